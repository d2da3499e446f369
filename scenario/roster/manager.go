package roster

import (
	"fmt"
	"strconv"
	"strings"

	"spanwise/scenario/phrase"
)

// boss is who a row reports to.
type boss struct {
	text   string // as the file has it
	row    int    // index of the manager's first row, -1 for none
	orphan bool   // under Unassigned
	self   bool   // names itself
}

// linkManagers finds every row's manager.
func (r *reading) linkManagers() error {
	r.orphanage = r.freeID(unassigned, "-")
	floats, bare := map[*part][]string{}, map[*part][]string{}
	for i := range r.rows {
		if err := r.stopped(i); err != nil {
			return err
		}
		w := &r.rows[i]
		field := w.part.managerField()
		w.boss = r.bossOf(w, field)
		text := w.managerText(field)
		if text == "" || w.boss.row < 0 && !w.boss.self || field == Path || r.idKnown(w.part, text) {
			continue
		}
		switch at, ok := r.similar(w.part, text); {
		case !ok || at != w.boss.row && !w.boss.self:
		case strings.HasSuffix(text, ".0") && r.idKnown(w.part, withoutDecimals(text)):
			floats[w.part] = append(floats[w.part], strconv.Itoa(w.Number))
		case withoutDecimals(r.rows[at].text(ID)) == text:
			bare[w.part] = append(bare[w.part], strconv.Itoa(w.Number))
		default:
			r.add(w.at(field, Problem{Severity: Info, Code: CodeSimilarID, Message: "the id of its manager has a character that nobody sees, or its accents are written in another way", Repair: "read as the id that looks like it"}))
		}
	}
	for _, p := range r.parts {
		if rows := floats[p]; len(rows) > 0 {
			p.add(Problem{Severity: Warning, Column: p.names[p.columns[p.managerField()]], Code: CodeDecimalID, Message: phrase.Plural(len(rows), "cell") + " with an id written as a decimal number, such as 101.0, in row " + listed(rows), Repair: "read as 101"})
		}
		if rows := bare[p]; len(rows) > 0 {
			p.add(Problem{Severity: Info, Column: p.names[p.columns[p.managerField()]], Key: keyOf(CodeSimilarID, p.number, 0, ""), Code: CodeSimilarID, Message: "ids are written as decimal numbers, such as 101.0, and " + phrase.Plural(len(rows), "cell") + " without, in row " + listed(rows), Repair: "read as the same ids"})
		}
		r.noteChains(p)
	}
	return nil
}

// managerField returns the field that names managers, "" for none.
func (p *part) managerField() Field {
	for _, f := range managerFields {
		if _, ok := p.columns[f]; ok {
			return f
		}
	}
	if _, ok := p.columns[Path]; ok {
		return Path
	}
	return ""
}

// managerText returns the text by which a row names its manager.
func (w *row) managerText(field Field) string {
	if field == Path && len(w.part.chain) == 0 {
		return w.part.parentPath(w.text(Path))
	}
	return w.text(field)
}

func (r *reading) bossOf(w *row, field Field) boss {
	if field == "" {
		return boss{row: -1}
	}
	if field == Path && len(w.part.chain) > 0 {
		return r.chainBoss(w)
	}
	text := w.managerText(field)
	if text == "" {
		return boss{row: -1}
	}
	rows := r.find(w, field, text)
	switch {
	case len(rows) == 0 && isTopMark(text):
		return boss{text: text, row: -1}
	case len(rows) == 0 && field == Path && !strings.Contains(text, pathMark):
		return boss{row: -1} // the first part of a path that no row has is the firm
	case len(rows) == 0:
		return r.unknown(w, field, text)
	case len(rows) > 1:
		return r.ambiguous(w, field, text, rows)
	case rows[0] == w.first:
		return boss{text: text, row: -1, self: true}
	}
	return boss{text: text, row: rows[0]}
}

// unknown settles a manager who is not in any of the files.
func (r *reading) unknown(w *row, field Field, text string) boss {
	p := w.at(field, Problem{
		Severity: Warning, Code: CodeUnknownManager, Repair: "put under the vacant position " + r.orphanage,
		Message: "reports to " + r.spoken(w, field, text) + ", which is not in the file" + r.hint(text),
		Choices: []Repairing{r.toUnassigned(), toTop},
	})
	if other, ok := r.similarID(text); ok {
		p.Choices = append(p.Choices, r.under(r.byID[other]))
	}
	p.Choices = append(p.Choices, askUnder)
	return r.settleBoss(w, text, p)
}

