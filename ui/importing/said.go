package importing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
	"spanwise/ui/theme"
)

// What the wizard says of a reading.

// title names the files.
func (r *reading) title() string { return strings.Join(r.names(), " + ") }

func (r *reading) names() []string {
	var out []string
	for _, s := range r.sources {
		if s.file != nil { // one that was added may still be under way
			out = append(out, s.name)
		}
	}
	return out
}

// several reports whether there is more than one file.
func (r *reading) several() bool { return len(r.names()) > 1 }

// detail says what kind of file it is and how large.
func (r *reading) detail() string {
	bytes := 0
	for _, s := range r.sources {
		bytes += len(s.data)
	}
	if r.several() {
		return fmt.Sprintf("%s as one organisation · %s · %s", phrase.Counted(len(r.names()), "file", "files"), phrase.Counted(r.found.Rows, "row", "rows"), sizeWords(bytes))
	}
	s := r.sources[0]
	words := []string{"text with separators"}
	if s.file.Kind == grid.Workbook {
		words = []string{"workbook with " + phrase.Counted(len(s.file.Sheets), "sheet", "sheets")}
	}
	words = append(words, phrase.Counted(r.found.Rows, "row", "rows"), phrase.Counted(len(r.found.Headers), "column", "columns"), sizeWords(bytes))
	return strings.Join(words, " · ")
}

// sizeWords writes bytes as a person says them.
func sizeWords(bytes int) string {
	switch {
	case bytes < 1000:
		return phrase.Counted(bytes, "byte", "bytes")
	case bytes < 1_000_000:
		return plot.Count((bytes+500)/1000) + " kB"
	}
	return decimal(float64(bytes/100_000)/10) + " MB"
}

// file, sheet and header are how a file is taken apart now.
func (r *reading) file(at int) *grid.File { return r.sources[at].file }

func (r *reading) sheet(at int) *grid.Sheet {
	file := r.file(at)
	name := r.read(at).Sheet
	for i := range file.Sheets {
		if file.Sheets[i].Name == name {
			return &file.Sheets[i]
		}
	}
	return &file.Sheets[0]
}

func (r *reading) header(at int) int { return r.read(at).HeaderRow }

// read returns what was read of a file: of a workbook its first sheet read.
func (r *reading) read(at int) roster.FileRead {
	if i := r.place(at); i < len(r.found.Files) {
		return r.found.Files[i]
	}
	return roster.FileRead{}
}

// blocks returns how many problems keep the files from becoming an organisation.
func (r *reading) blocks() int { return r.tally.blocks }

// doubtful reports whether something was guessed or repaired that a person should see.
func (r *reading) doubtful() bool {
	if r.blocks()+r.tally.doubts > 0 {
		return true
	}
	for at := range r.names() {
		for _, c := range r.columns(at) {
			if c.sure == guess {
				return true
			}
		}
	}
	return false
}

// whyNot says why the roster cannot be taken now, "" where it can.
func (r *reading) whyNot() string {
	n := r.blocks()
	switch {
	case r.running():
		return "The choices are still being followed"
	case n == 1:
		return "One problem blocks: settle it first"
	case n > 1:
		return fmt.Sprintf("%s problems block: settle them first", plot.Count(n))
	case r.found.Blocked():
		return "Nothing that can be opened was read"
	}
	return ""
}

// wayOut says what to do about what blocks, "" for nothing, and at which step.
func (r *reading) wayOut() (words string, step int) {
	n := r.blocks()
	if n == 0 || r.running() {
		return "", stepProblems
	}
	if r.halved() {
		return "Add the file of the senior posts…", stepFile
	}
	if _, c := r.missing(); c == blocking {
		return "Choose the column that is missing", stepColumns
	}
	return fmt.Sprintf("Settle %s", phrase.Counted(n, "problem", "problems")), stepProblems
}

// halved reports whether the file lists posts under those of another file, which is
// missing.
func (r *reading) halved() bool {
	return r.blocks() > 0 && len(r.found.Files) == 1 && r.found.Files[0].Junior
}

// verdict is whyNot in short for the strip, with its colour.
func (r *reading) verdict() (string, fyne.ThemeColorName) {
	n, doubts := r.blocks(), r.tally.doubts
	switch {
	case n == 1:
		return "1 problem blocks", theme.OverloadedText
	case n > 1:
		return plot.Count(n) + " problems block", theme.OverloadedText
	case r.found.Blocked():
		return "Nothing to open", theme.OverloadedText
	case doubts == 1:
		return "Nothing blocks · 1 repair", theme.StretchedText
	case doubts > 1:
		return "Nothing blocks · " + plot.Count(doubts) + " repairs", theme.StretchedText
	}
	return "Nothing blocks", theme.HoldsText
}

// figures are what the rows become, and the shape of the tree.
func (r *reading) figures() []figure {
	f, shape := r.found, r.found.Shape
	people, fte := "–", "–"
	if !f.Blocked() {
		people, fte = plot.Count(f.Reconciliation.People), decimal(f.Reconciliation.FTE)
	}
	return []figure{
		{value: plot.Count(f.Rows), counts: plural(f.Rows, "row", "rows")},
		{value: dash(shape.Positions), counts: plural(shape.Positions, "position", "positions"), arrow: true},
		{value: people, counts: "people", arrow: true},
		{value: fte, counts: "FTE", arrow: true},
		{value: dash(shape.Layers), counts: plural(shape.Layers, "layer", "layers")},
		{value: dash(shape.Tops), counts: plural(shape.Tops, "top", "tops")},
	}
}

func dash(n int) string {
	if n == 0 {
		return "–"
	}
	return plot.Count(n)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// mark says in short what there is to see at a step.
func (r *reading) mark(step int) (string, concern) {
	switch step {
	case stepColumns:
		return r.columnMark()
	case stepProblems:
		n, doubts := r.blocks(), r.tally.doubts
		switch {
		case n > 0:
			return plot.Count(n) + " to settle", blocking
		case doubts > 0:
			return plot.Count(doubts), doubtful
		}
	case stepAuthority:
		if n := len(r.found.SeniorAtZero); n > 0 && !r.senior.OK {
			return plot.Count(n), calm
		}
	case stepPrivacy:
		if r.options.Privacy != (roster.Privacy{}) {
			return "on", calm
		}
	}
	return "", calm
}

func (r *reading) columnMark() (string, concern) {
	if words, c := r.missing(); words != "" && c == blocking {
		return "missing", blocking
	}
	guesses := 0
	for at := range r.names() {
		for _, c := range r.columns(at) {
			if c.sure == guess {
				guesses++
			}
		}
	}
	if guesses > 0 {
		return plot.Count(guesses) + " " + plural(guesses, "guess", "guesses"), doubtful
	}
	return "", calm
}

// missing names the fields that the file must have and for which no column is known.
func (r *reading) missing() (string, concern) {
	if r.halved() {
		return "These are junior posts: their managers stand in the file of the senior posts. Add that file, or choose the column of ids.", blocking
	}
	return r.tally.missing, r.tally.concern
}
