package ui

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/session"
	"spanwise/ui/theme"
)

// spanScale groups managers by the usual bands of direct reports.
func (w *Window) spanScale() scale {
	var s scale
	for i, name := range scenario.SpanBandNames {
		s.groups = append(s.groups, colourGroup{name, theme.Scale(i, len(scenario.SpanBandNames))})
	}
	org := w.org()
	s.of = func(id scenario.PositionID) (int, string, bool) {
		n := len(org.Reports(id))
		if n == 0 {
			return 0, "", false
		}
		return scenario.SpanBand(n), strconv.Itoa(n), true
	}
	return s
}

// mostGroups bounds a legend: more could not be told apart.
const mostGroups = 12

func (w *Window) layerScale() scale {
	var s scale
	layers := w.figure().structure.Layers
	shown := min(layers, mostGroups)
	for i := range shown {
		label := "layer " + strconv.Itoa(i+1)
		if i == shown-1 && layers > shown {
			label += " and below"
		}
		s.groups = append(s.groups, colourGroup{label, theme.Scale(i, shown)})
	}
	org := w.org()
	s.of = func(id scenario.PositionID) (int, string, bool) {
		depth := org.Depth(id)
		return min(depth, shown) - 1, "L" + strconv.Itoa(depth), depth > 0
	}
	return s
}

// costScale divides the positions whose cost is known into fifths.
func (w *Window) costScale() scale {
	org := w.org()
	var costs []float64
	currencies := map[string]bool{}
	for p := range org.Positions() {
		if p.Cost.OK {
			costs = append(costs, p.Cost.Value)
			currencies[p.Currency] = true
		}
	}
	s := scale{of: func(scenario.PositionID) (int, string, bool) { return 0, "", false }}
	switch {
	case len(costs) == 0:
		s.none = "No position has a cost."
		return s
	case len(currencies) > 1:
		s.none = "Costs in several currencies cannot be ranked."
		return s
	}
	currency := slices.Collect(maps.Keys(currencies))[0]
	bounds := plot.AmountBounds(costs)
	names := plot.AmountNames(bounds)
	names[0] = strings.TrimSpace(currency + " " + names[0])
	for i, name := range names {
		s.groups = append(s.groups, colourGroup{name, theme.Scale(i, len(names))})
	}
	s.of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := org.Position(id)
		at, _ := slices.BinarySearch(bounds, p.Cost.Value) // a bound belongs to the group below it
		return at, plot.Amount(p.Cost.Value), p.Cost.OK
	}
	return s
}

// unitScale gives the units with most positions a colour each.
func (w *Window) unitScale() scale {
	org := w.org()
	size := map[string]int{}
	for p := range org.Positions() {
		size[p.Unit]++
	}
	delete(size, "")
	if len(size) == 0 {
		return scale{none: "No position names a unit.", of: func(scenario.PositionID) (int, string, bool) { return 0, "", false }}
	}
	names := slices.SortedFunc(maps.Keys(size), func(a, b string) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	s := scale{words: true}
	at := map[string]int{}
	for i, name := range names[:min(len(names), theme.Categories)] {
		at[name] = i
		s.groups = append(s.groups, colourGroup{shortened(name), theme.Category(i)})
	}
	rest := len(s.groups)
	if n := len(names) - rest; n > 0 {
		s.groups = append(s.groups, colourGroup{counted(n, "other unit", "other units"), theme.Other})
	}
	s.of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := org.Position(id)
		if i, ok := at[p.Unit]; ok {
			return i, p.Unit, true
		}
		return rest, p.Unit, p.Unit != ""
	}
	return s
}

// shortened keeps the name of a unit to what a legend has room for.
func shortened(name string) string {
	const most = 22
	if r := []rune(name); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return name
}

// changeScale says what is not as in the baseline.
func (w *Window) changeScale() scale {
	base, _ := w.session.State(session.Baseline) // the baseline always exists
	org := w.org()
	s := scale{words: true, groups: changeGroups()}
	s.of = func(id scenario.PositionID) (int, string, bool) {
		i := changeOf(base.Org, org, id)
		return i, changeWords[i], true
	}
	return s
}

