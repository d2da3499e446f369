package privacy

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
)

func org(t interface{ Fatal(...any) }, positions []scenario.Position, people []scenario.Person) *scenario.Org {
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestOnePositionHasOneNameInAll(t *testing.T) {
	base := org(t, []scenario.Position{{ID: "ada"}, {ID: "bo", Manager: "ada"}, {ID: "cy", Manager: "ada"}}, nil)
	after := org(t, []scenario.Position{{ID: "cy"}, {ID: "new", Manager: "cy"}, {ID: "bo", Manager: "new", Dotted: "cy:gone"}}, nil)
	m := NewMask(base, after)
	got := ""
	for p, layer := range m.Org(after).Positions() {
		got += fmt.Sprintf("%s<%s,%d,%s ", p.ID, p.Manager, layer, p.Dotted)
	}
	if want := "P3<,1, P4<P3,2, P2<P4,3,P3 "; got != want {
		t.Errorf("masked chart %q, want %q", got, want)
	}
	if m.Position("") != "" || m.Position("never met") != "P5" {
		t.Error("no id must stay none, and a new one get the next number")
	}
}

// Nothing of a person is left anywhere in a masked organisation, and its shape is kept.
func TestNobodyIsNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 25).Draw(t, "n")
		var positions []scenario.Position
		var people []scenario.Person
		for i := range n {
			name := fmt.Sprintf("Zoe Quillfeather%c", 'a'+i)
			id := scenario.PositionID("quillfeather-" + string(rune('a'+i)))
			p := scenario.Position{ID: id, Title: "Aide to " + name, Unit: strings.ToUpper(name), Location: "Desk of " + name + "'s", Notes: name}
			if i > 0 {
				p.Manager = positions[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
				p.Dotted = string(positions[rapid.IntRange(0, i-1).Draw(t, "dotted")].ID)
			}
			positions = append(positions, p)
			people = append(people, scenario.Person{ID: scenario.PersonID("zoe" + fmt.Sprint(i)), Name: name, FTE: 1, Seat: id})
		}
		o := org(t, positions, people)
		masked := NewMask(o).Org(o)
		for p := range masked.Positions() {
			text := strings.ToLower(fmt.Sprintf("%+v %v %s", p, masked.Holders(p.ID), masked.HolderName(p.ID)))
			if strings.Contains(text, "quill") || strings.Contains(text, "zoe") {
				t.Fatalf("a name is left in %s", text)
			}
		}
		if a, b := scenario.StructureOf(o), scenario.StructureOf(masked); fmt.Sprint(a.LayerCounts, a.SpanBands, a.Filled) != fmt.Sprint(b.LayerCounts, b.SpanBands, b.Filled) {
			t.Fatalf("shape %+v became %+v", a, b)
		}
	})
}

func TestAMaskedPositionLeadsBackToItsOwn(t *testing.T) {
	o := org(t, []scenario.Position{{ID: "P2", FTE: 1}, {ID: "b", Manager: "P2", FTE: 1}}, nil)
	m := NewMask(o)
	for _, id := range []scenario.PositionID{"P2", "b", "met later"} {
		if got := m.Own(m.Position(id)); got != id {
			t.Errorf("%q is masked as %q, which is %q", id, m.Position(id), got)
		}
	}
	for _, masked := range []scenario.PositionID{"", "P", "P0", "P4", "P-1", "H1", "1", "b"} {
		if got := m.Own(masked); got != "" {
			t.Errorf("%q leads to %q", masked, got)
		}
	}
}
