package picture

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/card"
	"spanwise/scenario/phrase"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/plot"
)

// mostOnPage is how many reports a page of one manager shows at most; further pages go on.
const mostOnPage = 42

// part is a page or a slide of its own for a part of the organisation.
type part struct {
	view
	of    int  // reports of the root in all
	whole bool // it stands for the whole chart
}

// managerPages gives every manager a page: the manager, the team, and links to the
// pages of those in it who have teams, and back.
func (a *artist) managerPages() []sheet.Sheet {
	parts, at := a.managerParts()
	size := a.chart.Paper
	if size == AsLarge {
		size = A4
	}
	w, h := size.size(a.chart.Portrait)
	out := make([]sheet.Sheet, len(parts))
	for i, p := range parts {
		p.page, p.word = at, "page"
		out[i] = a.partSheet(p, i+1, w, h, sheet.Solid(paper))
	}
	return out
}

// managerParts lists the pages, and on which the team of each manager stands. Several
// tops have a page before.
func (a *artist) managerParts() ([]part, map[scenario.PositionID]int) {
	var parts []part
	at := map[scenario.PositionID]int{}
	overall := a.overall()
	if overall.root == "" && len(a.chart.Org.Tops()) != 1 {
		parts = append(parts, part{view: view{depth: 1}, whole: true})
	}
	for _, s := range a.seats(overall) {
		if !s.team && s.parent >= 0 || s.folded {
			continue
		}
		at[s.id] = len(parts) + 1
		parts = append(parts, a.partsOf(s.id)...)
	}
	return parts, at
}

// partsOf are the pages of one manager's team.
func (a *artist) partsOf(id scenario.PositionID) []part {
	n := len(a.chart.Org.Reports(id))
	v := view{root: id, depth: 2}
	if n <= mostOnPage {
		return []part{{view: v, of: n}}
	}
	var out []part
	pages := (n + mostOnPage - 1) / mostOnPage
	each := (n + pages - 1) / pages // so that no page is nearly empty
	for from := 0; from < n; from += each {
		v.from, v.to = from, min(from+each, n)
		out = append(out, part{view: v, of: n})
	}
	return out
}

// partSheet draws a part on a page of w × h: as large as it fits, but not larger than
// in the window.
func (a *artist) partSheet(p part, number int, w, h float64, ground sheet.Paint) sheet.Sheet {
	room := w - 2*margin
	b := a.branch(a.arranged(p.view, room, h-2*margin-pageHead-tileFoot))
	name := a.partName(p)
	s := sheet.Sheet{Name: name, W: w, H: h, Ground: ground}
	up, wide := a.wayUp(p, w)
	head, top := headed(heading{name, a.partSubtitle(p), a.legend(b.dotted)}, margin, margin, room-wide)
	s.Parts = append(append(s.Parts, head...), up...)
	k := min(1, room/b.w, (h-2*margin-top-tileFoot)/b.h)
	s.Parts = append(s.Parts, sheet.Moved(b.parts, k, margin+(room-b.w*k)/2, margin+top)...)
	words := fmt.Sprintf("%s %d", p.word, number)
	s.Parts = append(s.Parts, a.foot(w-sheet.Width(words, noteSize, false)-legendApart, h)...)
	s.Parts = append(s.Parts, rightText(words, w-margin, h-margin, noteSize, false, plot.Quiet))
	return s
}

// partName is the heading of a page: who it is about.
func (a *artist) partName(p part) string {
	if p.root == "" || p.whole {
		return a.name()
	}
	k := card.CaptionOf(a.chart.Org, p.root)
	if k.Second == "" {
		return k.Name
	}
	return k.Name + ", " + k.Second
}

func (a *artist) partSubtitle(p part) string {
	if p.root == "" || p.whole {
		return a.chart.Subtitle
	}
	words := fmt.Sprintf("%s · %s · layer %d", a.name(), phrase.Plural(len(a.chart.Org.Reports(p.root)), "report"), a.chart.Org.Depth(p.root))
	if p.to > 0 {
		words += fmt.Sprintf(" · reports %d to %d of %d", p.from+1, p.to, p.of)
	}
	return words
}

// wayUp is the link to the page of the manager above, at the right of the heading, and
// how much of its width that takes.
func (a *artist) wayUp(p part, w float64) (parts []sheet.Part, room float64) {
	pos, _ := a.chart.Org.Position(p.root)
	page := p.page[pos.Manager]
	if p.root == "" || page == 0 {
		return nil, 0
	}
	words := fmt.Sprintf("↑ %s %d", p.word, page)
	wide := sheet.Width(words, legendSize, true) + 16
	box := sheet.Rect{X: w - margin - wide, Y: margin, W: wide, H: 20, Radius: 10, Fill: sheet.Solid(plot.Surface), Edge: sheet.Stroke{Paint: sheet.Solid(plot.Line), Width: 1}}
	return []sheet.Part{sheet.Card{
		ID: wayUpID, Box: box, Link: page, Says: "To " + card.CaptionOf(a.chart.Org, pos.Manager).Name,
		Parts: []sheet.Part{sheet.Text{X: box.X + wide/2, Y: box.Y + 10, Words: words, Size: legendSize, Heavy: true, Paint: sheet.Solid(plot.Accent), Align: sheet.Middle}},
	}}, wide + legendApart
}

// wayUpID is above the ids of all cards of positions on a page.
const wayUpID = 1 << 20
