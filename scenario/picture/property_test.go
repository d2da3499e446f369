package picture

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/picture/sheet"
)

// drawOrg draws an organisation of up to 60 positions.
func drawOrg(t *rapid.T) *scenario.Org {
	n := rapid.IntRange(1, 60).Draw(t, "n")
	var positions []scenario.Position
	for i := range n {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint("i", i)), Title: rapid.StringN(0, 40, -1).Draw(t, "title")}
		if i > 0 && rapid.IntRange(0, 25).Draw(t, "top") > 0 {
			p.Manager = positions[rapid.IntRange(max(0, i-9), i-1).Draw(t, "manager")].ID
		}
		if i > 1 && rapid.IntRange(0, 5).Draw(t, "dotted") == 0 {
			p.Dotted = string(positions[rapid.IntRange(0, i-1).Draw(t, "to")].ID)
		}
		positions = append(positions, p)
	}
	return orgOf(t, positions, nil)
}

func artistOf(t fataler, c Chart) *artist {
	a, err := newArtist(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func cards(parts []sheet.Part) []sheet.Card {
	var out []sheet.Card
	for _, p := range parts {
		if c, ok := p.(sheet.Card); ok && c.ID != wayUpID {
			out = append(out, c)
		}
	}
	return out
}

func TestEveryPositionIsDrawnOnceAndNoneOverAnother(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawOrg(t)
		s := artistOf(t, Chart{Org: o, Colour: BySpan, On: on}).whole(sheet.Paint{})
		drawn := cards(s.Parts)
		if len(drawn) != o.Len() {
			t.Fatalf("%d boxes for %d positions", len(drawn), o.Len())
		}
		for i, a := range drawn {
			b := a.Box.Bounds()
			if b.X < 0 || b.Y < 0 || b.Right() > s.W || b.Bottom() > s.H {
				t.Fatalf("box %v leaves the sheet of %v × %v", b, s.W, s.H)
			}
			for _, other := range drawn[:i] {
				o := other.Box.Bounds()
				if b.X < o.Right() && o.X < b.Right() && b.Y < o.Bottom() && o.Y < b.Bottom() {
					t.Fatalf("boxes %v and %v overlap", b, o)
				}
			}
		}
	})
}

// Lines begin and end at the cards that they say they join.
func TestConnectorsMeetTheirCards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawOrg(t)
		b := artistOf(t, Chart{Org: o, Colour: ByLayer}).branch(view{})
		at := map[int]sheet.Box{}
		for _, c := range cards(b.parts) {
			at[c.ID] = c.Box.Bounds()
		}
		solid := 0
		for _, p := range b.parts {
			c, ok := p.(sheet.Connector)
			if !ok {
				continue
			}
			if c.Line.Dash == 0 {
				solid++
			}
			for id, end := range map[int]sheet.Point{c.From: c.Points[0], c.To: c.Points[len(c.Points)-1]} {
				if !at[id].Meets(sheet.Box{X: end.X - 0.01, Y: end.Y - 0.01, W: 0.02, H: 0.02}) {
					t.Fatalf("a line of %d to %d ends at %v, outside the card at %v", c.From, c.To, end, at[id])
				}
			}
		}
		if want := o.Len() - len(o.Tops()); solid != want {
			t.Fatalf("%d lines for %d reports", solid, want)
		}
	})
}

// A team stands on the slide or page that its manager's card leads to.
func TestEveryTeamHasItsPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := drawOrg(t)
		a := artistOf(t, Chart{Org: o, Colour: BySpan})
		for name, plan := range map[string]func() ([]part, map[scenario.PositionID]int){"slides": a.slideParts, "pages": a.managerParts} {
			parts, at := plan()
			seen := map[scenario.PositionID]bool{}
			for i, p := range parts {
				for _, s := range a.seats(p.view) {
					seen[s.id] = true
					if s.folded && at[s.id] == 0 {
						t.Fatalf("%s: the team of %s is left out on %d and is nowhere", name, s.id, i+1)
					}
				}
			}
			if len(seen) != o.Len() {
				t.Fatalf("%s show %d of %d positions", name, len(seen), o.Len())
			}
			for id, page := range at {
				own := a.seats(parts[page-1].view)
				if !slices.ContainsFunc(own, func(s seat) bool { return s.id == id && !s.folded }) {
					t.Fatalf("%s: %d does not show the team of %s", name, page, id)
				}
			}
		}
	})
}
