package ui

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"

	"fyne.io/fyne/v2"
)

func tick(t *testing.T, w *Window, words string) {
	t.Helper()
	walk(openDialog(t, w), func(o fyne.CanvasObject) {
		if c, ok := o.(*widgets.Check); ok && strings.Contains(c.Text, words) {
			c.SetChecked(true)
		}
	})
}

func choose(t *testing.T, w *Window, option string) {
	t.Helper()
	found := false
	walk(openDialog(t, w), func(o fyne.CanvasObject) {
		s, ok := o.(*widgets.Select)
		if !ok {
			return
		}
		for _, has := range s.Options {
			if has == option {
				s.SetSelected(option)
				found = true
			}
		}
	})
	if !found {
		t.Fatalf("%q cannot be chosen", option)
	}
}

// holds reports whether some part of a workbook holds the words.
func holds(t *testing.T, path, words string) bool {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(part, []byte(words)) {
			return true
		}
	}
	return false
}

func TestExportWithoutNames(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	dir := t.TempDir()
	open, hidden := filepath.Join(dir, "open.xlsx"), filepath.Join(dir, "hidden.xlsx")
	w.exportWith(open, nil, workbook.Options{})
	w.run(cmdExport)
	tick(t, w, "Roles instead of people")
	choose(t, w, "Letter")
	field(t, w, 1).SetText(hidden)
	pressAnswer(t, w, "Export")
	if !holds(t, open, "Person 4") || holds(t, hidden, "Person 4") || !holds(t, hidden, "Planner") {
		t.Error("names must stand in the one and roles alone in the other")
	}
}

func TestConsultationPackHoldsNoPosition(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	path := filepath.Join(t.TempDir(), "pack.xlsx")
	w.run(cmdExportPack)
	field(t, w, 1).SetText(path)
	pressAnswer(t, w, "Export")
	if holds(t, path, "Planner") || holds(t, path, "Person 4") || !holds(t, path, "Alternatives tried") {
		t.Error("the pack must hold alternatives and no position")
	}
}

func TestExportOfALockedFileIsWrittenUnderASecondName(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "plan.xlsx")
	w.export(path, nil)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	beside := filepath.Join(filepath.Dir(path), ".~lock.plan.xlsx#")
	if err := os.WriteFile(beside, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w.drop("4", "3")
	w.export(path, []string{"Scenario 1"})
	if !says(t, w, "Close it there and try again") {
		t.Fatal("nothing says why the file was not written")
	}
	pressAnswer(t, w, "Write “plan (2).xlsx”")
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the open file was touched: %v", err)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "plan (2).xlsx")); err != nil {
		t.Error(err)
	}
}

func TestExportOfALockedFileIsRefusedInTheDialog(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "plan.xlsx")
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), ".~lock.plan.xlsx#"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w.run(cmdExport)
	field(t, w, 1).SetText(path)
	pressAnswer(t, w, "Export")
	if !says(t, w, "Another program has this file open") {
		t.Error("the dialog must say why before anything is simulated")
	}
	pressAnswer(t, w, "Export") // it offers a second name by now
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "plan (2).xlsx")); err != nil {
		t.Error(err)
	}
}

func TestExportOfAList(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	path := filepath.Join(t.TempDir(), "positions.csv")
	w.run(cmdExportList)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Export")
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), "\n4,3,Person 4,Planner,") {
		t.Errorf("%v: %s", err, text)
	}
}

func TestExportOfTheChart(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	dir := t.TempDir()
	for _, tt := range []struct{ as, name, starts string }{
		{"Drawing (SVG)", "chart.svg", "<?xml"},
		{"PDF, a page a manager", "chart.pdf", "%PDF"},
		{"Slides (PPTX), boxes that can be edited", "chart.pptx", "PK"},
	} {
		w.run(cmdExportChart)
		choose(t, w, tt.as)
		tick(t, w, "Only what is below")
		tick(t, w, "Roles instead of people")
		field(t, w, 0).SetText(filepath.Join(dir, "chart.png")) // gets the ending of what is chosen
		pressAnswer(t, w, "Export")
		data, err := os.ReadFile(filepath.Join(dir, tt.name))
		if err != nil || !strings.HasPrefix(string(data), tt.starts) {
			t.Errorf("%s: %v, %d bytes", tt.as, err, len(data))
		}
		if tt.name == "chart.svg" && (strings.Contains(string(data), "Person") || strings.Contains(string(data), "Designer") || !strings.Contains(string(data), "Planner")) {
			t.Error("the drawing must show the roles of the branch alone")
		}
	}
}

func TestExportOfTheResults(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	path := filepath.Join(t.TempDir(), "results.svg")
	w.run(cmdExportResults)
	choose(t, w, "Drawing (SVG)")
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Export")
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), "Lead time, mean") || !strings.Contains(string(data), "With default assumptions") || strings.Contains(string(data), "Person 4") {
		t.Errorf("%v: the page must hold headline and figures, and no name", err)
	}
}
