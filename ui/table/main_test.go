package table

import (
	"flag"

	_ "pgregory.net/rapid" // registers the flags below
)

// Property tests draw the same cases every time, and few: each may draw a window.
// -rapid.seed and -rapid.checks draw others and more.
func init() {
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.checks": "25"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
}
