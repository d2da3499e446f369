// Package store reads and writes the .spanwise project file and the model file.
//
// A project is one JSON object with "format", "version" and the document; keys
// come in a fixed order, so that two saves of one document are the same bytes. A
// save goes to a temporary file beside the target, is synced, and then renamed, so
// that a crash or a full disk leaves the old file whole.
//
//	err := store.Save("plan.spanwise", doc)
//	doc, err := store.Open("plan.spanwise")
//
// It imports scenario, scenario/edit and the standard library.
package store
