package roster

import (
	"fmt"
	"math"
	"strings"

	"spanwise/scenario"
)

// row is one row of the body as read.
type row struct {
	record
	id       string
	made     bool // the id was made from the row's number
	boss     boss
	position scenario.Position // without id and manager
	name     string
	vacancy  vacancy
	posts    []float64             // FTE of each post the row stands for
	seats    []scenario.PositionID // one for each post
}

func (r *reading) readRows() {
	r.numbers = map[Field]bool{}
	r.decideDecimals(FTE, true)
	r.decideDecimals(Cost, false)
	r.rows = make([]row, 0, len(r.body))
	r.ids = make(map[string]bool, len(r.body))
	for _, rec := range r.body {
		r.noteWidth(rec)
		id := r.text(rec, ID)
		r.rows = append(r.rows, row{record: rec, id: id})
		if id != "" {
			r.ids[id] = true
		}
	}
	r.byID = make(map[string]int, len(r.body))
	for i := range r.rows {
		r.readRow(i)
	}
	r.noteLeadingZeros()
	r.settleCurrencies()
}

func (r *reading) readRow(i int) {
	w := &r.rows[i]
	if w.id == "" {
		w.id, w.made = r.freeID(fmt.Sprintf("row-%d", w.row), "-"), true
		r.add(r.at(w, ID, Problem{Severity: Warning, Code: CodeMissingID, Message: "the row has no id", Repair: "the id " + w.id + " was made for it"}))
	}
	if _, again := r.byID[w.id]; !again {
		r.byID[w.id] = i
	}
	w.name = knownName(r.nameOf(w.record))
	w.position = scenario.Position{
		Title: r.text(w.record, Title), Unit: r.text(w.record, Unit), Location: r.text(w.record, Location),
		PayGrade: r.text(w.record, PayGrade), Currency: r.text(w.record, Currency), Assistant: isYes(r.text(w.record, Assistant)),
	}
	r.readVacancy(w)
	r.readFTE(w)
	r.readCost(w)
	r.readAuthority(w)
}

// at fills in where a problem stands.
func (r *reading) at(w *row, f Field, p Problem) Problem {
	p.Row, p.ID = w.row, w.id
	if at, ok := r.columns[f]; ok {
		p.Column = r.header[at]
	}
	return p
}

func (r *reading) noteWidth(rec record) {
	switch {
	case len(rec.cells) < len(r.header):
		r.add(Problem{Severity: Info, Row: rec.row, Code: CodeShortRow, Message: fmt.Sprintf("the row has %s, the header has %d", count(rec.width, "cell"), len(r.header)), Repair: "the cells that are missing are read as blank"})
	case rec.width > len(r.header) && !isBlank(rec.cells[len(r.header):]) || rec.width > maxColumns:
		r.add(Problem{Severity: Warning, Row: rec.row, Code: CodeLongRow, Message: fmt.Sprintf("the row has %s, the header has %d", count(rec.width, "cell"), len(r.header)), Repair: "what stands beyond the last header is not read; check that no separator stands inside a cell without quotes"})
	}
}

func (r *reading) readVacancy(w *row) {
	status := r.text(w.record, Status)
	said, named := r.statusOf(status), vacancyOf(w.name)
	if named == inactive { // no name, but nothing that a name says of a seat
		named = filled
	}
	if named != filled {
		w.name = ""
	}
	w.vacancy = max(said, named)
	switch w.vacancy {
	case eliminated:
		r.add(r.at(w, Status, Problem{Severity: Warning, Code: CodeEliminated, Message: "the position is marked as eliminated", Repair: "read as vacant; remove it in a scenario if its work is gone"}))
	case inactive:
		r.add(r.at(w, Status, Problem{Severity: Warning, Code: CodeInactive, Message: quoted(status) + " says that nobody works there", Repair: "read as vacant; the person is left out"}))
	}
}

// statusOf reads a status. A plain no is an answer only to whether somebody is active.
func (r *reading) statusOf(text string) vacancy {
	h := r.headerOf(Status)
	if isNo(text) && (h == normalise(activeHeader) || h == normalise(activeStatusHeader)) {
		return inactive
	}
	return vacancyOf(text)
}

// oddFTE is more than one seat can sensibly hold; per cent or hours are likely.
const oddFTE = 10

