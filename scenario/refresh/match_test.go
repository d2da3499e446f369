package refresh_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
)

type (
	pid  = scenario.PositionID
	post = scenario.Position
)

// seated gives each position a person of its id, as a roster does.
func seated(tb testing.TB, names map[pid]string, positions ...post) *scenario.Org {
	tb.Helper()
	var people []scenario.Person
	for _, p := range positions {
		if name, ok := names[p.ID]; ok {
			people = append(people, scenario.Person{ID: scenario.PersonID(p.ID), Name: name, FTE: 1, Seat: p.ID})
		}
	}
	return orgOf(tb, positions, people)
}

type found struct {
	Old, New pid
	Sure     refresh.Sureness
}

func pairsOf(m refresh.Matching) []found {
	var out []found
	for _, p := range m.Candidates {
		out = append(out, found{p.Old, p.New, p.Sure})
	}
	return out
}

func TestMatch(t *testing.T) {
	team := []post{{ID: "1", Title: "Chief", Unit: "Board"}, {ID: "2", Title: "Lead", Unit: "North", Manager: "1"}, {ID: "3", Title: "Maker", Unit: "North", Manager: "2"}}
	names := map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "3": "Cy Elm"}
	tests := []struct {
		name     string
		old, new *scenario.Org
		same     []pid
		pairs    []found
	}{
		{
			"equal ids", seated(t, names, team...), seated(t, names, team...), []pid{"1", "2", "3"}, nil,
		},
		{
			"another prefix, names written otherwise", seated(t, names, team...),
			seated(t, map[pid]string{"e1": "ADA  fox", "e2": "Bo Ash", "e3": "Cy Elm"}, post{ID: "e1", Title: "chief", Unit: "Board"}, post{ID: "e2", Title: "Lead", Unit: "North", Manager: "e1"}, post{ID: "e3", Title: "Maker", Unit: "North"}),
			nil,
			[]found{{"1", "e1", refresh.Sure}, {"2", "e2", refresh.Sure}, {"3", "e3", refresh.Likely}},
		},
		{
			"ids dealt out anew: one id, two names", seated(t, names, team...),
			seated(t, map[pid]string{"1": "Cy Elm", "2": "Ada Fox", "3": "Bo Ash"}, post{ID: "2", Title: "Chief", Unit: "Board"}, post{ID: "3", Title: "Lead", Unit: "North", Manager: "2"}, post{ID: "1", Title: "Maker", Unit: "North", Manager: "3"}),
			[]pid{"2", "3", "1"},
			[]found{{"1", "2", refresh.Sure}, {"2", "3", refresh.Sure}, {"3", "1", refresh.Sure}},
		},
		{
			"a namesake on one side settles nothing", seated(t, names, team...),
			seated(t, map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "7": "Cy Elm", "8": "Cy Elm"}, append(team[:2:2], post{ID: "7", Title: "Maker", Unit: "North", Manager: "2"}, post{ID: "8", Title: "Maker", Unit: "North", Manager: "2"})...),
			[]pid{"1", "2"},
			nil,
		},
		{
			"another title is another post", seated(t, names, team...),
			seated(t, map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "7": "Cy Elm"}, append(team[:2:2], post{ID: "7", Title: "Seller", Unit: "North", Manager: "2"})...),
			[]pid{"1", "2"},
			nil,
		},
		{
			"posts without names, alike under one manager, in their order",
			seated(t, nil, team[0], post{ID: "a", Title: "Maker", Manager: "1"}, post{ID: "b", Title: "Maker", Manager: "1"}),
			seated(t, nil, team[0], post{ID: "x", Title: "Maker", Manager: "1"}, post{ID: "y", Title: "Maker", Manager: "1"}, post{ID: "z", Title: "Maker", Manager: "1"}),
			[]pid{"1"},
			[]found{{"a", "x", refresh.Possible}, {"b", "y", refresh.Possible}},
		},
		{
			"a nameless team under a nameless manager, and one that moved",
			seated(t, nil, team...),
			seated(t, nil, post{ID: "e1", Title: "Chief", Unit: "Board"}, post{ID: "e2", Title: "Lead", Unit: "North", Manager: "e1"}, post{ID: "e3", Title: "Maker", Unit: "North", Manager: "e1"}),
			nil,
			[]found{{"1", "e1", refresh.Possible}, {"2", "e2", refresh.Possible}, {"3", "e3", refresh.Possible}},
		},
		{
			"a name that is hidden by now contradicts nothing", seated(t, names, team...),
			seated(t, map[pid]string{"1": "", "2": "", "3": ""}, team...),
			[]pid{"1", "2", "3"},
			nil,
		},
		{
			"names hidden by now and ids renumbered", seated(t, names, team...),
			seated(t, map[pid]string{"1": "", "e2": "", "e3": ""}, team[0], post{ID: "e2", Title: "Lead", Unit: "North", Manager: "1"}, post{ID: "e3", Title: "Maker", Unit: "North", Manager: "e2"}),
			[]pid{"1"},
			[]found{{"2", "e2", refresh.Possible}, {"3", "e3", refresh.Possible}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := refresh.Match(tt.old, tt.new)
			if d := cmp.Diff(tt.same, m.Same); d != "" {
				t.Errorf("same (−want +got)\n%s", d)
			}
			if d := cmp.Diff(tt.pairs, pairsOf(m)); d != "" {
				t.Errorf("candidates (−want +got)\n%s", d)
			}
		})
	}
}

