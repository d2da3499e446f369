package refreshing

import (
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/refresh"
)

// row is a position in one of the lists.
type row struct{ name, about, what string }

func (r row) holds(needle string) bool {
	return strings.Contains(strings.ToLower(r.name+" "+r.about+" "+r.what), needle)
}

// whole is a row with nothing cut.
func (r row) whole() string { return joined("  –  ", joined(" · ", r.name, r.about), r.what) }

func joinedRows(in Input, d refresh.Difference) []row {
	var out []row
	for _, id := range d.Joined {
		out = append(out, row{nameOf(in.Roster, id), about(in.Roster, id), under(in.Roster, id)})
	}
	return out
}

func leftRows(in Input, d refresh.Difference) []row {
	old := in.Document.Baseline.Org
	var out []row
	for _, id := range d.Left {
		what := "was " + under(old, id)
		if n := len(old.Reports(id)); n > 0 {
			what += ", had " + phrase.Counted(n, "report", "reports")
		}
		out = append(out, row{nameOf(old, id), about(old, id), what})
	}
	return out
}

// under says where a position stands: "under Bo Valadas", "a top".
func under(o *scenario.Org, id scenario.PositionID) string {
	if p, _ := o.Position(id); p.Manager == "" {
		return "a top"
	}
	return "under " + managerIn(o, id)
}

func managerIn(o *scenario.Org, id scenario.PositionID) string {
	p, _ := o.Position(id)
	return nameOf(o, p.Manager)
}

func movedRows(in Input, d refresh.Difference) []row {
	var out []row
	for _, m := range d.Moves {
		what := nameOf(in.Document.Baseline.Org, m.From) + " → " + nameOf(in.Roster, m.To)
		out = append(out, row{nameOf(in.Roster, m.Position), about(in.Roster, m.Position), what})
	}
	return out
}

func changedRows(in Input, d refresh.Difference) []row {
	what := map[scenario.PositionID][]string{}
	for _, c := range d.Fields {
		what[c.Position] = append(what[c.Position], valueWords(c))
	}
	note := func(ids []scenario.PositionID, words string) {
		for _, id := range ids {
			if len(what[id]) == 0 { // else the name says it
				what[id] = append(what[id], words)
			}
		}
	}
	note(d.Filled, "vacant → filled")
	note(d.Vacated, "filled → vacant")
	var out []row
	for _, id := range d.Changed {
		out = append(out, row{nameOf(in.Roster, id), about(in.Roster, id), strings.Join(what[id], " · ")})
	}
	return out
}
