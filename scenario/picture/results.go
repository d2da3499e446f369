package picture

import (
	"context"
	"fmt"
	"io"
	"math"
	"time"

	"spanwise/scenario/picture/pdf"
	"spanwise/scenario/picture/pptx"
	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/picture/svg"
	"spanwise/scenario/plot"
)

// Results is a page that says what was found: a sentence, what it leans on, the key
// figures, and plots.
type Results struct {
	Title, Subtitle string
	Headline        string   // the finding in one sentence, "" for none
	Points          []string // what it leans on, a line each
	Tone            Tone     // of the headline
	Tables          []Table
	Figures         []Figure
	Footer          string // "" for [Footer] without a version
	On              time.Time
	Paper           Paper // AsLarge for A4
	Portrait        bool
}

// Tone is how good a figure or a finding is.
type Tone int

// The tones.
const (
	Plain Tone = iota
	Good
	Warning
	Bad
	Faint // of what does not matter
)

// ink is the colour of words in the tone.
func (t Tone) ink() plot.Colour {
	return [...]plot.Colour{plot.Ink, plot.HoldsText, plot.StretchedText, plot.OverloadedText, plot.Quiet}[t]
}

// Table holds figures, a column for each side.
type Table struct {
	Title, Note string
	Columns     []Column // without that of the labels
	Rows        []Row
}

// Column is a heading; a Colour below 0 has no mark before it.
type Column struct {
	Name   string
	Colour int // in plot.Palette
}

// Row is one figure of every side.
type Row struct {
	Label string
	Cells []Cell
}

// Cell is a figure as it is written.
type Cell struct {
	Text string
	Tone Tone
}

// WriteResults writes a page of results: pages of paper as PDF, slides as PPTX, one
// picture as SVG or PNG. Figures without anything to draw are left out. Errors wrap
// ErrFormat and ErrPlot, or are the writer's and the context's.
func WriteResults(ctx context.Context, w io.Writer, f Format, r Results) error {
	if r.Footer == "" {
		r.Footer = Footer("", r.On, 0)
	}
	switch f {
	case PDF:
		width, height := firstPaper(r.Paper).size(r.Portrait)
		pages, err := r.pages(width, height)
		if err != nil {
			return err
		}
		return pdf.Write(ctx, w, pages, pdf.Properties{Title: r.Title, On: r.On})
	case PPTX:
		slides, err := r.pages(slideW, slideH)
		if err != nil {
			return err
		}
		return pptx.Write(ctx, w, slides, pptx.Properties{Title: r.Title, On: r.On})
	case SVG, PNG:
		return r.writeOne(ctx, w, f)
	}
	return fmt.Errorf("%q: %w", f, ErrFormat)
}

func firstPaper(p Paper) Paper {
	if p == AsLarge {
		return A4
	}
	return p
}

// writeOne writes all as one picture, as high as it needs.
func (r Results) writeOne(ctx context.Context, w io.Writer, f Format) error {
	width, _ := A4.size(r.Portrait)
	pages, err := r.pages(width, math.Inf(1))
	if err != nil {
		return err
	}
	if f == SVG {
		return svg.Write(ctx, w, pages[0])
	}
	return writePNG(ctx, w, pages[0])
}

// pages sets the blocks of the page one below the other, on as many pages as they need.
func (r Results) pages(w, h float64) ([]sheet.Sheet, error) {
	p := &press{results: r, w: w, h: h, room: w - 2*margin}
	p.begin()
	p.banner()
	first, rest, err := p.cards(r.Figures)
	if err != nil {
		return nil, err
	}
	for i, t := range r.Tables {
		if i == 0 && first != nil && t.fits(p.room*tableShare-blockGap/2) {
			p.beside(t, *first)
			first = nil
			continue
		}
		p.table(t, p.room)
	}
	if first != nil {
		rest = append([]panel{*first}, rest...)
	}
	p.side(rest)
	return p.done(), nil
}
