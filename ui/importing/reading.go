package importing

import (
	"context"
	"errors"
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
