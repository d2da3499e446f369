// Package sheet is a drawing in points (1/72 inch, y downwards) of which it is not yet
// known whether it becomes an SVG, a PNG, a PDF or a slide: boxes, lines and text, and
// the cards and connectors that a slide keeps editable. It also measures text, and says
// which fonts PNG and PDF draw it with.
//
//	s := sheet.Sheet{Name: "Chart", W: 200, H: 100, Ground: sheet.Solid(plot.Surface)}
//	s.Parts = append(s.Parts, sheet.Rect{X: 10, Y: 10, W: 180, H: 80, Radius: 6, Fill: sheet.Solid(plot.Sunken)})
//	s.Parts = append(s.Parts, sheet.Text{X: 20, Y: 50, Words: sheet.Fit("Ada Lindqvist", 15, 160, true), Size: 15, Heavy: true, Paint: sheet.Solid(plot.Ink)})
//
// It imports scenario/plot for its colours, and for its letters DejaVu Sans Condensed and
// what scenario/picture/typeface has beside it.
package sheet
