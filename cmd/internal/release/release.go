// Package release holds what the app and the command line say of themselves alike.
// It imports nothing.
//
//	fmt.Println("Spanwise", release.Version)
package release

// Version is that of the app and of the command line, as in FyneApp.toml, which
// the packager reads.
const Version = "0.1.0"
