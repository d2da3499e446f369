package roster

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"spanwise/scenario/roster/grid"
)

// maxCell is what a cell of a spreadsheet can hold, in characters.
const maxCell = 32_767

// cell returns the text of a column, "" where the row is too short.
func cell(row *grid.Row, at int) string {
	if at < 0 || at >= len(row.Cells) {
		return ""
	}
	text, _ := clean(row.Cells[at])
	return text
}

// clean takes off the space around a text and control characters, and cuts what no
// spreadsheet could hold.
func clean(text string) (cleaned string, cut bool) {
	text = strings.TrimSpace(text)
	if len(text) > maxCell {
		text, cut = cutText(text)
	}
	if isPlain(text) || strings.IndexFunc(text, isHidden) < 0 {
		return text, cut
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case isHidden(r):
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " "), cut
}

// isPlain reports letters and signs of ASCII only, as most cells hold: a short cut.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// isHidden reports line breaks, odd spaces, marks without width and control characters.
func isHidden(r rune) bool {
	return r != ' ' && (unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff')
}

func cutText(text string) (string, bool) {
	if utf8.RuneCountInString(text) <= maxCell {
		return text, false
	}
	n := 0
	for at := range text {
		if n == maxCell {
			return strings.TrimSpace(text[:at]), true
		}
		n++
	}
	return text, false
}

// text returns the cell of a field in a row as shown, "" where the field is not read.
func (p *part) text(row *grid.Row, f Field) string {
	at, ok := p.columns[f]
	if !ok {
		return ""
	}
	return cell(row, at)
}

// value returns the unformatted cell of a measure.
func (p *part) value(row *grid.Row, f Field) string {
	at, ok := p.columns[f]
	if !ok {
		return ""
	}
	text, _ := clean(row.Value(at))
	return text
}

// topMarks are what stands in place of a manager at the top of a chart.
var topMarks = []string{"", "XX", "NO_MANAGER", "NO_MGR", "0", "-", "N/A"}

func isTopMark(text string) bool {
	for _, m := range topMarks {
		if strings.EqualFold(text, m) {
			return true
		}
	}
	return false
}

// vacancy is what a status or name says of the seat.
type vacancy int

const (
	filled vacancy = iota
	vacant
	inactive // somebody is named who does not work there
	eliminated
)

// vacantWords are read as a vacant seat where they are all that a status says, or
// stand before a sign: "Vacant 12", "TBH - Analyst".
var vacantWords = map[string]vacancy{
	"vacant": vacant, "vacancy": vacant, "unfilled": vacant, "tbh": vacant, "tbd": vacant, "open": vacant, "eliminated": eliminated,
	"to be hired": vacant, "to be determined": vacant, "vacant position": vacant, "vacant post": vacant, "open position": vacant,
	"open post": vacant, "inactive": inactive, "not active": inactive, "eliminated position": eliminated, "eliminated post": eliminated,
}

func vacancyOf(text string) vacancy {
	text = strings.ToLower(strings.Trim(text, " ()[]<>*-–.:"))
	if v, ok := vacantWords[text]; ok || text == "" {
		return v
	}
	at := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if at < 0 || strings.HasPrefix(text, "open-ended") { // a contract without an end
		return filled
	}
	word, rest := text[:at], strings.TrimSpace(text[at:])
	if next, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(next) {
		return filled
	}
	return vacantWords[word]
}

// vacantName matches a name that says nothing but that the seat is vacant, perhaps
// with the word or number of the post behind it. Open, Vacant and the like are family
// names too, so that any other word beside them is that of a person.
var vacantName = regexp.MustCompile(`^(?:vacant|vacancy|unfilled|tbh|tbd|open|to be hired|to be determined|eliminated)` +
	`(?:[ -]+(?:position|post|role|seat|job|vacancy|headcount|requisition|req))?(?:[ :#-]*(?:no|nr|number|id)?[ .:#-]*[a-z]{0,3}[ -]?\d+)?$`)

// remarkedName matches a name of words that no family has and a remark that is parted
// from them: "Vacant (was 17)", "TBH - Analyst".
var remarkedName = regexp.MustCompile(`^(?:vacant|vacancy|unfilled|tbh|tbd|to be hired|to be determined|eliminated)(?: *[(\[].*| [-–—] .*)$`)

// vacancyOfName is what a name says of the seat.
func vacancyOfName(name string) vacancy {
	text := strings.Trim(name, " ()[]<>*-–.:")
	if text == "" || !strings.ContainsRune("vutoeVUTOE", rune(text[0])) {
		return filled // as nearly all are
	}
	text = strings.Join(strings.Fields(strings.ToLower(text)), " ")
	switch {
	case len(text) > maxHeader, !vacantName.MatchString(text) && !remarkedName.MatchString(text):
		return filled
	case strings.HasPrefix(text, "eliminated"):
		return eliminated
	}
	return vacant
}

// isNo reads a flag of those who are active.
func isNo(text string) bool {
	switch strings.ToUpper(text) {
	case "FALSE", "F", "NO", "N", "0":
		return true
	}
	return false
}

// isYes reads a flag.
func isYes(text string) bool {
	switch strings.ToUpper(text) {
	case "TRUE", "T", "YES", "Y", "X", "1", "ASSISTANT":
		return true
	}
	return false
}

// withoutDecimals turns 101.0, as spreadsheets write an id in a column with
// blanks, into 101; other text stays.
func withoutDecimals(text string) string {
	head, ok := strings.CutSuffix(text, ".0")
	if !ok || head == "" || strings.IndexFunc(head, func(r rune) bool { return r < '0' || r > '9' }) >= 0 {
		return text
	}
	return head
}
