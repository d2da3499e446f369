package refresh_test

import (
	"fmt"
	"slices"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
)

// office is a chart whose people are called by their seats:
//
//	1 ┬ 2 ┬ 4
//	  │   └ 5
//	  ├ 3 ─ 6
//	  └ 7 (vacant)
func office() []post {
	return []post{
		{ID: "1", Title: "Chief"},
		{ID: "2", Title: "Head of making", Manager: "1"},
		{ID: "4", Title: "Maker", Manager: "2"},
		{ID: "5", Title: "Maker", Manager: "2"},
		{ID: "3", Title: "Head of selling", Manager: "1"},
		{ID: "6", Title: "Seller", Manager: "3"},
		{ID: "7", Title: "Adviser", Manager: "1"},
	}
}

func officeNames() map[pid]string {
	return map[pid]string{"1": "Ada Fox", "2": "Bo Ash", "3": "Cy Elm", "4": "Di Oak", "5": "Ed Yew", "6": "Flo Bay"}
}

// later changes the office: each post as the function leaves it, without those for
// which it says no.
func later(tb testing.TB, change func(*post) bool) *scenario.Org {
	tb.Helper()
	var posts []post
	names := officeNames()
	for _, p := range office() {
		if change(&p) {
			posts = append(posts, p)
		}
	}
	return seated(tb, names, posts...)
}

func without(ids ...pid) func(*post) bool {
	return func(p *post) bool {
		for _, id := range ids {
			if p.ID == id {
				return false
			}
			if p.Manager == id {
				p.Manager = "1"
			}
		}
		return true
	}
}

func under(id, manager pid) func(*post) bool {
	return func(p *post) bool {
		if p.ID == id {
			p.Manager = manager
		}
		return true
	}
}

func same(*post) bool { return true }

func planOf(tb testing.TB, now *scenario.Org, choices []refresh.Choice, actions ...scenario.Action) (refresh.Plan, refresh.Replayed, []scenario.Action) {
	tb.Helper()
	doc := &scenario.Document{
		Baseline:  scenario.State{Org: seated(tb, officeNames(), office()...), Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{{ID: "s1", Name: "Plan", Note: "Mind this."}},
	}
	for _, a := range actions {
		doc.Scenarios[0].Edits = append(doc.Scenarios[0].Edits, scenario.Edit{Do: a})
	}
	plan := refresh.Replay(doc, now, scenario.Origin{Files: []string{"april.csv"}, Date: "2026-04-01"}, refresh.Match(doc.Baseline.Org, now), choices)
	var kept []scenario.Action
	for _, e := range plan.Document.Scenarios[0].Edits {
		kept = append(kept, e.Do)
	}
	return plan, plan.Scenarios[0], kept
}

// lines describes what became of the edits that are not simply applied.
func lines(r refresh.Replayed) []string {
	var out []string
	for _, m := range r.Misfits {
		out = append(out, fmt.Sprintf("misfit %v %s: %s", m.Path, m.Words, m.Reason))
	}
	for _, a := range r.Already {
		out = append(out, fmt.Sprintf("already %v %s: %s", a.Path, a.Words, a.About))
	}
	for _, a := range r.Adjusted {
		out = append(out, fmt.Sprintf("adjusted %v %s: %s", a.Path, a.Words, a.About))
	}
	return out
}

// joined is the office with one more post, or another holder of one that is there.
func joined(tb testing.TB, p post, name string) *scenario.Org {
	tb.Helper()
	names := officeNames()
	names[p.ID] = name
	posts := slices.DeleteFunc(office(), func(o post) bool { return o.ID == p.ID })
	return seated(tb, names, append(posts, p)...)
}

func joins(tb testing.TB, id pid, title, name string) *scenario.Org {
	tb.Helper()
	return joined(tb, post{ID: id, Title: title, Manager: "1"}, name)
}

func misfits(list []refresh.Misfit) []string {
	var out []string
	for _, m := range list {
		out = append(out, fmt.Sprintf("%v %s: %s %v", m.Path, m.Words, m.Reason, m.Suggested))
	}
	return out
}
