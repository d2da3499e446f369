// Package journal keeps what happens to an open document beside its file, so that
// nothing is lost when the program or the machine stops.
//
//	w := journal.Create(store.Disk, journal.Options{Path: path, Base: file.Stamp, Key: file.Key})
//	s.Journal(w)                       // every change of the session from now on
//	defer w.Close()
//
//	r, err := journal.Recover(store.Disk, path, file, "")
//	s := session.Open(r.Document, session.From{Path: path, Unsaved: r.Unsaved > 0})
//
// A journal is a text file: a head that names what it is based on, then a line for
// every change, each with a checksum that takes in the lines before it. It holds
// what the document becomes, not which commands were given, and says after which
// change the file was saved. No times are compared.
// It imports scenario, scenario/edit and scenario/store.
package journal
