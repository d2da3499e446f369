package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

func Example() {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "1", Title: "Chief executive", FTE: 1},
		{ID: "2", Title: "Head of delivery", Manager: "1", FTE: 1},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}

	dir, err := os.MkdirTemp("", "spanwise")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "plan.spanwise")
	if err := store.Save(path, doc); err != nil {
		fmt.Println(err)
		return
	}
	again, err := store.Open(path)
	fmt.Println(again.Name, again.Baseline.Org.Len(), err)
	// Output: Plan 2 <nil>
}

// Saving replaces a file only while it holds what was read from it.
func ExampleSaveFile() {
	dir, err := os.MkdirTemp("", "spanwise")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "plan.spanwise")
	org, err := scenario.NewOrg([]scenario.Position{{ID: "1", FTE: 1}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}

	first, err := store.SaveFile(store.Disk, path, doc, store.Options{})
	fmt.Println("saved", err)
	doc.Name = "Better plan"
	_, err = store.SaveFile(store.Disk, path, doc, store.Options{Expect: &first})
	fmt.Println("saved", err, len(store.Versions(store.Disk, path)))
	doc.Name = "Plan of another window"
	_, err = store.SaveFile(store.Disk, path, doc, store.Options{Expect: &first})
	fmt.Println(errors.Is(err, store.ErrChanged))
	// Output:
	// saved <nil>
	// saved <nil> 1
	// true
}

// A model file changes what it names and nothing else.
func ExampleDecodeModel() {
	m, err := store.DecodeModel(scenario.DefaultModel(), []byte(`{"practice": 1, "embedded": 0.8}`))
	fmt.Println(m.Settings.Practice, m.Settings.Embedded, m.Settings.Control, err)

	_, err = store.DecodeModel(scenario.DefaultModel(), []byte(`{"practise": 1}`))
	fmt.Println(err)
	// Output:
	// 1 0.8 0.25 <nil>
	// practise: there is no such parameter: value is not valid
}

func ExampleDecode() {
	_, err := store.Decode([]byte(`{"format": "spanwise", "version": 9}`))
	fmt.Println(errors.Is(err, store.ErrNewer), err)
	// Output: true written by a newer version of Spanwise (format 9, this one reads up to 4)
}
