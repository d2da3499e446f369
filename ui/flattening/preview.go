package flattening

import (
	"fmt"

	"spanwise/scenario"
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
}

// workOut may be called off the UI goroutine.
func workOut(in Input, op flatten.Operation) preview {
	var p preview
	if p.plan, p.err = flatten.On(in.Baseline, op).Plan(in.State); p.err != nil {
		return p
	}
	p.after = in.State.Clone()
	if _, err := edit.Apply(&p.after, p.plan.Edit); err != nil {
		p.err = fmt.Errorf("%s: %w", op.Name(), err)
		return p
	}
	p.estimate, p.unestimated = escalation.Solve(in.Baseline, p.after)
	return p
}

// planner works previews out, one at a time and the newest only: what was asked for
// before is dropped, begun or not.
type planner struct {
	work    func(do, done func())
	show    func(preview)
	running bool
	next    func() preview // asked for since the one that runs, nil for none
	closed  bool
}

func (p *planner) ask(plan func() preview) {
	p.next = plan
	if !p.running {
		p.start()
	}
}

func (p *planner) start() {
	plan := p.next
	p.next, p.running = nil, true
	var out preview
	p.work(func() { out = plan() }, func() {
		p.running = false
		switch {
		case p.closed:
		case p.next != nil:
			p.start()
		default:
			p.show(out)
		}
	})
}

// close drops what is still asked for.
func (p *planner) close() { p.closed, p.next = true, nil }

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
