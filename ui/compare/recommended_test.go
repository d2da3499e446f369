package compare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario/compare"
	"spanwise/ui/theme"
	"spanwise/ui/uitest"
)

func TestRecommendationLeadsToItsConditions(t *testing.T) {
	var went []string
	to := func(where string) func(string) { return func(name string) { went = append(went, where+" "+name) } }
	v, _ := open(t, Handlers{Readiness: to("readiness"), People: to("people"), Charts: to("charts"), Try: func() { to("try")("") }})
	c := comparison(t).WithReadiness(map[string]compare.Readiness{"Same": {Asked: 4, Stand: 3, NotReady: 1}})
	v.SetComparison(c, false)
	words := strings.ReplaceAll(uitest.Drawn(v.Object()), "|", " ")
	for _, want := range []string{"“Same” is the only one tried that holds", "Plausible settings were not tried", "3 of 4 checks stand, 1 not ready", "It does not say"} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, line := range v.conditionsOf("Same") {
		if line.link == "" || line.do == nil {
			t.Fatalf("%q leads nowhere", line.words)
		}
		line.do()
	}
	if got := strings.Join(went, ", "); got != "charts Same, try , readiness Same" {
		t.Errorf("went to %s", got)
	}
}

func TestReadinessIsAFigure(t *testing.T) {
	asked := ""
	v, _ := open(t, Handlers{Readiness: func(name string) { asked = name }})
	v.SetComparison(comparison(t).WithReadiness(map[string]compare.Readiness{
		"Flatter": {Asked: 9, Stand: 5, Mind: 1, NotReady: 3}, "Same": {Asked: 2, Stand: 2},
	}), false)
	r := rowOf(t, v, "Foundations that stand")
	if a, b := r.cells[0], r.cells[1]; a.text != "5 of 9" || a.colour != theme.OverloadedText || b.text != "2 of 2" || b.colour != theme.HoldsText {
		t.Errorf("cells %+v and %+v", a, b)
	}
	if r.cells[0].tap(); asked != "Flatter" {
		t.Errorf("a tap asks about %q", asked)
	}
}

func TestWhatDecidesComesIntoView(t *testing.T) {
	v, win := open(t, Handlers{})
	c := comparison(t).WithPlausible(map[string]compare.Plausible{"Flatter": {Draws: 300, Holds: 20}, "Same": {Draws: 300, Holds: 250}})
	v.SetComparison(c, false)
	win.Resize(fyne.NewSize(1300, 700))
	place := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(v.tornado).Y }
	before := place()
	v.showTornado("Flatter")
	if v.focus != "Flatter" {
		t.Errorf("the focus is %q", v.focus)
	}
	if after := place(); before < 700 || after > 600 {
		t.Errorf("it stands at %v, was at %v", after, before)
	}
}
