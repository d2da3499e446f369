package roster

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"spanwise/scenario"
)

// GradeLabel is one label of the pay grades and what stands behind it today, to be
// given an authority grade.
type GradeLabel struct {
	Label     string
	Positions int
	Height    float64 // median of its positions in the chart: 0 has no reports
	Authority int     // grade that stands today, the median; Least and Most say whether all have it
	Least     int
	Most      int
	Mapped    bool // by Options.Grades
}

// gradesOf returns the pay grades, and the titles of seniors that stand at 0. Both
// go by the file's own words, also where those are not taken over.
func (r *reading) gradesOf(org *scenario.Org) ([]GradeLabel, []scenario.PositionID) {
	state := scenario.State{Org: org, Model: scenario.DefaultModel()}
	grades := scenario.Grades(state, state)
	heights := org.Heights()
	byLabel := map[string][]scenario.PositionID{}
	var senior []scenario.PositionID
	for i := range r.rows {
		w := &r.rows[i]
		if w.joined {
			continue
		}
		for n := range w.posts {
			id := w.seatOf(n)
			if label := w.text(PayGrade); label != "" {
				byLabel[label] = append(byLabel[label], id)
			}
			if grades[id] == 0 && isSenior(w.text(Title)) {
				senior = append(senior, id)
			}
		}
	}
	var out []GradeLabel
	for _, label := range slices.Sorted(maps.Keys(byLabel)) {
		out = append(out, r.payGrade(label, byLabel[label], heights, grades))
	}
	slices.SortStableFunc(out, func(a, b GradeLabel) int { return cmp.Compare(b.Height, a.Height) })
	return out, inChartOrder(org, senior)
}

func (r *reading) payGrade(label string, ids []scenario.PositionID, heights, grades map[scenario.PositionID]int) GradeLabel {
	var high, authority []int
	for _, id := range ids {
		high, authority = append(high, heights[id]), append(authority, grades[id])
	}
	slices.Sort(high)
	slices.Sort(authority)
	n := len(ids)
	_, mapped := r.opts.Grades[label]
	return GradeLabel{
		Label: label, Positions: n, Mapped: mapped,
		Height:    float64(high[(n-1)/2]+high[n/2]) / 2,
		Authority: authority[(n-1)/2], Least: authority[0], Most: authority[n-1],
	}
}

func inChartOrder(org *scenario.Org, ids []scenario.PositionID) []scenario.PositionID {
	if len(ids) == 0 {
		return nil
	}
	wanted := make(map[scenario.PositionID]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	out := ids[:0]
	for v := range org.Walk() {
		if wanted[v.Position.ID] {
			out = append(out, v.Position.ID)
		}
	}
	return out
}

// seniorWords are words of a title whose bearer decides more than a newcomer,
// whether or not there are reports.
var seniorWords = []string{
	"director", "chief", "principal", "senior", "lead", "leader", "distinguished", "fellow", "expert", "architect", "president",
	"vp", "svp", "evp", "partner", "ceo", "cfo", "coo", "cto", "cio", "snr", "sr",
}

// isSenior reports a title that holds a senior word or "head of", as whole words.
func isSenior(title string) bool {
	words := strings.FieldsFunc(strings.ToLower(title), func(c rune) bool { return !unicode.IsLetter(c) })
	for i, w := range words {
		if slices.Contains(seniorWords, w) || w == "head" && i+1 < len(words) && words[i+1] == "of" {
			return true
		}
	}
	return false
}
