// Package svg writes a drawing as SVG 1.1, which any browser shows and drawing programs
// edit. Text stays text; a card says in words what it is, which browsers show beside the
// pointer and screen readers read out.
//
//	err := svg.Write(ctx, w, drawing)
//
// It imports scenario/picture/sheet.
package svg
