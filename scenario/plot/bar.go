package plot

// BarEnd is the load at the right end of every bar of load: on cards, in tables and in
// lists. One scale for all of them, so that bars can be compared wherever they stand
// and one hopeless case does not flatten the rest.
const BarEnd = 1.25

// BarShare returns how much of a bar a load fills, 0 … 1, and whether the load lies
// beyond its end, which the bar shows by a break before it.
func BarShare(load float64) (share float64, beyond bool) {
	return min(max(load, 0)/BarEnd, 1), load > BarEnd
}

// BarBreak returns where the break of a bar begins and how wide it is, for a bar of a
// length and height in the same unit; a bar shorter than wide enough for it has none.
func BarBreak(length, height float64) (from, width float64) {
	width = max(height/3, 1.5)
	from = length - height - width
	if from < length/2 {
		return 0, 0
	}
	return from, width
}
