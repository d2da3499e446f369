// Package picturetest reads back what the packages of picture write, for their tests:
// the texts of an SVG, the pages and words of a PDF, the parts of a presentation. Files
// that are not well-formed fail the test.
//
//	pdf := picturetest.PDF(t, file)
//	if pdf.Pages != 3 || !strings.Contains(pdf.Text, "Ada Lindqvist") { … }
//
// It imports the standard library only.
package picturetest
