package importing

import (
	"maps"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// choices are all choices made so far.
func (r *reading) choices() roster.Options {
	o := r.options
	o.Files = make([]roster.FileOptions, len(r.options.Files))
	for i, f := range r.options.Files {
		f.Map = maps.Clone(f.Map)
		o.Files[i] = f
	}
	o.Grades = maps.Clone(r.options.Grades)
	o.Repairs = slices.Clone(r.repairs)
	return o
}

// choice makes a choice on a file and reads again; what cannot be followed is undone.
func (r *reading) choice(at int, do func(*roster.FileOptions)) {
	before := r.options.Files[at]
	after := before
	after.Map = maps.Clone(before.Map)
	do(&after)
	r.options.Files[at] = after
	r.again(change{tree: true, undo: func() { r.options.Files[at] = before }})
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
	before, options := r.sources[at].options, r.options.Files[at]
	r.sources = slices.Clone(r.sources)
	do(&r.sources[at].options)
	r.options.Files[at] = roster.FileOptions{}
	r.again(change{reopen: at + 1, tree: true, undo: func() { r.sources[at].options, r.options.Files[at] = before, options }})
}

// addFile reads one more file into the organisation. Where that fails, refused is
// told why and reports whether no more needs to be said.
func (r *reading) addFile(f roster.Source, password string, refused func(error) bool) {
	sources := r.sources
	names := Opened{sources: sources}
	added := source{name: names.freeName(f.Name), data: f.Data, options: grid.Options{Password: password}}
	r.sources = append(slices.Clone(sources), added)
	r.options.Files = append(slices.Clone(r.options.Files), roster.FileOptions{})
	r.again(change{reopen: len(r.sources), tree: true, refused: refused, undo: func() {
		r.sources, r.options.Files = sources, r.options.Files[:len(sources)]
	}})
}

// choose makes choices about problems and reads again.
func (r *reading) choose(choices ...roster.Choice) {
	before, places := slices.Clone(r.repairs), maps.Clone(r.repairAt)
	for _, c := range choices {
		if at, ok := r.repairAt[c.Problem]; ok {
			r.repairs[at] = c
			continue
		}
		r.repairAt[c.Problem] = len(r.repairs)
		r.repairs = append(r.repairs, c)
	}
	r.again(change{undo: func() { r.repairs, r.repairAt = before, places }})
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
	before := r.options.Grades
	r.options.Grades = grades
	r.again(change{undo: func() { r.options.Grades = before }})
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
	before := r.options.Privacy
	do(&r.options.Privacy)
	r.again(change{undo: func() { r.options.Privacy = before }})
}

// giveSeniors gives all whose title is a senior's, and who would stand at 0, a grade.
func (r *reading) giveSeniors(grade int) {
	r.senior = scenario.Some(grade)
	r.changed()
}

// seniors returns the grade that they are given, if one was.
func (r *reading) seniors() (grade int, ok bool) { return r.senior.Value, r.senior.OK }
