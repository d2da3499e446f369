package roster

import (
	"slices"
	"strings"

	"spanwise/scenario/privacy"
	"spanwise/scenario/roster/grid"
)

// settleNames decides between a full name and its parts.
func (p *part) settleNames() {
	at, full := p.columns[Name]
	if full && p.hasFirstAndLast() && normalise(p.header[at]) == normalise("Preferred Name") && p.isOpen(Name) {
		delete(p.columns, Name) // it may be a first name only
		return
	}
	if full && p.hasFirstAndLast() { // the full name says it all
		p.dropGuess(FirstName)
		p.dropGuess(LastName)
	}
}

// namesApart reads "Name" and "Nom" as the family name where a German or French
// header of first names stands beside it.
func (p *part) namesApart(found map[Field][]int) {
	given := []string{normalise("Vorname"), normalise("Prénom"), normalise("Prenom")}
	family := []string{normalise("Name"), normalise("Nom")}
	if len(found[FirstName]) == 0 || len(found[LastName]) > 0 || len(found[Name]) != 1 || !p.isOpen(LastName) || !p.isOpen(Name) {
		return
	}
	if slices.Contains(given, normalise(p.header[found[FirstName][0]])) && slices.Contains(family, normalise(p.header[found[Name][0]])) {
		found[LastName], found[Name] = found[Name], nil
	}
}

func (p *part) hasFirstAndLast() bool {
	_, first := p.columns[FirstName]
	_, last := p.columns[LastName]
	return first && last
}

// nameField returns the field that names are read from.
func (p *part) nameField() Field {
	for _, f := range nameFields {
		if _, ok := p.columns[f]; ok {
			return f
		}
	}
	return Name
}

// nameOf joins the parts of a name. A last name is put behind a name that does
// not hold it already, for files with columns "name" and "lastName".
func (p *part) nameOf(row *grid.Row) string {
	name, first, last := p.text(row, Name), p.text(row, FirstName), p.text(row, LastName)
	if name == "" {
		name = first
	}
	if last == "" || name != first && strings.Contains(strings.ToLower(name), strings.ToLower(last)) {
		return name
	}
	return strings.TrimSpace(name + " " + last)
}

// knownName returns a name, or "" for what says that it is not disclosed.
func knownName(name string) string {
	if isTopMark(name) || strings.EqualFold(name, "N/D") {
		return ""
	}
	return name
}

// nameKey brings a name into the form in which names are compared: lower case,
// single spaces, no bracketed id behind, "Lindqvist, Ada" as "ada lindqvist".
func nameKey(name string) string { return privacy.Key(name) }
