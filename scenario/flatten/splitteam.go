package flatten

import (
	"context"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/phrase"
)

// SplitTeam splits a team that is too wide into teams of at most so many. Without
// Leads it opens vacant posts of team leads, as few as it takes, and shares the
// reports evenly among them, those of one unit together. With Leads the chosen
// reports lead the others, the smallest team first; who does not fit stays. A
// protected report stays where it is.
type SplitTeam struct {
	Position scenario.PositionID
	Most     int                   // reports of a new team; 0 is the default, 8
	Leads    []scenario.PositionID // direct reports who are to lead; none opens new posts
	Title    string                // of new posts; "" is "Team lead"
}

const (
	defaultTeam  = 8
	defaultTitle = "Team lead"
)

func (t SplitTeam) most() int {
	if t.Most == 0 {
		return defaultTeam
	}
	return t.Most
}

// Name says in words what the operation does.
func (t SplitTeam) Name() string {
	name := fmt.Sprintf("Split the team of %s into teams of up to %d", t.Position, t.most())
	if len(t.Leads) > 0 {
		name += " under " + phrase.Counted(len(t.Leads), "report", "reports")
	}
	return name
}

// Plan works out the edits. A team that is narrow enough is an error that wraps
// ErrNothing; teams of less than 2, or leads who are no reports, one that wraps
// scenario.ErrInvalid.
func (t SplitTeam) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	d, err := newDraft(ctx, t.Name(), s, terms{})
	if err != nil {
		return Plan{}, err
	}
	reports := s.Org.Reports(t.Position)
	switch {
	case !s.Org.Has(t.Position):
		return Plan{}, fmt.Errorf("%s: position %q: %w", d.name, t.Position, scenario.ErrUnknownPosition)
	case t.most() < 2:
		return Plan{}, fmt.Errorf("%s: teams of at least 2: %w", d.name, scenario.ErrInvalid)
	}
	d.otherwise = fmt.Sprintf("%s leads %d", t.Position, len(reports))
	if len(reports) <= t.most() {
		return d.finish()
	}
	if len(t.Leads) > 0 {
		err = t.underReports(d)
	} else {
		t.underNewPosts(d)
	}
	if err != nil {
		return Plan{}, fmt.Errorf("%s: %w", d.name, err)
	}
	if left := len(d.now.Org.Reports(t.Position)); left > t.most() && len(d.edits) > 0 {
		d.note("%s still leads %d, more than %d", t.Position, left, t.most())
	}
	return d.finish()
}

// movable lists the reports that can get another manager, without the leads, those
// of one unit together, in the order in which units and reports come.
func (t SplitTeam) movable(d *draft) []scenario.Position {
	var out []scenario.Position
	units := map[string]int{}
	for _, id := range d.now.Org.Reports(t.Position) {
		p, _ := d.now.Org.Position(id)
		switch {
		case slices.Contains(t.Leads, id):
		case p.Protected:
			d.refuse(id, "protected")
		default:
			if _, ok := units[p.Unit]; !ok {
				units[p.Unit] = len(units)
			}
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b scenario.Position) int { return units[a.Unit] - units[b.Unit] })
	return out
}

// underNewPosts opens the posts, and shares the reports: sizes differ by one at most.
func (t SplitTeam) underNewPosts(d *draft) {
	reports := t.movable(d)
	teams := (len(reports) + t.most() - 1) / t.most()
	for k := range teams {
		part := reports[len(reports)*k/teams : len(reports)*(k+1)/teams]
		lead := t.post(d, part)
		d.do(scenario.Add{Position: lead})
		for _, r := range part {
			d.do(scenario.Move{Position: r.ID, Manager: lead.ID})
		}
	}
	if teams > 0 {
		d.note("%s vacant: until somebody sits there the teams still turn to %s",
			phrase.Counted(teams, "new post is", "new posts are"), t.Position)
	}
}

func (t SplitTeam) post(d *draft, team []scenario.Position) scenario.Position {
	head, _ := d.now.Org.Position(t.Position)
	post := scenario.Position{
		ID: edit.FreeID(string(t.Position)+"-lead-", d.now.Org, d.before.Org), Title: t.Title, Manager: t.Position,
		Unit: head.Unit, Location: head.Location, FTE: 1, Track: scenario.TrackManagement,
	}
	if post.Title == "" {
		post.Title = defaultTitle
	}
	same := func(of func(scenario.Position) string) bool {
		return !slices.ContainsFunc(team, func(p scenario.Position) bool { return of(p) != of(team[0]) })
	}
	if same(func(p scenario.Position) string { return p.Unit }) {
		post.Unit = team[0].Unit
	}
	if same(func(p scenario.Position) string { return p.Location }) {
		post.Location = team[0].Location
	}
	return post
}

// underReports shares the others among the chosen leads.
func (t SplitTeam) underReports(d *draft) error {
	var leads []peer
	for i, id := range t.Leads {
		p, ok := d.now.Org.Position(id)
		if !ok {
			return fmt.Errorf("lead %q: %w", id, scenario.ErrUnknownPosition)
		}
		if p.Manager != t.Position || slices.Contains(t.Leads[:i], id) {
			return fmt.Errorf("lead %q must be a direct report, named once: %w", id, scenario.ErrInvalid)
		}
		leads = append(leads, peer{id, len(d.now.Org.Reports(id))})
	}
	left := 0
	for _, r := range t.movable(d) {
		at := smallest(leads, t.most())
		if at < 0 {
			left++
			continue
		}
		d.do(scenario.Move{Position: r.ID, Manager: leads[at].id})
		leads[at].span++
	}
	if left > 0 {
		d.note("no room for %s under the chosen leads", phrase.Counted(left, "report", "reports"))
	}
	return nil
}
