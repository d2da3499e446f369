package rights

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/uitest"
)

func (f *fixture) number(column string) *numberField {
	f.t.Helper()
	for _, n := range f.view.panel.numbers {
		if n.column.Name == column {
			return n
		}
	}
	f.t.Fatalf("no field for %s", column)
	return nil
}

func TestTheWordsOfARightAreFoundations(t *testing.T) {
	f := open(t)
	f.view.matrix.goTo(2, 0)
	boundary := f.view.panel.words[0].entry
	boundary.SetText(" up to two weeks ")
	boundary.CommitNow()
	f.view.panel.words[1].entry.SetText("A shift moved by a day")
	f.view.panel.words[1].entry.CommitNow()
	if got := f.subject.State.Foundations.Right(2); got != (scenario.RightInWords{Boundary: "up to two weeks", Example: "A shift moved by a day"}) {
		t.Fatalf("rights in words %+v", got)
	}
	f.says("A shift moved by a day")
	f.view.matrix.goTo(1, 0)
	if boundary.Text != "" {
		t.Errorf("the boundary of another class stands there: %q", boundary.Text)
	}
	f.view.matrix.goTo(2, 0)
	if boundary.Text != "up to two weeks" {
		t.Errorf("the boundary is gone: %q", boundary.Text)
	}
}

func TestAClassServesAPriority(t *testing.T) {
	f := open(t)
	f.do(scenario.SetFoundations{Foundations: scenario.Foundations{Priorities: []scenario.Priority{{Name: "Speed"}, {Name: "Cost"}}}})
	f.view.matrix.goTo(1, 0)
	f.view.panel.serves.SetSelected("Cost")
	if got := f.subject.State.Foundations.Right(1).Priority; got != 2 {
		t.Errorf("serves priority %d", got)
	}
	if len(f.subject.State.Foundations.Priorities) != 2 {
		t.Error("the priorities are lost")
	}
}

func TestNumbersOfAClassAreJudgedWhileTheyAreTyped(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ column, typed, why string }{
		{"ai_absorbs", "1.5", "must be 0..1"},
		{"handling_hours", "long", "not a number"},
		{"share", "-1", "must be ≥ 0"},
		{"patience_hours", "0", ""},
	} {
		n := f.number(c.column)
		n.entry.SetText(c.typed)
		if got := n.note.Value(); c.why != "" && got != c.why {
			t.Errorf("%s %q: says %q", c.column, c.typed, got)
		}
		n.entry.CommitNow()
	}
	if len(f.adjusted) != 1 || f.adjusted[0] != (scenario.SetModel{Parameter: "class.1.patience_hours", Value: "0"}) {
		t.Errorf("adjusted %+v", f.adjusted)
	}
	if got := f.number("patience_hours").note.Value(); got != "was 80 · h · assumption" {
		t.Errorf("says %q", got)
	}
}

func TestRaisedGradesAreListedAndRevealed(t *testing.T) {
	f := open(t)
	f.says("No position decides more than its own grade allows.")
	for _, id := range []scenario.PositionID{"2", "4", "5", "6", "7"} {
		f.do(scenario.Set{Position: id, Field: scenario.FieldRaise, Value: "1"})
	}
	f.says("by 1 grade, and 3 positions below", "by 1 grade")
	test.Tap(uitest.Button(t, f.view.Object(), "Post 7"))
	if len(f.revealed) != 1 || f.revealed[0] != "7" {
		t.Errorf("revealed %v", f.revealed)
	}
}

func TestThePriceStandsBesideTheGain(t *testing.T) {
	f := open(t)
	f.says("Nothing is decided beyond the rights of the baseline.")
	f.do(scenario.SetRights{Class: 1, Authority: 0})
	p := priceOf(f.subject.After)
	if p.share() < 0.05 || p.unaligned <= 0 || p.unaligned >= p.delegated {
		t.Errorf("price %+v", p)
	}
	f.says("decisions a week are made by positions that could not make them in the baseline")
}

func TestMixesAreShownWithTheirShares(t *testing.T) {
	f := open(t)
	if f.view.mixCard.Visible() {
		t.Error("a document without mixes shows some")
	}
	f.do(scenario.SetModel{Parameter: "mixes.routine", Value: "8 2 0 0 0 0"})
	f.do(scenario.SetModel{Parameter: "mixes.expert", Value: "0.5 0.5 0 0 0 0"})
	f.do(scenario.SetModel{Parameter: "mix", Value: "routine"})
	f.do(scenario.SetModel{Position: "2", Parameter: "mix", Value: "expert"})
	f.says("“routine”: Task 80%, Team 20%, Plan change 0%, Unit 0%, Division 0%, Enterprise 0% · for the whole organisation",
		"“expert”: Task 50%, Team 50%, Plan change 0%, Unit 0%, Division 0%, Enterprise 0% · below 1 position")
}
