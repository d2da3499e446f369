package roster

import (
	"context"
	"math"
	"strings"
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

// table draws a file out of the cells that give trouble.
func table(t *rapid.T, name string) string {
	headers := rapid.SampledFrom([]string{
		"ID,Manager,Name,FTE,Salary,Email,Status,Number of Posts in FTE",
		"Position ID,Manager ID,Manager Email,Name,Authority,Grade,Dotted Line,Title",
		"Employee ID,Worker,Management Chain - Level 01,Management Chain - Level 02,Management Chain - Level 03",
		"ID,Path,Name,FTE %",
		"Position ID,Manager ID,Person ID,Status,Shares the seat of,Person FTE,Notes,Track",
		"Reporting Senior Post,Generic Job Title,Number of Posts in FTE",
	})
	cells := rapid.SampledFrom([]string{"", "1", "2", "3", "4", "001", "A", "a@b.c", "XX", "0", "-", "Vacant", "Unplaced", "Shares a seat", "Leaving", "Eliminated", "1.0", "0,5", "12,000", "x\"y", "\"q\nr\"", "Ada Fox", "Ada Fox (1)", "1,1", "/1/2", "80%", "f2-1"})
	var b strings.Builder
	b.WriteString(headers.Draw(t, name+" header") + "\n")
	for range rapid.IntRange(0, 12).Draw(t, name+" rows") {
		for i := range rapid.IntRange(1, 9).Draw(t, "cells") {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(cells.Draw(t, "cell"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestNoRowIsLost reads one to three random files with random choices, also one for
// each problem that is found.
func TestNoRowIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var sources []Source
		for i := range rapid.IntRange(1, 3).Draw(t, "files") {
			name := string(rune('a' + i))
			sources = append(sources, Source{name, []byte(table(t, name))})
		}
		book, err := Open(context.Background(), sources, grid.Options{})
		if err != nil {
			t.Fatalf("%v", err)
		}
		flag := rapid.Bool()
		o := Options{JoinShares: flag.Draw(t, "join"), Grades: map[string]int{"A": 3}, Privacy: Privacy{flag.Draw(t, "names"), flag.Draw(t, "titles"), flag.Draw(t, "singles"), flag.Draw(t, "pay")}}
		for range 3 { // a repair may show the next problem
			i := checkBook(t, book, o)
			if i == nil {
				return
			}
			checkChoices(t, i, o)
			o.Repairs = append(o.Repairs, drawRepairs(t, i)...)
		}
	})
}

// drawRepairs takes one of the choices for every problem that has any.
func drawRepairs(t *rapid.T, i *Import) []Choice {
	var out []Choice
	for _, p := range i.Problems {
		if len(p.Choices) == 0 || p.Chosen {
			continue
		}
		c := p.Choices[rapid.IntRange(0, len(p.Choices)-1).Draw(t, "choice")]
		value := c.Value
		if c.Asks == AsksID {
			value = rapid.SampledFrom([]string{"1", "2", "nobody"}).Draw(t, "id")
		}
		if c.Asks == AsksNumber {
			value = rapid.SampledFrom([]string{"1", "0,5", "much"}).Draw(t, "number")
		}
		out = append(out, Choice{p.Key, c.Do, value})
	}
	return out
}

// checkChoices sees that every problem is in words, has a key of its own and, where
// it is settled, is in the log.
func checkChoices(t *rapid.T, i *Import, o Options) {
	keys := map[string]bool{}
	logged := 0
	for _, p := range i.Problems {
		if p.Message == "" || p.Repair == "" || p.Group == "" || p.Key == "" || keys[p.Key] {
			t.Fatalf("problem says too little, or not alone: %+v", p)
		}
		keys[p.Key] = true
		if p.Severity == Warning || p.Chosen {
			logged++
		}
	}
	if len(i.Repairs) != logged {
		t.Fatalf("%d in the log, %d repaired", len(i.Repairs), logged)
	}
	if i.Org == nil {
		return
	}
	for p := range i.Org.People() {
		if o.Privacy.HideNames && p.Name != "" {
			t.Fatalf("%s is called %s", p.ID, p.Name)
		}
	}
	for p := range i.Org.Positions() {
		if o.Privacy.NoPay && p.Cost.OK {
			t.Fatalf("%s has a cost", p.ID)
		}
	}
}