func TestConfirm(t *testing.T) {
	team := []post{{ID: "1", Title: "Chief"}, {ID: "2", Title: "Lead", Manager: "1"}, {ID: "3", Title: "Maker", Manager: "2"}}
	old := seated(t, map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "3": "Cy Elm"}, team...)
	now := seated(t, map[pid]string{"1": "Ada Fox", "3": "Bo Ash", "4": "Cy Elm"}, post{ID: "1", Title: "Chief"}, post{ID: "3", Title: "Lead", Manager: "1"}, post{ID: "4", Title: "Maker", Manager: "3"})
	m := refresh.Match(old, now)
	if got, want := pairsOf(m), []found{{"2", "3", refresh.Sure}, {"3", "4", refresh.Sure}}; cmp.Diff(want, got) != "" {
		t.Fatalf("candidates %v, want %v", got, want)
	}
	// One pair takes the id 3 from the positions that share it.
	first := m.Confirm(m.Candidates[0])
	if d := cmp.Diff([]pid{"1"}, first.Same); d != "" || len(first.Candidates) != 1 {
		t.Errorf("same %v, candidates %v", first.Same, first.Candidates)
	}
	if _, there := first.New("3"); there {
		t.Error("3 is there still, though its id went to another")
	}
	// What is unknown, or taken, is left out; the matching before stays as it was.
	all := first.Confirm(m.Candidates[1], refresh.Pair{Old: "2", New: "4"}, refresh.Pair{Old: "9", New: "1"})
	if len(all.Confirmed) != 2 || len(all.Candidates) != 0 || len(first.Confirmed) != 1 {
		t.Errorf("confirmed %v, before %v", all.Confirmed, first.Confirmed)
	}
	for was, want := range map[pid]pid{"1": "1", "2": "3", "3": "4"} {
		if got, _ := all.New(was); got != want {
			t.Errorf("%s is %q, want %q", was, got, want)
		}
		if back, _ := all.Old(want); back != was {
			t.Errorf("%s was %q, want %q", want, back, was)
		}
		if who, _ := all.Person(scenario.PersonID(was)); who != scenario.PersonID(want) {
			t.Errorf("person %s is %q, want %q", was, who, want)
		}
	}
}

