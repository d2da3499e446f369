package rights

import "spanwise/scenario"

// raised is a position whose grade was raised, with those below it that were raised as
// much.
type raised struct {
	position scenario.PositionID
	by       int // grades
	below    int // positions under it that were raised by as much
}

// raisedIn lists where authority grades were raised by pushing rights down: the
// topmost positions of each part that was raised alike, in chart order.
func raisedIn(o *scenario.Org) []raised {
	var out []raised
	raises := make([]int, 0, o.Len()) // by position met, in chart order
	part := make([]int, 0, o.Len())   // by the same: index into out of the part a position belongs to
	for v := range o.Walk() {
		p := v.Position
		in := -1
		switch {
		case p.Raise == 0:
		case v.Above >= 0 && raises[v.Above] == p.Raise:
			in = part[v.Above]
			out[in].below++
		default:
			in = len(out)
			out = append(out, raised{position: p.ID, by: p.Raise})
		}
		raises, part = append(raises, p.Raise), append(part, in)
	}
	return out
}
