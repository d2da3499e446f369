// Package png paints a drawing into pixels. Letters come from the fonts that sheet
// measures with; one that none of them has is a box.
//
//	scale, err := png.ScaleFor(drawing)   // 2 where there is room for it
//	err = png.Write(ctx, w, drawing, scale)
//
// It imports scenario/picture/sheet, and is given the fonts by it.
package png
