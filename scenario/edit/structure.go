package edit

import (
	"fmt"
	"slices"

	"spanwise/scenario"
)

const atEnd = -1

// shareTolerance lets shares such as three times 1/3 add up to a little over 1.
const shareTolerance = 1e-9

func move(d *scenario.Draft, a scenario.Move) error {
	p, err := unprotected(d, a.Position)
	if err != nil {
		return err
	}
	if p.Manager == a.Manager {
		return fmt.Errorf("position %q already reports there: %w", a.Position, scenario.ErrInvalid)
	}
	return d.MovePosition(a.Position, a.Manager, atEnd)
}

func add(d *scenario.Draft, a scenario.Add) error { return d.AddPosition(a.Position, atEnd) }

func remove(d *scenario.Draft, a scenario.Remove) error {
	p, err := removable(d.Org(), a.Position)
	if err != nil {
		return err
	}
	if a.Cause != "" && !slices.Contains(scenario.Causes, a.Cause) {
		return fmt.Errorf("position %q: cause %q: %w", a.Position, a.Cause, scenario.ErrInvalid)
	}
	// Before anything moves: who stands beside the position is asked as it still stands.
	receivers, err := receiversOf(d, p, a.Handover)
	if err != nil {
		return err
	}
	heir, err := heirOf(d, p, a.ReportsTo)
	if err != nil {
		return err
	}
	if err := handOver(d, p, receivers); err != nil {
		return err
	}
	for _, r := range slices.Clone(d.Org().Reports(p.ID)) {
		if err := d.MovePosition(r, heir, atEnd); err != nil {
			return err
		}
	}
	for _, h := range slices.Clone(d.Org().Holders(p.ID)) {
		if err := unseat(d, scenario.Unseat{Person: h}); err != nil {
			return err
		}
	}
	return d.RemovePosition(p.ID)
}

func unprotected(d *scenario.Draft, id scenario.PositionID) (scenario.Position, error) {
	p, ok := d.Org().Position(id)
	switch {
	case !ok:
		return p, fmt.Errorf("position %q: %w", id, scenario.ErrUnknownPosition)
	case p.Protected:
		return p, fmt.Errorf("position %q: %w", id, scenario.ErrProtected)
	}
	return p, nil
}

// removable returns a position that can go: neither it nor one of its reports, all
// of whom would get another manager, is protected.
func removable(o *scenario.Org, id scenario.PositionID) (scenario.Position, error) {
	p, ok := o.Position(id)
	if !ok {
		return p, fmt.Errorf("position %q: %w", id, scenario.ErrUnknownPosition)
	}
	switch because, kept := o.KeepsTeam(id); {
	case kept && because == id:
		return p, fmt.Errorf("position %q: %w", id, scenario.ErrProtected)
	case kept:
		return p, fmt.Errorf("position %q: its report %q would get another manager: %w", id, because, scenario.ErrProtected)
	}
	return p, nil
}

// heirOf returns who takes over the reports: the named manager, or the one above.
func heirOf(d *scenario.Draft, p scenario.Position, named scenario.PositionID) (scenario.PositionID, error) {
	switch {
	case named == "":
		return p.Manager, nil
	case d.Org().IsUnder(named, p.ID):
		return heirBelow(d, p, named)
	case !d.Org().Has(named):
		return "", fmt.Errorf("manager %q: %w", named, scenario.ErrUnknownPosition)
	}
	return named, nil
}

// heirBelow lets one of the position's own reports step up in its place: it is
// moved up first, so that the others can report to it.
func heirBelow(d *scenario.Draft, p scenario.Position, named scenario.PositionID) (scenario.PositionID, error) {
	if !slices.Contains(d.Org().Reports(p.ID), named) {
		return "", fmt.Errorf("position %q under %q: %w", p.ID, named, scenario.ErrLoop)
	}
	return named, d.MovePosition(named, p.Manager, atEnd)
}

// receiversOf returns who takes over the decisions of p, with MODEL §3's default.
func receiversOf(d *scenario.Draft, p scenario.Position, h scenario.Handover) ([]scenario.Receiver, error) {
	switch {
	case h.Stopped && len(h.Receivers) > 0:
		return nil, fmt.Errorf("position %q: work is stopped and handed over at once: %w", p.ID, scenario.ErrInvalid)
	case h.Stopped:
		return nil, nil
	case len(h.Receivers) > 0:
		return h.Receivers, checkReceivers(d, p, h.Receivers)
	}
	return DefaultReceivers(d.Org(), p.ID), nil
}

// DefaultReceivers returns who takes over the work of a position that is removed
// now with the zero Handover (MODEL §3), none where nobody is there to take it.
func DefaultReceivers(o *scenario.Org, id scenario.PositionID) []scenario.Receiver {
	var beside []scenario.PositionID
	for _, b := range o.Beside(id) {
		if o.Filled(b) {
			beside = append(beside, b)
		}
	}
	if len(beside) == 0 {
		if above := o.FilledAbove(id); above != "" {
			beside = append(beside, above)
		}
	}
	var out []scenario.Receiver
	for _, b := range beside {
		out = append(out, scenario.Receiver{Position: b, Share: 1 / float64(len(beside))})
	}
	return out
}

func checkReceivers(d *scenario.Draft, p scenario.Position, receivers []scenario.Receiver) error {
	sum := 0.0
	for _, r := range receivers {
		switch {
		case r.Position == p.ID || !d.Org().Has(r.Position):
			return fmt.Errorf("receiver %q: %w", r.Position, scenario.ErrUnknownPosition)
		case !(r.Share >= 0 && r.Share <= 1), !(r.Hours >= 0 && r.Hours <= scenario.MaxAmount):
			return fmt.Errorf("receiver %q: share %v, %v hours: %w", r.Position, r.Share, r.Hours, scenario.ErrInvalid)
		}
		sum += r.Share
	}
	if sum > 1+shareTolerance {
		return fmt.Errorf("position %q: shares add up to %v: %w", p.ID, sum, scenario.ErrInvalid)
	}
	return nil
}

// handOver passes on the decisions of p, the work that it had taken over itself, and
// the hours of its own work that the receivers are named for.
func handOver(d *scenario.Draft, p scenario.Position, receivers []scenario.Receiver) error {
	for _, r := range receivers {
		to, _ := d.Org().Position(r.Position)
		to.TakenFTE += r.Share * (p.FTE + p.TakenFTE)
		to.TakenHours += r.Hours + r.Share*p.TakenHours
		if err := d.UpdatePosition(to); err != nil {
			return err
		}
	}
	return nil
}
