package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"spanwise/scenario/edit"
	"spanwise/scenario/store"
)

// Whatever a file holds, it is opened or refused with a reason; what opens is saved
// and opens to the same. Long inputs are best not made small:
//
//	go test -fuzz FuzzProject -fuzzminimizetime 10x ./scenario/store
func FuzzProject(f *testing.F) {
	whole := encode(f, everyEdit(f))
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	for _, name := range []string{"v1.spanwise", "v2.spanwise", "v3.spanwise", "v4.spanwise"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		must(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"format":"spanwise","version":1,"name":"","model":{},"baseline":{"positions":[],"people":[]},"scenarios":[]}`))
	f.Add([]byte(`{"format":"spanwise","version":2,"origin":{"rows":-1,"files":[]},"baseline":{"positions":[{"id":"A","fte":1}]},"model":{},"scenarios":[{"id":"s","name":"n","edits":[{"kind":"group","do":{"name":"g","edits":[]}}]}]}`))
	f.Add([]byte("[]"))
	f.Add(sealedText(f, string(whole), "right"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := store.Decode(data)
		if err != nil {
			known := []error{store.ErrNotAProject, store.ErrNewer, store.ErrDamaged, store.ErrEncrypted}
			if !slices.ContainsFunc(known, func(e error) bool { return errors.Is(err, e) }) {
				t.Fatalf("error %v wraps no sentinel", err)
			}
			return
		}
		for _, s := range doc.Scenarios {
			if _, err := edit.Replay(doc.Baseline, s.Edits); err != nil {
				t.Fatalf("opened, yet %v", err)
			}
		}
		written := encode(t, doc)
		again, err := store.Decode(written)
		if err != nil {
			t.Fatalf("what was written does not open: %v", err)
		}
		sameDocument(t, doc, again)
		if !bytes.Equal(written, encode(t, again)) {
			t.Fatal("written twice, different bytes")
		}
	})
}
