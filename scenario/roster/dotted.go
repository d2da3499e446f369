package roster

import "strings"

// dotted returns the further managers of a row that are in the file, joined by
// colons. They may be named by id or by name, several parted by a colon,
// semicolon or comma.
func (r *reading) dotted(w *row) string {
	text := w.text(Dotted)
	if text == "" || isTopMark(text) && !r.idKnown(w.part, text) {
		return ""
	}
	if id := r.idOf(w, text); id == w.id {
		r.noteDottedSelf(w)
		return ""
	} else if id != "" {
		return id
	}
	var known, unknown []string
	self := false
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return c == ':' || c == ';' || c == ',' }) {
		part = strings.TrimSpace(part)
		switch id := r.idOf(w, part); {
		case id == w.id:
			self = true
		case id != "":
			known = append(known, id)
		case part != "":
			unknown = append(unknown, part)
		}
	}
	if self {
		r.noteDottedSelf(w)
	}
	if len(unknown) > 0 {
		r.add(w.at(Dotted, Problem{Severity: Warning, Code: CodeDotted, Message: "dotted line to " + r.spokenAll(unknown) + ", which no position or several could be", Repair: "left out"}))
	}
	return strings.Join(known, ":")
}

// noteDottedSelf reports a dotted line that leads back to where it starts.
func (r *reading) noteDottedSelf(w *row) {
	r.add(w.at(Dotted, Problem{Severity: Warning, Code: CodeDotted, Message: "dotted line to itself", Repair: "left out"}))
}

// idOf returns the id that a text is, or that the one person of that name or e-mail
// address has, else "". An id that holds a colon cannot stand in the list.
func (r *reading) idOf(w *row, text string) string {
	at, ok := r.findID(w.part, text)
	if !ok {
		rows := r.names()[nameKey(text)]
		if strings.Contains(text, "@") {
			rows = r.mails()[strings.ToLower(text)]
		}
		if len(rows) != 1 {
			return ""
		}
		at = rows[0]
	}
	if id := r.rows[at].id; !strings.Contains(id, ":") {
		return id
	}
	return ""
}

// spokenAll lists the texts of a dotted line, unless they may be hidden names.
func (r *reading) spokenAll(texts []string) string {
	if r.opts.Privacy.HideNames {
		return "a hidden name"
	}
	return listed(texts)
}
