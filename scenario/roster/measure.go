package roster

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/roster/grid"
)

const (
	// oddFTE is more than one seat can sensibly hold; per cent or hours are likely.
	oddFTE = 10
	// maxPosts is more than one row can sensibly stand for.
	maxPosts = 5000
	// mostAmount is more FTE or money than any position has.
	mostAmount = scenario.MaxAmount
)

// oneFTE is what most rows hold. It is shared and never written to.
var oneFTE = []float64{1}

// askNumber offers to give the number that is meant.
var askNumber = Repairing{Do: DoNumber, Asks: AsksNumber, Words: "read as"}

func (r *reading) readFTE(w *row) {
	w.posts = oneFTE
	text, shown, header := w.value(FTE), w.text(FTE), w.part.headerOf(FTE)
	if text == "" || shown == "" {
		return
	}
	v, ok := parseShare(text, w.part.comma[FTE])
	switch {
	case !ok || v < 0:
		r.settleFTE(w, r.quote(shown)+" is no number of full-time equivalents", v, "read as 1", DoDefault)
		return
	case header == normalise(postsHeader):
		r.expand(w, v, shown)
		return
	case slices.Contains(hoursHeaders, header):
		v = round(v / scenario.DefaultModel().WeekHours)
	case w.part.percent.holds(v) && !strings.HasSuffix(text, "%"):
		v /= 100
	case v > oddFTE && v <= mostAmount:
		r.settleFTE(w, r.quote(shown)+" is much for one position; per cent or hours may be meant", v, "kept as it is", DoKeep)
		return
	}
	if v > mostAmount {
		r.settleFTE(w, r.quote(shown)+" is more than any organisation has", v, "read as 1", DoDefault)
		return
	}
	w.giveFTE(v)
}

func (w *row) giveFTE(v float64) {
	if v != 1 {
		w.posts = []float64{v}
	}
}

// settleFTE reports an FTE that cannot be right and gives the row what is chosen.
func (r *reading) settleFTE(w *row, message string, v float64, proposed, do string) {
	p := w.at(FTE, Problem{Severity: Warning, Code: CodeFTE, Message: message, Repair: proposed, Choices: []Repairing{{Do: do, Words: proposed}}})
	if do == DoKeep {
		p.Choices = append(p.Choices, Repairing{Do: DoPercent, Words: "read as per cent"})
	}
	p.Choices = append(p.Choices, askNumber)
	switch c := r.settle(&p); c.Do {
	case DoKeep:
		w.giveFTE(v)
	case DoPercent:
		w.giveFTE(v / 100)
	case DoNumber:
		v, _ = parseNumber(c.Value, false)
		w.giveFTE(v)
	}
	r.add(p)
}

// expand makes one post for each whole FTE and one for the rest.
func (r *reading) expand(w *row, posts float64, shown string) {
	message := ""
	switch {
	case posts > maxPosts:
		message = fmt.Sprintf("the row stands for more than %d posts", maxPosts)
	case r.posts+int(posts) > grid.MaxRows:
		message = fmt.Sprintf("the rows up to here stand for more than %d posts", grid.MaxRows)
	}
	if message != "" {
		p := w.at(FTE, Problem{Severity: Warning, Code: CodePosts, Message: message, Repair: "read as one post of FTE 1", Choices: []Repairing{{Do: DoDefault, Words: "read as one post of FTE 1"}}})
		r.settle(&p)
		r.add(p)
		return
	}
	r.posts += int(posts)
	whole := math.Floor(posts)
	w.posts = make([]float64, 0, int(whole)+1)
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
	text, shown := w.value(Cost), w.text(Cost)
	if text == "" || shown == "" {
		return
	}
	comma := w.part.comma[Cost]
	_, currency := splitCurrency(shown)
	amount, raw := splitCurrency(text)
	if raw != "" {
		currency = raw
	}
	v, ok := parseNumber(amount, comma)
	middle, rangeCurrency, isRange := parseRange(text, comma)
	switch {
	case ok && v > mostAmount, !ok && isRange && middle > mostAmount:
		r.settleCost(w, r.quote(shown)+" is more than any organisation pays")
		return
	case ok && v >= 0:
	case isRange:
		if v, ok = r.settleRange(w, shown, middle); !ok {
			return
		}
		currency = rangeCurrency
	case ok:
		r.settleCost(w, r.quote(shown)+" is below zero")
		return
	default:
		r.settleCost(w, r.quote(shown)+" is no amount of money a year")
		return
	}
	w.giveCost(r.settleThousands(w, amount, shown, v), currency)
}

