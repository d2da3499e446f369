package roster

import (
	"fmt"
	"strings"
	"unicode"

	"spanwise/scenario"
)

// hideIDs replaces ids that hold a name or an e-mail address, where names are to be
// hidden. Rows are still found by the id that the file has.
func (r *reading) hideIDs() {
	if !r.opts.Privacy.HideNames {
		return
	}
	for _, p := range r.parts {
		p.hidden = 0
	}
	for i := range r.rows {
		w := &r.rows[i]
		if w.first != i {
			w.id = r.rows[w.first].id
			continue
		}
		if holdsName(w.id, w.part.nameOf(w.Row)) {
			w.id = r.takeID(w.part.rowID(w.Number), "-", i)
			w.part.hidden++
		}
	}
	for _, p := range r.parts {
		if p.hidden > 0 {
			p.add(Problem{Severity: Warning, Code: CodeHiddenID, Message: count(p.hidden, "id") + " with a name or an e-mail address in it", Repair: "replaced by the number of the row"})
		}
	}
}

// leastTelling is the length from which a part of a name is looked for in an id.
const leastTelling = 3

func holdsName(id, name string) bool {
	if strings.Contains(id, "@") {
		return true
	}
	id = strings.ToLower(id)
	for _, word := range strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if len(word) >= leastTelling && strings.Contains(id, word) {
			return true
		}
	}
	return false
}

// hideBeforeSeating takes names and what one person only has out of the rows.
func (r *reading) hideBeforeSeating() {
	if r.opts.Privacy.HideNames {
		r.hideNames()
	}
	if r.opts.Privacy.SuppressSingles {
		r.suppressSingles()
	}
}

// hideNames forgets the names of people and cuts them out of texts. Dotted lines may
// still be by name, so that the rows by name are made before.
func (r *reading) hideNames() {
	r.names()
	found := r.namesToCut()
	for i := range r.rows {
		w := &r.rows[i]
		w.name = ""
		for _, text := range []*string{&w.position.Title, &w.position.Unit, &w.position.Location, &w.position.PayGrade} {
			*text = found.cut(*text)
		}
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
		{"currency", func(p *scenario.Position) *string { return &p.Currency }},
	}
	var said []string
	for _, f := range fields {
		if f.name == "title" && r.opts.Privacy.GenericTitles {
			continue
		}
		if n := r.blankSingles(f.of); n > 0 {
			said = append(said, count(n, f.name))
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