func TestPeopleAreFound(t *testing.T) {
	sits := func(id scenario.PersonID, name string, at pid) scenario.Person {
		return scenario.Person{ID: id, Name: name, FTE: 1, Seat: at}
	}
	posts := func() []post { return []post{{ID: "1"}, {ID: "2"}, {ID: "3"}} }
	tests := []struct {
		name     string
		old, new []scenario.Person
		want     map[scenario.PersonID]scenario.PersonID
	}{
		{"who changed seats is known by name", []scenario.Person{sits("1", "Ada Fox", "1"), sits("2", "Bo Ash", "2")}, []scenario.Person{sits("1", "Bo Ash", "1"), sits("3", "Ada Fox", "3")}, map[scenario.PersonID]scenario.PersonID{"1": "3", "2": "1"}},
		{"somebody else has the seat and its id", []scenario.Person{sits("1", "Ada Fox", "1")}, []scenario.Person{sits("1", "Bo Ash", "1")}, map[scenario.PersonID]scenario.PersonID{}},
		{"another surname, the same id", []scenario.Person{sits("1", "Ada Fox", "1")}, []scenario.Person{sits("1", "Ada Ash", "1")}, map[scenario.PersonID]scenario.PersonID{"1": "1"}},
		{"names hidden now", []scenario.Person{sits("1", "Ada Fox", "1"), sits("2", "Bo Ash", "2")}, []scenario.Person{sits("1", "", "1"), sits("2", "", "2")}, map[scenario.PersonID]scenario.PersonID{"1": "1", "2": "2"}},
		{"people whose ids are not those of seats", []scenario.Person{sits("e1", "Ada Fox", "1"), sits("e2", "", "2")}, []scenario.Person{sits("1", "Ada Fox", "1"), sits("2", "Bo Ash", "2")}, map[scenario.PersonID]scenario.PersonID{"e1": "1", "e2": "2"}},
		{"namesakes are told apart by the seat", []scenario.Person{sits("1", "Bo Ash", "1"), sits("2", "Bo Ash", "2")}, []scenario.Person{sits("1", "Bo Ash", "1"), sits("2", "Bo Ash", "2")}, map[scenario.PersonID]scenario.PersonID{"1": "1", "2": "2"}},
		{"namesakes who changed seats are not", []scenario.Person{sits("e1", "Bo Ash", "1"), sits("e2", "Bo Ash", "2")}, []scenario.Person{sits("3", "Bo Ash", "3")}, map[scenario.PersonID]scenario.PersonID{}},
		{"a job share", []scenario.Person{sits("e1", "Ada Fox", "1"), sits("e2", "Bo Ash", "1")}, []scenario.Person{sits("n2", "Bo Ash", "1"), sits("n1", "Ada Fox", "1")}, map[scenario.PersonID]scenario.PersonID{"e1": "n1", "e2": "n2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := refresh.Match(orgOf(t, posts(), tt.old), orgOf(t, posts(), tt.new))
			if d := cmp.Diff(tt.want, m.People()); d != "" {
				t.Errorf("(−want +got)\n%s", d)
			}
		})
	}
}

func TestCompare(t *testing.T) {
	old := seated(t, map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "4": "Di Oak", "5": "Ed Yew"},
		post{ID: "1", Title: "Chief"}, post{ID: "2", Title: "Lead", Manager: "1"}, post{ID: "3", Title: "Lead", Manager: "1", Dotted: "2"},
		post{ID: "4", Title: "Maker", Manager: "2"}, post{ID: "5", Title: "Maker", Manager: "2"})
	now := seated(t, map[pid]string{"1": "Ada Fox", "3": "Di Oak", "6": "Flo Bay", "7": "Bo Ash"},
		post{ID: "1", Title: "Chief"}, post{ID: "7", Title: "Lead", Manager: "1"}, post{ID: "3", Title: "Head", Manager: "1", Dotted: "7", Cost: scenario.Some(5.0)},
		post{ID: "4", Title: "Maker", Manager: "3"}, post{ID: "6", Title: "Maker", Manager: "7"})
	m := refresh.Match(old, now)
	got := refresh.Compare(old, now, m.Confirm(m.Candidates...))
	want := refresh.Difference{
		Joined: []pid{"6"}, Left: []pid{"5"}, Moved: []pid{"4"}, Changed: []pid{"3", "4"},
		Moves: []refresh.Move{{Position: "4", From: "2", To: "3"}},
		Fields: []refresh.FieldChange{
			{Position: "3", Field: scenario.FieldTitle, From: "Lead", To: "Head"},
			{Position: "3", Field: scenario.FieldCost, From: "", To: "5"},
			{Position: "3", Field: scenario.FieldName, From: "", To: "Di Oak"},
			{Position: "4", Field: scenario.FieldName, From: "Di Oak", To: ""},
		},
		Filled: []pid{"3"}, Vacated: []pid{"4"},
		People: []refresh.PersonChange{
			{Person: "3", Fate: refresh.PersonReseated, From: "4", To: "3"},
			{Person: "6", Fate: refresh.PersonJoined, To: "6"},
			{Person: "5", Fate: refresh.PersonLeft, From: "5"},
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(−want +got)\n%s", d)
	}
}

// Names that are hidden on one side are no change of everybody.
func TestCompareWithHiddenNames(t *testing.T) {
	team := []post{{ID: "1"}, {ID: "2", Manager: "1"}}
	old := seated(t, map[pid]string{"1": "Ada Fox", "2": "Bo Ash"}, team...)
	now := seated(t, map[pid]string{"1": ""}, team...)
	got := refresh.Compare(old, now, refresh.Match(old, now))
	want := refresh.Difference{
		Changed: []pid{"2"}, Vacated: []pid{"2"},
		People: []refresh.PersonChange{{Person: "2", Fate: refresh.PersonLeft, From: "2"}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(−want +got)\n%s", d)
	}
}
