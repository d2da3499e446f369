package roster

import (
	"bytes"
	"context"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
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
		in := &reading{file: "x", columns: map[Field]int{}}
		if in.table(context.Background(), data) != nil || in.chooseColumns() != nil {
			return
		}
		checkAccounts(t, in)
		if i, err := Read(context.Background(), "x", bytes.NewReader(data), Options{}); err == nil && !i.Blocked() {
			checkOrg(t, i.Org)
		}
	})
}

// checkAccounts finishes a reading and sees that no row is lost.
func checkAccounts(t interface{ Fatalf(string, ...any) }, in *reading) {
	org, err := in.organisation()
	if err != nil {
		t.Fatalf("an organisation that passed all checks is refused: %v", err)
	}
	named := map[int]bool{}
	for _, p := range in.problems {
		named[p.Row] = true
	}
	if org == nil {
		if !in.failed() && len(in.body) > 0 {
			t.Fatalf("blocked without a reason")
		}
		return
	}
	seats := 0
	for _, w := range in.rows {
		if len(w.seats) == 0 && !named[w.record.row] {
			t.Fatalf("row %d is neither a position nor in a problem", w.record.row)
		}
		for _, id := range w.seats {
			if !org.Has(id) {
				t.Fatalf("row %d: position %q is missing", w.record.row, id)
			}
		}
		seats += len(w.seats)
	}
	if len(in.rows) != len(in.body) || org.Len() < seats || org.Len() > seats+1 {
		t.Fatalf("%d rows, %d read, %d seats, %d positions", len(in.body), len(in.rows), seats, org.Len())
	}
}

func checkOrg(t *testing.T, o *scenario.Org) {
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
		in := &reading{file: "x", columns: map[Field]int{}}
		if err := in.table(context.Background(), b.Bytes()); err != nil {
			t.Fatalf("%v", err)
		}
		if err := in.chooseColumns(); err != nil {
			t.Fatalf("%v", err)
		}
		if len(in.body) > 0 {
			checkAccounts(t, in)
		}
	})
}
