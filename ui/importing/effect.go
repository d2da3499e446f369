package importing

import (
	"fmt"
	"strconv"
	"strings"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/roster"
)

// effect says what the user's choices did to the tree.
func (r *reading) effect() string {
	now, before := r.found.Shape, r.proposed
	if len(r.repairs) == 0 {
		return "The tree with what is proposed: " + shapeWords(now) + "."
	}
	if now == before {
		return "Your choices leave the tree as proposed: " + shapeWords(now) + "."
	}
	return "Your choices, against what was proposed: " + changeWords(before, now) + "."
}

// What is not under the top yet is called as in the problems that say so.
const (
	orphaned = "under Unassigned"
	looped   = "in a loop"
)

func shapeWords(s roster.Shape) string {
	words := []string{phrase.Counted(s.Tops, "top", "tops"), phrase.Counted(s.Layers, "layer", "layers"), plot.Count(s.Orphans) + " " + orphaned}
	if s.Loose > 0 {
		words = append(words, plot.Count(s.Loose)+" "+looped)
	}
	return strings.Join(words, ", ")
}

func changeWords(a, b roster.Shape) string {
	words := []string{
		fromTo("tops", a.Tops, b.Tops), fromTo("layers", a.Layers, b.Layers),
		fromTo(orphaned, a.Orphans, b.Orphans), fromTo("positions", a.Positions, b.Positions),
	}
	if a.Loose+b.Loose > 0 {
		words = append(words, fromTo(looped, a.Loose, b.Loose))
	}
	return strings.Join(words, ", ")
}

func fromTo(what string, a, b int) string {
	if a == b {
		return fmt.Sprintf("%s %s", what, plot.Count(a))
	}
	return fmt.Sprintf("%s %s → %s", what, plot.Count(a), plot.Count(b))
}

// plainNumber writes a whole number with separators.
func plainNumber(n int) string { return plot.Count(n) }

// decimal writes a number with as many decimals as it has, at most two.
func decimal(v float64) string {
	whole := int(v)
	rest := strconv.FormatFloat(v-float64(whole), 'f', 2, 64)
	rest = strings.TrimRight(strings.TrimPrefix(rest, "0"), "0")
	if rest == "." {
		return plot.Count(whole)
	}
	if !strings.HasPrefix(rest, ".") { // it was rounded up to a whole
		return plot.Count(whole + 1)
	}
	return plot.Count(whole) + rest
}
