package exporting

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario/workbook"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// options ask which scenarios a workbook holds, and how much it tells.
type options struct {
	pack      bool // for consultation, which settles the rest
	scenarios []*widgets.Check
	hide      *widgets.Check
	pay       *widgets.Select
	paper     *widgets.Select
	password  *widgets.Entry
	most      int // of the scenarios that may be ticked, 0 for all
	refused   *widgets.Paragraph
}

// payWords are the ways to show pay as they are offered, in the order of workbook.Pays.
var payWords = []string{"shown", "as ranges", "left out"}

func newOptions(s Subject) *options {
	o := &options{hide: widgets.NewCheck("Roles instead of people: no names, ids replaced", nil)}
	for _, name := range s.Scenarios {
		box := widgets.NewCheck(name, nil)
		box.SetChecked(true)
		o.scenarios = append(o.scenarios, box)
	}
	o.pay = widgets.NewSelect(payWords, nil)
	o.pay.SetSelectedIndex(0)
	var papers []string
	for _, p := range workbook.Papers {
		papers = append(papers, string(p))
	}
	o.paper = widgets.NewSelect(papers, nil)
	o.paper.SetSelectedIndex(0)
	o.password = widgets.NewSecret()
	o.password.SetPlaceHolder("none")
	return o
}

const (
	optionLabel = 86
	// mostTicks is how many scenarios stand below each other before they scroll.
	mostTicks  = 6
	ticksHigh  = 150
	optionWide = 230
)

// content is the part of the dialog above the file.
func (o *options) content() fyne.CanvasObject {
	column := widgets.Column(8, small("Baseline and these scenarios"), o.ticks())
	if !o.pack {
		column.Add(small("What it tells"))
		column.Add(o.hide)
		column.Add(widgets.Labelled("Pay", optionLabel, widgets.Fixed(widgets.Framed(o.pay), optionWide, 0)))
	}
	column.Add(widgets.Labelled("Paper", optionLabel, widgets.Fixed(widgets.Framed(o.paper), optionWide, 0)))
	column.Add(widgets.Labelled("Password", optionLabel, o.password))
	return column
}

func small(words string) fyne.CanvasObject {
	return widgets.NewText(words, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
}

func (o *options) ticks() fyne.CanvasObject {
	if len(o.scenarios) == 0 {
		return widgets.NewText("The baseline alone: there is no scenario yet.", widgets.Style{})
	}
	column := widgets.Column(0)
	for _, box := range o.scenarios {
		column.Add(box)
	}
	var list fyne.CanvasObject = column
	if len(o.scenarios) > mostTicks {
		list = widgets.Fixed(widgets.NewPage(column), 0, ticksHigh)
	}
	if o.refused == nil {
		return list
	}
	return widgets.Column(4, list, o.refused)
}

// limit lets at most so many scenarios be ticked, those on the page before the others;
// where there are more it says why the rest is refused.
func (o *options) limit(most int, page []string) {
	if len(o.scenarios) <= most {
		return
	}
	o.most = most
	page = slices.DeleteFunc(slices.Clone(page), func(name string) bool {
		return !slices.ContainsFunc(o.scenarios, func(box *widgets.Check) bool { return box.Text == name })
	})
	for i, box := range o.scenarios {
		box.SetChecked(i < most && len(page) == 0 || slices.Contains(page, box.Text))
		box.OnChanged = func(bool) { o.refuse() }
	}
	o.refused = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	o.refuse()
}

// refuse closes the boxes without a tick while no more may be ticked.
func (o *options) refuse() {
	full := len(o.chosen()) >= o.most
	for _, box := range o.scenarios {
		if box.Checked || !full {
			box.Enable()
		} else {
			box.Disable()
		}
	}
	words := fmt.Sprintf("A page tells at most %d scenarios apart by their colours.", o.most)
	if full {
		words += " For another one, take a tick away first."
	}
	o.refused.Set(words)
}

// chosen are the names of the scenarios ticked.
func (o *options) chosen() []string {
	var names []string
	for _, box := range o.scenarios {
		if box.Checked {
			names = append(names, box.Text)
		}
	}
	return names
}

// workbook is what was chosen for a workbook or a list.
func (o *options) workbook() workbook.Options {
	return workbook.Options{
		HideNames: o.hide.Checked, Consultation: o.pack, Password: o.password.Text,
		Pay:   workbook.Pays[max(slices.Index(payWords, o.pay.Selected), 0)],
		Paper: workbook.Paper(o.paper.Selected),
	}
}
