package flatten

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/phrase"
)

// TrackPosts opens vacant posts on a technical or project track, so that displaced
// managers find a place that the structure knows.
type TrackPosts struct {
	Count     int                 // 0 is the default, 1
	Track     scenario.Track      // technical, the default, or project
	Under     scenario.PositionID // who the posts report to
	Title     string              // "" is "Technical expert" or "Project lead"
	PayGrade  string
	Authority scenario.Opt[int]
	Cost      scenario.Opt[float64] // of one post, a year
	Currency  string                // "" is that of the position above
	FTE       scenario.Opt[float64] // of one post; 1 where unset
}

func (t TrackPosts) count() int { return cmp.Or(t.Count, 1) }

func (t TrackPosts) track() scenario.Track { return cmp.Or(t.Track, scenario.TrackTechnical) }

// Name says in words what the operation does.
func (t TrackPosts) Name() string {
	return fmt.Sprintf("Open %s under %s", phrase.Counted(t.count(), string(t.track())+" post", string(t.track())+" posts"), t.Under)
}

// mostPosts is more than any organisation opens at once; a slip of the key stops here.
const mostPosts = 1_000

// Plan works out the edits. A number of posts or a track that cannot be is an error
// that wraps scenario.ErrInvalid.
func (t TrackPosts) Plan(ctx context.Context, s scenario.State) (Plan, error) {
	d, err := newDraft(ctx, t.Name(), s, terms{})
	if err != nil {
		return Plan{}, err
	}
	head, ok := s.Org.Position(t.Under)
	switch {
	case !ok:
		return Plan{}, fmt.Errorf("%s: position %q: %w", d.name, t.Under, scenario.ErrUnknownPosition)
	case t.count() < 1 || t.count() > mostPosts:
		return Plan{}, fmt.Errorf("%s: a number of posts from 1 to %d: %w", d.name, mostPosts, scenario.ErrInvalid)
	case !slices.Contains([]scenario.Track{scenario.TrackTechnical, scenario.TrackProject}, t.track()):
		return Plan{}, fmt.Errorf("%s: the track must be technical or project: %w", d.name, scenario.ErrInvalid)
	}
	for range t.count() {
		d.do(scenario.Add{Position: t.post(d, head)})
	}
	if fte := t.FTE.Or(1); fte > 0 {
		d.note("%s vacant: until somebody sits there the work of %g FTE each falls to those beside, or above",
			phrase.Counted(t.count(), "new post is", "new posts are"), fte)
	}
	return d.finish()
}

func (t TrackPosts) post(d *draft, head scenario.Position) scenario.Position {
	title := t.Title
	switch {
	case title != "":
	case t.track() == scenario.TrackProject:
		title = "Project lead"
	default:
		title = "Technical expert"
	}
	p := scenario.Position{
		ID: edit.FreeID(string(t.Under)+"-"+string(t.track())+"-", d.now.Org, d.before.Org), Title: title, Manager: t.Under,
		Unit: head.Unit, Location: head.Location, PayGrade: t.PayGrade, Authority: t.Authority,
		FTE: t.FTE.Or(1), Cost: t.Cost, Track: t.track(),
	}
	if t.Cost.OK {
		p.Currency = cmp.Or(t.Currency, head.Currency)
	}
	return p
}
