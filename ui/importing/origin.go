package importing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

const (
	originWide   = 860
	originHeight = 330
	repairLine   = 50
)

// ShowOrigin shows where a baseline comes from: its files, what became of the rows,
// and every repair, to be searched and copied.
func ShowOrigin(c fyne.Canvas, clipboard fyne.Clipboard, o scenario.Origin) {
	shown := o.Repairs
	list := widgets.NewList(func() int { return len(shown) },
		func() fyne.CanvasObject { return newRepairRow() },
		func(i widget.ListItemID, row fyne.CanvasObject) { row.(*repairRow).set(shown[i], len(o.Files) > 1) })
	found := widgets.NewText(repairWords(len(shown), len(o.Repairs)), widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	d := &widgets.Dialog{Title: "What was imported", Text: originWords(o), Width: originWide}
	search := d.Field("")
	search.SetPlaceHolder("Search the repairs")
	search.OnChanged = func(text string) {
		shown = matchingRepairs(o.Repairs, text)
		found.Set(repairWords(len(shown), len(o.Repairs)))
		list.Refresh()
	}
	copied := widgets.NewButton("Copy the list", nil, nil, func() {
		clipboard.SetContent(repairText(o))
		found.Set("The list is on the clipboard.")
	})
	parts := []fyne.CanvasObject{figureRow(c, o)}
	if words := keptOutWords(o); words != "" {
		parts = append(parts, widgets.NewParagraph(words, widgets.Style{Color: theme.Quiet}))
	}
	if len(o.Repairs) > 0 {
		tools := container.NewBorder(nil, nil, widgets.Fixed(search, 260, 0), copied, widgets.Inset(found, 0, 10))
		card := widgets.NewPanel(list, cardStyle)
		parts = append(parts, tools, widgets.Fixed(card, 0, min(originHeight, float32(len(o.Repairs))*(repairLine+1)+4)))
		d.First = search
	} else {
		parts = append(parts, widgets.NewText("Nothing had to be repaired.", widgets.Style{Color: theme.HoldsText}))
	}
	d.Content = widgets.Column(12, parts...)
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(c)
}

func originWords(o scenario.Origin) string {
	text := "The baseline comes from " + strings.Join(o.Files, " and ")
	if o.Date != "" {
		text += ", read on " + o.Date
	}
	return text + ". Every row became a position or is named here."
}

// figureRow leads from the rows to the FTE, with the steps between them where they
// are known.
func figureRow(c fyne.Canvas, o scenario.Origin) fyne.CanvasObject {
	row := widgets.Row(16)
	for i, f := range []figure{
		{value: plot.Count(o.Rows), counts: plural(o.Rows, "row", "rows")},
		{value: plot.Count(o.Positions), counts: plural(o.Positions, "position", "positions")},
		{value: plot.Count(o.People), counts: "people"},
		{value: decimal(o.FTE), counts: "FTE"},
	} {
		if i > 0 {
			row.Add(widgets.NewText("→", widgets.Style{Size: theme.TextHead, Color: theme.Connector}))
		}
		row.Add(f.object())
	}
	if len(o.Steps) > 0 {
		row.Add(widgets.NewLink("How they tie", nil, func() { showOriginTie(c, o) }))
	}
	return row
}

func repairWords(shown, all int) string {
	if shown == all {
		return phrase.Counted(all, "repair", "repairs")
	}
	return fmt.Sprintf("%s of %s", plot.Count(shown), phrase.Counted(all, "repair", "repairs"))
}

func matchingRepairs(all []scenario.Repair, text string) []scenario.Repair {
	words := strings.Fields(strings.ToLower(text))
	var out []scenario.Repair
	for _, r := range all {
		if holds(strings.ToLower(strings.Join([]string{repairPlace(r, true), string(r.ID), r.Problem, r.Repair}, " ")), words) {
			out = append(out, r)
		}
	}
	return out
}

// repairPlace says where a repair was made: "row 7, FTE".
func repairPlace(r scenario.Repair, several bool) string {
	text := "whole file"
	if r.Row > 0 {
		text = "row " + plot.Count(r.Row)
	}
	if r.Column != "" {
		text += ", " + r.Column
	}
	if several {
		text = r.File + ": " + text
	}
	return text
}

func repairText(o scenario.Origin) string {
	var b strings.Builder
	b.WriteString("File\tWhere\tPosition\tWhat was wrong\tWhat was done\tBy choice\n")
	for _, r := range o.Repairs {
		by := ""
		if r.Chosen {
			by = "yes"
		}
		cells := []string{r.File, repairPlace(r, false), string(r.ID), r.Problem, r.Repair, by}
		for i := range cells {
			cells[i] = oneLine(cells[i])
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	return b.String()
}

// repairRow is a repair in the list.
type repairRow struct {
	widget.BaseWidget
	where, of, what, does *widgets.Text
	content               fyne.CanvasObject
}

func newRepairRow() *repairRow {
	quiet := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}
	r := &repairRow{
		where: widgets.NewText("", quiet), of: widgets.NewText("", quiet),
		what: widgets.NewText("", widgets.Style{Elide: true}), does: widgets.NewText("", quiet),
	}
	left := widgets.Fixed(widgets.Column(3, r.where, r.of), 190, 0)
	r.content = widgets.Inset(container.NewBorder(nil, nil, left, nil, widgets.Column(3, r.what, r.does)), 6, 12)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *repairRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (r *repairRow) set(repair scenario.Repair, several bool) {
	r.where.Set(repairPlace(repair, several))
	r.of.Set(string(repair.ID))
	does := sentence(repair.Repair)
	if repair.Chosen {
		does += " · by choice"
	}
	r.what.Set(sentence(repair.Problem))
	r.does.Set(does)
}
