package roster

import (
	"slices"
	"strings"

	"spanwise/scenario/roster/grid"
)

// FileRead says how one sheet was read.
type FileRead struct {
	Source    int    // place of its file among the sources, from 0
	File      string // the file's name
	Sheet     string // "" for text
	Sheets    []SheetRead
	HeaderRow int  // as a spreadsheet numbers it; 0 without any rows
	Junior    bool // its rows are posts under the positions of another sheet or file
	Headers   []string
	Columns   []ColumnRead // one for each header

	given []string // headers as the file has them, by which it is known again
}

// SheetRead is one sheet that could be chosen.
type SheetRead struct {
	Name   string
	Hidden bool
	Rows   int // with text
}

// ColumnRead says what a column is read as.
type ColumnRead struct {
	Header     string // by which it is chosen: unique, and never blank
	Field      Field  // "" where the column is not read
	Also       []Field
	Confidence float64 // 0 to 1
	Word       string  // for the confidence: chosen, sure, likely, unsure, not read
	Samples    []string
}

// The words for how sure a guess is.
const (
	WordChosen  = "chosen"
	WordSure    = "sure"
	WordLikely  = "likely"
	WordUnsure  = "unsure"
	WordNotRead = "not read"
)

const (
	sureFrom   = 0.85
	likelyFrom = 0.55
)

// mostSamples bounds the values shown of a column, and mostSampled the rows that
// are looked at for them and for the confidence.
const (
	mostSamples = 5
	mostSampled = 1000
)

func (r *reading) filesRead() []FileRead {
	var out []FileRead
	source := -1
	for i, p := range r.parts {
		if i == 0 || r.parts[i-1].file != p.file {
			source++
		}
		out = append(out, p.read(source))
	}
	return out
}

func (p *part) read(source int) FileRead {
	f := FileRead{Source: source, File: p.file.Name, HeaderRow: p.headRow, Junior: p.junior, Headers: p.names, given: p.header}
	if p.file.Kind == grid.Workbook {
		f.Sheet = p.sheet.Name
		for i := range p.file.Sheets {
			s := &p.file.Sheets[i]
			f.Sheets = append(f.Sheets, SheetRead{s.Name, s.Hidden, len(s.Rows)})
		}
	}
	for at := range p.names {
		f.Columns = append(f.Columns, p.columnRead(at))
	}
	return f
}

func (p *part) columnRead(at int) ColumnRead {
	c := ColumnRead{Header: p.names[at], Word: WordNotRead}
	for _, f := range Fields {
		if col, ok := p.columns[f]; ok && (col == at || f == Path && slices.Contains(p.chain, at) || f == Notes && slices.Contains(p.notes, at)) {
			if c.Field == "" {
				c.Field = f
				continue
			}
			c.Also = append(c.Also, f)
		}
	}
	if c.Field != "" {
		c.Confidence, c.Word = p.confidence(c.Field, at)
	}
	if !p.r.opts.Privacy.hides(c) {
		c.Samples = p.samples(at)
	}
	return c
}

// hides reports a column whose samples would show names.
func (o Privacy) hides(c ColumnRead) bool {
	return o.HideNames && slices.ContainsFunc(append([]Field{c.Field}, c.Also...), func(f Field) bool {
		return slices.Contains([]Field{ManagerEmail, ManagerName, Email, Name, FirstName, LastName, Dotted, Path, PersonID, Notes}, f)
	})
}

// samples returns the first different values of a column.
func (p *part) samples(at int) []string {
	var out []string
	for i := range p.body[:min(len(p.body), mostSampled)] {
		if v := cell(&p.body[i], at); v != "" && !slices.Contains(out, shortened(v)) {
			if out = append(out, shortened(v)); len(out) == mostSamples {
				break
			}
		}
	}
	return out
}

// confidence says how sure it is that a column holds a field: half from a header
// that names the field, half from the share of its values that look like it. A
// choice of the user is sure.
func (p *part) confidence(f Field, at int) (float64, string) {
	if !p.isOpen(f) {
		return 1, WordChosen
	}
	if f == ManagerID && p.guessed {
		return guessed, WordUnsure
	}
	share := p.shareLike(f, at)
	header := 0.7 // it names a manager, or could be of several fields
	if m, ok := meaningOf(p.header[at]); ok && m.field == f || f == Path && len(p.chain) > 0 {
		header = 1
	}
	if len(p.found[f]) > 1 && slices.Index(p.found[f], at) != 0 {
		header = 0.7
	}
	v := header/2 + share/2
	switch {
	case v >= sureFrom:
		return v, WordSure
	case v >= likelyFrom:
		return v, WordLikely
	}
	return v, WordUnsure
}

// shareLike returns which share of a column's values looks like the field; a column
// without any is half and half.
func (p *part) shareLike(f Field, at int) float64 {
	all, like := 0, 0
	seen := map[string]bool{}
	for i := range p.body[:min(len(p.body), mostSampled)] {
		v := cell(&p.body[i], at)
		if v == "" {
			continue
		}
		all++
		if looksLike(f, v, seen[v], p.comma[f]) && (f != ManagerID || isTopMark(v) || p.r.idMeant(p, v)) {
			like++
		}
		seen[v] = true
	}
	if all == 0 {
		return 0.5
	}
	return float64(like) / float64(all)
}

// looksLike judges one value; again says that the column had it before.
func looksLike(f Field, v string, again, comma bool) bool {
	switch f {
	case ID:
		return !again && len(v) <= 64
	case Email, ManagerEmail:
		return strings.Contains(v, "@") || isTopMark(v)
	case FTE, PersonFTE:
		_, ok := parseShare(v, comma)
		return ok
	case Cost:
		amount, _ := splitCurrency(v)
		_, ok := parseNumber(amount, comma)
		_, _, isRange := parseRange(v, comma)
		return ok || isRange
	case Authority, Raise, TakenFTE, TakenHours:
		_, ok := parseNumber(v, false)
		return ok
	case Track:
		_, ok := trackOf(v)
		return ok
	case Assistant, Protected:
		return isYes(v) || isNo(v)
	case Currency:
		_, ok := currencyOf(v)
		return ok
	case Name, FirstName, LastName, Title, Unit, Location:
		_, number := parseNumber(v, false)
		return !number
	}
	return true
}
