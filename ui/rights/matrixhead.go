package rights

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// matrixHead names the columns: what the figures are, and each grade with how many
// positions have it.
type matrixHead struct {
	root   *fyne.Container
	grades []*widgets.Text
	counts []*widgets.Text
	hints  []*widgets.Hint
}

var restNames = [restColumns]string{
	restShare: "share", restFrom: "from", restMay: "allowed", restEscalated: "escalated", restDelegated: "delegated", restUnaligned: "unaligned",
}

func newMatrixHead(m *matrix) *matrixHead {
	h := &matrixHead{}
	caption := func(words string, align fyne.TextAlign) *widgets.Text {
		return widgets.NewText(words, widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Align: align, Elide: true})
	}
	objects := []fyne.CanvasObject{widgets.Column(2, caption("class", fyne.TextAlignLeading), caption("for example", fyne.TextAlignLeading))}
	for i, name := range restNames {
		align, under := fyne.TextAlignTrailing, ""
		switch i {
		case restFrom:
			align, under = fyne.TextAlignLeading, "grade"
		case restMay:
			under = "positions"
		case restEscalated, restDelegated, restUnaligned:
			under = "a week"
		}
		objects = append(objects, widgets.Column(2, caption(name, align), caption(under, align)))
	}
	for g := range m.grades {
		grade := widgets.NewText(strconv.Itoa(g), widgets.Style{Bold: true, Align: fyne.TextAlignCenter})
		if g == m.grades-1 {
			grade.Set(strconv.Itoa(g) + "+")
		}
		count := widgets.NewText("", widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Align: fyne.TextAlignCenter, Elide: true})
		h.grades, h.counts = append(h.grades, grade), append(h.counts, count)
		hint := widgets.NewHint(widgets.Column(0, grade, count), m.tips, "")
		h.hints = append(h.hints, hint)
		objects = append(objects, hint)
	}
	h.root = container.New(matrixLayout{height: headHeight}, objects...)
	return h
}

func (h *matrixHead) show(positions []int) {
	for g, n := range positions {
		h.counts[g].Set(plot.Count(n))
		h.hints[g].Tip = phrase.Counted(n, "filled position has", "filled positions have") + " authority grade " + h.grades[g].Value() + ", those without a manager apart"
	}
}
