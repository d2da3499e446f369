package roster

import "spanwise/scenario/privacy"

// namesToCut collects the names in all files.
func (r *reading) namesToCut() privacy.Names {
	var names privacy.Names
	learn := func(name string) {
		if vacancyOfName(name) == filled && knownName(name) != "" {
			names.Learn(name)
		}
	}
	for i := range r.rows {
		w := &r.rows[i]
		learn(w.part.nameOf(w.Row))
		learn(w.text(FirstName) + " " + w.text(LastName))
		if w.part.idsAreNames() || looksLikeName(w.text(ID)) {
			learn(w.text(ID))
		}
		if _, ok := w.part.columns[ManagerName]; ok {
			learn(w.text(ManagerName))
		}
	}
	for _, p := range r.parts {
		for i := range p.people {
			learn(p.nameOf(&p.people[i]))
		}
	}
	return names
}
