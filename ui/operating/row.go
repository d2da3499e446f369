package operating

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// row is one parameter: slider, number, unit, where the value comes from, and what it
// differs from.
type row struct {
	view   *View
	p      scenario.Parameter
	root   *fyne.Container
	slider *widgets.Slider
	entry  *widgets.Entry
	source *widgets.Text // or why the value typed is refused
	hint   *widgets.Hint
	state  *widgets.Text
	back   *widgets.Button

	value   float64 // in force at the scope
	other   float64 // what it differs from: the baseline's, or that of above
	showing bool    // the field is being filled, not typed in
	refused bool    // the field is marked
}

func newRow(v *View, p scenario.Parameter) *row {
	r := &row{view: v, p: p}
	r.slider = widgets.NewSlider(scaleOf(p), p.Default)
	r.slider.Moving = func(to float64) { r.fill(text(to)); v.later(func() { r.preview(text(to)) }) }
	r.slider.Moved = func(to float64) { r.set(text(to)) }
	r.slider.Focused = func() { v.bringIntoView(r) }
	r.entry = widgets.NewEntry("")
	r.entry.Focused = r.slider.Focused
	r.entry.OnChanged = r.typed
	r.entry.Commit = r.commit
	r.entry.Escape = func() { r.show(); v.settle() }
	r.source = widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Elide: true})
	r.hint = widgets.NewHint(r.source, v.tips, r.tip())
	r.state = widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Accent, Elide: true})
	r.back = widgets.NewLink("", v.tips, r.goBack)
	name := widgets.NewHint(widgets.NewText(phrase.Setting(p.Name), widgets.Style{Elide: true}), v.tips, sayings[p.Name])
	says := widgets.NewParagraph(sayings[p.Name], widgets.Style{Size: theme.TextCaption, Color: theme.Quiet})
	unit := widgets.NewText(p.Unit, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	r.root = container.New(rowLayout{}, name, says, r.slider, r.hint, r.entry, unit, r.state, r.back)
	return r
}

// tip says where the default comes from, in full.
func (r *row) tip() string {
	tip := "Valid: " + r.p.Valid.String() + ". Plausible: " + rangeText(r.p) + ", the thick part of the slider. Default: " + text(r.p.Default) + ", " + kindWords[r.p.Kind] + "."
	if r.p.Source != "" {
		tip += " " + r.p.Source + "."
	}
	return tip
}

// show brings the value in force into the row; what is being typed stays.
func (r *row) show() {
	s, scope := &r.view.subject, r.view.scope
	r.value, r.other = r.view.inForce(r.p)
	scale := scaleOf(r.p, r.value, r.other)
	var marks []float64
	if r.other != r.value {
		marks = []float64{r.other}
	}
	r.slider.Set(scale, r.value, marks...)
	r.slider.Lock(s.Fixed != "")
	r.showing = true
	r.entry.Set(text(r.value))
	r.showing = false
	if s.Fixed != "" {
		r.entry.Disable()
	} else {
		r.entry.Enable()
	}
	r.tell("")
	r.state.Set(r.stateWords())
	label, tip := "Back", "Back to the baseline's "+text(r.other)
	if scope != "" {
		label, tip = "Remove", "Take this setting away, so that "+text(r.other)+" holds here as above"
	}
	r.back.SetLabel(label)
	r.back.Tip = tip
	if r.differs() && s.Fixed == "" {
		r.back.Show()
	} else {
		r.back.Hide()
	}
}

// differs reports whether there is something to go back from.
func (r *row) differs() bool {
	if r.view.scope == "" {
		return r.value != r.other
	}
	ov, _ := r.view.subject.State.Model.OverrideAt(r.view.scope)
	_, ok := ov.Values[r.p.Name]
	return ok
}

func (r *row) stateWords() string {
	switch {
	case r.view.scope == "" && r.differs():
		return "was " + text(r.other)
	case r.differs():
		return "above " + text(r.other)
	}
	return ""
}

// tell says why a value is refused in place of the source, "" brings that back.
func (r *row) tell(why string) {
	r.source.SetColor(theme.Quiet)
	words := kindWords[r.p.Kind] + " · plausible " + rangeText(r.p) + " · default " + text(r.p.Default)
	if r.p.Source != "" {
		words += " · " + r.p.Source
	}
	r.hint.Tip = r.tip()
	if support := r.view.subject.Support[r.p.Name]; support != "" {
		words, r.hint.Tip = support+" · "+words, support+". "+r.hint.Tip
	}
	if why != "" {
		r.source.SetColor(theme.OverloadedText)
		words, r.hint.Tip = why, why
		r.entry.SetError(errors.New(why))
	} else if r.refused {
		r.entry.SetError(nil)
	}
	r.refused = why != ""
	r.source.Set(words)
}

// fill writes a value into the field without taking it for typed.
func (r *row) fill(words string) {
	r.showing = true
	r.entry.SetText(words)
	r.showing = false
	r.tell("")
}

func (r *row) edit(value string) scenario.SetModel {
	return scenario.SetModel{Position: r.view.scope, Parameter: r.p.Name, Value: value}
}

// typed judges what stands in the field with every key, and shows what it would do.
func (r *row) typed(words string) {
	if r.showing {
		return
	}
	why := refusal(r.p, words)
	if why == "" {
		v, _ := numberIn(words) // judged above
		why = r.preview(text(v))
	} else {
		r.view.settle()
	}
	r.tell(why)
}

// preview shows what a value would do, or returns why it is refused.
func (r *row) preview(value string) (why string) {
	why = r.view.preview(phrase.Setting(r.p.Name)+" "+value, r.edit(value))
	if why != "" {
		r.tell(why)
	}
	return why
}

func (r *row) commit(words string) bool {
	if why := refusal(r.p, words); why != "" {
		r.tell(why)
		return false
	}
	v, _ := numberIn(words) // judged above
	return r.set(text(v))
}

// set hands a value on; a refused one stays in the field, to be mended, and the slider
// goes back.
func (r *row) set(value string) bool {
	why := r.view.on.Set(r.edit(value))
	r.show()
	r.view.settle()
	if why != "" {
		r.fill(value)
		r.tell(why)
		return false
	}
	r.showing = true
	r.entry.Reset(text(r.value))
	r.showing = false
	return true
}

// goBack takes the value back to what it differs from.
func (r *row) goBack() {
	value := text(r.other)
	if r.view.scope != "" {
		value = ""
	}
	if why := r.view.on.Set(r.edit(value)); why != "" {
		r.tell(why)
		return
	}
	r.showing = true
	r.entry.Reset(text(r.value))
	r.showing = false
}
