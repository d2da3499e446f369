package importing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// ask gets the value that a choice wants, if it wants one, and hands it on; left is
// called where the user gives none.
func (w *Wizard) ask(deed roster.Repairing, take func(value string), left func()) {
	switch deed.Asks {
	case roster.AsksID:
		w.askPosition(deed, take, left)
	case roster.AsksNumber:
		w.askNumber(deed, take, left)
	default:
		take(deed.Value)
	}
}

func (w *Wizard) askNumber(deed roster.Repairing, take func(string), left func()) {
	d := &widgets.Dialog{Title: capital(deed.Words), Left: left}
	field := d.Field("")
	field.SetPlaceHolder("A number from 0 up")
	d.Content, d.First = field, field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Take it", Do: func() bool {
		if strings.TrimSpace(field.Text) == "" {
			d.Fail("Type a number.")
			return false
		}
		return true
	}, Then: func() { take(strings.TrimSpace(field.Text)) }}}
	d.Show(w.surround.Canvas)
}

const (
	askMost   = 200 // hits shown
	askHeight = 210
)

// askPosition lets the user find a position of the files by name, title, unit or id.
func (w *Wizard) askPosition(deed roster.Repairing, take func(string), left func()) {
	d := &widgets.Dialog{Title: capital(deed.Words), Text: "Type a part of the name, title, unit or id.", Width: 560, Left: left}
	var all, hits []candidate
	chosen := ""
	var list *widgets.List
	at := -1
	field := d.Lookup("", func(by int) {
		if len(hits) > 0 {
			list.Select(min(max(at+by, 0), len(hits)-1))
		}
	})
	echo := widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.HealthyText, Elide: true})
	list = widgets.NewList(func() int { return len(hits) },
		func() fyne.CanvasObject { return newCandidateRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*candidateRow).set(hits[i]) })
	list.OnSelected = func(i widget.ListItemID) {
		at, chosen = i, hits[i].id
		echo.Set("Chosen: " + hits[i].id + " " + hits[i].name)
	}
	search := func(text string) {
		hits = matchingCandidates(all, text, askMost)
		at, chosen = -1, ""
		echo.Set("")
		list.UnselectAll()
		list.Refresh()
		if text != "" && len(hits) > 0 {
			list.Select(0)
		}
	}
	field.OnChanged = search
	w.reading.candidates(func(found []candidate) {
		all = found
		search(field.Text)
	})
	d.Content = widgets.Column(6, field, widgets.Fixed(list, 0, askHeight), echo)
	d.First = field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Take it", Do: func() bool {
		if chosen == "" {
			d.Fail("Choose a position of the list.")
		}
		return chosen != ""
	}, Then: func() { take(chosen) }}}
	d.Show(w.surround.Canvas)
}

// candidate is a position of the files that another may be put under.
type candidate struct {
	id, name, rest string
	words          string // in lower case, to be searched
}

// matchingCandidates returns those that hold every word of the text, at most so many;
// an id that is the text comes first.
func matchingCandidates(all []candidate, text string, most int) []candidate {
	words := strings.Fields(strings.ToLower(text))
	whole := strings.TrimSpace(text)
	var out []candidate
	for _, c := range all {
		if !holds(c.words, words) {
			continue
		}
		if c.id == whole {
			out = append([]candidate{c}, out...)
		} else if len(out) < most {
			out = append(out, c)
		}
	}
	return out[:min(len(out), most)]
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// candidateRow is a position in a list of hits.
type candidateRow struct {
	widget.BaseWidget
	name, rest *widgets.Text
	content    fyne.CanvasObject
}

func newCandidateRow() *candidateRow {
	r := &candidateRow{
		name: widgets.NewText("", widgets.Style{Elide: true}),
		rest: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true, Align: fyne.TextAlignTrailing}),
	}
	r.content = widgets.Inset(widgets.Halves(r.name, r.rest), 3, 8)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *candidateRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.content)
}

func (r *candidateRow) set(c candidate) {
	r.name.Set(strings.TrimSpace(c.id + "  " + c.name))
	r.rest.Set(c.rest)
}

// capital writes the first letter large.
func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
