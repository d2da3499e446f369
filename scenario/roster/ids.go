package roster

import (
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/roster/grid"
)

// collectRows lines up the rows of all files and gives each its id.
func (r *reading) collectRows() {
	total := 0
	for _, p := range r.parts {
		total += len(p.body)
	}
	r.rows = make([]row, 0, total)
	r.positions = make([]scenario.Position, total, total+1) // one more may be made
	r.byID = make(map[string]int, total)
	for _, p := range r.parts {
		for i := range p.body {
			w := row{Row: &p.body[i], part: p, position: &r.positions[len(r.rows)], first: len(r.rows), next: -1}
			if !p.makeIDs {
				w.id = w.text(ID)
			}
			r.rows = append(r.rows, w)
		}
	}
	for _, p := range r.parts {
		r.register(p)
	}
	r.indexLooks()
	for _, p := range r.parts {
		p.noteIDs()
	}
	for i := range r.rows {
		r.giveID(i)
	}
}

// register finds the first row of each id, in the rows of one part. Those of an
// earlier file are of the same position, unless the user has it that the file counts
// its ids anew.
func (r *reading) register(p *part) {
	var again []string
	said := map[string]bool{}
	rows := r.rowsOf(p)
	for i := range rows {
		if id := rows[i].id; p.number > 1 && id != "" && !said[id] {
			if _, known := r.byID[id]; known {
				again, said[id] = append(again, id), true
			}
		}
	}
	if len(again) > 0 && p.settleSameIDs(again) {
		p.own = make(map[string]int, len(again))
	}
	for i := range rows {
		w := &rows[i]
		first, known := r.byID[w.id]
		own, mine := p.own[w.id]
		switch at := w.first; {
		case w.id == "":
		case mine:
			r.share(own, at)
		case p.own != nil && said[w.id]:
			p.own[w.id] = at
		case known:
			r.share(first, at)
		default:
			r.byID[w.id] = at
		}
	}
}

// rowsOf returns the rows of a part, which stand together.
func (r *reading) rowsOf(p *part) []row {
	from := slices.IndexFunc(r.rows, func(w row) bool { return w.part == p })
	if from < 0 {
		return nil
	}
	return r.rows[from : from+len(p.body)]
}

// settleSameIDs reports ids that an earlier file has, too, and whether they are of
// other positions here.
func (p *part) settleSameIDs(ids []string) bool {
	message := phrase.Plural(len(ids), "id") + " of an earlier file again"
	if !p.r.opts.Privacy.HideNames {
		message += ": " + listed(ids)
	}
	same := "rows of one id are one position"
	problem := p.here(Problem{
		Severity: Warning, Code: CodeSameID, Message: message, Repair: same,
		Choices: []Repairing{{Do: DoKeep, Words: same}, {Do: DoSeparate, Words: fmt.Sprintf("read as other positions, with f%d- before the id", p.number)}},
	})
	do := p.r.settle(&problem).Do
	p.r.add(problem)
	return do == DoSeparate
}

// share lines a row up with the first one of its id.
func (r *reading) share(first, i int) {
	r.rows[i].first, r.rows[i].next = first, r.rows[first].next
	r.rows[first].next = i
}

// giveID makes the ids that are missing, and tells apart those of several files.
func (r *reading) giveID(i int) {
	w := &r.rows[i]
	if own, ok := w.part.own[w.id]; ok && own == i {
		w.id = r.takeID(fmt.Sprintf("f%d-%s", w.part.number, w.id), "-", i)
		return
	}
	switch {
	case w.id == "":
		w.id = r.takeID(w.part.rowID(w.Number), "-", i)
		if !w.part.makeIDs {
			r.add(w.at(ID, Problem{Severity: Warning, Code: CodeMissingID, Message: "the row has no id", Repair: "the id " + w.id + " was made for it"}))
		}
	case w.first != i:
		w.id = r.rows[w.first].id
	}
}

// rowID returns the id of a row that has none.
func (p *part) rowID(number int) string {
	kind := "row"
	if p.junior {
		kind = "junior"
	}
	if p.number > 1 && !p.junior || p.number > 2 {
		return fmt.Sprintf("f%d-%s-%d", p.number, kind, number)
	}
	return fmt.Sprintf("%s-%d", kind, number)
}

