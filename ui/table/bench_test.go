package table

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/uitest"
)

const canada = "../../../shared/data/canada-geds-218819.csv.gz"

// large is the chart of Canada: 218,819 rows.
func large(b *testing.B) *Source {
	b.Helper()
	records, at := uitest.Rows(b, canada)
	return sourceOf(b, records, at)
}

func sourceOf(b *testing.B, records [][]string, at map[string]int) *Source {
	b.Helper()
	cell := func(record []string, column string) string {
		if i, ok := at[column]; ok {
			return record[i]
		}
		return ""
	}
	positions := make([]scenario.Position, 0, len(records))
	people := make([]scenario.Person, 0, len(records))
	for i, r := range records {
		id := scenario.PositionID(cell(r, "Employee ID"))
		positions = append(positions, scenario.Position{
			ID: id, Manager: scenario.PositionID(cell(r, "Manager ID")), Title: cell(r, "Job Title"), Unit: cell(r, "Unit"), Location: cell(r, "Department"), FTE: 1,
		})
		people = append(people, scenario.Person{ID: scenario.PersonID(strconv.Itoa(i)), Name: cell(r, "Job Title"), FTE: 1, Seat: id})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		b.Fatal(err)
	}
	state := scenario.State{Org: org, Model: scenario.DefaultModel()}
	estimate, err := escalation.Solve(state, state)
	if err != nil {
		b.Fatal(err)
	}
	return &Source{Org: org, Limit: 0.85, Manager: estimate.Manager, Grade: func(scenario.PositionID) int { return 0 }}
}

func BenchmarkCanada(b *testing.B) {
	s := large(b)
	r := newRows()
	r.read(s)
	columns := columnsOf(nil)
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			r.read(s)
			r.arrange(columns)
		}
		b.ReportMetric(float64(len(r.shown)), "rows")
	})
	for _, key := range []string{"title", "manager", keyLoad, "span"} {
		b.Run("sort by "+key+", first", func(b *testing.B) {
			for b.Loop() {
				r.renew(s)
				r.by = order{key, true}
				r.arrange(columns)
			}
		})
		b.Run("sort by "+key+", again", func(b *testing.B) {
			for b.Loop() {
				r.by = order{key, !r.by.down}
				r.arrange(columns)
			}
		})
	}
	r.by = order{}
	b.Run("filter, first letter", func(b *testing.B) {
		for b.Loop() {
			r.renew(s)
			r.words = "a"
			r.arrange(columns)
		}
	})
	b.Run("filter, next letter", func(b *testing.B) {
		for b.Loop() {
			r.words = "analyst"
			r.arrange(columns)
		}
	})
}

func BenchmarkScrollCanada(b *testing.B) {
	s := large(b)
	uitest.Start(b)
	v := New(Handlers{}, nil)
	uitest.Window(b, v.Object(), 1100, 800)
	v.Set(*s, false)
	at := float32(0)
	for b.Loop() {
		at += 3 * rowHeight
		if at > 218000*rowHeight {
			at = 0
		}
		v.grid.scroll.ScrollToOffset(fyne.NewPos(0, at))
		v.grid.Refresh()
	}
}
