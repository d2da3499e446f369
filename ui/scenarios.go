package ui

import (
	"fmt"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/widgets"
)

func (w *Window) askNewScenario() {
	w.askName("New scenario", "A copy of “"+w.session.Title(w.active)+"”, to be changed on its own.", w.freeName(), "Create", func(name string) error {
		id, err := w.session.AddScenario(name, w.active)
		if err == nil {
			w.show(id)
		}
		return err
	})
}

func (w *Window) askRename() {
	w.askName("Rename the scenario", "", w.session.Title(w.active), "Rename", func(name string) error {
		return w.session.RenameScenario(w.active, name)
	})
}

func (w *Window) askName(title, text, name, answer string, take func(string) error) {
	d := &widgets.Dialog{Title: title, Text: text}
	field := d.Field(name)
	d.Content, d.First = field, field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: answer, Do: func() bool {
		if err := take(field.Text); err != nil {
			d.Fail(short(err))
			return false
		}
		return true
	}}}
	d.Show(w.win.Canvas())
	field.Mark(0, len([]rune(name)))
}

const (
	noteWidth  = 560
	noteHeight = 220
)

// askNote shows the note of the scenario and lets it be changed, as one step.
func (w *Window) askNote() {
	d := &widgets.Dialog{Title: "Note of “" + w.session.Title(w.active) + "”", Text: "It is kept with the scenario. Edits that did not fit a later roster are noted here too.", Width: noteWidth}
	field := widgets.NewNotes(w.session.Scenario(w.active).Note)
	field.Escape = d.Leave
	d.Content, d.First = widgets.Fixed(field, 0, noteHeight), field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Keep", Do: func() bool {
		if err := w.session.SetNote(w.active, field.Text); err != nil {
			d.Fail(short(err))
			return false
		}
		return true
	}}}
	d.Show(w.win.Canvas())
}

func (w *Window) duplicate() {
	id, err := w.session.Duplicate(w.active)
	if err != nil {
		w.fail("The scenario was not duplicated", err)
		return
	}
	w.show(id)
}

func (w *Window) deleteScenario() {
	name := w.session.Title(w.active)
	if err := w.session.RemoveScenario(w.active); err != nil {
		w.fail("The scenario was not deleted", err)
		return
	}
	w.show(session.Baseline)
	w.status.say("Deleted “" + name + "”; undo brings it back")
}

// freeName proposes "Scenario 2" and so on.
func (w *Window) freeName() string {
	for n := len(w.session.Scenarios()) + 1; ; n++ {
		if name := fmt.Sprintf("Scenario %d", n); !w.taken(name) {
			return name
		}
	}
}

// freeNameFor returns the name where no scenario has it yet, else "Chains collapsed 2",
// "Without layer 4 (2)" and so on.
func (w *Window) freeNameFor(name string) string {
	next, pattern := name, "%s %d"
	if last := name[len(name)-1]; last >= '0' && last <= '9' { // 4 2 would read as a number
		pattern = "%s (%d)"
	}
	for n := 2; w.taken(next); n++ {
		next = fmt.Sprintf(pattern, name, n)
	}
	return next
}

// nameAfter proposes "Flatter 2" for a copy of "Flatter".
func (w *Window) nameAfter(name string) string {
	base := strings.TrimRight(name, " 0123456789")
	if base == "" {
		base = name
	}
	for n := 2; ; n++ {
		if next := fmt.Sprintf("%s %d", base, n); !w.taken(next) {
			return next
		}
	}
}

func (w *Window) taken(name string) bool {
	for _, sc := range w.session.Scenarios() {
		if sc.Name == name {
			return true
		}
	}
	return name == scenario.BaselineName
}
