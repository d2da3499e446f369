package flattening

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
)

// operation is an entry of the list at the left.
type operation struct {
	kind        Kind
	name, about string
	fields      func(*form) []fyne.CanvasObject
	// made returns the operation as chosen; the error is for what was typed.
	made func(*chosen) (flatten.Operation, error)
	// result is what a scenario that holds nothing else is called.
	result func(*chosen) string
}

var operations = []operation{
	{RemoveLayer, "Remove a layer", "Managers of one layer leave the line", (*form).removeLayer, func(c *chosen) (flatten.Operation, error) {
		return flatten.RemoveLayer{Layer: c.layer, Below: c.below, Displaced: c.displaced, To: c.to, WidestSpan: c.widest, OwnWork: c.own, Cause: c.cause}, nil
	}, (*chosen).withoutLayer},
	{CollapseChains, "Collapse chains", "Those with few reports leave", (*form).collapseChains, func(c *chosen) (flatten.Operation, error) {
		return flatten.CollapseChains{MostReports: c.mostReports, Displaced: c.displaced, To: c.to, WidestSpan: c.widest, OwnWork: c.own, Cause: c.cause}, nil
	}, always("Chains collapsed")},
	{MergeTeams, "Merge teams", "Small teams side by side join", (*form).mergeTeams, func(c *chosen) (flatten.Operation, error) {
		return flatten.MergeTeams{Min: c.least, Max: c.widest, Below: c.below, Displaced: c.displaced, OwnWork: c.own, Cause: c.cause}, nil
	}, always("Teams merged")},
	{CapLayers, "Cap the layers", "The removals that cost the least load", (*form).capLayers, func(c *chosen) (flatten.Operation, error) {
		return flatten.CapLayers{Most: c.layers, Displaced: c.displaced, OwnWork: c.own, Cause: c.cause}, nil
	}, func(c *chosen) string { return fmt.Sprintf("Layers capped at %d", c.layers) }},
	{WidenSpans, "Widen spans", "Small teams merge up to a mean span", (*form).widenSpans, func(c *chosen) (flatten.Operation, error) {
		return flatten.WidenSpans{Target: float64(c.target), Widest: c.widest, Below: c.below, Displaced: c.displaced, OwnWork: c.own, Cause: c.cause}, nil
	}, always("Spans widened")},
	{SplitTeam, "Split a team", "A wide team gets team leads", (*form).splitTeam, func(c *chosen) (flatten.Operation, error) {
		return flatten.SplitTeam{Position: c.team, Most: c.teamMost, Title: strings.TrimSpace(c.leadTitle)}, nil
	}, always("Team split")},
	{Delegate, "Push rights down", "Positions decide more by themselves", (*form).delegate, (*chosen).delegation, always("Rights pushed down")},
	{DelegateClass, "Push a class down", "A class is decided lower down", (*form).delegateClass, func(c *chosen) (flatten.Operation, error) {
		return flatten.DelegateClass{Class: strconv.Itoa(c.class), To: scenario.Some(c.classTo)}, nil
	}, always("A class pushed down")},
	{SetSettings, "Set how it is led", "Settings of the model, here and below", (*form).settings, (*chosen).leading, always("Led differently")},
	{TrackPosts, "Open track posts", "Posts for those who lose their team", (*form).trackPosts, (*chosen).posts, always("Track posts opened")},
}

func always(name string) func(*chosen) string { return func(*chosen) string { return name } }

// withoutLayer says as well where the layer stays elsewhere.
func (c *chosen) withoutLayer() string {
	if c.below != "" {
		return fmt.Sprintf("Without layer %d in a part", c.layer)
	}
	return fmt.Sprintf("Without layer %d", c.layer)
}

// chosen holds the parameters of all operations, so that a choice which several of
// them know holds for all.
type chosen struct {
	displaced flatten.Displaced
	to        flatten.To
	own       flatten.OwnWork
	cause     scenario.Cause      // "" is the operation's own
	below     scenario.PositionID // "" for the whole organisation
	widest    int                 // span

	layer, mostReports, least, layers, target int

	team      scenario.PositionID
	teamMost  int
	leadTitle string

	grades, onlyGrade int // onlyGrade is everyGrade or a grade
	class, classTo    int // row in the table, grade

	typed [scopedSettings]string // settings, in the order of scenario.ScopedParameters; "" leaves one as it is

	postCount int
	track     scenario.Track
	under     scenario.PositionID
	postTitle string
	payGrade  string
	cost      string // as typed
}

const everyGrade = -1

// typedError says why the text of a field cannot be taken.
type typedError string

func (e typedError) Error() string { return string(e) }

// stillToType says what is asked for before there is anything to plan.
type stillToType string

func (e stillToType) Error() string { return string(e) }

// defaults begin in the middle of the layers, with the position selected, and else
// with what the operations take where nothing is given.
func defaults(in Input) chosen {
	s, org := scenario.StructureOf(in.State.Org), in.State.Org
	c := chosen{
		displaced: flatten.Track, to: flatten.Up, own: flatten.LeftOpen, widest: flatten.DefaultWidest,
		layer: max(2, (s.Layers+1)/2), mostReports: 1, least: 5, layers: max(2, s.Layers-1),
		target: min(int(s.SpanMean)+2, flatten.DefaultWidest), teamMost: 8, grades: 1, onlyGrade: everyGrade,
		postCount: 1, track: scenario.TrackTechnical, team: in.Selected, under: in.Selected,
	}
	if len(org.Reports(c.team)) <= 1 {
		c.team = widestTeam(org)
	}
	if tops := org.Tops(); c.under == "" && len(tops) > 0 {
		c.under = tops[0]
	}
	for i, class := range in.State.Model.Classes {
		if class.Authority > 0 { // there is something to push down
			c.class, c.classTo = i, class.Authority-1
			break
		}
	}
	return c
}

// widestTeam returns who leads most, "" where nobody leads.
func widestTeam(org *scenario.Org) scenario.PositionID {
	var widest scenario.PositionID
	most := 0
	for p := range org.Positions() {
		if n := len(org.Reports(p.ID)); n > most {
			widest, most = p.ID, n
		}
	}
	return widest
}

func (c *chosen) delegation() (flatten.Operation, error) {
	op := flatten.Delegate{Grades: c.grades, Below: c.below}
	if c.onlyGrade != everyGrade {
		op.Grade = scenario.Some(c.onlyGrade)
	}
	return op, nil
}

func (c *chosen) posts() (flatten.Operation, error) {
	op := flatten.TrackPosts{
		Count: c.postCount, Track: c.track, Under: c.under,
		Title: strings.TrimSpace(c.postTitle), PayGrade: strings.TrimSpace(c.payGrade),
	}
	if typed := strings.TrimSpace(c.cost); typed != "" {
		cost, err := strconv.ParseFloat(typed, 64)
		if err != nil || !(cost >= 0) || math.IsInf(cost, 0) {
			return nil, typedError("“" + typed + "” is no cost: write a number, such as 85000")
		}
		op.Cost = scenario.Some(cost)
	}
	return op, nil
}
