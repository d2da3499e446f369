package journal_test

import (
	"fmt"
	"os"
	"path/filepath"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

func Example() {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "plan.spanwise")
	org, err := scenario.NewOrg([]scenario.Position{{ID: "E1", FTE: 1}, {ID: "E7", Manager: "E1", FTE: 1}}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
	stamp, err := store.SaveFile(store.Disk, path, doc, store.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}

	// A window works on the file and ends without saving.
	s := session.Open(doc, session.From{Path: path, Stamp: stamp})
	w := journal.Create(store.Disk, journal.Options{Path: path, Base: stamp})
	s.Journal(w)
	id, _ := s.AddScenario("Flatter", session.Baseline)
	_ = s.Apply(id, scenario.Edit{Do: scenario.Move{Position: "E7"}})
	_ = w.Close()

	// The next one opens the file and what the journal holds beyond it.
	file, err := store.OpenFile(store.Disk, path, "")
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := journal.Recover(store.Disk, path, file, "")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Unsaved, "changes in", len(r.Document.Scenarios), "scenario;", len(file.Doc.Scenarios), "in the file")
	// Output: 2 changes in 1 scenario; 0 in the file
}
