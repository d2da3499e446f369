package compare

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario/compare"
	"spanwise/ui/uitest"
)

func TestChipsChooseWhatTheLowerPlotsShow(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(comparison(t), false)
	if v.focus != "Same" {
		t.Errorf("focus %q, want the last scenario", v.focus)
	}
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "right: Same (8)") || !strings.Contains(got, "No position that is a manager in both") {
		t.Error("layers and shifts are not those of the last scenario")
	}
	v.header.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	v.header.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	got := uitest.Drawn(v.Object())
	if v.focus != "Flatter" || !strings.Contains(got, "right: Flatter (8)") || !strings.Contains(got, "60% → 120%") {
		t.Errorf("after choosing Flatter the focus is %q", v.focus)
	}
}

func TestMoreScenariosThanColours(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	var sides []compare.Side
	for i := range 6 {
		s := c.Scenarios[0].Side
		s.Name = fmt.Sprintf("Try %d", i)
		sides = append(sides, s)
	}
	v.SetComparison(compare.Of(c.Baseline, sides), false)
	got := uitest.Drawn(v.Object())
	if !strings.Contains(got, "2 more not shown") || strings.Contains(got, "|Try 4|") || !strings.Contains(got, "|Try 3|") {
		t.Error("four scenarios show, and the header says how many do not")
	}
}

// six has six scenarios, more than there are colours.
func six(t *testing.T) compare.Comparison {
	t.Helper()
	c := comparison(t)
	var sides []compare.Side
	for i := range 6 {
		s := c.Scenarios[i%2].Side
		s.Name = fmt.Sprintf("Try %d", i)
		sides = append(sides, s)
	}
	return compare.Of(c.Baseline, sides)
}

func namesShown(v *View) string {
	var names []string
	for _, s := range v.shown() {
		names = append(names, s.Name)
	}
	return strings.Join(names, " ")
}

func TestScenariosAreTakenOffThePageAndPutThere(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(six(t), false)
	v.toggle("Try 5")
	if got := namesShown(v); got != "Try 0 Try 1 Try 2 Try 3" || v.whyKept("Try 5") == "" {
		t.Errorf("a fifth came: %s", got)
	}
	v.toggle("Try 1")
	v.toggle("Try 5")
	if got := namesShown(v); got != "Try 0 Try 2 Try 3 Try 5" {
		t.Errorf("after putting one in the place of another: %s", got)
	}
	colours := map[int]bool{}
	for _, s := range v.sides() {
		colours[s.colour] = true
	}
	if len(colours) != 5 {
		t.Errorf("%d colours for five sides", len(colours))
	}
	got, chips := uitest.Drawn(v.Object()), uitest.Drawn(v.header)
	if strings.Contains(chips, "Try 1") || !strings.Contains(chips, "Try 5") || !strings.Contains(chips, "2 more…") || !strings.Contains(strings.ReplaceAll(got, "|", " "), "of the 6 scenarios tried") {
		t.Error("the page does not follow, or forgets what was tried")
	}
	v.SetComparison(six(t), false)
	if got := namesShown(v); got != "Try 0 Try 2 Try 3 Try 5" {
		t.Errorf("another run forgets what was chosen: %s", got)
	}
	v.Forget()
	v.SetNone("", "")
	v.SetComparison(six(t), false)
	if got := namesShown(v); got != "Try 0 Try 1 Try 2 Try 3" {
		t.Errorf("another document begins with %s", got)
	}
}

func TestOneScenarioStaysAndColoursKeep(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(comparison(t), false)
	v.toggle("Flatter")
	if namesShown(v) != "Same" || v.colourOf("Same") != 2 || v.focus != "Same" {
		t.Errorf("shown %q, colour %d, focus %q", namesShown(v), v.colourOf("Same"), v.focus)
	}
	v.toggle("Same")
	if namesShown(v) != "Same" || v.whyKept("Same") == "" {
		t.Error("the last one went")
	}
	v.header.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome}) // the chip of what is off
	v.header.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if namesShown(v) != "Flatter Same" {
		t.Errorf("a tap on a chip that is off shows %q", namesShown(v))
	}
}

func TestTheOpenScenarioStandsOnThePageUnlessItWasTakenOff(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetOpen("Try 5") // before the first run
	if got := v.OnPage(); len(got) != 0 {
		t.Errorf("before the first run %v stand on the page", got)
	}
	v.SetComparison(six(t), false)
	for _, step := range []struct {
		what string
		do   func()
		want string
	}{
		{"the last is open", func() {}, "Try 0 Try 1 Try 2 Try 5"},
		{"one on the page is opened", func() { v.SetOpen("Try 1") }, "Try 0 Try 1 Try 2 Try 3"},
		{"another is opened", func() { v.SetOpen("Try 4") }, "Try 0 Try 1 Try 2 Try 4"},
		{"it is taken off", func() { v.toggle("Try 4") }, "Try 0 Try 1 Try 2"},
		{"it is left and opened again", func() { v.SetOpen(""); v.SetOpen("Try 4") }, "Try 0 Try 1 Try 2"},
		{"it is put back", func() { v.toggle("Try 4"); v.SetOpen("") }, "Try 0 Try 1 Try 2 Try 4"},
	} {
		step.do()
		if got := namesShown(v); got != step.want {
			t.Errorf("%s: %s, want %s", step.what, got, step.want)
		}
	}
	if chips := uitest.Drawn(v.header); !strings.Contains(chips, "Try 4") || strings.Contains(chips, "Try 3") {
		t.Errorf("the header does not follow: %s", chips)
	}
}
