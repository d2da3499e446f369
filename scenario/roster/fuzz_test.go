package roster

import (
	"bytes"
	"context"
	"math"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/roster/grid"
)

// FuzzRead feeds any bytes: no panic, and every row becomes a position or is
// named in a problem.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"ID,Manager ID,FTE,Salary\n1,,1,50000\n2,1,0.5,\"12,000 - 15,000\"\n2,1,x,-\n",
		"sep=;\nID;Manager;Name\n1;;Ada\n2;Ada;Vacant\n",
		"\ufeffID,Reports To,Number of Posts in FTE\n,XX,2.6\n1,1,1e9\n",
		"Notes\n\nPosition ID\tManager ID\n=\"001\"\t\n1\t001.0\n",
		"ID,Manager ID\n1,2\n2,1\n3,\"open\n4,5\"x\"\n",
		"ID,Path\n1,/\n2,/1/\n",
		utf16Text("\ufeffID,Manager ID\r\n1,\r\n", true),
		"ID,Email,Manager Email\r1,a@b,\r2,,A@B\r",
		"%PDF-1.4", "PK\x03\x04", "",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Open(context.Background(), []Source{{"x", data}}, grid.Options{})
		if err != nil {
			return
		}
		checkBook(t, b, Options{})
	})
}

// checkBook reads and sees that no row is lost: each becomes a position or is named.
func checkBook(t interface{ Fatalf(string, ...any) }, b *Book, o Options) *Import {
	in := &reading{ctx: context.Background(), opts: o}
	if in.openParts(b.files) != nil || in.chooseColumns() != nil {
		return nil
	}
	org, err := in.organisation()
	if err != nil {
		t.Fatalf("an organisation that passed all checks is refused: %v", err)
	}
	i := in.result(org)
	if org == nil {
		if !in.failed() {
			t.Fatalf("blocked without a reason")
		}
		return i
	}
	checkAccounts(t, in, org)
	checkFigures(t, i)
	checkOrg(t, org)
	return i
}

func checkAccounts(t interface{ Fatalf(string, ...any) }, in *reading, org *scenario.Org) {
	bodies, seats := 0, 0
	for _, p := range in.parts {
		bodies += len(p.body)
	}
	for i := range in.rows {
		w := &in.rows[i]
		if w.joined {
			continue
		}
		for n := range w.posts {
			if !org.Has(w.seatOf(n)) {
				t.Fatalf("row %d: position %q is missing", w.Number, w.seatOf(n))
			}
			seats++
		}
		if len(w.posts) == 0 {
			t.Fatalf("row %d is no position", w.Number)
		}
	}
	if len(in.rows) != bodies || org.Len() < seats || org.Len() > seats+1 {
		t.Fatalf("%d rows, %d read, %d seats, %d positions", bodies, len(in.rows), seats, org.Len())
	}
}

// checkFigures sees that the reconciliation and the shape end at the organisation.
func checkFigures(t interface{ Fatalf(string, ...any) }, i *Import) {
	s, r := scenario.StructureOf(i.Org), i.Reconciliation
	if r.Positions != s.Positions || r.People != s.People || math.Abs(r.FTE-s.FTE) > 1e-4*(1+s.FTE) || r.Lines != r.Notes+r.Headers+r.Rows || r.Rows != i.Rows {
		t.Fatalf("reconciliation %+v does not tie with %+v", r, s)
	}
	tops := i.Shape.Tops
	if i.Shape.Orphans > 0 {
		tops++
	}
	if i.Shape.Positions != s.Positions || i.Shape.Layers != s.Layers || i.Shape.Loose != 0 || tops > len(s.Tops) {
		t.Fatalf("shape %+v is not that of %+v", i.Shape, s)
	}
}

func checkOrg(t interface{ Fatalf(string, ...any) }, o *scenario.Org) {
	reached := 0
	for p, layer := range o.Positions() {
		reached++
		if layer < 1 || scenario.CheckPosition(p) != nil {
			t.Fatalf("position %+v in layer %d", p, layer)
		}
	}
	if reached != o.Len() {
		t.Fatalf("%d of %d positions are in the chart", reached, o.Len())
	}
}

// TestNoRowIsLost draws files out of the cells that give trouble.
func TestNoRowIsLost(t *testing.T) {
	cells := rapid.SampledFrom([]string{"", "1", "2", "3", "001", "A", "a@b.c", "XX", "0", "-", "Vacant", "1.0", "0,5", "12,000", "x\"y", "\"q\nr\"", "Ada Fox", "1,1"})
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		b.WriteString("ID,Manager,Name,FTE,Salary,Email,Status,Number of Posts in FTE\n")
		for range rapid.IntRange(0, 12).Draw(t, "rows") {
			for i := range rapid.IntRange(1, 9).Draw(t, "cells") {
				if i > 0 {
					b.WriteByte(',')
				}
				b.WriteString(cells.Draw(t, "cell"))
			}
			b.WriteByte('\n')
		}
		book, err := Open(context.Background(), []Source{{"x", b.Bytes()}}, grid.Options{})
		if err != nil {
			t.Fatalf("%v", err)
		}
		checkBook(t, book, Options{})
	})
}
