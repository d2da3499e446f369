package inspector

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/uitest"
)

func (d *told) more(on Handlers) Handlers {
	on.Words = func(err error) string { return "in words: " + err.Error() }
	on.Select = func(id scenario.PositionID) { d.ask("select %s", id) }
	on.Change = func() { d.ask("change") }
	on.MoveAll = func() { d.ask("move all") }
	return on
}

func showMore(t *testing.T, s Subject) (*View, *told) {
	t.Helper()
	uitest.Start(t)
	d := &told{}
	v := New(d.more(d.handlers()), nil)
	uitest.Window(t, v.Object(), 300, 1400)
	v.Show(s)
	return v, d
}

func TestWhoAsksMostComesFirst(t *testing.T) {
	s := manager(0.9)
	for i, rate := range []float64{1, 5, 2, 0.5, 0.25, 4, 3, 0.125} {
		s.Senders = append(s.Senders, Sender{ID: scenario.PositionID(string(rune('a' + i))), Name: "Report " + string(rune('A'+i)), Needed: rate, Needless: rate})
	}
	v, d := showMore(t, s)
	got := words(v)
	from := strings.Index(got, "WHO ASKS")
	if from < 0 || !strings.HasPrefix(got[from:], "WHO ASKS, A WEEK (ESTIMATE)|Report B|10.0|Report F|8.0|Report G|6.0|Report C|4.0|Report A|2.0|Report D|1.0|2 others: 0.8|") {
		t.Errorf("words %q", got)
	}
	lines := uitest.Find[*pick](v.Object())
	test.Tap(lines[1])
	lines[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := []string{"select f", "select b"}; !slices.Equal(d.asked, want) {
		t.Errorf("asked %q, want %q", d.asked, want)
	}
	v.Show(planner())
	if strings.Contains(words(v), "WHO ASKS") {
		t.Error("nobody asks a position without a team")
	}
}

func TestSettingsSayWhereTheyComeFrom(t *testing.T) {
	s := planner()
	s.Settings = []Setting{
		{Name: "Clarity", Value: "0.9", From: "x9", Where: "Cy Tanaka"}, {Name: "Control", Value: "0.5"}, {Name: "Stability", Value: "0.8"},
	}
	v, d := showMore(t, s)
	if got := words(v); !strings.Contains(got, "SETTINGS THAT HOLD HERE|Clarity|0.9|from Cy Tanaka") || strings.Contains(got, "Control") {
		t.Errorf("words %q", got)
	}
	test.Tap(uitest.Find[*pick](v.Object())[0])
	if !slices.Equal(d.asked, []string{"select x9"}) {
		t.Errorf("asked %q", d.asked)
	}
	test.Tap(uitest.Button(t, v.Object(), "2 others are the organisation's"))
	if got := words(v); !strings.Contains(got, "Control|0.5|from the organisation") {
		t.Errorf("words %q", got)
	}
	s.Settings = s.Settings[1:]
	v.Show(s)
	test.Tap(uitest.Button(t, v.Object(), "Hide those of the organisation"))
	uitest.Button(t, v.Object(), "All 2 are the organisation's")
}

func TestHistoryBeginsWithTheLast(t *testing.T) {
	s := planner()
	for i := range 11 {
		s.History = append(s.History, Event{Step: i + 1, Words: "Change " + string(rune('a'+i))})
	}
	s.History[10].Note = "wave 2"
	v, _ := showMore(t, s)
	got := words(v)
	if !strings.Contains(got, "CHANGED IN THIS SCENARIO|Change k|wave 2|11|Change j|10|") || !strings.Contains(got, "Change d") || strings.Contains(got, "Change c") || !strings.Contains(got, "3 earlier changes") {
		t.Errorf("words %q", got)
	}
	v.Show(planner())
	if strings.Contains(words(v), "CHANGED IN") {
		t.Error("nothing was changed here")
	}
}

func TestFieldsAreCheckedWhileTyping(t *testing.T) {
	v, d := showMore(t, planner())
	fte := v.fields.texts[scenario.FieldFTE]
	fte.SetText("ha")
	if !marked(fte) || !strings.Contains(words(v), "in words") || len(d.asked) != 0 {
		t.Errorf("marked %v, asked %q, words %q", marked(fte), d.asked, words(v))
	}
	fte.SetText("0.5")
	if marked(fte) || strings.Contains(words(v), "in words") {
		t.Errorf("marked %v, words %q", marked(fte), words(v))
	}
	fte.CommitNow()
	if len(d.asked) != 1 {
		t.Errorf("asked %q", d.asked)
	}
}

func TestOvertimeIsShownOnTopOfTheWeek(t *testing.T) {
	s := manager(1.1)
	s.Result = &Result{OvertimePerWeek: 2.1}
	v, _ := showMore(t, s)
	if got := words(v); !strings.Contains(got, "HOURS GO (+ 2.1 OVERTIME)") || !strings.Contains(got, "Overtime 2.1 h (simulated)") {
		t.Errorf("words %q", got)
	}
	v.Show(manager(1.1))
	if strings.Contains(words(v), "vertime 2.1") || strings.Contains(words(v), "OVERTIME") {
		t.Errorf("words %q", words(v))
	}
}

func TestSeveralPositionsAreSummedUp(t *testing.T) {
	v, d := showMore(t, planner())
	all := Several{
		Positions: 1204, Vacant: 3, FTE: 1100.25, CostKnown: 1200, Cost: scenario.Some(scenario.Cost{Amount: 5e6, Currency: "EUR"}),
		Managers: 2, SpanMean: 6.5, LoadMean: scenario.Some(0.9), Over: 1, Layers: [2]int{2, 5}, Units: 1,
	}
	v.ShowSeveral(all)
	got := words(v)
	for _, want := range []string{"1,204 positions|layers 2 to 5 · 1 unit", "FTE|1100.2", "Yearly cost|5,000,000 EUR (of 1,200)", "Mean span|6.5", "Mean load (estimate)|90%", "Overloaded (estimate)|1"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
	if strings.Contains(got, "Dana Okafor") {
		t.Error("one of them alone is still shown")
	}
	test.Tap(uitest.Button(t, v.Object(), "Change together…"))
	test.Tap(uitest.Button(t, v.Object(), "Move together…"))
	if want := []string{"change", "move all"}; !slices.Equal(d.asked, want) {
		t.Errorf("asked %q", d.asked)
	}
	all.Frozen, all.Cost, all.Managers, all.Layers = "locked", scenario.Opt[scenario.Cost]{}, 0, [2]int{3, 3}
	v.ShowSeveral(all)
	got = words(v)
	if b := uitest.Button(t, v.Object(), "Change together…"); !b.Disabled() || b.Tip != "locked" {
		t.Errorf("disabled %v, tip %q", b.Disabled(), b.Tip)
	}
	if !strings.Contains(got, "several currencies") || strings.Contains(got, "Mean span") || !strings.Contains(got, "layer 3 ·") {
		t.Errorf("words %q", got)
	}
	v.Show(planner())
	if !strings.Contains(words(v), "Dana Okafor") || strings.Contains(words(v), "1,204") {
		t.Errorf("words %q", words(v))
	}
}
