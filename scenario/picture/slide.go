package picture

import (
	"spanwise/scenario"
	"spanwise/scenario/picture/sheet"
)

const (
	slideW, slideH = 960, 540 // 13.33 × 7.5 inches, as slides are today
	slideScale     = 0.5      // below it a branch has a slide of its own
	pageHead       = 78       // about what title, subtitle and legend take
)

// slides are those of a presentation: the whole chart on one where it can be read there,
// else its upper layers, and a slide for every branch that had to be left out.
func (a *artist) slides() []sheet.Sheet {
	parts, at := a.slideParts()
	out := make([]sheet.Sheet, len(parts))
	for i, p := range parts {
		p.page, p.word = at, "slide"
		out[i] = a.partSheet(p, i+1, slideW, slideH, sheet.Solid(paper))
	}
	return out
}

// slideParts lists the slides, and on which the team of each manager stands.
func (a *artist) slideParts() ([]part, map[scenario.PositionID]int) {
	var parts []part
	at := map[scenario.PositionID]int{}
	wanted := map[scenario.PositionID]bool{} // teams that the chart is asked to show
	for _, s := range a.seats(a.overall()) {
		wanted[s.id] = s.team && !s.folded
	}
	ahead := []scenario.PositionID{a.chart.Root}
	for len(ahead) > 0 {
		root := ahead[0]
		ahead = ahead[1:]
		fitting := a.fitting(root)
		fitting[0].whole = len(parts) == 0
		for _, p := range fitting {
			shown := a.seats(p.view)
			number := len(parts) + 1
			for _, s := range shown {
				if s.team && !s.folded && at[s.id] == 0 {
					at[s.id] = number
				}
				if s.folded && wanted[s.id] {
					ahead = append(ahead, s.id)
				}
			}
			parts = append(parts, p)
		}
	}
	return parts, at
}

// fitting are the slides of a branch: as many layers as one can hold, or else the
// reports of the root in several.
func (a *artist) fitting(root scenario.PositionID) []part {
	most := a.layersBelow(root)
	for depth := most; depth > 1 || root == "" && depth > 0; depth-- {
		if v := (view{root: root, depth: depth}); a.fits(v) {
			return []part{{view: v, of: len(a.chart.Org.Reports(root))}}
		}
	}
	if root == "" {
		return []part{{view: view{depth: 1}}}
	}
	return a.partsOf(root)
}

// fits reports whether a view can be read on a slide.
func (a *artist) fits(v view) bool {
	return scaleIn(layOut(a.seats(v), v.rows), slideW-2*margin, slideH-2*margin-pageHead-tileFoot) >= slideScale
}

// layersBelow returns how many layers a branch may have in the chart, its root's too.
func (a *artist) layersBelow(root scenario.PositionID) int {
	deepest, above := 1, 0
	if root != "" {
		above = a.chart.Org.Depth(root) - 1
	}
	for _, s := range a.seats(view{root: root}) {
		deepest = max(deepest, s.layer-above)
	}
	if a.chart.Depth == 0 {
		return deepest
	}
	gone := above
	if a.chart.Root != "" {
		gone -= a.chart.Org.Depth(a.chart.Root) - 1
	}
	return max(1, min(deepest, a.chart.Depth-gone))
}