func (p *part) noteIDs() {
	if p.makeIDs {
		p.add(Problem{Severity: Info, Code: CodeMadeIDs, Message: "the rows have no ids", Repair: "made from their numbers, such as " + p.rowID(p.body[0].Number)})
	}
}

// freeID returns base, or base with the first number behind the mark that no id has.
func (r *reading) freeID(base, mark string) string {
	id := base
	for n := 2; ; n++ {
		if _, taken := r.byID[id]; !taken {
			return id
		}
		id = fmt.Sprintf("%s%s%d", base, mark, n)
	}
}

// takeID returns a free id and gives it to a row.
func (r *reading) takeID(base, mark string, row int) string {
	id := r.freeID(base, mark)
	r.byID[id] = row
	return id
}

// idKnown reports whether a text is an id, as seen from a file.
func (r *reading) idKnown(p *part, text string) bool {
	_, own := p.own[text]
	_, ok := r.byID[text]
	return own || ok
}

// idMeant reports whether a text is an id or looks like one.
func (r *reading) idMeant(p *part, text string) bool {
	if r.idKnown(p, text) {
		return true
	}
	_, ok := r.similar(p, text)
	return ok
}

// findID returns the first row of an id, as seen from a file: its own ids come
// before those of others. "Ada Fox (17)" and 17.0 are read as 17 where those are no
// ids themselves.
func (r *reading) findID(p *part, text string) (int, bool) {
	if at, ok := r.rowOf(p, text); ok {
		return at, true
	}
	if at, ok := r.similar(p, text); ok {
		return at, true
	}
	return r.bracketed(p, text)
}

// similar finds the one id that looks like a text: it differs by .0, by characters
// that nobody sees or by how accents are written.
func (r *reading) similar(p *part, text string) (int, bool) {
	bare := bareID(text)
	if bare != text {
		if at, ok := r.rowOf(p, bare); ok {
			return at, true
		}
	}
	at, ok := r.byLook[bare]
	return at, ok && at >= 0
}

// bareID brings an id into the form in which ids that look alike are equal.
func bareID(id string) string { return withoutDecimals(grid.Bare(id)) }

// indexLooks makes ids findable that are not in their bare form, and reports those
// that look like another.
func (r *reading) indexLooks() {
	r.byLook = map[string]int{}
	for i := range r.rows {
		w := &r.rows[i]
		bare := bareID(w.id)
		if w.id == "" || w.first != i || bare == w.id {
			continue
		}
		other, known := r.byLook[bare]
		if known {
			r.byLook[bare] = -1 // several
		} else {
			r.byLook[bare] = i
			other, known = r.byID[bare]
		}
		if known && other >= 0 {
			r.add(w.at(ID, Problem{Severity: Warning, Code: CodeSimilarID, Message: "the id looks like that in " + r.rows[other].place(w) + ": they differ by .0, a character that nobody sees or how an accent is written", Repair: "kept as two positions"}))
		}
	}
}

// bracketed finds the id in "Ada Fox (17)".
func (r *reading) bracketed(p *part, text string) (int, bool) {
	open := strings.LastIndexByte(text, '(')
	if open <= 0 || !strings.HasSuffix(text, ")") {
		return 0, false
	}
	return r.rowOf(p, strings.TrimSpace(text[open+1:len(text)-1]))
}

func (r *reading) rowOf(p *part, id string) (int, bool) {
	if p != nil {
		if at, ok := p.own[id]; ok {
			return at, true
		}
	}
	at, ok := r.byID[id]
	return at, ok
}

// noteLeadingZeros reports ids such as 1 and 001, which a spreadsheet may have
// made of one.
func (r *reading) noteLeadingZeros() {
	first := map[string]string{}
	for i := range r.rows {
		w := &r.rows[i]
		if w.id[0] < '0' || w.id[0] > '9' || w.first != i || strings.IndexFunc(w.id, func(c rune) bool { return c < '0' || c > '9' }) >= 0 {
			continue
		}
		bare := strings.TrimLeft(w.id, "0")
		other, ok := first[bare]
		if !ok {
			first[bare] = w.id
			continue
		}
		r.add(w.at(ID, Problem{Severity: Warning, Code: CodeLeadingZeros, Message: fmt.Sprintf("ids %s and %s differ only by leading zeros", quoted(other), quoted(w.id)), Repair: "kept as two positions"}))
	}
}