func (r *reading) readFTE(w *row) {
	text, header := r.text(w.record, FTE), r.headerOf(FTE)
	w.posts = []float64{1}
	if text == "" {
		return
	}
	v, ok := parseShare(text, r.numbers[FTE])
	if !ok || v < 0 {
		r.add(r.at(w, FTE, Problem{Severity: Warning, Code: CodeFTE, Message: quoted(text) + " is no number of full-time equivalents", Repair: "read as 1"}))
		return
	}
	if header == normalise(percentHeader) && !strings.HasSuffix(text, "%") {
		v /= 100
	}
	switch {
	case header == normalise(postsHeader):
		r.expand(w, v)
		return
	case isHours(header):
		v = round(v / scenario.DefaultModel().WeekHours)
	case v > oddFTE && v <= scenario.MaxAmount:
		r.add(r.at(w, FTE, Problem{Severity: Warning, Code: CodeFTE, Message: quoted(text) + " is much for one position; per cent or hours may be meant", Repair: "kept as it is"}))
	}
	if v > scenario.MaxAmount {
		r.add(r.at(w, FTE, Problem{Severity: Warning, Code: CodeFTE, Message: quoted(text) + " is more than any organisation has", Repair: "read as 1"}))
		return
	}
	w.posts[0] = v
}

func isHours(header string) bool {
	for _, h := range hoursHeaders {
		if h == header {
			return true
		}
	}
	return false
}

// maxPosts is more than one row can sensibly stand for.
const maxPosts = 5000

// expand makes one post for each whole FTE and one for the rest.
func (r *reading) expand(w *row, posts float64) {
	if posts > maxPosts {
		r.add(r.at(w, FTE, Problem{Severity: Warning, Code: CodePosts, Message: fmt.Sprintf("the row stands for more than %d posts", maxPosts), Repair: "read as one post of FTE 1"}))
		return
	}
	if r.posts += int(posts); r.posts > maxRows {
		r.add(r.at(w, FTE, Problem{Severity: Warning, Code: CodePosts, Message: fmt.Sprintf("the rows up to here stand for more than %d posts", maxRows), Repair: "read as one post of FTE 1"}))
		return
	}
	whole := math.Floor(posts)
	w.posts = w.posts[:0]
	for range int(whole) {
		w.posts = append(w.posts, 1)
	}
	if rest := round(posts - whole); rest > 0 || whole == 0 {
		w.posts = append(w.posts, rest)
	}
}

// round takes off the noise of a division in binary.
func round(v float64) float64 { return math.Round(v*1e6) / 1e6 }

func (r *reading) readCost(w *row) {
	text := r.text(w.record, Cost)
	if text == "" {
		return
	}
	amount, currency := splitCurrency(text)
	v, ok := parseNumber(amount, r.numbers[Cost])
	middle, rangeCurrency, isRange := parseRange(text, r.numbers[Cost])
	switch {
	case ok && v > scenario.MaxAmount, !ok && isRange && middle > scenario.MaxAmount:
		r.add(r.at(w, Cost, Problem{Severity: Warning, Code: CodeCost, Message: quoted(text) + " is more than any organisation pays", Repair: "left blank"}))
		return
	case ok && v >= 0:
	case isRange:
		v, currency = middle, rangeCurrency
		r.add(r.at(w, Cost, Problem{Severity: Warning, Code: CodeCostRange, Message: quoted(text) + " is a range", Repair: fmt.Sprintf("its middle, %s, is taken", strings.TrimSuffix(fmt.Sprintf("%.2f", v), ".00"))}))
	case ok:
		r.add(r.at(w, Cost, Problem{Severity: Warning, Code: CodeCost, Message: quoted(text) + " is below zero", Repair: "left blank"}))
		return
	default:
		r.add(r.at(w, Cost, Problem{Severity: Warning, Code: CodeCost, Message: quoted(text) + " is no amount of money a year", Repair: "left blank"}))
		return
	}
	w.position.Cost = scenario.Some(v)
	if w.position.Currency == "" {
		w.position.Currency = currency
	}
}

func (r *reading) readAuthority(w *row) {
	text := r.text(w.record, Authority)
	if text == "" {
		return
	}
	v, ok := parseNumber(text, false)
	const most = 1000
	if !ok || v != math.Trunc(v) || v < 0 || v > most {
		r.add(r.at(w, Authority, Problem{Severity: Warning, Code: CodeAuthority, Message: quoted(text) + " is no authority grade, a whole number from 0 to 1000", Repair: "left blank: the height in the chart stands in"}))
		return
	}
	w.position.Authority = scenario.Some(int(v))
}

func (r *reading) headerOf(f Field) string {
	if at, ok := r.columns[f]; ok {
		return normalise(r.header[at])
	}
	return ""
}

func (r *reading) decideDecimals(f Field, small bool) {
	at, ok := r.columns[f]
	if !ok {
		return
	}
	values := make([]string, 0, len(r.body))
	for _, rec := range r.body {
		if v := cell(rec, at); v != "" {
			values = append(values, v)
		}
	}
	if r.numbers[f] = decimalComma(values, r.sep, small); r.numbers[f] {
		r.add(Problem{Severity: Info, Column: r.header[at], Code: CodeDecimalComma, Message: "numbers are written with a decimal comma", Repair: "read so, the point parts thousands"})
	}
}
