package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/scenariotest"
)

func org(t testing.TB, positions []scenario.Position, people []scenario.Person) *scenario.Org {
	t.Helper()
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func firm(t testing.TB) *scenario.Org {
	return org(t, []scenario.Position{
		{ID: "1", Title: "Chief executive", FTE: 1},
		{ID: "2", Title: "Head of delivery", Manager: "1", Unit: "Delivery", FTE: 1},
		{ID: "3", Title: "Planner", Manager: "2", Unit: "Delivery", FTE: 1},
		{ID: "4", Title: "Planner", Manager: "1", Unit: "Élan", FTE: 1},
	}, []scenario.Person{{ID: "a", Name: "Ada Fox", Seat: "2", FTE: 1}, {ID: "b", Name: "Bo Planck", Seat: "4", FTE: 1}})
}

func TestEveryWordMustBeThere(t *testing.T) {
	o := firm(t)
	for _, tt := range []struct {
		typed string
		most  int
		want  string
	}{
		{"planner", 9, "3 4"},
		{"PLAN", 1, "3"},
		{"deliv fox", 9, "2"},
		{"fox deliv", 9, "2"},
		{"planner deliv", 9, "3"},
		{"  élan  ", 9, "4"},
		{"delivery planner chief", 9, ""},
		{"executive 2", 9, ""}, // the end of one and the beginning of the next
		{"nobody", 9, ""},
		{"", 9, "1 2 3 4"},
		{" ", 2, "1 2"},
		{"planner", 0, ""},
	} {
		if got := fmt.Sprint(Positions(o, tt.typed, nil, tt.most)); got != "["+tt.want+"]" {
			t.Errorf("%q finds %s, want [%s]", tt.typed, got, tt.want)
		}
	}
	fits := func(id scenario.PositionID) bool { return id != "3" }
	if got := Positions(o, "planner", fits, 1); !slices.Equal(got, []scenario.PositionID{"4"}) {
		t.Errorf("where 3 does not fit: %q", got)
	}
}

func TestFollowsAnEdit(t *testing.T) {
	state := scenario.State{Org: firm(t), Model: scenario.DefaultModel()}
	if got := Positions(state.Org, "owl", nil, 9); len(got) > 0 {
		t.Fatalf("found %q", got)
	}
	d := scenario.NewDraft(&state)
	if err := d.UpdatePerson(scenario.Person{ID: "a", Name: "Ada Owl", Seat: "2", FTE: 1}); err != nil {
		t.Fatal(err)
	}
	if got := Positions(state.Org, "owl", nil, 9); !slices.Equal(got, []scenario.PositionID{"2"}) {
		t.Errorf("after a new name: %q", got)
	}
}

// Found is what a look at one position after the other finds.
func TestFindsWhatStandsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[aAbİ é\n]{0,3}`)
		var positions []scenario.Position
		for i := range rapid.IntRange(0, 12).Draw(t, "positions") {
			positions = append(positions, scenario.Position{ID: scenario.PositionID(fmt.Sprint("p", i)), Title: word.Draw(t, "title"), Unit: word.Draw(t, "unit"), FTE: 1})
		}
		o, err := scenario.NewOrg(positions, nil)
		if err != nil {
			t.Skip("not a chart")
		}
		typed, most := word.Draw(t, "typed")+" "+word.Draw(t, "typed too"), rapid.IntRange(0, 12).Draw(t, "most")
		var want []scenario.PositionID
		for p := range o.Positions() {
			has := true
			for _, w := range strings.Fields(strings.ToLower(typed)) {
				has = has && strings.Contains(strings.ToLower(string(p.ID)+"  "+p.Title+" "+p.Unit), w)
			}
			if has && len(want) < most {
				want = append(want, p.ID)
			}
		}
		if got := Positions(o, typed, nil, most); !slices.Equal(got, want) {
			t.Fatalf("%q finds %q, want %q", typed, got, want)
		}
	})
}

// large is the largest organisation, in which words repeat, as they do.
func large(b *testing.B) *scenario.Org {
	b.Helper()
	positions, people := scenariotest.Directory("E")
	return org(b, positions, people)
}

func BenchmarkPositions(b *testing.B) {
	o := large(b)
	b.Run("first letter after an edit", func(b *testing.B) {
		for b.Loop() {
			o.LetGo()
			Positions(o, "xyz", nil, 50)
		}
	})
	for _, typed := range []string{"xyz", "officer 218818", "218818 officer", "off"} {
		b.Run("typed on: "+typed, func(b *testing.B) {
			for b.Loop() {
				Positions(o, typed, nil, 50)
			}
		})
	}
}
