package importing

import (
	"maps"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// choice makes a choice on a file and reads again.
func (r *reading) choice(at int, do func(*roster.FileOptions)) {
	do(&r.options.Files[at])
	r.again(everything)
}

// setSheet reads another sheet of a workbook, with columns and header guessed anew.
func (r *reading) setSheet(at int, name string) {
	r.choice(at, func(o *roster.FileOptions) { *o = roster.FileOptions{Sheet: name} })
}

// setHeader takes another row for the headers, with columns guessed anew.
func (r *reading) setHeader(at, row int) {
	r.choice(at, func(o *roster.FileOptions) { o.HeaderRow, o.Map = row, nil })
}

// setEncoding and setSeparator take the text apart in another way.
func (r *reading) setEncoding(at int, e grid.Encoding) {
	r.reopen(at, func(o *grid.Options) { o.Encoding = e })
}

func (r *reading) setSeparator(at int, separator rune) {
	r.reopen(at, func(o *grid.Options) { o.Separator = separator })
}

func (r *reading) reopen(at int, do func(*grid.Options)) {
	do(&r.sources[at].options)
	r.sources[at].stale = true
	r.options.Files[at] = roster.FileOptions{}
	r.again(everything)
}

// addFile reads one more file into the organisation.
func (r *reading) addFile(f roster.Source, password string, refused refusing) {
	names := Opened{sources: r.sources}
	r.sources = append(r.sources, source{name: names.freeName(f.Name), data: f.Data, options: grid.Options{Password: password}, stale: true})
	r.options.Files = append(r.options.Files, roster.FileOptions{})
	r.refused = refused
	r.again(everything)
}

// removeFile reads the organisation without one of several files. What was chosen for
// the others stays.
func (r *reading) removeFile(at int) {
	if len(r.sources) < 2 || at < 0 || at >= len(r.sources) {
		return
	}
	r.sources = slices.Delete(slices.Clone(r.sources), at, at+1)
	r.options.Files = slices.Delete(slices.Clone(r.options.Files), at, at+1)
	if at < len(r.recalled) {
		r.recalled = slices.Delete(slices.Clone(r.recalled), at, at+1)
	}
	r.again(everything)
}

// choose makes choices about problems and reads again.
func (r *reading) choose(choices ...roster.Choice) {
	for _, c := range choices {
		if at, ok := r.repairAt[c.Problem]; ok {
			r.repairs[at] = c
			continue
		}
		r.repairAt[c.Problem] = len(r.repairs)
		r.repairs = append(r.repairs, c)
	}
	r.again(repairsOnly)
}

// setGrade gives a pay grade an authority grade, or none of its own below 0.
func (r *reading) setGrade(label string, grade int) {
	grades := maps.Clone(r.options.Grades)
	if grades == nil {
		grades = map[string]int{}
	}
	if grade < 0 {
		delete(grades, label)
	} else {
		grades[label] = grade
	}
	r.setGrades(grades)
}

func (r *reading) setGrades(grades map[string]int) {
	r.options.Grades = grades
	r.again(repairsOnly)
}

// grade returns the authority grade given to a pay grade, below 0 for none.
func (r *reading) grade(label string) int {
	if g, ok := r.options.Grades[label]; ok {
		return g
	}
	return byHeight
}

func (r *reading) mappedGrades() int { return len(r.options.Grades) }

// setPrivacy says what is not taken over.
func (r *reading) setPrivacy(do func(*roster.Privacy)) {
	do(&r.options.Privacy)
	r.again(repairsOnly)
}

// giveSeniors gives all whose title is a senior's, and who would stand at 0, a grade.
func (r *reading) giveSeniors(grade int) {
	r.senior = scenario.Some(grade)
	r.changed()
}

// seniors returns the grade that they are given, if one was.
func (r *reading) seniors() (grade int, ok bool) { return r.senior.Value, r.senior.OK }
