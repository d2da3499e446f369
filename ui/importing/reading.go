package importing

import (
	"context"
	"errors"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
)

// Surround is what the wizard needs of the window that it stands in.
type Surround struct {
	Canvas fyne.Canvas
	// Background runs work off the UI goroutine and done on it afterwards. What work
	// gives to show runs on the UI goroutine too.
	Background func(work func(show func(func())), done func())
	Clipboard  fyne.Clipboard
	Memory     *Memory
	Words      func(error) string // an error in words for the user
	Date       string             // of today, ISO 8601
	// AskFile asks for a file to read; nothing is taken where the user leaves it.
	AskFile func(take func(roster.Source))
	// AskSave asks where to write a file of that name, without its ending.
	AskSave func(title, name string, data []byte)
}

// reading is the roster as it is read with the choices made so far. It belongs to
// the UI goroutine; each choice starts a reading in the background, and a newer one
// takes the place of one under way.
type reading struct {
	surround Surround
	changed  func()

	sources    []source
	options    roster.Options // but for the repairs
	repairs    []roster.Choice
	repairAt   map[string]int // place of a problem's choice among the repairs
	found      *roster.Import
	tally      tally                     // of its problems
	proposed   roster.Shape              // of the tree with nothing but the proposed repairs
	remembered bool                      // the columns are read as the user chose for such files before
	recalled   []map[roster.Field]string // those columns, by file
	forgotten  bool                      // the user went back to the guess
	senior     scenario.Opt[int]

	doing  string // what is under way, "" for nothing
	failed string // why the last choice could not be followed
	run    int    // counts the readings started
	cancel context.CancelFunc
	shown  func(done, total int) // progress of the reading
	picks  []candidate           // made when one is asked for
	picked *roster.Import        // that they were made of
}

func newReading(o *Opened, s Surround, changed func()) *reading {
	r := &reading{
		surround: s, changed: changed, sources: slices.Clone(o.sources), options: o.options, found: o.found, tally: o.tally,
		remembered: o.remembered, repairAt: map[string]int{}, proposed: o.found.Shape,
	}
	r.fill()
	return r
}

// fill gives every file choices of its own.
func (r *reading) fill() {
	files := make([]roster.FileOptions, len(r.sources))
	copy(files, r.options.Files)
	for i := range files {
		r.recalled = append(r.recalled, files[i].Map)
		files[i].Map = maps.Clone(files[i].Map)
	}
	r.options.Files = files
}

// running reports whether the choices are still being followed.
func (r *reading) running() bool { return r.doing != "" }

// stop ends what is under way.
func (r *reading) stop() {
	r.run++
	r.doing = ""
	if r.cancel != nil {
		r.cancel()
	}
}

// release lets go of all that was read.
func (r *reading) release() {
	r.sources, r.found, r.tally, r.picks, r.picked = nil, &roster.Import{}, tally{}, nil, nil
	r.repairs, r.repairAt = nil, nil
}

// attempt is one reading: what it reads, and what came of it.
type attempt struct {
	sources  []source
	options  roster.Options
	change   change
	found    *roster.Import
	tally    tally
	proposed roster.Shape
}

// change is one choice that was made, to be followed by reading again.
type change struct {
	reopen  int              // the file to be taken apart again, counted from 1; 0 for none
	tree    bool             // it is more than a repair: the proposals change with it
	undo    func()           // takes the choice back where it cannot be followed
	refused func(error) bool // is told why it cannot be; true where no more needs to be said
}

// again follows the choices made: it reads in the background and shows the result.
func (r *reading) again(c change) {
	if r.cancel != nil {
		r.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.run++
	run := r.run
	r.cancel, r.doing, r.failed = cancel, "Reading again", ""
	a := &attempt{sources: slices.Clone(r.sources), options: r.choices(), change: c}
	var err error
	r.surround.Background(func(show func(func())) {
		err = a.read(ctx, func(done, total int) {
			show(func() {
				if r.run == run && r.shown != nil {
					r.shown(done, total)
				}
			})
		})
	}, func() {
		cancel()
		if r.run == run {
			r.finish(a, err)
		}
	})
	if r.running() {
		r.changed()
	}
}

// read takes a file apart, if one is to be, and reads the organisation.
func (a *attempt) read(ctx context.Context, progress func(done, total int)) error {
	if at := a.change.reopen - 1; at >= 0 {
		if err := a.sources[at].open(ctx, firstHalf(progress)); err != nil {
			return err
		}
	}
	b := book(a.sources)
	found, err := b.Read(ctx, a.options)
	if err != nil {
		return err
	}
	a.found, a.tally, a.proposed = found, tallyOf(found), found.Shape
	if a.change.tree && len(a.options.Repairs) > 0 {
		plain := a.options
		plain.Repairs = nil
		first, err := b.Read(ctx, plain)
		if err != nil {
			return err
		}
		a.proposed = first.Shape
	}
	return nil
}

func (r *reading) finish(a *attempt, err error) {
	r.doing = ""
	switch {
	case errors.Is(err, context.Canceled):
		return
	case err != nil:
		a.change.undo()
		if a.change.refused == nil || !a.change.refused(err) {
			r.failed = r.surround.Words(err)
		}
	default:
		r.sources, r.found, r.tally = a.sources, a.found, a.tally
		if a.change.tree || len(r.repairs) == 0 {
			r.proposed = a.proposed
		}
	}
	r.changed()
}

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
