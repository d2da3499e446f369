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

// standing is where a position stands: its height in the chart, 0 without reports,
// and its authority grade.
type standing struct {
	height, grade int
}

// gradesOf returns the pay grades, and the titles of seniors that stand at 0. Both
// go by the file's own words, also where those are not taken over.
func (r *reading) gradesOf(org *scenario.Org) ([]GradeLabel, []scenario.PositionID) {
	heights := r.heights()
	most := len(scenario.DefaultModel().Classes) - 1
	byLabel := map[string][]standing{}
	var senior []scenario.PositionID
	for i := range r.rows {
		w := &r.rows[i]
		if w.joined {
			continue
		}
		label, isSenior := r.cut(w.text(PayGrade)), isSenior(w.text(Title))
		if label == "" && !isSenior {
			continue
		}
		p, _ := org.Position(w.seat)
		for n := range w.posts {
			at := standing{}
			if n == 0 {
				at.height = heights[i]
			}
			at.grade = p.Authority.Or(min(at.height, most))
			if label != "" {
				byLabel[label] = append(byLabel[label], at)
			}
			if at.grade == 0 && isSenior {
				senior = append(senior, w.seatOf(n))
			}
		}
	}
	var out []GradeLabel
	for _, label := range slices.Sorted(maps.Keys(byLabel)) {
		_, mapped := r.opts.Grades[label]
		out = append(out, gradeLabel(label, byLabel[label], mapped))
	}
	slices.SortStableFunc(out, func(a, b GradeLabel) int { return cmp.Compare(b.Height, a.Height) })
	return out, inChartOrder(org, senior)
}

// heights returns the height of every row's first post. It counts down the reports
// that are not done yet, so that each row is met once; loops block before.
func (r *reading) heights() []int {
	height, open := make([]int, len(r.rows)), make([]int, len(r.rows))
	for i := range r.rows {
		if at := r.rows[i].boss.row; at >= 0 {
			open[at]++
		}
	}
	for i := range r.rows {
		done := open[i] == 0
		for at := i; done; {
			open[at] = -1
			above := r.rows[at].boss.row
			if above < 0 {
				break
			}
			height[above] = max(height[above], height[at]+1)
			open[above]--
			at, done = above, open[above] == 0
		}
	}
	return height
}

func gradeLabel(label string, of []standing, mapped bool) GradeLabel {
	var high, grades []int
	for _, s := range of {
		high, grades = append(high, s.height), append(grades, s.grade)
	}
	slices.Sort(high)
	slices.Sort(grades)
	n := len(of)
	return GradeLabel{
		Label: label, Positions: n, Mapped: mapped,
		Height:    float64(high[(n-1)/2]+high[n/2]) / 2,
		Authority: grades[(n-1)/2], Least: grades[0], Most: grades[n-1],
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
