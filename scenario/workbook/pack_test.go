package workbook

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/compare"
)

// The pack for consultation speaks of nobody and of no single position.
func TestConsultationPack(t *testing.T) {
	for name, in := range map[string]Input{"company": company(t), "personal": personal(t)} {
		t.Run(name, func(t *testing.T) {
			in.Consultation = true
			workbook := written(t, in)
			keep(t, "pack-"+name+".xlsx", workbook)
			f := opened(t, workbook)
			want := []string{"Read me", "Summary", "Alternatives tried", "Assumptions", "Decision rights", "Units", "Spans and layers", "Weekly", "Limits", "Checks", "Calc"}
			if got := f.GetSheetList(); !slices.Equal(got, want) {
				t.Fatalf("sheets %q", got)
			}
			all := parts(t, workbook)
			for p := range in.Comparison.Baseline.State.Org.Positions() {
				for part, text := range all {
					for _, secret := range []string{string(p.ID), p.Title, in.Comparison.Baseline.State.Org.HolderName(p.ID)} {
						if len(secret) > 4 && strings.Contains(text, ">"+secret+"<") {
							t.Errorf("%s tells of %q", part, secret)
						}
					}
				}
			}
			for part, text := range all {
				wellFormed(t, part, text)
			}
			noSmallCounts(t, grid(t, f, sheetUnits)[unitsHeader:])
			noFewManagers(t, f)
			allChecksHold(t, f)
		})
	}
}

// noFewManagers checks that no cell of the summary and of what its charts draw on tells
// how many managers are above a load where they are few, nor how that changed.
func noFewManagers(t *testing.T, f *excelize.File) {
	t.Helper()
	rows := 0
	for _, sheet := range []string{"Summary", "Calc"} {
		for _, row := range grid(t, f, sheet) {
			if len(row) == 0 || !strings.HasPrefix(row[0], "Managers above ") {
				continue
			}
			rows++
			for _, v := range row[1:] {
				if n, err := strconv.ParseFloat(v, 64); err == nil && n != 0 && math.Abs(n) < leastGroup {
					t.Errorf("%s, %s: %s", sheet, row[0], v)
				}
			}
		}
	}
	if rows < 4 {
		t.Errorf("%d rows on managers above a load", rows)
	}
	for r, row := range grid(t, f, "Summary") {
		if r < 3 && strings.Contains(strings.Join(row, " "), "overloads 1 of") {
			t.Errorf("the headline: %q", row)
		}
	}
}

func noSmallCounts(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		for c, v := range row[1:] {
			if n, err := strconv.ParseFloat(v, 64); c%unitsEach < 2 && err == nil && n > 0 && n < leastGroup {
				t.Errorf("%q: a count of %s", row[0], v)
			}
		}
	}
}

// Whatever the layers of two charts are, those shown together have nobody alone, and
// all positions are in them.
func TestPoolsAreLargeEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := &book{Options: Options{Consultation: true}}
		for range rapid.IntRange(1, 3).Draw(t, "sides") {
			var s side
			sum := 0
			for range rapid.IntRange(1, 9).Draw(t, "layers") {
				n := rapid.IntRange(1, 12).Draw(t, "positions")
				s.layers = append(s.layers, layerShape{positions: n, managers: rapid.IntRange(0, n).Draw(t, "managers")})
				sum += n
			}
			s.Side = compare.Side{Structure: scenario.Structure{Layers: len(s.layers), Positions: sum}}
			b.sides = append(b.sides, s)
		}
		pools := b.pools()
		for _, s := range b.sides {
			sum := 0
			for _, p := range pools {
				n := p.of(s).positions
				if n > 0 && n < leastGroup && len(pools) > 1 {
					t.Fatalf("%s: %d positions", p.label(), n)
				}
				if few := p.of(s).managers; b.tellsManagers() && few > 0 && few < leastGroup {
					t.Fatalf("%s: %d managers are told", p.label(), few)
				}
				sum += n
			}
			if sum != s.Structure.Positions {
				t.Fatalf("%d of %d positions are in a pool", sum, s.Structure.Positions)
			}
		}
	})
}

// No band of reports is left out beside a sum, from which it could be reckoned.
func TestBandsAreLargeEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := &book{Options: Options{Consultation: true}}
		for range rapid.IntRange(1, 3).Draw(t, "sides") {
			var s side
			for band := range s.Structure.SpanBands {
				s.Structure.SpanBands[band] = rapid.IntRange(0, 9).Draw(t, "managers")
				s.Structure.Managers += s.Structure.SpanBands[band]
			}
			b.sides = append(b.sides, s)
		}
		bands := b.spanBands()
		for _, s := range b.sides {
			sum := 0
			for _, p := range bands {
				n := p.managers(s)
				if len(bands) > 1 && b.few(float64(n)) {
					t.Fatalf("%s: %d managers", p.bandLabel(), n)
				}
				sum += n
			}
			if sum != s.Structure.Managers {
				t.Fatalf("%d of %d managers are in a band", sum, s.Structure.Managers)
			}
		}
	})
}

func TestUnitsArePooled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []unitRow
		sums := make([]int, 2)
		for i := range rapid.IntRange(1, 8).Draw(t, "units") {
			u := unitRow{name: strconv.Itoa(i), sides: make([]unitShape, 2)}
			for n := range u.sides {
				u.sides[n].positions = rapid.IntRange(0, 9).Draw(t, "positions")
				sums[n] += u.sides[n].positions
			}
			all = append(all, u)
		}
		got := make([]int, 2)
		rows := pooledUnits(all, 2)
		for _, u := range rows {
			if u.small() {
				t.Fatalf("%+v", u)
			}
			for n, s := range u.sides {
				got[n] += s.positions
			}
		}
		if len(rows) > 0 && !slices.Equal(got, sums) {
			t.Fatalf("%v positions in the rows, %v in all", got, sums)
		}
	})
}

func TestFewManagersDoNotFollowFromTheSum(t *testing.T) {
	for _, c := range []struct {
		name     string
		managers []int
		want     bool
	}{
		{"none few", []int{5, 9, 0}, false},
		{"one", []int{3, 9, 7}, true},
		{"two of four in all", []int{2, 2, 7}, true},
		{"all of one", []int{1, 1, 1, 1, 1, 1}, true},
		{"all of four", []int{4, 4, 6}, true},
		{"several", []int{1, 4, 3, 6}, false},
	} {
		var list []unitRow
		for _, n := range c.managers {
			list = append(list, unitRow{sides: []unitShape{{managers: 9}, {managers: n}}})
		}
		if got := fewFollow(list, 2); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
