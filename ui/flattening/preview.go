package flattening

import (
	"context"
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/flatten"
)

// preview is an operation worked out.
type preview struct {
	plan        flatten.Plan
	err         error // why it cannot be done
	after       scenario.State
	estimate    escalation.Estimate // of after
	unestimated error               // why there is none
	aftermath   []compare.Finding   // of people, money and work, in the whole scenario
}

// workOut may be called off the UI goroutine.
func workOut(ctx context.Context, in Input, op flatten.Operation) preview {
	var p preview
	if p.plan, p.err = flatten.On(in.Baseline, op).Plan(ctx, in.State); p.err != nil {
		return p
	}
	p.after = in.State.Clone()
	if _, err := edit.Apply(&p.after, p.plan.Edit); err != nil {
		p.err = fmt.Errorf("%s: %w", op.Name(), err)
		return p
	}
	p.estimate, p.unestimated = escalation.Solve(in.Baseline, p.after)
	p.aftermath = compare.AftermathOf(in.Baseline, p.after, append(slices.Clip(in.Edits), p.plan.Edit), in.Terms)
	return p
}

// planner works previews out, one at a time and the newest only: what was asked for
// before is dropped, and stopped where it has begun.
type planner struct {
	work   func(do, done func())
	show   func(preview)
	stop   context.CancelFunc                // of the one that runs, nil where none does
	next   func(ctx context.Context) preview // asked for since, nil for none
	closed bool
}

func (p *planner) ask(plan func(ctx context.Context) preview) {
	p.next = plan
	if p.stop == nil {
		p.start()
		return
	}
	p.stop()
}

func (p *planner) start() {
	plan := p.next
	ctx, stop := context.WithCancel(context.Background())
	p.next, p.stop = nil, stop
	var out preview
	p.work(func() { out = plan(ctx) }, func() {
		stop()
		p.stop = nil
		switch {
		case p.closed:
		case p.next != nil:
			p.start()
		default:
			p.show(out)
		}
	})
}

// close drops what is still asked for, and stops what runs.
func (p *planner) close() {
	p.closed, p.next = true, nil
	if p.stop != nil {
		p.stop()
	}
}

// loads counts the managers above 100% and finds the one with the highest load.
func loads(e escalation.Estimate) (over int, highest escalation.ManagerEstimate) {
	for _, m := range e.Managers {
		if m.Load > 1 {
			over++
		}
		if m.Load > highest.Load {
			highest = m
		}
	}
	return over, highest
}
