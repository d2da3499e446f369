package compare

import (
	"fmt"
	"strings"
	"testing"

	"spanwise/scenario"
)

// lines writes each change as "what position/person field from>to".
func lines(c Changes) string {
	var out []string
	for _, r := range c.Rows {
		who := string(r.Position)
		if r.Person != "" {
			who = string(r.Person)
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s %s>%s", r.What, who, r.Field, r.From, r.To)))
	}
	return strings.Join(out, "\n")
}

func redrawn() []scenario.Edit {
	do := func(a scenario.Action) scenario.Edit { return scenario.Edit{Do: a} }
	return []scenario.Edit{
		{Do: scenario.Group{Name: "Remove layer 2", Edits: []scenario.Edit{
			{Do: scenario.Remove{Position: "a"}, Reason: "span of three"},
		}}, Reason: "fewer layers", Wave: "1", Date: "2026-01-05"},
		do(scenario.Add{Position: scenario.Position{ID: "c", Title: "Head of C", Manager: "top", FTE: 1}}),
		do(scenario.Seat{Person: "p-a", Position: "c"}),
		{Do: scenario.Move{Position: "b1", Manager: "c"}, Wave: "2"},
		do(scenario.Unseat{Person: "p-b", Leaving: true}),
		do(scenario.Set{Position: "a1", Field: scenario.FieldTitle, Value: "Senior analyst"}),
		do(scenario.Hire{Person: scenario.Person{ID: "new", Name: "Somebody new", FTE: 1}}),
		{Do: scenario.SetModel{Parameter: "practice", Value: "1"}, Reason: "coaching"},
		do(scenario.SetModel{Position: "c", Parameter: "control", Value: "0.1"}),
		{Do: scenario.SetRights{Class: 2, Authority: 1}, Reason: "closer to the work"},
	}
}

func TestChangesListEveryDifference(t *testing.T) {
	s := firm(t)
	c := ChangesOf(s, replay(t, s, redrawn()...))
	want := `removed a  top>
takes on b decisions of so much FTE 0>1
moved a1  a>top
changed a1 title Analyst>Senior analyst
moved a2  a>top
moved a3  a>top
added c  >top
moved b1  b>c
reseated p-a  a>c
leaving p-b  b>
joined new  >
setting  practice 0.4>1
right  Plan change: authority 2>1
override c control >0.1`
	if got := lines(c); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	counts := fmt.Sprint(c.Moved, c.Added, c.Removed, c.Changed, c.Unplaced, c.Leaving, c.Joined, c.Reseated, c.Settings)
	if counts != "4 1 1 1 1 1 1 1 3" {
		t.Errorf("counts %s", counts)
	}
	if !c.Structural() || !c.Led() {
		t.Error("both the structure and the settings differ")
	}
}

func TestChangesFromAnotherRoster(t *testing.T) {
	before := firm(t)
	org, err := scenario.NewOrg([]scenario.Position{{ID: "top", FTE: 1}, {ID: "a", Manager: "top", FTE: 0.5}}, []scenario.Person{{ID: "p-a", Seat: "top"}})
	if err != nil {
		t.Fatal(err)
	}
	c := ChangesOf(before, scenario.State{Org: org, Model: before.Model})
	if c.Removed != 5 || c.Added != 0 || c.Leaving != 6 || c.Reseated != 1 {
		t.Errorf("removed %d added %d leaving %d reseated %d", c.Removed, c.Added, c.Leaving, c.Reseated)
	}
}

func TestReasonsComeFromTheEdits(t *testing.T) {
	s := firm(t)
	edits := redrawn()
	c := ChangesOf(s, replay(t, s, edits...)).WithReasons(edits)
	got := map[string]string{}
	for _, r := range c.Rows {
		got[fmt.Sprint(r.What, " ", r.Position, r.Person)] = strings.Join([]string{r.Operation, r.Reason, r.Wave, r.Date}, "|")
	}
	for row, want := range map[string]string{
		"removed a":    "Remove layer 2|span of three|1|2026-01-05",
		"moved a2":     "Remove layer 2|span of three|1|2026-01-05", // its manager was removed
		"moved b1":     "||2|",
		"setting ":     "|coaching||",
		"right ":       "|closer to the work||",
		"added c":      "|||",
		"leaving bp-b": "|||",
	} {
		if got[row] != want {
			t.Errorf("%s: %q, want %q", row, got[row], want)
		}
	}
}

// A person's own fields are rows too, with the reason of the edit that wrote them,
// which is none for what became of the seat.
func TestChangesOfPeople(t *testing.T) {
	s := firm(t)
	edits := []scenario.Edit{
		{Do: scenario.Remove{Position: "b"}, Reason: "fewer heads"},
		{Do: scenario.SetPerson{Person: "p-b", Field: scenario.FieldName, Value: "Bea"}, Reason: "married"},
		{Do: scenario.SetPerson{Person: "p-a1", Field: scenario.FieldFTE, Value: "0.5"}, Reason: "parental leave"},
		{Do: scenario.SetPerson{Person: "p-a1", Field: scenario.FieldName, Value: "Holder of a1"}, Reason: "no change"},
		{Do: scenario.Hire{Person: scenario.Person{ID: "new", FTE: 1}}, Reason: "growth"},
		{Do: scenario.SetPerson{Person: "new", Field: scenario.FieldName, Value: "Nia"}, Reason: "now known"},
	}
	c := ChangesOf(s, replay(t, s, edits...)).WithReasons(edits)
	var got []string
	for _, r := range c.Rows {
		if r.Person != "" {
			got = append(got, fmt.Sprintf("%s %s (%s) at %s %s: %s %s>%s, %s", r.What, r.Person, r.Name, r.Position, r.Title, r.Field, r.From, r.To, r.Reason))
		}
	}
	want := `unplaced p-b (Bea) at b Head of B:  b>, fewer heads
changed p-b (Bea) at b Head of B: name Holder of b>Bea, married
changed p-a1 (Holder of a1) at a1 Analyst: fte 1>0.5, parental leave
joined new (Nia) at  :  >, growth`
	if g := strings.Join(got, "\n"); g != want {
		t.Errorf("got\n%s\nwant\n%s", g, want)
	}
}

func TestSettingsAloneAreNotStructure(t *testing.T) {
	s := firm(t)
	led := ChangesOf(s, replay(t, s, scenario.Edit{Do: scenario.Set{Position: "a1", Field: scenario.FieldRaise, Value: "1"}}))
	if led.Structural() || !led.Led() {
		t.Errorf("raising authority: structural %v led %v", led.Structural(), led.Led())
	}
}
