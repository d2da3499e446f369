package rights

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// saying is one of the texts that make a right explicit.
type saying struct {
	label, asks string // the second stands in the empty field
	field       func(*scenario.RightInWords) *string
}

var wordsOfRights = []saying{
	{"Boundary", "Up to where", func(r *scenario.RightInWords) *string { return &r.Boundary }},
	{"Example", "as in the table", func(r *scenario.RightInWords) *string { return &r.Example }},
	{"Then inform", "Who is told after", func(r *scenario.RightInWords) *string { return &r.Inform }},
}

// wordField is a text of the right in words.
type wordField struct {
	saying
	entry *widgets.Entry
}

func newWordField(p *classPanel, w saying) *wordField {
	f := &wordField{saying: w, entry: widgets.NewEntry("")}
	f.entry.SetPlaceHolder(w.asks)
	f.entry.Commit = func(text string) bool {
		return p.say(func(r *scenario.RightInWords) { *w.field(r) = strings.TrimSpace(text) })
	}
	return f
}

func (f *wordField) get(r scenario.RightInWords) string { return *f.field(&r) }

func (f *wordField) show(text string, another bool) {
	if another {
		f.entry.Reset(text)
		return
	}
	f.entry.Set(text)
}

// numberLabels are the columns of the table that have a field; the right itself is in
// the matrix.
var numberLabels = map[string]string{
	"share": "Share", "handling_hours": "Handling", "handling_scv": "Spread", "patience_hours": "Patience", "ai_absorbs": "AI takes",
}

// numberSays explain them.
var numberSays = map[string]string{
	"share":          "How many of all decisions are of this class; the shares of all classes are made to add up to one.",
	"handling_hours": "Mean time to handle one, where all is clear.",
	"handling_scv":   "Squared coefficient of variation of the handling time: 0 is always the same, 1 as by chance.",
	"patience_hours": "How long one waits on average before giving up; 0 never gives up.",
	"ai_absorbs":     "The share that AI takes over in the end.",
}

// numberField is a column of the table for one class.
type numberField struct {
	panel   *classPanel
	column  scenario.ClassParameter
	root    fyne.CanvasObject
	entry   *widgets.Entry
	note    *widgets.Text
	hint    *widgets.Hint
	value   float64
	refused bool
	showing bool
}

const numberWide = 68

func newNumberField(p *classPanel, c scenario.ClassParameter, label string) *numberField {
	f := &numberField{panel: p, column: c, entry: widgets.NewEntry("")}
	f.note = widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Elide: true})
	f.hint = widgets.NewHint(f.note, p.view.tips, "")
	f.entry.OnChanged = f.typed
	f.entry.Commit = f.commit
	f.entry.Escape = func() { f.tell("") }
	row := container.NewBorder(nil, nil, widgets.Fixed(f.entry, numberWide, 0), nil, widgets.Inset(f.hint, 9, 4))
	f.root = widgets.NewHint(widgets.Labelled(label, panelLabel, row), p.view.tips, numberSays[c.Name])
	return f
}

func (f *numberField) show(c scenario.DecisionClass, another bool) {
	f.value = f.column.Get(c)
	f.showing = true
	if another {
		f.entry.Reset(number(f.value))
	} else {
		f.entry.Set(number(f.value))
	}
	f.showing = false
	f.tell("")
}

// tell says why a number is refused in place of its unit and kind, "" brings those back.
func (f *numberField) tell(why string) {
	words := f.column.Unit
	if f.column.Name == "share" {
		words = "of all"
	}
	if words != "" {
		words += " · "
	}
	words += string(f.column.Kind)
	f.hint.Tip = numberSays[f.column.Name] + " It must be " + f.column.Valid.String() + ". " + f.column.Source
	if f.column.LowOf != nil {
		base := f.baseline()
		f.hint.Tip += " Plausible: " + number(f.column.LowOf(base)) + "–" + number(f.column.HighOf(base)) + "."
		if f.value != base {
			words = "was " + number(base) + " · " + words
		}
	}
	f.note.SetColor(theme.Quiet)
	if why != "" {
		words, f.hint.Tip = why, why
		f.note.SetColor(theme.OverloadedText)
		f.entry.SetError(errors.New(why))
	} else if f.refused {
		f.entry.SetError(nil)
	}
	f.refused = why != ""
	f.note.Set(words)
}

// baseline is the value there, else the one shown.
func (f *numberField) baseline() float64 {
	if s := &f.panel.view.subject; s.Baseline.Model != nil && f.panel.class < len(s.Baseline.Model.Classes) {
		return f.column.Get(s.Baseline.Model.Classes[f.panel.class])
	}
	return f.value
}

func (f *numberField) typed(text string) {
	if !f.showing {
		f.tell(f.refusal(text))
	}
}

func (f *numberField) refusal(text string) string {
	v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	switch {
	case err != nil:
		return "not a number"
	case !f.column.Valid.Contains(v):
		return "must be " + f.column.Valid.String()
	}
	return ""
}

func (f *numberField) commit(text string) bool {
	why := f.refusal(text)
	if why == "" {
		name := scenario.ClassParameterName(f.panel.class, f.column.Name)
		why = f.panel.view.on.Adjust(scenario.SetModel{Parameter: name, Value: strings.TrimSpace(text)})
	}
	f.tell(why)
	return why == ""
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
