package table

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestParseBlock(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want [][]string
	}{
		"one cell":            {"a", [][]string{{"a"}}},
		"rows and columns":    {"a\tb\nc\td\n", [][]string{{"a", "b"}, {"c", "d"}}},
		"from Windows":        {"a\tb\r\nc\td\r\n", [][]string{{"a", "b"}, {"c", "d"}}},
		"empty cells":         {"\tb\n\t\n", [][]string{{"", "b"}, {"", ""}}},
		"one empty cell":      {"\n", [][]string{{""}}},
		"break in quotes":     {"\"a\nb\"\tc\n", [][]string{{"a\nb", "c"}}},
		"quotes in quotes":    {"\"say \"\"no\"\"\"\n", [][]string{{`say "no"`}}},
		"inch":                {"5\" pipe\tb", [][]string{{`5" pipe`, "b"}}},
		"begins with a quote": {"\"A\" team\tb", [][]string{{`"A" team`, "b"}}},
		"quote not closed":    {"\"abc\tb", [][]string{{`"abc`, "b"}}},
	} {
		got, err := parseBlock(c.text)
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
	for name, text := range map[string]string{"nothing": "", "ragged": "a\tb\nc\n"} {
		if got, err := parseBlock(text); !errors.Is(err, errShape) {
			t.Errorf("%s: %q, %v, want errShape", name, got, err)
		}
	}
}

func TestBlocksComeBackFromTheClipboard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wide := rapid.IntRange(1, 4).Draw(t, "wide")
		cell := rapid.StringMatching(`[a-z"\t\n 0-9]{0,6}`)
		block := rapid.SliceOfN(rapid.SliceOfN(cell, wide, wide), 1, 4).Draw(t, "block")
		got, err := parseBlock(formatBlock(block))
		if diff := cmp.Diff(block, got); err != nil || diff != "" {
			t.Fatalf("%v %s", err, diff)
		}
	})
}

func FuzzParseBlock(f *testing.F) {
	for _, text := range []string{"a\tb\nc\td\n", "\"a\nb\"\t\"\"\"\"", "\"", "\r\n\r", "\"a\"b\tc", "\x00\t\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		block, err := parseBlock(text)
		if err != nil {
			return
		}
		cells := 0
		for _, row := range block {
			cells += len(row)
		}
		if cells == 0 || cells > len(text)+1 {
			t.Fatalf("%d cells from %d bytes", cells, len(text))
		}
		again, err := parseBlock(formatBlock(block))
		if diff := cmp.Diff(block, again); err != nil || diff != "" {
			t.Fatalf("not the same again: %v %s", err, diff)
		}
	})
}

func TestFitted(t *testing.T) {
	one, row, square := [][]string{{"x"}}, [][]string{{"x", "y"}}, [][]string{{"a", "b"}, {"c", "d"}}
	for name, c := range map[string]struct {
		block                         [][]string
		rows, columns, below, besides int
		want                          string // rows joined by "/", "" for errShape
	}{
		"one cell fills":         {one, 3, 2, 9, 9, "xx/xx/xx"},
		"a row repeats":          {row, 3, 2, 9, 9, "xy/xy/xy"},
		"a block goes on":        {square, 1, 1, 9, 9, "ab/cd"},
		"as selected":            {square, 2, 2, 2, 2, "ab/cd"},
		"too few rows below":     {square, 1, 1, 1, 9, ""},
		"too few columns beside": {square, 1, 1, 9, 1, ""},
	} {
		got, err := fitted(c.block, c.rows, c.columns, c.below, c.besides)
		var lines []string
		for _, line := range got {
			lines = append(lines, strings.Join(line, ""))
		}
		if joined := strings.Join(lines, "/"); joined != c.want || (c.want == "") != errors.Is(err, errShape) {
			t.Errorf("%s: %q, %v, want %q", name, joined, err, c.want)
		}
	}
}
