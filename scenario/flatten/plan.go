package flatten

import (
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
)

// plan takes the teams from the candidates, which must come in chart order, so
// that a manager is settled before those below.
func plan(o *scenario.Org, name string, candidates []scenario.PositionID, fate Displaced) (Plan, error) {
	if fate == "" {
		fate = Track
	}
	if !slices.Contains(Fates, fate) {
		return Plan{}, fmt.Errorf("%s: displaced %q: %w", name, fate, scenario.ErrInvalid)
	}
	b := builder{org: o, fate: fate, heirs: map[scenario.PositionID]scenario.PositionID{}, removed: map[scenario.PositionID]bool{}}
	for _, id := range candidates {
		b.choose(id)
	}
	if len(b.plan.Displaced) == 0 {
		return Plan{}, nothing(name, b.plan.Refused)
	}
	for _, id := range b.plan.Displaced {
		b.displace(id)
	}
	b.plan.Edit = scenario.Edit{Do: scenario.Group{Name: name, Edits: b.edits}}
	return b.plan, nil
}

func nothing(name string, refused []Refusal) error {
	if len(refused) == 0 {
		return fmt.Errorf("%s: no manager stands there: %w", name, ErrNothing)
	}
	who := fmt.Sprintf("%s stays (%s)", refused[0].Position, refused[0].Reason)
	if others := len(refused) - 1; others > 0 {
		who += fmt.Sprintf(", and %d more", others)
	}
	return fmt.Errorf("%s: %s: %w", name, who, ErrNothing)
}

type builder struct {
	org     *scenario.Org // before the operation
	fate    Displaced
	heirs   map[scenario.PositionID]scenario.PositionID // who takes over the team of each displaced manager
	removed map[scenario.PositionID]bool
	plan    Plan
	edits   []scenario.Edit
}

// choose settles whether a candidate goes and who takes over the team.
func (b *builder) choose(id scenario.PositionID) {
	p, _ := b.org.Position(id)
	if reason := b.refuse(p); reason != "" {
		b.plan.Refused = append(b.plan.Refused, Refusal{id, reason})
		return
	}
	heir := p.Manager
	if above, ok := b.heirs[heir]; ok {
		heir = above
	}
	b.heirs[id] = heir
	b.plan.Displaced = append(b.plan.Displaced, id)
	if b.fate != Track || !b.org.Filled(id) {
		b.removed[id] = true
		b.plan.Removed = append(b.plan.Removed, id)
	}
}

func (b *builder) refuse(p scenario.Position) string {
	switch because, kept := b.org.KeepsTeam(p.ID); {
	case kept && because == p.ID:
		return "protected"
	case kept:
		return fmt.Sprintf("its report %s is protected and cannot be moved", because)
	}
	return ""
}

// displace adds the edits for one manager. Managers come from the top down: by
// the time one's turn comes it reports to its heir already.
func (b *builder) displace(id scenario.PositionID) {
	for _, r := range b.org.Reports(id) {
		if !b.removed[r] {
			b.plan.Moved++
		}
	}
	if b.removed[id] {
		b.remove(id)
		return
	}
	for _, r := range b.org.Reports(id) {
		b.do(scenario.Move{Position: r, Manager: b.heirs[id]})
	}
	p, _ := b.org.Position(id)
	if track := TrackFor(p); track != p.Track {
		b.do(scenario.Set{Position: id, Field: scenario.FieldTrack, Value: string(track)})
	}
}

func (b *builder) remove(id scenario.PositionID) {
	b.do(scenario.Remove{Position: id, Handover: b.handover(id)})
	if b.fate != Exit {
		return
	}
	for _, h := range b.org.Holders(id) {
		b.do(scenario.Unseat{Person: h, Leaving: true})
	}
}

func (b *builder) do(a scenario.Action) { b.edits = append(b.edits, scenario.Edit{Do: a}) }

// handover names who takes over the work of a removed position by the rule of
// MODEL §3, read on the structure before the operation and without those whom it
// removes. Left to the moment of each removal, the work would land on the
// next to be removed, or on reports that have just moved up.
func (b *builder) handover(id scenario.PositionID) scenario.Handover {
	var to []scenario.PositionID
	for _, beside := range b.org.Beside(id) {
		if b.org.Filled(beside) && !b.removed[beside] {
			to = append(to, beside)
		}
	}
	if len(to) == 0 {
		above := b.org.FilledAbove(id)
		for b.removed[above] {
			above = b.org.FilledAbove(above)
		}
		if above == "" {
			return scenario.Handover{Stopped: true} // nobody is left to take it
		}
		to = append(to, above)
	}
	h := scenario.Handover{}
	for _, r := range to {
		h.Receivers = append(h.Receivers, scenario.Receiver{Position: r, Share: 1 / float64(len(to))})
	}
	return h
}

// TrackFor returns the track that suits a manager who gives up the team: the
// technical or project track it is on already, the project track where the title
// speaks of a project or programme, else the technical track.
func TrackFor(p scenario.Position) scenario.Track {
	if p.Track == scenario.TrackTechnical || p.Track == scenario.TrackProject {
		return p.Track
	}
	title := strings.ToLower(p.Title)
	if strings.Contains(title, "project") || strings.Contains(title, "program") {
		return scenario.TrackProject
	}
	return scenario.TrackTechnical
}
