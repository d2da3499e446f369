package privacy

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

// whole writes all of an organisation but the order of people, which a chart does not show.
func whole(o *scenario.Org) string {
	text := ""
	for p := range o.Positions() {
		text += fmt.Sprintf("%+v %v\n", p, slices.Sorted(slices.Values(o.Holders(p.ID))))
	}
	var people []string
	for p := range o.People() {
		people = append(people, fmt.Sprintf("%+v", p))
	}
	slices.Sort(people)
	return text + fmt.Sprint(people)
}

// Whatever is done to an organisation and taken back, its copy is that of a mask put on anew.
func TestCopyFollowsEveryChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var positions []scenario.Position
		var people []scenario.Person
		for i := range rapid.IntRange(2, 12).Draw(t, "n") {
			p := scenario.Position{ID: scenario.PositionID(fmt.Sprint("p", i)), Title: fmt.Sprintf("Aide to Zoe Quill%c", 'a'+i)}
			if i > 1 {
				p.Manager = positions[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
			}
			positions = append(positions, p)
			people = append(people, scenario.Person{ID: scenario.PersonID(fmt.Sprint("h", i)), Name: fmt.Sprintf("Zoe Quill%c", 'a'+i/2), Seat: p.ID})
		}
		s := scenario.State{Org: org(t, positions, people)}
		c := NewCopy(s.Org)
		var undo []scenario.Undo
		for step := range rapid.IntRange(1, 20).Draw(t, "steps") {
			var u scenario.Undo
			if len(undo) > 0 && rapid.IntRange(0, 2).Draw(t, "back") == 0 {
				u = undo[len(undo)-1]
				undo = undo[:len(undo)-1]
				u.Revert(&s)
			} else {
				d := scenario.NewDraft(&s)
				for k := range rapid.IntRange(1, 3).Draw(t, "parts") {
					stepAtRandom(t, d, fmt.Sprint(step, "-", k))
				}
				u = d.Undo()
				undo = append(undo, u)
			}
			before := c.Org()
			c.Follow(u.Changes())
			if got, want := whole(c.Org()), whole(c.mask.Org(s.Org)); got != want {
				t.Fatalf("the copy is\n%s\nwant\n%s", got, want)
			}
			onlyPositions := !slices.ContainsFunc(u.Changes(), func(ch scenario.Change) bool { return ch.Person != "" })
			if onlyPositions && before != c.Org() {
				t.Fatal("a change of positions masked everything anew")
			}
		}
	})
}

// stepAtRandom does some step, which may be refused.
func stepAtRandom(t *rapid.T, d *scenario.Draft, fresh string) {
	ids := []scenario.PositionID{""}
	for p := range d.Org().Positions() {
		ids = append(ids, p.ID)
	}
	var people []scenario.PersonID
	for p := range d.Org().People() {
		people = append(people, p.ID)
	}
	id, other := rapid.SampledFrom(ids).Draw(t, "position"), rapid.SampledFrom(ids).Draw(t, "other")
	at := rapid.IntRange(-1, 3).Draw(t, "at")
	switch rapid.IntRange(0, 6).Draw(t, "kind") {
	case 0:
		_ = d.AddPosition(scenario.Position{ID: scenario.PositionID(fresh), Manager: other, Notes: "of Zoe"}, at)
	case 1:
		_ = d.RemovePosition(id)
	case 2, 3:
		_ = d.MovePosition(id, other, at)
	case 4:
		_ = d.UpdatePosition(scenario.Position{ID: id, Title: "Desk of Zoe Quillb", Dotted: string(other)})
	case 5:
		p, _ := d.Org().Person(rapid.SampledFrom(people).Draw(t, "person"))
		p.Seat = other
		_ = d.UpdatePerson(p)
	case 6:
		_ = d.AddPerson(scenario.Person{ID: scenario.PersonID(fresh), Name: "Bo Aide", Seat: other})
	}
}

// A name that an edit brings is looked for in all texts, those that it did not touch as well,
// and a position that it brings is found again by its masked id.
func TestCopyLearnsNames(t *testing.T) {
	s := scenario.State{Org: org(t, []scenario.Position{{ID: "a", Title: "Chief"}, {ID: "b", Manager: "a", Title: "Aide to Zoe Quill"}}, nil)}
	c := NewCopy(s.Org)
	title := func() string {
		p, _ := c.Org().Position(c.Position("b"))
		return p.Title
	}
	if title() != "Aide to Zoe Quill" {
		t.Fatalf("a name that nobody has is cut out of %q", title())
	}
	d := scenario.NewDraft(&s)
	for _, err := range []error{
		d.AddPosition(scenario.Position{ID: "c", Manager: "a"}, -1),
		d.AddPerson(scenario.Person{ID: "z", Name: "Zoe Quill", Seat: "c"}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	c.Follow(d.Undo().Changes())
	if title() != "Aide to …" {
		t.Errorf("the title is %q, which names who came", title())
	}
	d = scenario.NewDraft(&s) // of positions alone: nothing is masked anew
	if err := d.AddPosition(scenario.Position{ID: "d", Manager: "c"}, -1); err != nil {
		t.Fatal(err)
	}
	c.Follow(d.Undo().Changes())
	for _, id := range []scenario.PositionID{"a", "b", "c", "d"} {
		if got := c.Own(c.mask.Position(id)); got != id {
			t.Errorf("%s is found again as %q", id, got)
		}
	}
}
