package picture

import (
	"context"
	"fmt"
	"io"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/picture/pdf"
	"spanwise/scenario/picture/png"
	"spanwise/scenario/picture/pptx"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/picture/svg"
)

// Chart is an organisation chart to be drawn.
type Chart struct {
	Title    string
	Subtitle string // "" for one that counts positions and layers
	// Footer says what the figures are; "" for [Footer] without a version.
	Footer string
	On     time.Time // the day in the footer and in the file's properties

	Org *scenario.Org
	// Load returns the load of a manager (1 is 100%), false where there is none. It may
	// be nil where the colours stand for something else.
	Load  func(scenario.PositionID) (float64, bool)
	Limit float64 // the short tick on every bar; 0 for 0.85
	// Baseline is what ByChange compares with; else it may be nil.
	Baseline *scenario.Org
	Colour   Colour // "" for ByLoad
	// Colouring takes the place of Colour where it is not nil.
	Colouring *Colouring

	// HideNames shows titles instead of names; nothing in the file names a person.
	HideNames bool
	Root      scenario.PositionID // draws one branch, "" for all
	Depth     int                 // layers drawn from the root down, 0 for all
	// Folded reports whether the team of a position is left out. It may be nil.
	Folded func(scenario.PositionID) bool

	// PerManager gives a PDF one page for every manager, with links between them.
	PerManager bool
	// Paper is the size of a PDF's pages; a chart too large for one is laid over
	// several. Slides and pictures have none.
	Paper    Paper
	Portrait bool // of the paper

	// Progress, which may be nil, is told how far the work has come.
	Progress func(done, total int)
	// Boxed, which may be nil, is told of a PNG and a PDF how many of its texts hold
	// letters that no built-in font has, and for which a box is drawn.
	Boxed func(texts int)
}

// WriteChart writes a chart. Errors wrap those of this package, the writer's and the
// context's.
func WriteChart(ctx context.Context, w io.Writer, f Format, c Chart) error {
	a, err := newArtist(ctx, c)
	if err != nil {
		return err
	}
	switch f {
	case SVG:
		return svg.Write(ctx, w, a.whole(sheet.Solid(ground)))
	case PNG:
		whole := a.whole(sheet.Solid(ground))
		if err := c.countBoxed(ctx, whole); err != nil {
			return err
		}
		return writePNG(ctx, w, whole)
	case PDF:
		pages := a.pages()
		if err := c.countBoxed(ctx, pages...); err != nil {
			return err
		}
		return pdf.Write(ctx, w, pages, pdf.Properties{Title: a.chart.Title, On: c.On, Progress: c.Progress})
	case PPTX:
		return pptx.Write(ctx, w, a.slides(), pptx.Properties{Title: a.chart.Title, On: c.On, Progress: c.Progress})
	}
	return fmt.Errorf("%q: %w", f, ErrFormat)
}

func (c Chart) countBoxed(ctx context.Context, sheets ...sheet.Sheet) error {
	if c.Boxed == nil {
		return nil
	}
	n, err := sheet.Boxed(ctx, sheets...)
	if err == nil {
		c.Boxed(n)
	}
	return err
}

// BoxedInWords says what [Chart.Boxed] was told, "" for no texts.
func BoxedInWords(texts int) string {
	if texts == 0 {
		return ""
	}
	return phrase.Plural(texts, "text") + " with letters that no built-in font has: a box stands for each"
}

func writePNG(ctx context.Context, w io.Writer, s sheet.Sheet) error {
	scale, err := png.ScaleFor(s)
	if err != nil {
		return err
	}
	return png.Write(ctx, w, s, scale)
}

// Footer returns the words under a picture: the day, which program, and what its
// figures are; changed is how many assumptions are not the defaults. Version may be "".
func Footer(version string, on time.Time, changed int) string {
	words := ""
	if !on.IsZero() {
		words = on.Format("2 January 2006") + " · "
	}
	words += "Spanwise"
	if version != "" {
		words += " " + version
	}
	words += " · With default assumptions"
	if changed > 0 {
		words += " but for " + phrase.Plural(changed, "changed value")
	}
	return words + ". Loads are estimates, not measurements, and not for assessing or selecting people."
}
