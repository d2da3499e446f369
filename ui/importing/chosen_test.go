package importing

import (
	"context"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/ui/uitest"
)

const graded = "ID,Manager ID,Name,Title,Pay grade,Shoe size\n1,,Ada Corrigan,Chief,A,38\n2,1,Bo Valadas,Planner,B,44\n3,1,Cleo Suorsa,Analyst,B,40\n"

// originOf takes a roster with names left out and a grade given.
func originOf(t *testing.T) scenario.Origin {
	t.Helper()
	s := start(t, file("staff.csv", graded))
	s.reading.setPrivacy(func(p *roster.Privacy) { p.HideNames = true })
	s.reading.setGrade("A", 3)
	acceptIt(s)
	return s.accepted[0].Origin
}

func TestOriginTellsWhatWasChosen(t *testing.T) {
	o := originOf(t)
	if len(o.Steps) == 0 || o.Steps[0].Rows != 3 {
		t.Errorf("steps %+v", o.Steps)
	}
	w := uitest.Window(t, canvas.NewRectangle(color.Transparent), 1280, 800)
	ShowOrigin(w.Canvas(), test.NewClipboard(), o)
	top := w.Canvas().Overlays().Top()
	words := strings.Join(uitest.Words(top), "|")
	for _, want := range []string{"Columns not kept: Shoe size", "Chosen: leave names out", "A = 3"} {
		if !strings.Contains(strings.ReplaceAll(words, "|", " "), want) {
			t.Errorf("%q is not shown in %q", want, words)
		}
	}
	test.Tap(uitest.Button(t, top, "How they tie"))
	if words := uitest.Words(w.Canvas().Overlays().Top()); !strings.Contains(strings.Join(words, "|"), "The organisation||3|3|3") {
		t.Errorf("steps %q", words)
	}
}

// TestRefreshStartsFromTheChoicesOfTheProject reads files of another kind than before,
// and files for which something else was chosen since.
func TestRefreshStartsFromTheChoicesOfTheProject(t *testing.T) {
	o := originOf(t)
	other := start(t, file("later.csv", clean))
	acceptIt(other)
	for _, f := range []roster.Source{file("later.csv", clean), file("staff.csv", graded)} {
		opened, err := Open(context.Background(), []roster.Source{f}, nil, NewMemory(other).Recall().For(o), nil)
		if err != nil {
			t.Fatal(err)
		}
		if !opened.options.Privacy.HideNames || opened.options.Grades["A"] != 3 {
			t.Errorf("%s: %+v", f.Name, opened.options)
		}
	}
	open := scenario.Origin{Files: []string{"old.csv"}}
	if opened, err := Open(context.Background(), []roster.Source{file("staff.csv", graded)}, nil, Recall(nil).For(open), nil); err != nil || opened.remembered {
		t.Errorf("%v: a project that does not tell changes how a file is read", err)
	}
}
