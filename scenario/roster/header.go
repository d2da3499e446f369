package roster

import (
	"fmt"
	"strings"
	"unicode"
)

// normalise brings a header into the form in which headers are compared: without
// case, spaces, _ - ' # and full stops.
func normalise(header string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), strings.ContainsRune("_-'#.’‘\ufeff", r), !unicode.IsPrint(r):
			return -1
		}
		return unicode.ToLower(r)
	}, header)
}

// meaningOf returns the field of a header. A currency in brackets, as in
// "Salary (EUR)", does not hide it.
func meaningOf(header string) (meaning, bool) {
	if len(header) > maxHeader {
		return meaning{}, false
	}
	if m, ok := meanings[normalise(header)]; ok {
		return m, true
	}
	if bare, currency := cutCurrency(header); currency != "" {
		m, ok := meanings[normalise(bare)]
		return m, ok && m.field == Cost
	}
	return meaning{}, false
}

// maxHeader is longer than any header worth comparing, in bytes.
const maxHeader = 200

// cutCurrency splits "Salary (EUR)" and "Salary (£)" into header and currency.
func cutCurrency(header string) (bare, currency string) {
	open := strings.LastIndexByte(header, '(')
	inner, closed := strings.CutSuffix(strings.TrimSpace(header), ")")
	if open < 0 || !closed || open >= len(inner) {
		return header, ""
	}
	code, ok := currencyOf(strings.TrimSpace(inner[open+1:]))
	if !ok {
		return header, ""
	}
	return header[:open], code
}

func knownHeaders(cells []string) int {
	seen := map[Field]bool{}
	for _, c := range cells {
		if m, ok := meaningOf(c); ok {
			seen[m.field] = true
		}
	}
	return len(seen)
}

// headerRows is how far down the header row may stand below notes.
const headerRows = 30

// headerRow returns the index of the record with the column headers: the one with
// the most known headers, an id among them; else the first.
func headerRow(records []record, chosen map[Field]string) int {
	best, bestScore := 0, 0
	for i, rec := range records[:min(len(records), headerRows)] {
		score := knownHeaders(rec.cells)
		hasID := false
		for _, c := range rec.cells {
			m, ok := meaningOf(c)
			hasID = hasID || ok && m.field == ID
		}
		for field, header := range chosen {
			if indexHeader(rec.cells, header) >= 0 {
				score++
				hasID = hasID || field == ID
			}
		}
		if (hasID || i == 0) && score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

// indexHeader returns the column of a header: spelt exactly so, else by [normalise].
func indexHeader(cells []string, header string) int {
	for i, c := range cells {
		if strings.TrimSpace(c) == strings.TrimSpace(header) {
			return i
		}
	}
	for i, c := range cells {
		if len(c) <= maxHeader && normalise(c) == normalise(header) && normalise(header) != "" {
			return i
		}
	}
	return -1
}

// isSecondHeader reports a row that names the columns once more, as exports with
// technical names above the labels do.
func isSecondHeader(header, next []string) bool {
	same := 0
	for i, c := range next[:min(len(next), len(header))] {
		m, ok := meaningOf(c)
		above, known := meaningOf(header[i])
		if ok && known && m.field == above.field {
			same++
		}
	}
	const enough = 2
	return same >= enough && same*2 >= knownHeaders(header)
}

// split separates header and rows and names what stands above and between.
func (r *reading) split(records []record) error {
	at := headerRow(records, r.opts.Map)
	head := records[at]
	if head.width > maxColumns {
		return &UnreadableError{fmt.Sprintf("has %d columns in row %d; at most %d are read", head.width, head.row, maxColumns), "delete the columns that are not needed"}
	}
	r.headRow = head.row
	for _, c := range head.cells {
		text, _ := clean(c)
		r.header = append(r.header, text)
	}
	if at > 0 {
		r.add(Problem{Severity: Info, Row: records[0].row, Code: CodeNotesAbove, Message: fmt.Sprintf("%s above the column headers in row %d", count(at, "row"), head.row), Repair: "read as notes and passed over"})
	}
	r.body = records[at+1:]
	if len(r.body) > 0 && isSecondHeader(r.header, r.body[0].cells) {
		r.add(Problem{Severity: Info, Row: r.body[0].row, Code: CodeSecondHeader, Message: "the row names the columns a second time", Repair: "passed over"})
		r.body = r.body[1:]
	}
	return nil
}
