package table

import (
	"strings"

	"spanwise/scenario"
)

// shownAs is how a value reads in a list of changes.
func shownAs(value string) string {
	if value == "" {
		return "empty"
	}
	return value
}

// called names a position in a list: who sits there, else the title, with the id.
func called(org *scenario.Org, id scenario.PositionID) string {
	if name := nameIn(org, id); name != string(id) {
		return name + " (" + string(id) + ")"
	}
	return string(id)
}

// oneLine is a text of several lines as a cell shows it.
func oneLine(text string) string {
	if !strings.ContainsAny(text, "\n\t") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// sentence begins with a capital and ends with a full stop.
func sentence(words string) string {
	if words == "" {
		return ""
	}
	r := []rune(words)
	out := strings.ToUpper(string(r[:1])) + string(r[1:])
	if strings.HasSuffix(out, ".") {
		return out
	}
	return out + "."
}
