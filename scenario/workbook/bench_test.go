package workbook

import (
	"io"
	"runtime"
	"testing"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/sample"
	"spanwise/scenario/sim"
)

// invented is a large comparison: the figures come from three short replications,
// which cost the workbook as much as thirty long ones, and are kept as the command line
// keeps them.
func invented(b *testing.B, people int) Input {
	base := sample.New(sample.Options{People: people, Seed: 1}).Baseline
	in := Input{Document: "Large", Generated: generated, Version: "0.1.0"}
	cfg := sim.Config{Weeks: 2, WarmupWeeks: 1, Replications: 3, Seed: 1, LoadsOnly: true}
	sides := []compare.Side{}
	for _, op := range []string{"", "remove-layer:3", "collapse-chains:2"} {
		s := base.Clone()
		if op != "" {
			e := operation(b, base, op)
			if _, err := edit.Apply(&s, e); err != nil {
				b.Fatal(err)
			}
			in.Edits = append(in.Edits, []scenario.Edit{e})
		}
		r, err := sim.Run(b.Context(), sim.Snapshot{Baseline: base, Current: s}, cfg, nil)
		if err != nil {
			b.Fatal(err)
		}
		sides = append(sides, compare.SideOf("Side "+op, s, r))
	}
	in.Comparison = compare.Of(sides[0], sides[1:])
	return in
}

func benchmark(b *testing.B, people int) {
	in := invented(b, people)
	runtime.GC()
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(b.Context(), io.Discard, in); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite10000(b *testing.B)  { benchmark(b, 10_000) }
func BenchmarkWrite100000(b *testing.B) { benchmark(b, 100_000) }

// BenchmarkPlain10000 and BenchmarkPlain100000 write the sheets of positions alone, cell
// by cell, as excelize does without a stream: what the whole workbook is measured against.
func BenchmarkPlain10000(b *testing.B)  { benchmarkPlain(b, 10_000) }
func BenchmarkPlain100000(b *testing.B) { benchmarkPlain(b, 100_000) }

func benchmarkPlain(b *testing.B, people int) {
	in := invented(b, people)
	runtime.GC()
	b.ReportAllocs()
	for b.Loop() {
		book := newBook(excelize.NewFile(), in)
		for i := range book.sides {
			plain(b, book, &book.sides[i])
		}
		if err := book.f.Write(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func plain(b *testing.B, book *book, of *side) {
	p := book.gather(of)
	if _, err := book.f.NewSheet(of.positions); err != nil {
		b.Fatal(err)
	}
	for row, r := range p.data {
		for column, c := range p.columns {
			v := c.of(r)
			if v.blank() {
				continue
			}
			var err error
			if v.isNumber {
				err = book.f.SetCellFloat(of.positions, address(column+1, row+1), v.number, -1, 64)
			} else {
				err = book.f.SetCellStr(of.positions, address(column+1, row+1), v.text)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
