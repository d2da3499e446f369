package sidebar

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/uitest"
)

// planned is the sidebar with three scenarios, of which one is planned in waves.
func planned(t *testing.T, on Handlers) (*View, fyne.Window) {
	t.Helper()
	uitest.Start(t)
	v := New(on, nil)
	w := uitest.Window(t, v.Object(), 260, 900)
	v.ShowScenarios([]Scenario{
		{Name: "Baseline", Lines: []string{"7 layers"}},
		{ID: "s1", Name: "Flatter", Lines: []string{"6 layers"}, Locked: true, Ready: Ready{Words: "2 checks not ready", Tone: ToneBad}, Waves: []Wave{
			{Title: "Spring", About: "3 moves"}, {Title: "Autumn", About: "1 move", Shown: true},
		}},
		{ID: "s2", Name: "Flattest", Lines: []string{"5 layers"}},
		{ID: "s3", Name: "Wider", Lines: []string{"6 layers"}},
	}, "s1")
	return v, w
}

func TestWavesStandUnderTheirCard(t *testing.T) {
	type asked struct {
		id scenario.ScenarioID
		at int
	}
	var got []asked
	var ready []scenario.ScenarioID
	v, _ := planned(t, Handlers{
		Wave:      func(id scenario.ScenarioID, at int) { got = append(got, asked{id, at}) },
		Readiness: func(id scenario.ScenarioID) { ready = append(ready, id) },
	})
	words := uitest.Words(v.list)
	for _, want := range []string{"locked", "2 checks not ready", "Spring", "3 moves", "Autumn"} {
		if !slices.Contains(words, want) {
			t.Errorf("no %q in %q", want, words)
		}
	}
	lines := uitest.Find[*waveLine](v.list)
	if len(lines) != 2 || lines[0].shown || !lines[1].shown {
		t.Fatalf("%d waves", len(lines))
	}
	test.Tap(lines[1])
	lines[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !slices.Equal(got, []asked{{"s1", 1}, {"s1", 0}}) {
		t.Errorf("asked for %v", got)
	}
	test.Tap(uitest.Find[*smallLink](v.list)[0])
	if !slices.Equal(ready, []scenario.ScenarioID{"s1"}) {
		t.Errorf("asked how ready %v are", ready)
	}
}

// Cards go where they are let go; a line shows where, and the baseline stays first.
func TestCardsAreDraggedIntoAnotherOrder(t *testing.T) {
	type put struct {
		id scenario.ScenarioID
		to int
	}
	for name, c := range map[string]struct {
		card scenario.ScenarioID
		over int // index of the object dragged to, by its middle
		by   float32
		want []put
	}{
		"down by one":         {"s1", 2, 4, []put{{"s1", 1}}},
		"to the end":          {"s1", 3, 4, []put{{"s1", 2}}},
		"up to the first":     {"s3", 1, -4, []put{{"s3", 0}}},
		"above the baseline":  {"s3", 0, -40, []put{{"s3", 0}}},
		"a little":            {"s2", 2, 3, nil},
		"the baseline itself": {"", 3, 4, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []put
			v, _ := planned(t, Handlers{Reorder: func(id scenario.ScenarioID, to int) { got = append(got, put{id, to}) }})
			card := v.cards[c.card]
			from := slices.Index(v.order, c.card)
			middle := func(i int) float32 {
				o := v.list.Objects[i]
				return o.Position().Y + o.Size().Height/2
			}
			start := v.list.Objects[from].Position().Y + card.Size().Height/2
			card.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: middle(c.over) - start + c.by}})
			if shown := v.drag.line.Visible(); shown != (len(c.want) > 0) {
				t.Errorf("the line shows: %v", shown)
			}
			card.DragEnd()
			if !slices.Equal(got, c.want) || v.drag.line.Visible() {
				t.Errorf("put %v, want %v", got, c.want)
			}
		})
	}
}
