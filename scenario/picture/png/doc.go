// Package png paints a drawing into pixels. Letters come from the font that sheet
// measures with; one that it lacks is a box.
//
//	scale, err := png.ScaleFor(drawing)   // 2 where there is room for it
//	err = png.Write(ctx, w, drawing, scale)
//
// It imports scenario/picture/sheet.
package png
