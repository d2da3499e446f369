package flatten

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"spanwise/scenario"
)

// MergeTeams merges the teams of managers beside each other who lead fewer than Min,
// up to teams of Max: first those of the same unit, then any two of which one is
// still too small. Who keeps the merged team: the one who sits there before a vacant
// post, then the larger team, the higher authority grade, chart order. A manager
// whose team another keeps joins that team, where displaced managers stay on a track,
// and counts in its span; where its position is removed, who keeps the team takes over
// the work. Tops are beside nobody.
type MergeTeams struct {
	Min       int                 // the smallest span that is left alone; 0 is the default, 5
	Max       int                 // the widest merged span; 0 is DefaultWidest
	Below     scenario.PositionID // only managers under this position; "" for all
	Displaced Displaced
	OwnWork   OwnWork
	Cause     scenario.Cause // of every removal; "" is that of the operation
	Baseline  scenario.State // for authority grades; see [On]
}

const defaultLeastSpan = 5

func (m MergeTeams) on(baseline scenario.State) Operation {
	m.Baseline = baseline
	return m
}

func (m MergeTeams) bounds() (least, most int) {
	return cmp.Or(m.Min, defaultLeastSpan), cmp.Or(m.Max, DefaultWidest)
}

// Name says in words what the operation does.
func (m MergeTeams) Name() string {
	least, most := m.bounds()
	return fmt.Sprintf("Merge teams under %d up to %d", least, most) + belowInWords(m.Below) + m.Displaced.inWords()
}

// Plan works out the edits, by the structure before. No two teams that fit together
// are an error that wraps ErrNothing, a maximum below 2 or under the minimum one that
// wraps scenario.ErrInvalid.
func (m MergeTeams) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	least, most := m.bounds()
	if least < 2 || most < least {
		return Plan{}, fmt.Errorf("%s: the minimum must be 2 or more, the maximum no less: %w", m.Name(), scenario.ErrInvalid)
	}
	d, err := newDraft(ctx, m.Name(), s, terms{fate: m.Displaced, widest: most, own: m.OwnWork, cause: m.Cause})
	if err != nil {
		return Plan{}, err
	}
	if err := known(d, m.Below); err != nil {
		return Plan{}, err
	}
	d.otherwise = "no two such teams beside each other fit together"
	merge := merging{draft: d, least: least, most: most, grades: scenario.Grades(baselineOf(m.Baseline, s), s)}
	var leaving []going
	for v := range s.Org.Walk() {
		if d.cancelled() {
			break
		}
		above := v.Position.ID
		if m.Below == "" || s.Org.IsUnder(above, m.Below) {
			leaving = append(leaving, merge.under(above)...)
		}
	}
	order := placesOf(s.Org)
	slices.SortFunc(leaving, func(a, b going) int { return order[a.id] - order[b.id] })
	d.round(leaving, scenario.TeamsMerged)
	return d.finish()
}

func placesOf(o *scenario.Org) map[scenario.PositionID]int {
	places := make(map[scenario.PositionID]int, o.Len())
	for v := range o.Walk() {
		places[v.Position.ID] = len(places)
	}
	return places
}

// merging pairs the small teams.
type merging struct {
	*draft
	least, most int
	grades      map[scenario.PositionID]int
}

// team is one that may be merged, with those that it has taken in.
type team struct {
	id    scenario.PositionID
	unit  string
	span  int
	taken bool // merged into another
}

// under pairs the small teams of the managers who report to one position.
func (m merging) under(above scenario.PositionID) []going {
	teams := m.teams(above)
	var out []going
	for _, sameUnit := range []bool{true, false} {
		m.rank(teams)
		for i := range teams {
			t := &teams[i]
			if t.span >= m.least || t.taken {
				continue
			}
			if keeper := m.mergeInto(teams[:i], t, sameUnit); keeper != "" {
				out = append(out, going{id: t.id, work: true})
				m.follow(out, t.id, keeper)
			}
		}
	}
	return out
}

// follow gives a team, and those that it had taken in, to who keeps it.
func (m merging) follow(leaving []going, id, keeper scenario.PositionID) {
	for i := range leaving {
		if g := &leaving[i]; g.id == id || g.into == id {
			g.into = keeper
		}
	}
}

func (m merging) teams(above scenario.PositionID) []team {
	var out []team
	for _, id := range m.now.Org.Reports(above) {
		if span := len(m.now.Org.Reports(id)); span > 0 && span < m.least {
			p, _ := m.now.Org.Position(id)
			out = append(out, team{id: id, unit: p.Unit, span: span})
		}
	}
	return out
}

// rank puts those first who would rather keep a team.
func (m merging) rank(teams []team) {
	filled := func(t team) int {
		if m.now.Org.Filled(t.id) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(teams, func(a, b team) int {
		return cmp.Or(filled(b)-filled(a), b.span-a.span, m.grades[b.id]-m.grades[a.id])
	})
}

// mergeInto finds the first of the teams that has room for another, "" for none.
func (m merging) mergeInto(keepers []team, t *team, sameUnit bool) scenario.PositionID {
	joins := m.joining(t.id)
	for i := range keepers {
		k := &keepers[i]
		if k.taken || sameUnit && k.unit != t.unit || k.span+t.span+joins > m.most {
			continue
		}
		if reason := keeps(m.now.Org, t.id); reason != "" {
			m.refuse(t.id, reason)
			return ""
		}
		k.span += t.span + joins
		t.taken = true
		return k.id
	}
	return ""
}

// joining is 1 where a displaced manager stays, and so joins the team of another.
func (d *draft) joining(id scenario.PositionID) int {
	if d.terms.fate == Track && d.now.Org.Filled(id) {
		return 1
	}
	return 0
}
