package roster

import (
	"strings"
	"testing"
)

// Ids that look alike are one where it is plain which is meant.
func TestIDsThatLookAlike(t *testing.T) {
	const acute = "Jose\u0301" // e and an accent
	testQuirks(t, []quirk{
		{"accents", "ID,Manager ID\nJosé,\n2,José\n3," + acute + "\n", "José 2<José 3<José", []string{"info similar_id 4"}},
		{"accents in the id", "ID,Manager ID\n" + acute + ",\n2,José\n", acute + " 2<" + acute, []string{"info similar_id 3"}},
		{"mark of direction", "ID,Manager ID\n\u200e1,\n2,1\n3,\u200e1\n", "\u200e1 2<\u200e1 3<\u200e1", []string{"info similar_id 3"}},
		{"mark at the manager", "ID,Manager ID\n1,\n2,\u200e1\n3,1\u2060\n", "1 2<1 3<1", []string{"info similar_id 3", "info similar_id 4"}},
		{"decimal ids", "ID,Manager ID\n1.0,\n2.0,1\n3.0,1.0\n", "1.0 2.0<1.0 3.0<1.0", []string{"info similar_id 0"}},
		{"two that look alike", "ID,Manager ID\n1,\n1.0,1\n3,1.0\n", "1 1.0<1 3<1.0", []string{"warning similar_id 3"}},
		{"which of two", "ID,Manager ID\n0,\n1\u200e,0\n1\u2060,0\n4,1\n", "0 1\u200e<0 1\u2060<0 Unassigned(vacant) 4<Unassigned", []string{"warning similar_id 4", "warning unknown_manager 5"}},
	})
	i := mustRead(t, "x.csv", []byte("ID,Manager ID\n7,\n8,7.0\n9,7.0\n"))
	if p := problemOf(t, i, CodeDecimalID); !strings.Contains(p.Message, "2 cells") || !strings.HasSuffix(p.Message, "in row 3, 4") {
		t.Error(p.Message)
	}
}

// A row of sums at the bottom is told, and left out if so chosen.
func TestTotals(t *testing.T) {
	for name, c := range map[string]struct{ file, kept, left string }{
		"id":               {"ID,Manager ID,Name,FTE\n1,,Ada,1\n2,1,Bo,1\nTotal,,,2\n", "1 2<1 Total", "1 2<1"},
		"title":            {"ID,Manager ID,Title\n1,,Chief\n2,1,Aide\n99,,Grand total\n", "1 2<1 99", "1 2<1"},
		"no id":            {"Title,ID,Manager ID,FTE\nChief,1,,1\nAide,2,1,1\nTOTAL FTE: 2,,,2\n", "1 2<1 row-4", "1 2<1"},
		"with notes below": {"ID,Manager ID,Name\n1,,Ada\n2,1,Bo\nTotal headcount: 2,,\nMade by HR,,\n", "1 2<1 Total headcount: 2 Made by HR", "1 2<1 Made by HR"},
	} {
		t.Run(name, func(t *testing.T) {
			b := openText(t, c.file)
			i := readBook(t, b, Options{})
			p := problemOf(t, i, CodeTotal)
			if got := chartOf(i.Org); got != c.kept || p.Severity != Warning || len(p.Choices) != 2 {
				t.Errorf("chart %s, %+v", got, p)
			}
			left := readBook(t, b, Options{Repairs: []Choice{{p.Key, DoLeave, ""}}})
			if got := chartOf(left.Org); got != c.left || left.Rows != i.Rows-1 {
				t.Errorf("left out: %s, %d rows", got, left.Rows)
			}
			if again := readBook(t, b, Options{}); chartOf(again.Org) != c.kept {
				t.Error("the row is gone for good")
			}
		})
	}
	testQuirks(t, []quirk{
		{"a post", "ID,Manager ID,Title\n1,,Chief\n2,1,Total\n", "1 2<1", nil},
		{"a person", "ID,Manager ID,Name,Title\n1,,Ada,Chief\n2,1,Bo,Total\n", "1 2<1", nil},
		{"a manager", "ID,Manager ID\n1,Total\nTotal,\n", "Total 1<Total", nil},
		{"a word more", "ID,Manager ID,Title\n1,,Chief\n2,,Total quality\n", "1 2", []string{"warning several_tops 0"}},
	})
}
