package picture

import (
	"context"
	"errors"
	"fmt"
	"io"

	"spanwise/scenario/picture/pdf"
	"spanwise/scenario/picture/pptx"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/picture/svg"
	"spanwise/scenario/plot"
)

// ErrPlot is the error of a plot that is not one of scenario/plot's.
var ErrPlot = errors.New("no plot that can be drawn")

// Figure is a plot with its words.
type Figure struct {
	Title, Subtitle string
	Footer          string // "" for none
	Plot            plot.Plot
	// Height is that of the plot in points, 0 for what suits it.
	Height float64
}

// figureWidth is the width of a plot that is a picture of its own, in points.
const figureWidth = 720

// WritePlot writes a plot with its title. Errors wrap ErrPlot, ErrEmpty and ErrFormat, or
// are the writer's.
func WritePlot(w io.Writer, f Format, p plot.Plot, title string) error {
	return WriteFigure(context.Background(), w, f, Figure{Title: title, Plot: p})
}

// WriteFigure writes a plot with its words. Errors are those of [WritePlot] and the
// context's.
func WriteFigure(ctx context.Context, w io.Writer, f Format, fig Figure) error {
	s, err := fig.sheet()
	if err != nil {
		return err
	}
	switch f {
	case SVG:
		return svg.Write(ctx, w, s)
	case PNG:
		return writePNG(ctx, w, s)
	case PDF:
		return pdf.Write(ctx, w, []sheet.Sheet{s}, pdf.Properties{Title: fig.Title})
	case PPTX:
		return pptx.Write(ctx, w, []sheet.Sheet{s}, pptx.Properties{Title: fig.Title})
	}
	return fmt.Errorf("%q: %w", f, ErrFormat)
}

// sheet draws the figure as a picture of its own.
func (fig Figure) sheet() (sheet.Sheet, error) {
	plotted, err := fig.plotted(figureWidth)
	if err != nil {
		return sheet.Sheet{}, err
	}
	head, top := headed(heading{fig.Title, plot.Under(fig.Subtitle, fig.Plot), fig.legend()}, margin, margin, figureWidth)
	s := sheet.Sheet{Name: firstOf(fig.Title, "Plot"), W: figureWidth + 2*margin, Ground: sheet.Solid(paper)}
	y := margin + top
	s.Parts = append(head, sheet.Moved(plotted.parts, 1, margin, y)...)
	y += plotted.h
	if fig.Footer != "" {
		foot, high := footed(fig.Footer, margin, y+bodyGap, figureWidth)
		s.Parts, y = append(s.Parts, foot...), y+bodyGap+high
	}
	s.H = y + margin
	return s, nil
}

// plotted draws the plot alone, as wide as asked.
func (fig Figure) plotted(width float64) (*plotter, error) {
	if fig.Plot == nil || fig.Plot.Empty() {
		return nil, fmt.Errorf("%s: %w", fig.Title, ErrEmpty)
	}
	p := &plotter{w: width, h: fig.Height}
	if p.h <= 0 {
		p.h = heightOf(fig.Plot)
	}
	switch v := fig.Plot.(type) {
	case plot.Lines:
		p.lines(v)
	case plot.Pyramid:
		p.pyramid(v)
	case plot.Shifts:
		p.shifts(v)
	case plot.Groups:
		p.groups(v)
	case plot.Tornado:
		p.tornado(v)
	default:
		return nil, fmt.Errorf("%T: %w", v, ErrPlot)
	}
	return p, nil
}

// heightOf is what suits a plot.
func heightOf(p plot.Plot) float64 {
	const usual = 300
	switch v := p.(type) {
	case plot.Pyramid:
		return max(usual, leastRow*float64(len(v.Rows)))
	case plot.Shifts:
		return shiftRow*float64(len(v.Rows)) + limitRoom
	case plot.Tornado:
		return swingRow*float64(len(v.Rows)) + swingAxis
	}
	return usual
}

// legend says which colour is which side.
func (fig Figure) legend() []entry {
	var out []entry
	side := func(name string, colour int) {
		if name != "" {
			out = append(out, swatch(seriesColour(colour), name))
		}
	}
	switch v := fig.Plot.(type) {
	case plot.Lines:
		for _, s := range v.Series {
			side(s.Name, s.Colour)
		}
	case plot.Pyramid:
		side(v.Left.Name, v.Left.Colour)
		side(v.Right.Name, v.Right.Colour)
	case plot.Groups:
		for _, s := range v.Sides {
			side(s.Name, s.Colour)
		}
	case plot.Shifts:
		out = append(out, swatch(plot.Holds, "less load"), swatch(plot.Overloaded, "more load"))
	case plot.Tornado:
		out = append(out, swatch(plot.Holds, "less load than now"), swatch(plot.Overloaded, "more load than now"))
	}
	return out
}
