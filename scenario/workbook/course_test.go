package workbook

import (
	"bytes"
	"context"
	"errors"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sample"
	"spanwise/scenario/sim"
)

// many is an organisation of so many people, not simulated.
func many(people int) Input {
	doc := sample.New(sample.Options{People: people, Seed: 1})
	return Input{Comparison: compare.Of(compare.SideOf(scenario.BaselineName, doc.Baseline, sim.Result{}), nil)}
}

func TestProgressOnlyGoesForward(t *testing.T) {
	in := many(3000)
	last, calls := 0, 0
	in.Progress = func(done, total int) {
		if done < last || done > total {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last, calls = done, calls+1
	}
	written(t, in)
	if calls < 5 {
		t.Errorf("progress was told %d times", calls)
	}
	total := 0
	in.Progress = func(_, of int) { total = of }
	written(t, in)
	if last != total || total == 0 {
		t.Errorf("the last progress was %d of %d", last, total)
	}
}

func TestEverySheetIsNamedAsItBegins(t *testing.T) {
	in := many(600)
	var begun []string
	in.Begins = func(sheet string) { begun = append(begun, sheet) }
	want := append(opened(t, written(t, in)).GetSheetList(), "")
	slices.Sort(want)
	if last := begun[len(begun)-1]; last != "" {
		t.Errorf("%q begins last, before the file is put together", last)
	}
	slices.Sort(begun)
	if !slices.Equal(begun, want) {
		t.Errorf("%q begin, want %q", begun, want)
	}
}

func TestCancelledWhileWriting(t *testing.T) {
	in := many(3000)
	ctx, cancel := context.WithCancel(t.Context())
	in.Progress = func(int, int) { cancel() }
	if err := Write(ctx, &bytes.Buffer{}, in); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := WriteCSV(ctx, &bytes.Buffer{}, in, PositionsTable, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("a list, cancelled: %v", err)
	}
}

// Only the first sheet and the properties of the file tell when it was made.
func TestAnotherDayChangesTheDateAlone(t *testing.T) {
	in := company(t)
	today := parts(t, written(t, in))
	in.Generated = in.Generated.Add(48 * time.Hour)
	for name, part := range parts(t, written(t, in)) {
		if part != today[name] && !strings.HasPrefix(name, "docProps/") && name != "xl/worksheets/sheet1.xml" {
			t.Errorf("%s differs on another day", name)
		}
	}
}

func TestCombinedSums(t *testing.T) {
	for _, text := range []string{"", "a", "ab", "The quick brown fox", strings.Repeat("x", 100_000)} {
		for _, at := range []int{0, len(text) / 3, len(text)} {
			first, second := sumOf(text[:at]), sumOf(text[at:])
			if got, want := combined(first, second, uint64(len(text)-at)), sumOf(text); got != want {
				t.Errorf("%.20q cut at %d: %08x, want %08x", text, at, got, want)
			}
		}
	}
}

func sumOf(text string) uint32 { return crc32.ChecksumIEEE([]byte(text)) }
