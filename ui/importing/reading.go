package importing

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/roster"
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
// takes the place of one under way. Choices that cannot be followed are taken back.
type reading struct {
	surround Surround
	changed  func()

	made             // the choices
	settled made     // those that what is shown was read with
	whole   bool     // of those not settled yet, one is more than a repair
	refused refusing // is told why an added file cannot be read, nil for nobody

	found    *roster.Import
	tally    tally                     // of its problems
	proposed roster.Shape              // of the tree with nothing but the proposed repairs
	recalled []map[roster.Field]string // the columns remembered, by file
	senior   scenario.Opt[int]

	doing  string // what is under way, "" for nothing
	failed string // why the last choice could not be followed
	run    int    // counts the readings started
	cancel context.CancelFunc
	shown  func(done, total int) // progress of the reading
	picks  []candidate           // made when one is asked for
	picked *roster.Import        // that they were made of
}

// made is what was chosen.
type made struct {
	sources    []source
	options    roster.Options // but for the repairs
	repairs    []roster.Choice
	repairAt   map[string]int // place of a problem's choice among the repairs
	remembered bool           // the columns are read as the user chose for such files before
	forgotten  bool           // the user went back to the guess
}

// clone returns choices that later ones leave as they are.
func (m made) clone() made {
	m.sources, m.repairs, m.repairAt = slices.Clone(m.sources), slices.Clone(m.repairs), maps.Clone(m.repairAt)
	m.options.Files, m.options.Grades = slices.Clone(m.options.Files), maps.Clone(m.options.Grades)
	for i := range m.options.Files {
		m.options.Files[i].Map = maps.Clone(m.options.Files[i].Map)
	}
	return m
}

// all are the choices in one.
func (m made) all() roster.Options {
	o := m.options
	o.Repairs = m.repairs
	return o
}

// refusing reports whether no more needs to be said of an error.
type refusing func(error) bool

func newReading(o *Opened, s Surround, changed func()) *reading {
	r := &reading{
		surround: s, changed: changed, found: o.found, tally: o.tally, proposed: o.found.Shape,
		made: made{sources: slices.Clone(o.sources), options: o.options, remembered: o.remembered, repairAt: map[string]int{}},
	}
	r.fill()
	r.settled = r.clone()
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
	r.made, r.settled = made{}, made{}
	r.found, r.tally, r.picks, r.picked = &roster.Import{}, tally{}, nil, nil
}

// attempt is one reading: what it reads, and what came of it.
type attempt struct {
	made
	whole    bool
	found    *roster.Import
	tally    tally
	proposed roster.Shape
}

// What a choice changes.
const (
	repairsOnly = false
	everything  = true // the proposed repairs may be others
)

// again follows the choices made: it reads in the background and shows the result.
func (r *reading) again(whole bool) {
	if r.cancel != nil {
		r.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.run++
	run := r.run
	r.cancel, r.doing, r.failed = cancel, "Reading again", ""
	r.whole = r.whole || whole
	a := &attempt{made: r.clone(), whole: r.whole}
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

// read takes apart the files that are to be, and reads the organisation.
func (a *attempt) read(ctx context.Context, progress func(done, total int)) error {
	for i := range a.sources {
		if !a.sources[i].stale {
			continue
		}
		if err := a.sources[i].open(ctx, firstHalf(progress)); err != nil {
			return err
		}
	}
	b := book(a.sources)
	found, err := b.Read(ctx, a.all())
	if err != nil {
		return err
	}
	a.found, a.tally, a.proposed = found, tallyOf(found), found.Shape
	if a.whole && len(a.repairs) > 0 {
		first, err := b.Read(ctx, a.options)
		if err != nil {
			return err
		}
		a.proposed = first.Shape
	}
	return nil
}

// finish shows what was read, or takes back the choices that cannot be followed.
func (r *reading) finish(a *attempt, err error) {
	refused := r.refused
	r.doing, r.whole, r.refused = "", false, nil
	if err != nil {
		r.made = r.settled.clone()
		if refused == nil || !refused(err) {
			r.failed = r.surround.Words(err)
		}
		r.changed()
		return
	}
	r.sources, r.found, r.tally = a.sources, a.found, a.tally
	r.settled = r.clone()
	if a.whole || len(r.repairs) == 0 {
		r.proposed = a.proposed
	}
	r.changed()
}
