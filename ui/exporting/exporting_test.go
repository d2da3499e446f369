package exporting

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario/workbook"
)

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
	d := openDesk(t)
	open, hidden := d.path("open.xlsx"), d.path("hidden.xlsx")
	d.Workbook(open, nil, workbook.Options{})
	d.AskWorkbook()
	d.tick("Roles instead of people")
	d.choose("Letter")
	d.into(hidden)
	d.answer("Export")
	if !holds(t, open, "Person 4") || holds(t, hidden, "Person 4") || !holds(t, hidden, "Planner") {
		t.Error("names must stand in the one and roles alone in the other")
	}
}

func TestConsultationPackHoldsNoPosition(t *testing.T) {
	d := openDesk(t)
	path := d.path("pack.xlsx")
	d.AskPack()
	d.into(path)
	d.answer("Export")
	if holds(t, path, "Planner") || holds(t, path, "Person 4") || !holds(t, path, "Alternatives tried") {
		t.Error("the pack must hold alternatives and no position")
	}
}

func TestExportOfALockedFileIsWrittenUnderASecondName(t *testing.T) {
	d := openDesk(t)
	path := d.path("plan.xlsx")
	d.Workbook(path, nil, workbook.Options{})
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	beside := filepath.Join(filepath.Dir(path), ".~lock.plan.xlsx#")
	if err := os.WriteFile(beside, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Workbook(path, []string{"Scenario 1"}, workbook.Options{})
	if d.kept != 2 { // what was simulated is shown, though the file was not written
		t.Errorf("%d comparisons kept, want 2", d.kept)
	}
	if !d.says("Close it there and try again") {
		t.Fatal("nothing says why the file was not written")
	}
	d.answer("Write “plan (2).xlsx”")
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the open file was touched: %v", err)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "plan (2).xlsx")); err != nil {
		t.Error(err)
	}
}

func TestExportOfALockedFileIsRefusedInTheDialog(t *testing.T) {
	d := openDesk(t)
	path := d.path("plan.xlsx")
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), ".~lock.plan.xlsx#"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.AskWorkbook()
	d.into(path)
	d.answer("Export")
	if !d.says(workbook.ErrOpen.Error()) {
		t.Error("the dialog must say why before anything is simulated")
	}
	d.answer("Export") // it offers a second name by now
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "plan (2).xlsx")); err != nil {
		t.Error(err)
	}
}

func TestExportOfAList(t *testing.T) {
	d := openDesk(t)
	path := d.path("positions.csv")
	d.AskList()
	d.into(path)
	d.answer("Export")
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), "\n4,3,Person 4,Planner,") {
		t.Errorf("%v: %s", err, text)
	}
}

func TestExportOfTheChart(t *testing.T) {
	d := openDesk(t)
	d.chosen = "2"
	for _, tt := range []struct{ as, name, starts string }{
		{"Drawing (SVG)", "chart.svg", "<?xml"},
		{"PDF, a page a manager", "chart.pdf", "%PDF"},
		{"Slides (PPTX), boxes that can be edited", "chart.pptx", "PK"},
	} {
		d.AskChart()
		d.choose(tt.as)
		d.tick("Only what is below")
		d.tick("Roles instead of people")
		d.into(d.path("chart.png")) // gets the ending of what is chosen
		d.answer("Export")
		data, err := os.ReadFile(d.path(tt.name))
		if err != nil || !strings.HasPrefix(string(data), tt.starts) {
			t.Errorf("%s: %v, %d bytes", tt.as, err, len(data))
		}
		if tt.name == "chart.svg" && (strings.Contains(string(data), "Person") || strings.Contains(string(data), "Designer") || !strings.Contains(string(data), "Engineer")) {
			t.Error("the drawing must show the roles of the branch alone")
		}
	}
}

// Letters that no built-in font has are drawn as boxes, and said.
func TestExportSaysWhatIsDrawnAsABox(t *testing.T) {
	for title, want := range map[string]string{
		"王小明 🙂":        "",
		"\U00013000 x": " · 1 text with letters that no built-in font has: a box stands for each",
	} {
		d := openDesk(t)
		shown := d.Subject
		d.Subject = func() Subject { s := shown(); s.Title = title; return s }
		path := d.path("chart.png")
		d.AskChart()
		d.into(path)
		d.answer("Export")
		if got := "Exported to " + path + want; d.said != got {
			t.Errorf("%q: said %q, want %q", title, d.said, got)
		}
	}
}

func TestExportOfTheResults(t *testing.T) {
	d := openDesk(t)
	path := d.path("results.svg")
	d.AskResults()
	d.choose("Drawing (SVG)")
	d.into(path)
	d.answer("Export")
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), "Lead time, mean") || !strings.Contains(string(data), "With default assumptions") || strings.Contains(string(data), "Person 4") {
		t.Errorf("%v: the page must hold headline and figures, and no name", err)
	}
	for _, said := range []string{"A clear difference matters from 1 manager", "Managers above a load: sentences count them by their mean load"} {
		if !strings.Contains(string(data), said) {
			t.Errorf("the page does not say %q", said)
		}
	}
}
