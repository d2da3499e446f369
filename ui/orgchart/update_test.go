package orgchart

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"spanwise/scenario"
)

// picture is all that a chart shows of where cards stand, by position.
type picture struct {
	order  []scenario.PositionID
	cards  map[scenario.PositionID]string
	beside map[scenario.PositionID][2]scenario.PositionID // where the arrows left and right lead
	dotted []string
	size   string
}

func pictureOf(c *Chart) picture {
	p := picture{cards: map[scenario.PositionID]string{}, beside: map[scenario.PositionID][2]scenario.PositionID{}}
	for i := range c.inOrder() {
		s := c.seats[i]
		p.order = append(p.order, s.id)
		p.cards[s.id] = fmt.Sprint(c.layout.Boxes[i], s.layer, c.managerOf(i), s.leaf, s.aside, s.folded, s.team)
		p.beside[s.id] = [2]scenario.PositionID{c.neighbour(i, fyne.KeyLeft), c.neighbour(i, fyne.KeyRight)}
	}
	for _, d := range c.dotted {
		p.dotted = append(p.dotted, fmt.Sprint(c.seats[d.report].id, " to ", c.seats[d.manager].id))
	}
	slices.Sort(p.dotted)
	p.size = fmt.Sprint(c.layout.Width, c.layout.Height, len(c.layout.Layers), len(c.layout.Columns), len(c.layout.Leaves), len(c.numbers))
	return p
}

func (c *Chart) managerOf(i int32) scenario.PositionID {
	if above := c.seats[i].parent; above >= 0 {
		return c.seats[above].id
	}
	return ""
}

// anyEdit does something to a state and returns what it touched, old and new managers
// included, and what takes it back.
func anyEdit(t *rapid.T, state *scenario.State, serial int) ([]scenario.PositionID, scenario.Undo) {
	d := scenario.NewDraft(state)
	for step := range rapid.IntRange(1, 3).Draw(t, "steps") {
		var ids []scenario.PositionID
		for p := range state.Org.Positions() {
			ids = append(ids, p.ID)
		}
		id, to := rapid.SampledFrom(ids).Draw(t, "position"), rapid.SampledFrom(append(ids, "")).Draw(t, "manager")
		at := rapid.IntRange(-1, 3).Draw(t, "at")
		p, _ := state.Org.Position(id)
		var err error
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0, 1:
			if !state.Org.IsUnder(to, id) {
				err = d.MovePosition(id, to, at)
			}
		case 2:
			err = d.AddPosition(scenario.Position{ID: scenario.PositionID(fmt.Sprint("new", serial, "-", step)), Manager: to, FTE: 1}, at)
		case 3:
			if len(state.Org.Reports(id)) == 0 && len(ids) > 1 {
				err = d.RemovePosition(id)
			}
		default:
			p.Assistant, p.Dotted = !p.Assistant, string(to)
			err = d.UpdatePosition(p)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return edited(d.Undo()), d.Undo()
}

func edited(u scenario.Undo) []scenario.PositionID {
	out := []scenario.PositionID{}
	for _, c := range u.Changes() {
		out = append(out, c.Position)
	}
	return out
}

// randomOrg has up to 40 positions and a few tops.
func randomOrg(t *rapid.T) *scenario.Org {
	var positions []scenario.Position
	for i := range rapid.IntRange(1, 40).Draw(t, "positions") {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint("p", i)), FTE: 1, Assistant: i%7 == 5}
		if above := rapid.IntRange(-1, i-1).Draw(t, "above"); above >= 0 {
			p.Manager = positions[above].ID
		}
		positions = append(positions, p)
	}
	org, err := scenario.NewOrg(positions, nil)
	if err != nil {
		t.Fatal(err)
	}
	return org
}

// A chart that followed edits, undo and collapsed teams step by step shows what one that
// is opened on the result shows, to the last bit.
func TestFollowedChartIsAsOneOpenedAnew(t *testing.T) {
	shown, _ := newChart(t, smallOrg(t))
	anew, _ := newChart(t, smallOrg(t))
	rapid.Check(t, func(t *rapid.T) {
		state := &scenario.State{Org: randomOrg(t), Model: scenario.DefaultModel()}
		shown.Reset()
		shown.SetView(View{Org: state.Org})
		shown.CollapseToLayer(rapid.IntRange(0, 3).Draw(t, "layers"))
		var undos []scenario.Undo
		for serial := range rapid.IntRange(1, 12).Draw(t, "changes") {
			view := View{Org: state.Org}
			var ids []scenario.PositionID
			for p := range state.Org.Positions() {
				ids = append(ids, p.ID)
			}
			id := rapid.SampledFrom(ids).Draw(t, "card")
			switch rapid.IntRange(0, 7).Draw(t, "change") {
			case 0:
				shown.Collapse(id, !shown.Collapsed(id))
			case 1:
				shown.Reveal(id)
			case 2:
				shown.ShowBranch(rapid.SampledFrom([]scenario.PositionID{"", id}).Draw(t, "branch"))
			case 3:
				if n := len(undos); n > 0 {
					undos[n-1].Revert(state)
					view.Edited, undos = edited(undos[n-1]), undos[:n-1]
					shown.SetView(view)
				}
			default:
				var u scenario.Undo
				view.Edited, u = anyEdit(t, state, serial)
				undos = append(undos, u)
				shown.SetView(view)
			}
			anew.folds = folds{shown.folds.from, maps.Clone(shown.folds.own)}
			anew.branch = shown.branch
			anew.SetView(View{Org: state.Org})
			if got, want := fmt.Sprint(pictureOf(shown)), fmt.Sprint(pictureOf(anew)); got != want {
				t.Fatalf("after %d changes\n%s, want\n%s", serial+1, got, want)
			}
		}
	})
}
