// Package pdf writes drawings as the pages of a PDF, with the fonts in it, bookmarks,
// and links from cards to pages. Text can be searched and copied.
//
//	err := pdf.Write(ctx, w, pages, pdf.Properties{Title: "Six layers", On: now})
//
// It imports scenario/picture/sheet and scenario/picture/typeface, and writes through the
// fpdf module.
package pdf
