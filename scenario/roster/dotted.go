package roster

import "strings"

// dotted returns the further managers of a row that are in the file, joined by
// colons. They may be named by id or by name, several parted by a colon,
// semicolon or comma.
func (r *reading) dotted(w *row) string {
	text := r.text(w.record, Dotted)
	if text == "" || isTopMark(text) && !r.ids[text] {
		return ""
	}
	if id := r.idOf(text); id != "" {
		return id
	}
	var known, unknown []string
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return c == ':' || c == ';' || c == ',' }) {
		part = strings.TrimSpace(part)
		switch id := r.idOf(part); {
		case id != "":
			known = append(known, id)
		case part != "":
			unknown = append(unknown, part)
		}
	}
	if len(unknown) > 0 {
		r.add(r.at(w, Dotted, Problem{Severity: Warning, Code: CodeDotted, Message: "dotted line to " + listed(unknown) + ", which is not in the file", Repair: "left out"}))
	}
	return strings.Join(known, ":")
}

// idOf returns the id that a text is, or that the one person of that name has,
// else "". An id that holds a colon cannot stand in the list.
func (r *reading) idOf(text string) string {
	at := r.findID(text)
	if at.count == 0 {
		if r.byName == nil {
			r.byName = r.index(func(w *row) string { return nameKey(w.name) })
		}
		at = r.byName[nameKey(text)]
	}
	if at.count != 1 || strings.Contains(r.rows[at.row].id, ":") {
		return ""
	}
	return r.rows[at.row].id
}
