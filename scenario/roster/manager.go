package roster

import (
	"fmt"
	"strings"
)

// boss is who a row reports to.
type boss struct {
	text    string
	row     int  // index of the manager's first row, -1 for none
	orphan  bool // named, but not found
	self    bool // names itself
	missing bool // there is no such column
}

// linkManagers finds every row's manager.
func (r *reading) linkManagers() {
	r.orphanage = r.freeID(unassigned, "-")
	delete(r.ids, r.orphanage) // no row has it, and no id made later could be the same
	field := r.managerField()
	find := r.finder(field)
	floats := 0
	for i := range r.rows {
		w := &r.rows[i]
		if field == "" {
			w.boss = boss{row: -1, missing: true}
			continue
		}
		if text := r.managerText(w, field); withoutDecimals(text) != text && !r.ids[text] && r.ids[withoutDecimals(text)] {
			floats++
		}
		w.boss = r.bossOf(w, field, find)
	}
	if floats > 0 {
		r.add(Problem{Severity: Warning, Column: r.header[r.columns[field]], Code: CodeDecimalID, Message: count(floats, "cell") + " with an id written as a decimal number, such as 101.0", Repair: "read as 101"})
	}
	r.noteTops()
	r.noteEliminatedManagers()
}

// noteEliminatedManagers reports rows whose manager's post is gone.
func (r *reading) noteEliminatedManagers() {
	for i := range r.rows {
		w := &r.rows[i]
		if w.boss.row >= 0 && r.rows[w.boss.row].vacancy == eliminated {
			r.add(r.at(w, r.managerField(), Problem{Severity: Warning, Code: CodeEliminatedManager, Message: "reports to " + quoted(w.boss.text) + ", which is marked as eliminated", Repair: "stays under that vacant position"}))
		}
	}
}

func (r *reading) managerField() Field {
	for _, f := range managerFields {
		if _, ok := r.columns[f]; ok {
			return f
		}
	}
	if _, ok := r.columns[Path]; ok {
		return Path
	}
	return ""
}

// managerText returns the text by which a row names its manager.
func (r *reading) managerText(w *row, field Field) string {
	if field == Path {
		return parentPath(r.text(w.record, Path))
	}
	return r.text(w.record, field)
}

// found is the answer to a manager's text.
type found struct {
	row   int
	count int // how many rows it could mean
}

func (r *reading) bossOf(w *row, field Field, find func(string) found) boss {
	text := r.managerText(w, field)
	if isTopMark(text) && !r.ids[text] || text == "" {
		return boss{text: text, row: -1}
	}
	at := find(text)
	switch {
	case at.count == 0 && field == Path && !strings.Contains(text, pathMark):
		return boss{row: -1} // the first part of a path that no row has is the firm
	case at.count == 0:
		r.add(r.at(w, field, Problem{Severity: Warning, Code: CodeUnknownManager, Message: "reports to " + quoted(text) + ", which is not in the file" + r.hint(text), Repair: "put under the vacant position " + r.orphanage}))
		return boss{text: text, row: -1, orphan: true}
	case at.count > 1:
		r.add(r.at(w, field, Problem{Severity: Warning, Code: CodeAmbiguousManager, Message: fmt.Sprintf("reports to %s, which %d positions could be", quoted(text), at.count), Repair: "put under the vacant position " + r.orphanage + "; name managers by id"}))
		return boss{text: text, row: -1, orphan: true}
	case r.rows[at.row].id == w.id:
		return boss{text: text, row: -1, self: true}
	}
	return boss{text: text, row: at.row}
}

// hint names an id that differs only by case or leading zeros.
func (r *reading) hint(text string) string {
	for _, other := range []string{strings.TrimLeft(text, "0"), strings.ToUpper(text), strings.ToLower(text), "0" + text, "00" + text, "000" + text} {
		if other != text && other != "" && r.ids[other] {
			return " (" + quoted(other) + " is)"
		}
	}
	return ""
}

func (r *reading) finder(field Field) func(string) found {
	switch field {
	case ManagerEmail:
		byMail := r.index(func(w *row) string { return strings.ToLower(r.text(w.record, Email)) })
		return func(text string) found {
			if at, ok := byMail[strings.ToLower(text)]; ok {
				return at
			}
			return r.findID(text)
		}
	case ManagerName:
		byName := r.index(func(w *row) string { return nameKey(w.name) })
		return func(text string) found {
			if open := strings.LastIndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") && r.ids[text[open+1:len(text)-1]] {
				return r.findID(text[open+1 : len(text)-1])
			}
			if at, ok := byName[nameKey(text)]; ok {
				return at
			}
			return r.findID(text)
		}
	case Path:
		byPath := r.index(func(w *row) string { return pathKey(r.text(w.record, Path)) })
		return func(text string) found { return byPath[text] }
	}
	return r.findID
}

func (r *reading) findID(text string) found {
	for _, id := range []string{text, withoutDecimals(text)} {
		if at, ok := r.byID[id]; ok {
			return found{at, 1}
		}
	}
	return found{}
}

// index finds rows by a key; rows of one id are one position. A blank key is no key.
func (r *reading) index(key func(*row) string) map[string]found {
	out := make(map[string]found, len(r.rows))
	for i := range r.rows {
		k := key(&r.rows[i])
		if k == "" {
			continue
		}
		at, ok := out[k]
		switch first := r.byID[r.rows[i].id]; {
		case !ok:
			out[k] = found{first, 1}
		case at.row != first:
			out[k] = found{at.row, at.count + 1}
		}
	}
	return out
}

// noteTops reports self-reports and several tops. A top that names itself is how
// some systems write the top; it is only odd beside another.
func (r *reading) noteTops() {
	if r.managerField() == "" {
		return
	}
	var tops []string
	seen := map[string]bool{}
	for i := range r.rows {
		if w := &r.rows[i]; w.boss.row < 0 && !w.boss.orphan && !seen[w.id] {
			seen[w.id] = true
			tops = append(tops, w.id)
		}
	}
	if len(tops) < 2 {
		return
	}
	for i := range r.rows {
		if w := &r.rows[i]; w.boss.self {
			r.add(r.at(w, r.managerField(), Problem{Severity: Warning, Code: CodeSelfReport, Message: "reports to itself", Repair: "read as a top; give it a manager if that is not meant"}))
		}
	}
	r.add(Problem{Severity: Warning, Column: r.header[r.columns[r.managerField()]], Code: CodeSeveralTops, Message: fmt.Sprintf("%d positions have no manager: %s", len(tops), listed(tops)), Repair: "they stay tops; nothing is put above them"})
}

// noteLeadingZeros reports ids such as 1 and 001, which a spreadsheet may have
// made of one.
func (r *reading) noteLeadingZeros() {
	first := map[string]string{}
	for i := range r.rows {
		w := &r.rows[i]
		bare := strings.TrimLeft(w.id, "0")
		if strings.IndexFunc(w.id, func(c rune) bool { return c < '0' || c > '9' }) >= 0 || r.byID[w.id] != i {
			continue
		}
		other, ok := first[bare]
		if !ok {
			first[bare] = w.id
			continue
		}
		r.add(r.at(w, ID, Problem{Severity: Warning, Code: CodeLeadingZeros, Message: fmt.Sprintf("ids %s and %s differ only by leading zeros", quoted(other), quoted(w.id)), Repair: "kept as two positions"}))
	}
}
