package compare

import (
	"fmt"
	"strings"

	"spanwise/scenario/phrase"
)

// recommendation names the picks and, where there are any, how sure they are.
func (e english) recommendation(r Recommendation) string {
	if len(r.Picks) == 0 {
		text := "None of what was tried can be recommended as it stands: no scenario holds."
		switch {
		case r.Baseline.Holds():
			return text + " The baseline does."
		case nearer(r.Baseline, r.Nearest.Stands) < 0 && !r.Nearest.Alike:
			return text + " Nearest to it comes the baseline, then " + quoted(r.Nearest.Name) + "."
		}
		return text + " Nearest to it comes " + quoted(r.Nearest.Name) + "." + e.alike(r)
	}
	first := r.Picks[0]
	text := quoted(first.Name) + " is the surest of those that hold" + sure(first)
	switch {
	case r.Holding > 1 && !first.Plausible.OK: // how sure any of them is nobody knows
		text = quoted(first.Name) + " has the most to spare of those that hold" + sure(first)
	case r.Tried == 1:
		text = quoted(first.Name) + " holds" + sure(first)
	case r.Holding == 1:
		text = quoted(first.Name) + " is the only one tried that holds" + sure(first)
	}
	if !first.Flatter {
		text += ", without being flatter"
	}
	if len(r.Picks) > 1 {
		text += "; of the flatter ones it is " + quoted(r.Picks[1].Name) + sure(r.Picks[1])
	} else if !first.Flatter && r.Tried > 1 {
		text += "; no flatter one holds"
	}
	if r.Tried == 1 {
		text += "; nothing else was tried"
	}
	return text + "." + e.likeBaseline(r)
}

// sure says in how many plausible settings a pick holds.
func sure(p Pick) string {
	text := ""
	if p.Plausible.OK {
		text = fmt.Sprintf(" (in %d of %d plausible settings)", p.Plausible.Value.Holds, p.Plausible.Value.Draws)
	}
	if p.Standing == HoldsWithoutReserve {
		text += ", though without reserve"
	}
	return text
}

// likeBaseline says where nothing, or not all, speaks for a change.
func (e english) likeBaseline(r Recommendation) string {
	base := r.Baseline.Plausible
	var less []string
	for _, p := range r.Picks {
		if base.OK && p.Plausible.OK && base.Value.Holds > p.Plausible.Value.Holds {
			less = append(less, quoted(p.Name))
		}
	}
	if len(less) == 0 {
		return e.alike(r)
	}
	than := ""
	if len(r.Picks) > 1 {
		than = " than " + phrase.Listed(less)
	}
	return e.alike(r) + fmt.Sprintf(" The baseline holds in more plausible settings%s (%d of %d).", than, base.Value.Holds, base.Value.Draws)
}

// alike says where nothing that is simulated speaks for a change.
func (e english) alike(r Recommendation) string {
	var alike []string
	for _, p := range r.Named() {
		if p.Alike {
			alike = append(alike, quoted(p.Name))
		}
	}
	if len(alike) == 0 {
		return ""
	}
	return fmt.Sprintf(" Between %s and the baseline no simulated figure of the whole organisation differs enough to matter.", phrase.Listed(alike))
}

// decisive names a few of the assumptions that decide, and says where the estimate, in
// which they were tried, stands on the other side of the limit than the simulation.
func (e english) decisive(d Decisive) string {
	switch {
	case d.Holds && !d.Simulated:
		return "In the estimate, in which assumptions are tried, it holds. " + e.deciding(d)
	case d.Simulated && !d.Holds:
		return "In the estimate, in which assumptions are tried, it does not hold. " + e.deciding(d)
	}
	return e.deciding(d)
}

func (e english) deciding(d Decisive) string {
	switch {
	case d.Count == 0 && !d.Ever:
		return "No assumption alone moves the highest load across the limit, nor did all together in the settings tried."
	case d.Count == 0:
		return "No assumption alone moves the highest load across the limit; several together can."
	}
	var named []string
	for _, name := range d.First[:min(d.Count, mostNamed)] {
		named = append(named, lowered(name))
	}
	if more := d.Count - len(named); more > 0 {
		named = append(named, fmt.Sprintf("%d more", more))
	}
	lead, who, verb, side := "Assumptions decide (%s): each alone", "", "puts", "above"
	if d.Count == 1 {
		lead, who = "One assumption decides (%s): alone", "it "
	}
	if !d.Holds {
		verb, side = "brings", "under"
	}
	return fmt.Sprintf(lead+", at an end of its plausible range, %s%s the busiest manager %s the limit of %s.",
		phrase.Listed(named), who, verb, side, phrase.Percent(d.Limit, 1))
}

// lowered begins a name with a small letter, but for abbreviations.
func lowered(name string) string {
	if len(name) > 1 && strings.ToUpper(name[:2]) == name[:2] {
		return name
	}
	return strings.ToLower(name[:min(1, len(name))]) + name[min(1, len(name)):]
}

func (e english) unready(u Unready) string {
	var parts []string
	if u.NotReady > 0 {
		parts = append(parts, fmt.Sprintf("%d not ready", u.NotReady))
	}
	if u.Mind > 0 {
		parts = append(parts, fmt.Sprintf("%d to mind", u.Mind))
	}
	return fmt.Sprintf("Foundations: %d of %s stand, %s.", u.Stand, phrase.Plural(u.Asked, "check"), strings.Join(parts, ", "))
}

func (e english) undecided(u Undecided) string {
	var parts []string
	if u.Open > 0 {
		parts = append(parts, "it is open what becomes of "+phrase.Counted(u.Open, "person", "people"))
	}
	if u.Unplaced > 0 {
		verb := "wait"
		if u.Unplaced == 1 {
			verb = "waits"
		}
		parts = append(parts, fmt.Sprintf("%s %s without a seat", phrase.Counted(u.Unplaced, "person", "people"), verb))
	}
	text := strings.Join(parts, "; ") + "."
	return strings.ToUpper(text[:1]) + text[1:]
}

// inSettings says in how many plausible settings sides hold, "" where that is not known of
// each, with "only" where none of them holds in most. Of many the best stands for all.
func inSettings(hold []Stands) string {
	var numbers []string
	best, most := 0, false
	for _, s := range hold {
		if !s.Plausible.OK {
			return ""
		}
		most = most || s.inMost()
		best = max(best, s.Plausible.Value.Holds)
		numbers = append(numbers, fmt.Sprint(s.Plausible.Value.Holds))
	}
	lead := ", but in only "
	switch many := len(hold) > mostNamed; {
	case many && most:
		lead, numbers = ", at best in ", []string{fmt.Sprint(best)}
	case many:
		lead, numbers = ", but at best in ", []string{fmt.Sprint(best)}
	case most:
		lead = ", in "
	}
	return fmt.Sprintf("%s%s of %d plausible settings", lead, phrase.Listed(numbers), hold[0].Plausible.Value.Draws)
}
