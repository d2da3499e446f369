package store_test

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/store"
)

// These benchmarks measure with a public directory of 218,819 positions, the largest
// that the budgets are stated for: 1.5 s to open it, 1.5 s to save it. Without it a
// made one of the same size stands in, in which everybody has a name and a cost.

var canada = sync.OnceValues(func() (*scenario.Document, error) {
	org, err := readCanada("../../../shared/data/canada-geds-218819.csv.gz")
	if errors.Is(err, fs.ErrNotExist) {
		org, err = madeCanada()
	}
	edits := []scenario.Edit{{Do: scenario.SetModel{Parameter: "clarity", Value: "0.9"}}}
	return &scenario.Document{
		Name: "Large", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{{ID: "s1", Name: "One", Edits: edits}, {ID: "s2", Name: "Two", Edits: edits}},
	}, err
})

func readCanada(path string) (*scenario.Org, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	imp, err := roster.Read(context.Background(), "canada.csv", text, roster.Options{})
	if err != nil {
		return nil, err
	}
	return imp.Org, nil
}

func madeCanada() (*scenario.Org, error) {
	const n = 218_819
	positions := make([]scenario.Position, n)
	people := make([]scenario.Person, n)
	for i := range positions {
		id := scenario.PositionID(fmt.Sprintf("E%06d", i))
		positions[i] = scenario.Position{
			ID: id, Title: "Senior analyst", Unit: fmt.Sprintf("Unit %d", i/40), Location: "Ottawa",
			FTE: 1, Cost: scenario.Some(70_000.0), Currency: "CAD",
		}
		if i > 0 {
			positions[i].Manager = positions[(i-1)/6].ID
		}
		people[i] = scenario.Person{ID: scenario.PersonID("p" + id), Name: fmt.Sprintf("Person %d", i), FTE: 1, Seat: id}
	}
	return scenario.NewOrg(positions, people)
}

func large(b *testing.B) *scenario.Document {
	b.Helper()
	doc, err := canada()
	must(b, err)
	return doc
}

func BenchmarkEncode(b *testing.B) {
	doc := large(b)
	for b.Loop() {
		data, err := store.Encode(doc)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(data)))
	}
}

func BenchmarkDecode(b *testing.B) {
	data, err := store.Encode(large(b))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := store.Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSave replaces a file by another, on the disk and with its versions kept.
func BenchmarkSave(b *testing.B) {
	for _, passphrase := range []string{"", "right"} {
		b.Run(map[bool]string{true: "encrypted", false: "plain"}[passphrase != ""], func(b *testing.B) {
			doc := *large(b)
			path := filepath.Join(b.TempDir(), "large.spanwise")
			var stamp store.Stamp
			for n := 0; b.Loop(); n++ {
				doc.Name = fmt.Sprint(n) // what is the same would not be written
				next, err := store.SaveFile(store.Disk, path, &doc, store.Options{Passphrase: passphrase, Expect: &stamp})
				must(b, err)
				b.SetBytes(next.Size)
				stamp = next
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "large.spanwise")
	for _, passphrase := range []string{"", "right"} {
		b.Run(map[bool]string{true: "encrypted", false: "plain"}[passphrase != ""], func(b *testing.B) {
			stamp, err := store.SaveFile(store.Disk, path, large(b), store.Options{Passphrase: passphrase})
			must(b, err)
			b.SetBytes(stamp.Size)
			for b.Loop() {
				_, err := store.OpenFile(store.Disk, path, passphrase)
				must(b, err)
			}
		})
	}
}
