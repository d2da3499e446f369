package orgchart

// detail says how much is drawn of a card. Objects cost, so a crowded view shows
// less of each card than the zoom alone would allow.
type detail int

const (
	asBlocks  detail = iota // coloured blocks without words, all in one image
	asCompact               // managers by name and load; leaves by name where it is legible
	asDense                 // full cards; small boxes and lines in the image, leaves without title
	asFull                  // everything as objects
)

// Where the details begin, by zoom.
const (
	compactFrom  = 0.28
	leafNameFrom = 0.41 // names of leaves in compact charts
	fullFrom     = 0.58
)

// Objects that one card takes at most, and the room for all of them. What lies
// over the chart (selection, hint, map) takes up to 60 more.
const (
	objectsRoom    = 1400
	objectsCard    = 16
	objectsCompact = 7
	objectsLeaf    = 4
)

// crowd is what is in view. Where some of it is dimmed, a leaf takes an object more, where
// figures stand beside titles another, and so does every card that is marked as changed.
type crowd struct {
	managers, leaves, lines, changed int
	dims, figures                    bool
}

// chooseDetail picks the most detail that zoom and room allow.
func chooseDetail(zoom float64, n crowd) detail {
	if zoom < compactFrom {
		return asBlocks
	}
	if zoom >= fullFrom {
		leaf := objectsLeaf
		if n.dims {
			leaf++
		}
		if n.figures {
			leaf++
		}
		if n.managers*objectsCard+n.leaves*leaf+n.lines+n.changed <= objectsRoom {
			return asFull
		}
		if n.managers*objectsCard+n.leaves <= objectsRoom {
			return asDense
		}
	}
	leaves := n.leaves
	if zoom < leafNameFrom {
		leaves = 0
	}
	if n.managers*objectsCompact+leaves <= objectsRoom {
		return asCompact
	}
	return asBlocks
}
