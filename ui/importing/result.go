package importing

import (
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// Result is a roster as it was taken.
type Result struct {
	Import *roster.Import
	Org    *scenario.Org
	Origin scenario.Origin
}

// result is the roster as it was read last, with the grades given to seniors.
func (r *reading) result() Result {
	out := Result{Import: r.found, Org: r.found.Org, Origin: r.found.Origin(r.surround.Date)}
	ids := r.found.SeniorAtZero
	if !r.senior.OK || r.senior.Value == 0 || len(ids) == 0 {
		return out
	}
	org, err := withGrade(out.Org, ids, r.senior.Value)
	if err != nil {
		return out
	}
	out.Org = org
	file := strings.Join(out.Origin.Files, " + ")
	for _, id := range ids {
		out.Origin.Repairs = append(out.Origin.Repairs, scenario.Repair{
			File: file, ID: id, Problem: "a senior title at authority grade 0",
			Repair: fmt.Sprintf("authority grade %d", r.senior.Value), Chosen: true,
		})
	}
	return out
}

// withGrade returns the organisation with an authority grade given to some positions.
func withGrade(org *scenario.Org, ids []scenario.PositionID, grade int) (*scenario.Org, error) {
	given := make(map[scenario.PositionID]bool, len(ids))
	for _, id := range ids {
		given[id] = true
	}
	positions := make([]scenario.Position, 0, org.Len())
	for p := range org.Positions() {
		if given[p.ID] {
			p.Authority = scenario.Some(grade)
		}
		positions = append(positions, p)
	}
	return scenario.NewOrg(positions, slices.Collect(org.People()))
}

// candidates are the positions of the files that another may be put under, in the
// order of the rows. They are read from the cells, in the background, since a file
// that blocks has no organisation yet.
func (r *reading) candidates(take func([]candidate)) {
	if r.picked == r.found {
		take(r.picks)
		return
	}
	found, names := r.found, !r.options.Privacy.HideNames
	files := len(r.names())
	places := make([]map[roster.Field]int, files)
	sheets, headers := make([]*grid.Sheet, files), make([]int, files)
	for at := range files {
		places[at], sheets[at], headers[at] = map[roster.Field]int{}, r.sheet(at), r.header(at)
		for i, c := range r.columns(at) {
			places[at][c.field] = i
		}
	}
	var all []candidate
	r.surround.Background(func(func(func())) {
		for at := range sheets {
			all = append(all, candidatesOf(sheets[at], headers[at], places[at], names)...)
		}
	}, func() {
		r.picked, r.picks = found, all
		take(all)
	})
}

// candidatesOf reads the rows below the header.
func candidatesOf(sheet *grid.Sheet, header int, place map[roster.Field]int, names bool) []candidate {
	if _, ok := place[roster.ID]; !ok {
		return nil
	}
	out := make([]candidate, 0, len(sheet.Rows))
	for _, row := range sheet.Rows {
		if row.Number <= header {
			continue
		}
		cell := func(f roster.Field) string {
			if i, ok := place[f]; ok && i < len(row.Cells) && f != "" {
				return strings.TrimSpace(oneLine(row.Cells[i]))
			}
			return ""
		}
		c := candidate{id: cell(roster.ID)}
		if c.id == "" {
			continue
		}
		if names {
			c.name = strings.TrimSpace(strings.Join([]string{cell(roster.Name), cell(roster.FirstName), cell(roster.LastName)}, " "))
		}
		c.rest = strings.Trim(cell(roster.Title)+" · "+cell(roster.Unit), " ·")
		c.words = strings.ToLower(c.id + " " + c.name + " " + c.rest)
		out = append(out, c)
	}
	return out
}
