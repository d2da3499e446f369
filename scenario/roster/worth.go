package roster

import (
	"cmp"
	"strings"
	"unicode"

	"spanwise/scenario/roster/grid"
)

// worth says how much like a roster a sheet is; what stands first weighs most.
type worth struct {
	table   int // 1 for rows with ids under three columns or more, or under ids and managers
	id      int // 1 for a header of ids
	headers int // that are known
	rows    int // below the header; -1 for a sheet without text
}

func (w worth) compare(o worth) int {
	return cmp.Or(cmp.Compare(w.table, o.table), cmp.Compare(w.id, o.id), cmp.Compare(w.headers, o.headers), cmp.Compare(w.rows, o.rows))
}

// worthOf looks at the header and the first rows of a sheet.
func worthOf(s *grid.Sheet) worth {
	if len(s.Rows) == 0 {
		return worth{rows: -1}
	}
	h := findHeading(s.Rows, nil)
	body := s.Rows[h.at+1:]
	w := worth{headers: knownHeaders(h.cells), rows: len(body)}
	if len(body) == 0 {
		return w
	}
	known := hasField(h.cells, ID)
	if known {
		w.id = 1
	}
	const columns = 3
	linked := hasField(h.cells, ManagerID) || hasField(h.cells, anyManager)
	if known && linked || shortTexts(h.cells) >= columns && (known || hasIDs(body, len(h.cells))) {
		w.table = 1
	}
	return w
}

// hasIDs reports a column in which every row has a code of its own.
func hasIDs(body []grid.Row, columns int) bool {
	body = body[:min(len(body), mostSampled)]
	for at := range columns {
		seen := map[string]bool{}
		for i := range body {
			if v := cell(&body[i], at); isCodeLike(v) {
				seen[v] = true
			}
		}
		if len(seen) == len(body) && len(seen) > 1 {
			return true
		}
	}
	return false
}

// isCodeLike reports a short text with a digit in it and no space.
func isCodeLike(v string) bool {
	const longest = 64
	return v != "" && len(v) <= longest && strings.IndexFunc(v, unicode.IsDigit) >= 0 && strings.IndexFunc(v, unicode.IsSpace) < 0
}
