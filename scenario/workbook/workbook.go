package workbook

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
)

// Input is what a workbook is made of.
type Input struct {
	Document   string // name shown in titles
	Comparison compare.Comparison
	// Origin says where the baseline comes from; zero leaves its sheet out.
	Origin scenario.Origin
	// Edits of each scenario, in the order of Comparison.Scenarios, for the reasons
	// in the moves list. May be shorter, or nil.
	Edits     [][]scenario.Edit
	Printer   compare.Printer // words of the findings; nil is English
	Generated time.Time
	Version   string   // of the app
	Progress  Progress // may be nil
	// Begins is told the name of every sheet before it is written, and "" when what is
	// there is put together. It is never called while Progress is; it may be nil.
	Begins func(sheet string)
	Options
}

// ErrTemporary is returned where the folder for temporary files is of no use.
var ErrTemporary = errors.New("folder for temporary files cannot be used")

// ErrPassword is returned where the file format cannot hold the password.
var ErrPassword = errors.New("password of a workbook is longer than 255 characters")

const maxPassword = 255

// Write writes the workbook. Its large sheets wait in a temporary folder that only
// this user can read and that is gone when Write returns.
// The error wraps ErrTemporary where that folder cannot be made or written, or
// ErrPassword, or is that of the context where it is over: what w holds by then is no
// workbook.
func Write(ctx context.Context, w io.Writer, in Input) (err error) {
	if utf8.RuneCountInString(in.Password) > maxPassword {
		return fmt.Errorf("write workbook: %w", ErrPassword)
	}
	dir, err := os.MkdirTemp("", "spanwise-workbook-")
	if err != nil {
		return fmt.Errorf("write workbook: %w: %w", ErrTemporary, err)
	}
	defer os.RemoveAll(dir)
	defer func() {
		var path *fs.PathError
		if errors.As(err, &path) && strings.HasPrefix(path.Path, dir) {
			err = fmt.Errorf("%w: %w", ErrTemporary, err)
		}
	}()
	f := excelize.NewFile(excelize.Options{TmpDir: dir, Password: in.Password})
	defer func() {
		if closed := f.Close(); err == nil && closed != nil {
			err = fmt.Errorf("write workbook: %w", closed)
		}
	}()
	b := newBook(f, in)
	f.SetZipWriter(func(all io.Writer) excelize.ZipWriter {
		if in.Password != "" {
			return newArchive(b, all) // to be encrypted as a whole
		}
		return newArchive(b, w)
	})
	b.course = &course{ctx: ctx, tell: in.Progress, name: in.Begins, total: b.steps()}
	b.sheets()
	if b.err != nil {
		return fmt.Errorf("write workbook: %w", b.err)
	}
	b.begins("")
	if _, err := f.WriteTo(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	b.course.end()
	return nil
}

// book is a workbook in the making. The first error stays in err and ends the work.
type book struct {
	in Input
	Options
	f     *excelize.File
	looks map[look]int
	marks map[look]int // looks of conditional formats
	sides []side
	err   error
	*course
	summaryPlan
	moves   []move
	assumed map[string]int // rows of the assumptions by their key
	grades  [][]int        // positions by authority grade, of each side
	drawn   int            // charts so far

	massOf   map[string]*rows // rows of large sheets by the name of their part
	controls bool             // some text holds control characters
}

// side is the baseline (number 0) or a scenario, with its sheet of positions.
type side struct {
	compare.Side
	number    int
	changes   compare.Changes
	against   *compare.Against // nil for the baseline
	positions string           // names of its sheets
	outlined  string
	columns   map[string]int // of the sheet of positions by header, once it is written
	rows      int            // of that sheet
	apart     int            // of those, of people without a position of their own
	layers    []layerShape
	grades    []int // positions by authority grade
	outline   outline
}

func newBook(f *excelize.File, in Input) *book {
	if in.Printer == nil {
		in.Printer = compare.English
		if in.Consultation {
			in.Printer = compare.EnglishFrom(leastGroup)
		}
	}
	b := &book{in: in, Options: in.Options.settled(), f: f, looks: map[look]int{}, marks: map[look]int{}, assumed: map[string]int{}, massOf: map[string]*rows{}}
	b.sides = []side{{Side: in.Comparison.Baseline, positions: sheetPositions, outlined: sheetOutline}}
	for i := range in.Comparison.Scenarios {
		a := &in.Comparison.Scenarios[i]
		changes := a.Changes
		if i < len(in.Edits) {
			changes = changes.WithReasons(in.Edits[i])
		}
		changes = withOutcomes(changes, a.People)
		b.sides = append(b.sides, side{
			Side: a.Side, number: i + 1, changes: changes, against: a,
			positions: fmt.Sprintf("%s %d", sheetPositions, i+1), outlined: fmt.Sprintf("%s %d", sheetOutline, i+1),
		})
	}
	b.conceal()
	return b
}

// The names of the sheets. A scenario's own name never becomes one: Excel forbids
// some letters and more than 31 of them.
const (
	sheetReadMe      = "Read me"
	sheetSummary     = "Summary"
	sheetAssumptions = "Assumptions"
	sheetPositions   = "Positions"
	sheetLoad        = "Manager load"
	sheetMoves       = "Moves"
	sheetChecks      = "Checks"

	sheetRights         = "Decision rights"
	sheetOutline        = "Outline"
	sheetSpans          = "Spans and layers"
	sheetWeekly         = "Weekly"
	sheetReconciliation = "Reconciliation"
	sheetAlternatives   = "Alternatives tried"
	sheetUnits          = "Units"
	sheetLimits         = "Limits"
	sheetCalc           = "Calc"
)

// names lists the sheets in order.
func (b *book) names() []string {
	if b.Consultation {
		return []string{sheetReadMe, sheetSummary, sheetAlternatives, sheetAssumptions, sheetRights, sheetUnits, sheetSpans, sheetWeekly, sheetLimits, sheetChecks, sheetCalc}
	}
	out := []string{sheetReadMe, sheetSummary, sheetAssumptions, sheetRights}
	for _, s := range b.sides {
		out = append(out, s.positions)
	}
	for _, s := range b.sides {
		out = append(out, s.outlined)
	}
	return append(out, sheetLoad, sheetMoves, sheetSpans, sheetWeekly, sheetReconciliation, sheetLimits, sheetChecks, sheetCalc)
}

func (b *book) sheets() {
	b.prepare()
	b.planSummary()
	b.planMoves()
	b.writeReadMe()
	b.writeSummary()
	b.writeAssumptions()
	if b.Consultation {
		b.measureLayers()
		b.writeAlternatives()
		b.writeUnits()
	} else {
		b.writePositions() // formulas elsewhere look their columns up
		b.writeOutlines()
		b.writeLoad()
		b.writeMoves()
		b.writeReconciliation()
	}
	b.writeRights()
	b.writeSpans()
	b.writeWeekly()
	b.writeLimits()
	b.writeChecks()
	b.writeCalc()
}

// steps estimates how many rows there are to write, and as much again in packing.
func (b *book) steps() int64 {
	n := 200
	for _, s := range b.sides {
		n += 2*s.State.Org.Len() + len(s.changes.Rows) + len(s.Result.Managers)
	}
	return int64(n)
}

// prepare creates the sheets in their final order: moving them later would break
// their print titles. The active sheet is set while it costs nothing to do so.
func (b *book) prepare() {
	b.do(b.f.SetDefaultFont(fontFamily))
	for i, name := range b.names() {
		if i == 0 {
			b.do(b.f.SetSheetName("Sheet1", name))
			continue
		}
		_, err := b.f.NewSheet(name)
		b.do(err)
	}
	b.f.SetActiveSheet(1)
	stamp := b.in.Generated.UTC().Format(time.RFC3339)
	b.do(b.f.SetDocProps(&excelize.DocProperties{
		Title: b.title(), Subject: "Comparison of organisation scenarios", Creator: "Spanwise",
		LastModifiedBy: "Spanwise", Created: stamp, Modified: stamp, Language: "en-GB",
	}))
	b.do(b.f.SetAppProps(&excelize.AppProperties{Application: "Spanwise", AppVersion: appVersion(b.in.Version)}))
}

func (b *book) title() string {
	if b.Consultation {
		return strings.TrimPrefix(b.in.Document+": for consultation", ": ")
	}
	if b.in.Document == "" {
		return "Scenarios compared"
	}
	return b.in.Document + ": scenarios compared"
}

// appVersion is the two-part number that the file format allows, "" for another.
func appVersion(v string) string {
	var major, minor int
	if n, _ := fmt.Sscanf(v, "%d.%d", &major, &minor); n < 2 {
		return ""
	}
	return fmt.Sprintf("%02d.%04d", major, minor)
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}