// mostCandidates bounds how many of one name are offered by id.
const mostCandidates = 50

// ambiguous settles a manager whom several positions could be. It is never guessed.
func (r *reading) ambiguous(w *row, field Field, text string, rows []int) boss {
	message := fmt.Sprintf("reports to %s, which %d positions could be", r.spoken(w, field, text), len(rows))
	p := w.at(field, Problem{
		Severity: Warning, Code: CodeAmbiguousManager, Repair: "put under the vacant position " + r.orphanage + "; name managers by id",
		Message: message + r.candidates(rows), logged: message,
		Choices: []Repairing{r.toUnassigned()},
	})
	for _, at := range rows[:min(len(rows), mostCandidates)] {
		p.Choices = append(p.Choices, r.under(at))
	}
	p.Choices = append(p.Choices, toTop, askUnder)
	return r.settleBoss(w, text, p)
}

// settleBoss reports a manager in doubt and returns the one that is chosen.
func (r *reading) settleBoss(w *row, text string, p Problem) boss {
	c := r.settle(&p)
	b := r.chosenBoss(w, text, c)
	r.add(p)
	return b
}

// chosenBoss does what a choice of manager says.
func (r *reading) chosenBoss(w *row, text string, c Choice) boss {
	switch c.Do {
	case DoTop:
		return boss{text: text, row: -1}
	case DoUnder, DoUp:
		at, _ := r.rowOf(nil, c.Value)
		return boss{text: c.Value, row: r.rows[at].first}
	}
	return boss{text: text, row: -1, orphan: true}
}

// hint names an id that differs only by case or leading zeros.
func (r *reading) hint(text string) string {
	if other, ok := r.similarID(text); ok {
		return " (" + quoted(r.rows[r.byID[other]].id) + " is)"
	}
	return ""
}

func (r *reading) similarID(text string) (string, bool) {
	for _, other := range []string{strings.TrimLeft(text, "0"), strings.ToUpper(text), strings.ToLower(text), "0" + text, "00" + text, "000" + text} {
		if _, known := r.byID[other]; known && other != text && other != "" {
			return other, true
		}
	}
	return "", false
}

// find returns the first rows of the positions that a text can mean.
func (r *reading) find(w *row, field Field, text string) []int {
	switch field {
	case ManagerEmail:
		if rows := r.mails()[strings.ToLower(text)]; len(rows) > 0 {
			return rows
		}
	case ManagerName:
		if at, ok := r.bracketed(w.part, text); ok {
			return []int{at}
		}
		if rows := r.names()[nameKey(text)]; len(rows) > 0 {
			return rows
		}
	case Path:
		return w.part.byPath()[text]
	}
	if at, ok := r.findID(w.part, text); ok {
		return []int{at}
	}
	return nil
}

// names returns the rows of each name, made when first asked for.
func (r *reading) names() map[string][]int {
	if r.byName == nil {
		r.byName = r.index(func(w *row) string { return nameKey(w.name) })
	}
	return r.byName
}

// mails returns the rows of each e-mail address, which may be the id itself.
// Addresses are kept nowhere else.
func (r *reading) mails() map[string][]int {
	if r.byMail == nil {
		r.byMail = r.index(func(w *row) string {
			if mail := w.text(Email); mail != "" || w.part.makeIDs {
				return strings.ToLower(mail)
			}
			if id := w.text(ID); strings.Contains(id, "@") {
				return strings.ToLower(id)
			}
			return ""
		})
	}
	return r.byMail
}

// index finds rows by a key; rows of one id are one position. A blank key is no key.
func (r *reading) index(key func(*row) string) map[string][]int {
	out := make(map[string][]int, len(r.rows))
	for first := range r.rows {
		if r.rows[first].first != first {
			continue // it follows the first of its id
		}
		for i := first; i >= 0; i = r.rows[i].next {
			k := key(&r.rows[i])
			if rows := out[k]; k != "" && (len(rows) == 0 || rows[len(rows)-1] != first) {
				out[k] = append(rows, first)
			}
		}
	}
	return out
}
