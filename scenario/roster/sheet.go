package roster

import (
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario/roster/grid"
)

// Sheets by which a workbook that Spanwise wrote is known. Its first sheet of
// positions is the baseline's.
const (
	ownReadMe    = "Read me"
	ownPositions = "Positions"
)

// chooseSheet returns the sheet to read: the user's; that of the baseline in a
// workbook of our own; else of those shown the one that is most like a roster, by [worth].
func chooseSheet(f *grid.File, o FileOptions) (*grid.Sheet, error) {
	if o.Sheet != "" {
		return sheetNamed(f, o.Sheet)
	}
	if own := ownSheet(f); own != nil {
		return own, nil
	}
	var best *grid.Sheet
	var bestWorth worth
	for i := range f.Sheets {
		s := &f.Sheets[i]
		if w := worthOf(s); !s.Hidden && (best == nil || w.compare(bestWorth) > 0) {
			best, bestWorth = s, w
		}
	}
	if best == nil {
		best = &grid.Sheet{} // all are hidden
	}
	return best, nil
}

func sheetNamed(f *grid.File, name string) (*grid.Sheet, error) {
	for _, same := range []func(a, b string) bool{func(a, b string) bool { return a == b }, strings.EqualFold} {
		for i := range f.Sheets {
			if same(f.Sheets[i].Name, name) {
				return &f.Sheets[i], nil
			}
		}
	}
	all := sheetNames(f, func(*grid.Sheet) bool { return true })
	return nil, &MapError{fmt.Sprintf("there is no sheet %s in %s", quoted(name), f.Name), "the sheets are " + listed(all)}
}

func sheetNames(f *grid.File, which func(*grid.Sheet) bool) []string {
	var out []string
	for i := range f.Sheets {
		if which(&f.Sheets[i]) {
			out = append(out, f.Sheets[i].Name)
		}
	}
	return out
}

func ownSheet(f *grid.File) *grid.Sheet {
	if !slices.ContainsFunc(f.Sheets, func(s grid.Sheet) bool { return s.Name == ownReadMe }) {
		return nil
	}
	at := slices.IndexFunc(f.Sheets, func(s grid.Sheet) bool { return strings.HasPrefix(s.Name, ownPositions) && len(s.Rows) > 0 })
	if at < 0 {
		return nil
	}
	return &f.Sheets[at]
}

// isJuniorHeader reports the columns of the UK format's second sheet: so many posts
// in FTE under a senior post, without an id of their own.
func isJuniorHeader(header []string) bool {
	return !hasField(header, ID) && indexHeader(header, postsHeader) >= 0 && hasField(header, ManagerID)
}

// Headers by which the UK format's sheet of senior posts is known.
const (
	seniorIDHeader      = "Post Unique Reference"
	seniorManagerHeader = "Reports to Senior Post"
)

// noteMissingJuniors says where senior posts stand alone that junior posts usually
// come with them.
func (r *reading) noteMissingJuniors() {
	if r.left > 0 || slices.ContainsFunc(r.parts, func(p *part) bool { return p.junior || isJuniorHeader(p.header) }) {
		return
	}
	for _, p := range r.parts {
		if indexHeader(p.header, seniorIDHeader) >= 0 && indexHeader(p.header, seniorManagerHeader) >= 0 {
			p.add(Problem{Severity: Info, Code: CodeJuniorsMissing, Message: "junior posts usually come in a file of their own", Repair: "add it to see all positions"})
			return
		}
	}
}

func hasField(header []string, f Field) bool {
	return slices.ContainsFunc(header, func(h string) bool {
		m, ok := meaningOf(h)
		return ok && m.field == f
	})
}

// addJuniorSheet reads a sheet of junior posts beside the one with the senior posts,
// unless the user leaves it, and names the sheets that are not read.
func (r *reading) addJuniorSheet(p *part) error {
	if p.file.Kind != grid.Workbook {
		return nil
	}
	var left []string
	for i := range p.file.Sheets {
		s := &p.file.Sheets[i]
		if s == p.sheet || s.Hidden || len(s.Rows) < 2 {
			continue
		}
		if h := findHeading(s.Rows, nil); hasField(p.header, ID) && isJuniorHeader(h.cells) && r.wantsJuniors(p, s) {
			if _, err := r.newPart(p.file, s, FileOptions{}); err != nil {
				return err
			}
			continue
		}
		left = append(left, s.Name)
	}
	if len(left) > 0 {
		p.add(Problem{Severity: Info, Code: CodeOtherSheets, Message: "the workbook has further sheets: " + listed(left), Repair: "only " + quoted(p.sheet.Name) + " is read"})
	}
	return nil
}

func (r *reading) wantsJuniors(p *part, s *grid.Sheet) bool {
	problem := p.here(Problem{
		Severity: Info, Code: CodeJuniorSheet, Key: keyOf(CodeJuniorSheet, p.number, 0, s.Name), Message: "the sheet " + quoted(s.Name) + " lists junior posts under these positions", Repair: "read too",
		Choices: []Repairing{{Do: DoRead, Words: "read too"}, {Do: DoLeave, Words: "left out"}},
	})
	done := r.settle(&problem)
	r.add(problem)
	if done.Do == DoLeave {
		r.left++
	}
	return done.Do == DoRead
}
