package roster

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/privacy"
)

// hideIDs replaces ids that hold a name or an e-mail address, where names are to be
// hidden. Rows are still found by the id that the file has.
func (r *reading) hideIDs() {
	if !r.opts.Privacy.HideNames {
		return
	}
	r.hidden = r.namesToCut()
	hidden, logins := map[*part]int{}, map[*part]bool{}
	for _, p := range r.parts {
		logins[p] = p.hasLogins()
	}
	for i := range r.rows {
		w := &r.rows[i]
		switch {
		case w.first != i:
			w.id = r.rows[w.first].id
		case w.part.makeIDs, w.text(ID) == "": // it is made of the row's number already
		case logins[w.part] && !isCode(w.id), holdsName(w.id, w.part.nameOf(w.Row)), looksLikeName(w.id):
			w.id = r.takeID(w.part.rowID(w.Number), "-", i)
			hidden[w.part]++
		}
	}
	for _, p := range r.parts {
		if n := hidden[p]; n > 0 {
			p.add(Problem{Severity: Warning, Code: CodeHiddenID, Message: phrase.Plural(n, "id") + " made of a name or an e-mail address", Repair: "replaced by the number of the row"})
		}
	}
}

const (
	// leastTelling is the length from which a part of a name is looked for in an id.
	leastTelling = 3
	// loginsFrom is the share of ids like their holder's name from which all of a
	// file's ids are taken for logins.
	loginsFrom = 0.2
)

// hasLogins reports ids made of names throughout: those of a column whose header
// means a name, and logins such as afox and bash.
func (p *part) hasLogins() bool {
	if p.idsAreNames() {
		return true
	}
	named, like := 0, 0
	for i := range p.body {
		row := &p.body[i]
		if name := knownName(p.nameOf(row)); name != "" && !p.makeIDs {
			named++
			if holdsName(p.text(row, ID), name) {
				like++
			}
		}
	}
	return like > 0 && float64(like) >= loginsFrom*float64(named)
}

// idsAreNames reports ids that are read from a column whose header means a name.
func (p *part) idsAreNames() bool {
	at, ok := p.columns[ID]
	if !ok || p.makeIDs {
		return false
	}
	for _, f := range nameFields {
		if col, read := p.columns[f]; read && col == at {
			return true
		}
	}
	m, known := meaningOf(p.header[at])
	return known && slices.Contains(nameFields, m.field) || strings.EqualFold(p.header[at], "Employee")
}

// nameFields are the fields that hold names of the people in the rows.
var nameFields = []Field{Name, FirstName, LastName}

// looksLikeName reports an id of several words in letters only, such as "Ada Fox" or
// "Fox, Ada".
func looksLikeName(id string) bool {
	if strings.IndexFunc(id, unicode.IsDigit) >= 0 {
		return false
	}
	return len(strings.FieldsFunc(id, func(c rune) bool { return unicode.IsSpace(c) || c == ',' })) > 1
}

// holdsName reports an id that is an e-mail address or holds the start of a word of
// the name.
func holdsName(id, name string) bool {
	if strings.Contains(id, "@") {
		return true
	}
	id = strings.ToLower(id)
	for _, word := range strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if start := []rune(word); len(start) >= leastTelling && strings.Contains(id, string(start[:leastTelling])) {
			return true
		}
	}
	return false
}

// cut takes names and e-mail addresses out of a text, where names are to be hidden.
func (r *reading) cut(text string) string {
	if !r.opts.Privacy.HideNames {
		return text
	}
	return r.hidden.Cut(privacy.WithoutMail(text))
}

// quote puts the text of a cell into a message. Where names are to be hidden it does
// not: a row that is shifted by a cell has names in any column.
func (r *reading) quote(text string) string {
	if r.opts.Privacy.HideNames {
		return "the cell"
	}
	return quoted(text)
}

// hideBeforeSeating takes names and what one person only has out of the rows.
func (r *reading) hideBeforeSeating() {
	if r.opts.Privacy.HideNames {
		r.names() // by which dotted lines are still found
		for i := range r.rows {
			r.rows[i].name = ""
		}
	}
	if r.opts.Privacy.SuppressSingles {
		r.suppressSingles()
	}
}

// suppressSingles blanks what one person only has, or one vacant position.
func (r *reading) suppressSingles() {
	fields := []struct {
		name string
		of   func(*scenario.Position) *string
	}{
		{"title", func(p *scenario.Position) *string { return &p.Title }},
		{"unit", func(p *scenario.Position) *string { return &p.Unit }},
		{"location", func(p *scenario.Position) *string { return &p.Location }},
		{"pay grade", func(p *scenario.Position) *string { return &p.PayGrade }},
		{"currency code", func(p *scenario.Position) *string { return &p.Currency }},
	}
	var said []string
	for _, f := range fields {
		if f.name == "title" && r.opts.Privacy.GenericTitles {
			continue
		}
		if n := r.blankSingles(f.of); n > 0 {
			said = append(said, phrase.Plural(n, f.name))
		}
	}
	if len(said) > 0 {
		r.parts[0].add(Problem{Severity: Info, Code: CodeSuppressed, Message: "one person only has them: " + strings.Join(said, ", "), Repair: "left blank"})
	}
}

func (r *reading) blankSingles(of func(*scenario.Position) *string) int {
	holders := map[string]int{}
	for i := range r.rows {
		w := &r.rows[i]
		holders[*of(w.position)] += len(w.posts)
	}
	n := 0
	for i := range r.rows {
		if text := of(r.rows[i].position); *text != "" && holders[*text] == 1 {
			*text = ""
			n++
		}
	}
	return n
}

// generic puts titles by role and layer in place of the file's.
func (r *reading) generic(org *scenario.Org) (*scenario.Org, error) {
	if !r.opts.Privacy.GenericTitles {
		return org, nil
	}
	positions := make([]scenario.Position, 0, org.Len())
	for p, layer := range org.Positions() {
		role := "Position"
		if len(org.Reports(p.ID)) > 0 {
			role = "Manager"
		}
		if string(p.ID) != r.orphanage {
			p.Title = fmt.Sprintf("%s, layer %d", role, layer)
		}
		positions = append(positions, p)
	}
	people := make([]scenario.Person, 0, org.CountPeople())
	for p := range org.People() {
		people = append(people, p)
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	return org, nil
}
