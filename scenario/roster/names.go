package roster

import "strings"

// settleNames decides between a full name and its parts.
func (r *reading) settleNames() {
	at, full := r.columns[Name]
	if full && r.hasFirstAndLast() && normalise(r.header[at]) == normalise("Preferred Name") && r.opts.Map[Name] == "" {
		delete(r.columns, Name) // it may be a first name only
		return
	}
	if full && r.hasFirstAndLast() { // the full name says it all
		r.dropGuess(FirstName)
		r.dropGuess(LastName)
	}
}

func (r *reading) dropGuess(f Field) {
	if _, chosen := r.opts.Map[f]; !chosen {
		delete(r.columns, f)
	}
}

func (r *reading) hasFirstAndLast() bool {
	_, first := r.columns[FirstName]
	_, last := r.columns[LastName]
	return first && last
}

// nameOf joins the parts of a name. A last name is put behind a name that does
// not hold it already, for files with columns "name" and "lastName".
func (r *reading) nameOf(rec record) string {
	name, first, last := r.part(rec, Name), r.part(rec, FirstName), r.part(rec, LastName)
	if name == "" {
		name = first
	}
	if last == "" || name != first && strings.Contains(strings.ToLower(name), strings.ToLower(last)) {
		return name
	}
	return strings.TrimSpace(name + " " + last)
}

func (r *reading) part(rec record, f Field) string {
	at, ok := r.columns[f]
	if !ok {
		return ""
	}
	return cell(rec, at)
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
func nameKey(name string) string {
	if open := strings.LastIndexByte(name, '('); open > 0 && strings.HasSuffix(name, ")") {
		name = name[:open]
	}
	if last, first, ok := strings.Cut(name, ","); ok {
		name = first + " " + last
	}
	return strings.Join(strings.Fields(strings.ToLower(name)), " ")
}
