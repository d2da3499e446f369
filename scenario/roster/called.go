package roster

import "strings"

// behind returns in brackets who or what a position is, to stand behind its id in a
// message: the name, else the title. Names that are to be hidden and titles that are
// not taken over stay out.
func (r *reading) behind(i int) string {
	name := ""
	if w := &r.rows[i]; !r.opts.Privacy.HideNames && vacancyOfName(w.name) == filled && !strings.EqualFold(w.name, w.id) {
		name = w.name
	}
	if name == "" {
		name = r.shownTitle(i)
	}
	if name == "" {
		return ""
	}
	return " (" + shortened(name) + ")"
}

// shownTitle returns the title of a position, "" where titles are to be hidden.
func (r *reading) shownTitle(i int) string {
	if r.opts.Privacy.GenericTitles || r.opts.Privacy.SuppressSingles {
		return ""
	}
	return r.rows[i].position.Title
}

// candidates lists the first positions of one name by id and title.
func (r *reading) candidates(rows []int) string {
	const most = 3
	var said []string
	for _, at := range rows[:min(len(rows), most)] {
		text := shortened(r.rows[at].id)
		if title := r.shownTitle(at); title != "" {
			text += " (" + shortened(title) + ")"
		}
		said = append(said, text)
	}
	if len(rows) > most {
		said = append(said, "…")
	}
	return ": " + strings.Join(said, ", ")
}
