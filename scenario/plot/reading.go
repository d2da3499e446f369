package plot

import "strings"

// Reading says in words what has to be known to read a plot and is not written beside
// it: where its scale changes, and what bold means. It is "" for nothing.
func Reading(p Plot) string {
	switch p := p.(type) {
	case Lines:
		return p.Y.squeezed()
	case Shifts:
		return p.X.squeezed()
	case Tornado:
		return p.reading()
	}
	return ""
}

func (t Tornado) reading() string {
	if t.Empty() {
		return ""
	}
	words := []string{"beside a bar stands the value that leads there"}
	for _, r := range t.Rows {
		if t.Decides(r) {
			words = append(words, "bold decides whether the limit holds")
			break
		}
	}
	if s := t.X.squeezed(); s != "" {
		words = append(words, s)
	}
	return strings.Join(words, "; ")
}

// squeezed says from where the scale of an axis of loads is squeezed.
func (a Axis) squeezed() string {
	if a.Knee <= a.Min || a.Knee >= a.Max {
		return ""
	}
	return "scale squeezed above " + Percent.Value(a.Knee)
}

// Under joins the words under the title of a plot with how it is read.
func Under(subtitle string, p Plot) string {
	reading := Reading(p)
	if subtitle == "" || reading == "" {
		return subtitle + reading
	}
	return subtitle + "; " + reading
}