// changeNone is the entry of what is as before.
const changeNone = 4

// changeWords say on a card what changeGroups say in the legend.
var changeWords = []string{"new", "moved", "person", "fields", ""}

func changeGroups() []colourGroup {
	return []colourGroup{
		{"new", theme.Category(2)},
		{"other manager", theme.Category(0)},
		{"other person", theme.Category(4)},
		{"other fields", theme.Category(1)},
		{"as in the baseline", theme.Other},
	}
}

// changeOf returns the entry of changeScale that a position belongs to.
func changeOf(before, now *scenario.Org, id scenario.PositionID) int {
	old, known := before.Position(id)
	p, _ := now.Position(id)
	switch {
	case !known:
		return 0
	case old.Manager != p.Manager:
		return 1
	case !slices.Equal(before.Holders(id), now.Holders(id)):
		return 2
	case old != p || before.HolderName(id) != now.HolderName(id):
		return 3
	}
	return 4
}

func (w *Window) trackScale() scale {
	org := w.org()
	s := scale{words: true, groups: []colourGroup{
		{"management", theme.Category(0)}, {"technical", theme.Category(2)}, {"project", theme.Category(1)}, {"expert work", theme.Other},
	}}
	s.of = func(id scenario.PositionID) (int, string, bool) {
		p, _ := org.Position(id)
		switch {
		case p.Track == scenario.TrackTechnical:
			return 1, "technical", true
		case p.Track == scenario.TrackProject:
			return 2, "project", true
		case p.Track == scenario.TrackManagement || len(org.Reports(id)) > 0:
			return 0, "management", true
		}
		return 3, "", true
	}
	return s
}

// waveScale says in which wave of the plan a position changes.
func (w *Window) waveScale() scale {
	none := func(scenario.PositionID) (int, string, bool) { return 0, "", false }
	sc := w.session.Scenario(w.active)
	if sc == nil {
		return scale{none: "The baseline has no changes to plan in waves.", of: none}
	}
	waves := wavesOf(sc.Edits)
	if len(waves) == 0 {
		return scale{none: "This scenario changes nothing yet.", of: none}
	}
	names := slices.Sorted(maps.Values(waves))
	names = slices.Compact(names)
	s := scale{words: true}
	at := map[string]int{}
	planned := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == "" })
	for i, name := range planned[:min(len(planned), mostGroups)] {
		at[name] = i
		s.groups = append(s.groups, colourGroup{name, theme.Scale(i, min(len(planned), mostGroups))})
	}
	rest := len(s.groups)
	label := "no wave yet"
	if len(planned) > mostGroups {
		label = fmt.Sprintf("%d other waves, or none", len(planned)-mostGroups)
	}
	s.groups = append(s.groups, colourGroup{label, theme.Other})
	s.of = func(id scenario.PositionID) (int, string, bool) {
		wave, ok := waves[id]
		if i, known := at[wave]; known {
			return i, wave, ok
		}
		return rest, cmp.Or(wave, "no wave"), ok
	}
	return s
}

// wavesOf returns the wave in which each position is changed by edits, "" where none is
// named; the last edit of a position counts. Edits of a group without a wave of their
// own belong to the group's.
func wavesOf(edits []scenario.Edit) map[scenario.PositionID]string {
	waves := map[scenario.PositionID]string{}
	var visit func(edits []scenario.Edit, outer string)
	visit = func(edits []scenario.Edit, outer string) {
		for _, e := range edits {
			wave := cmp.Or(e.Wave, outer)
			if g, ok := e.Do.(scenario.Group); ok {
				visit(g.Edits, wave)
			} else if id := positionOf(e.Do); id != "" {
				waves[id] = wave
			}
		}
	}
	visit(edits, "")
	return waves
}

// positionOf returns the position that an action changes, "" for none that stays.
func positionOf(a scenario.Action) scenario.PositionID {
	switch a := a.(type) {
	case scenario.Move:
		return a.Position
	case scenario.Add:
		return a.Position.ID
	case scenario.Seat:
		return a.Position
	case scenario.Set:
		return a.Position
	case scenario.SetModel:
		return a.Position
	}
	return ""
}
