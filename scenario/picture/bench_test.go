package picture

import (
	"context"
	"io"
	"slices"
	"testing"
)

// A chart of 10,100 positions in every format; the budget is 2 s for all but PNG, which is too large.
func BenchmarkChart(b *testing.B) {
	org := legible(b, 404, 24)
	for _, c := range []struct {
		name   string
		format Format
		change func(*Chart)
	}{
		{"SVG", SVG, func(*Chart) {}},
		{"PDF", PDF, func(*Chart) {}},
		{"PDF tiles", PDF, func(c *Chart) { c.Paper = A3 }},
		{"PDF per manager", PDF, func(c *Chart) { c.PerManager = true }},
		{"PPTX", PPTX, func(*Chart) {}},
		{"PNG of a branch", PNG, func(c *Chart) { c.Root = "m0" }},
	} {
		b.Run(c.name, func(b *testing.B) {
			chart := Chart{Title: "Large", Org: org, Colour: BySpan, On: on}
			c.change(&chart)
			b.ReportAllocs()
			for b.Loop() {
				if err := WriteChart(context.Background(), io.Discard, c.format, chart); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(org.Len()), "positions")
		})
	}
}

// A chart of 9,600 names in the scripts that DejaVu lacks: the fonts are read, letters set
// and the fonts cut to what is used.
func BenchmarkScripts(b *testing.B) {
	names := slices.Repeat(manyScripts, 400)
	chart := named(b, names)
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteChart(context.Background(), io.Discard, PDF, chart); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(names)), "names")
}
