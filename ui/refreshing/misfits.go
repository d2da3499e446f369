package refreshing

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/refresh"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// misfitList shows what becomes of each scenario, and asks about the edits that do
// not apply.
type misfitList struct {
	root    fyne.CanvasObject
	head    *fyne.Container
	work    *work
	rows    *widgets.List
	empty   *widgets.Text
	lines   []fate
	sharing map[scenario.PositionID]int // edits asked about, by the position that they need
	pick    func(org *scenario.Org, title string, picked func(scenario.PositionID))
	changed func()
}

// fate is a line: a scenario, an edit that is asked about, or one that there is
// something to say of.
type fate struct {
	heading, about string
	warns          bool
	question       *question
}

const misfitsText = "Edits that no longer apply. Each can be kept as a note of its scenario, dropped, or lead to another position."

func newMisfitList(w *work, pick func(*scenario.Org, string, func(scenario.PositionID)), changed func()) *misfitList {
	l := &misfitList{work: w, pick: pick, changed: changed, empty: widgets.NewText("", widgets.Style{Color: theme.Quiet, Align: fyne.TextAlignCenter})}
	l.rows = widgets.NewList(func() int { return len(l.lines) },
		func() fyne.CanvasObject { return newMisfitLine() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*misfitLine).set(l, l.lines[i]) })
	text := widgets.NewParagraph(misfitsText, widgets.Style{Color: theme.Quiet})
	keep := widgets.NewButton("Keep all as notes", nil, nil, func() { l.takeAll(refresh.Keep) })
	drop := widgets.NewButton("Drop all", nil, nil, func() { l.takeAll(refresh.Drop) })
	l.head = container.NewBorder(nil, nil, nil, widgets.Row(4, keep, drop), text)
	card := widgets.NewPanel(container.NewStack(l.rows, container.NewCenter(l.empty)), cardStyle)
	l.root = container.NewBorder(widgets.Inset(l.head, 4, 0), nil, nil, nil, card)
	return l
}

// show lists the scenarios as planned by now.
func (l *misfitList) show() {
	l.lines, l.sharing = nil, map[scenario.PositionID]int{}
	if asked := l.work.questions(""); len(asked) > 0 {
		l.lines = append(l.lines, fate{heading: "Settings of the baseline", about: phrase.Counted(len(asked), "is for a position that is gone", "are for positions that are gone")})
		l.ask(asked)
	}
	for _, r := range l.work.plan.Scenarios {
		l.lines = append(l.lines, fate{heading: r.Name, about: joined(" · ", l.work.shapeWords(r.Scenario), replayedWords(r))})
		for _, o := range r.Edits {
			if o.Fate == refresh.AppliesPartly {
				l.lines = append(l.lines, fate{about: partlyWords(o.Words), warns: true})
			}
		}
		l.ask(l.work.questions(r.Scenario))
		for _, t := range r.Already {
			l.lines = append(l.lines, fate{heading: "", about: "So already: " + t.Words + " – " + t.About})
		}
		for _, t := range r.Adjusted {
			if !l.asks(r.Scenario, t.Path) {
				l.lines = append(l.lines, fate{heading: "", about: t.Words + " – " + t.About})
			}
		}
	}
	l.head.Hidden = !slices.ContainsFunc(l.lines, func(f fate) bool { return f.question != nil })
	l.empty.Set("")
	if len(l.lines) == 0 {
		l.empty.Set("There is no scenario, and no setting that could not stay.")
	}
	l.rows.Refresh()
}

func (l *misfitList) ask(questions []question) {
	for i := range questions {
		l.lines = append(l.lines, fate{question: &questions[i]})
		l.sharing[questions[i].asked.Replace]++
	}
}

// asks reports whether an edit is among those asked about, and needs no other line.
func (l *misfitList) asks(id scenario.ScenarioID, path []int) bool {
	for _, f := range l.lines {
		if f.question != nil && f.question.scenario == id && samePath(path)(f.question.asked) {
			return true
		}
	}
	return false
}

// option is something that can be done about an edit.
type option struct {
	label  string
	choice refresh.Choice
	pick   bool // a position is to be chosen first
	all    bool // for every edit that needs the same position
}

// options lists what can be done about an edit, the likeliest successors among it.
func (l *misfitList) options(q question) []option {
	base := refresh.Choice{Scenario: q.scenario, Path: q.asked.Path}
	with := func(do refresh.Doing) refresh.Choice { c := base; c.Do = do; return c }
	out := []option{{label: "Keep as a note", choice: with(refresh.Keep)}, {label: "Drop it", choice: with(refresh.Drop)}}
	if q.scenario == "" {
		out[0].label = "Keep in the import log"
	}
	roster := l.work.in.Roster
	for _, id := range q.asked.Suggested {
		out = append(out, option{label: "Use " + called(roster, id), choice: l.retarget(q, id)})
	}
	if n := l.sharing[q.asked.Replace]; q.asked.Replace != "" && n > 1 {
		for _, id := range q.asked.Suggested {
			out = append(out, option{label: fmt.Sprintf("Use %s in all %s", called(roster, id), plot.Count(n)), choice: l.retarget(q, id), all: true})
		}
	}
	for _, id := range q.asked.SuggestedPeople {
		c := with(refresh.Retarget)
		c.OfPerson, c.Person = q.asked.MissingPerson, id
		out = append(out, option{label: "Use " + personCalled(roster, id), choice: c})
	}
	if q.asked.Replace == "" {
		return out
	}
	if now := l.work.chosen(q); now.Do == refresh.Retarget && now.Position != "" && indexOf(out, now) < 0 {
		out = append(out, option{label: "Use " + called(roster, now.Position), choice: now})
	}
	return append(out, option{label: "Another position…", choice: base, pick: true})
}

func (l *misfitList) retarget(q question, to scenario.PositionID) refresh.Choice {
	return refresh.Choice{Scenario: q.scenario, Path: q.asked.Path, Do: refresh.Retarget, Of: q.asked.Replace, Position: to}
}

// indexOf returns where a choice stands among options, -1 for nowhere.
func indexOf(options []option, c refresh.Choice) int {
	for i, o := range options {
		if o.choice.Do == c.Do && o.choice.Position == c.Position && o.choice.Person == c.Person && !o.pick {
			return i
		}
	}
	return -1
}

// take follows an option that was chosen.
func (l *misfitList) take(q question, o option) {
	switch {
	case o.all:
		for _, f := range l.lines {
			if f.question != nil && f.question.asked.Replace == q.asked.Replace {
				l.work.choose(l.retarget(*f.question, o.choice.Position))
			}
		}
		l.changed()
		return
	case !o.pick:
		l.work.choose(o.choice)
		l.changed()
		return
	}
	l.rows.Refresh() // the drop-down shows what holds until a position is chosen
	l.pick(l.work.in.Roster, q.asked.Words, func(id scenario.PositionID) {
		l.work.choose(l.retarget(q, id))
		l.changed()
	})
}

// takeAll does the same about every edit.
func (l *misfitList) takeAll(do refresh.Doing) {
	for _, f := range l.lines {
		if q := f.question; q != nil {
			l.work.choose(refresh.Choice{Scenario: q.scenario, Path: q.asked.Path, Do: do})
		}
	}
	l.changed()
}