// settleThousands reports an amount such as 40.000 in a column whose decimal sign is
// the point, or 40,000 where it is the comma, and returns the amount to take.
func (r *reading) settleThousands(w *row, amount, shown string, v float64) float64 {
	comma := w.part.comma[Cost]
	other, ok := parseAs(bareNumber(amount), !comma)
	if w.part.file.Kind != grid.Text || !inThousands(bareNumber(amount), comma) || !ok || other == v {
		return v
	}
	kept, large := strconv.FormatFloat(v, 'f', -1, 64), strconv.FormatFloat(other, 'f', -1, 64)
	p := w.at(Cost, Problem{
		Severity: Warning, Code: CodeCost, Message: r.quote(shown) + " is " + kept + " by the other numbers of the column; " + large + " may be meant", Repair: "read as " + kept,
		Choices: []Repairing{{Do: DoKeep, Words: "read as " + kept}, askNumber},
	})
	c := r.settle(&p)
	r.add(p)
	if c.Do == DoNumber {
		v, _ = parseNumber(c.Value, false)
	}
	return v
}

func (w *row) giveCost(v float64, currency string) {
	w.position.Cost = scenario.Some(v)
	if w.position.Currency == "" {
		w.position.Currency = currency
	}
}

// settleCost reports a cost that cannot be read and takes the one that is chosen.
func (r *reading) settleCost(w *row, message string) {
	p := w.at(Cost, Problem{Severity: Warning, Code: CodeCost, Message: message, Repair: "left blank", Choices: []Repairing{{Do: DoDefault, Words: "left blank"}, askNumber}})
	if c := r.settle(&p); c.Do == DoNumber {
		v, _ := parseNumber(c.Value, false)
		w.giveCost(v, "")
	}
	r.add(p)
}

// settleRange reports a range and returns the amount to take for it.
func (r *reading) settleRange(w *row, shown string, middle float64) (v float64, ok bool) {
	words := fmt.Sprintf("its middle, %s, is taken", strings.TrimSuffix(fmt.Sprintf("%.2f", middle), ".00"))
	p := w.at(Cost, Problem{
		Severity: Warning, Code: CodeCostRange, Message: r.quote(shown) + " is a range", Repair: words,
		Choices: []Repairing{{Do: DoMiddle, Words: words}, {Do: DoDefault, Words: "left blank"}, askNumber},
	})
	c := r.settle(&p)
	r.add(p)
	switch c.Do {
	case DoMiddle:
		return middle, true
	case DoNumber:
		return parseNumber(c.Value, false)
	}
	return 0, false
}

// readAuthority reads the file's own authority grade or, where it says nothing,
// takes the one that the pay grade is given.
func (r *reading) readAuthority(w *row) {
	if grade, ok := r.opts.Grades[w.position.PayGrade]; ok && w.position.PayGrade != "" {
		w.position.Authority = scenario.Some(grade)
	}
	text := w.value(Authority)
	if text == "" {
		return
	}
	v, ok := parseNumber(text, false)
	const most = 1000
	if !ok || v != math.Trunc(v) || v < 0 || v > most {
		r.add(w.at(Authority, Problem{Severity: Warning, Code: CodeAuthority, Message: r.quote(text) + " is no authority grade, a whole number from 0 to 1000", Repair: "left blank: the height in the chart stands in"}))
		return
	}
	w.position.Authority = scenario.Some(int(v))
}

// decideDecimals sees for a whole column whether the comma is the decimal sign.
func (p *part) decideDecimals(f Field, small bool) {
	at, ok := p.columns[f]
	if !ok {
		return
	}
	values := make([]string, 0, len(p.body))
	for i := range p.body {
		if v := p.value(&p.body[i], f); v != "" {
			values = append(values, v)
		}
	}
	if p.comma[f] = decimalComma(values, p.file.Separator, small, p.file.Kind == grid.Text); p.comma[f] {
		p.add(Problem{Severity: Info, Column: p.names[at], Code: CodeDecimalComma, Message: "numbers are written with a decimal comma", Repair: "read so, the point parts thousands"})
	}
}
