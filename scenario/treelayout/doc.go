// Package treelayout says where the cards of an organisation chart stand: a tidy
// tree in which nothing overlaps, every manager stands centred over the reports,
// order is kept, and mirrored charts give mirrored drawings. Leaves that may be
// stacked stand in columns below their manager; assistants stand beside theirs, at the
// right in either drawing.
//
// The algorithm is van der Ploeg's (2014, "Drawing non-layered tidy trees in
// linear time", Software: Practice and Experience 44, 1467–1484), which places
// nodes of different sizes in O(n). His spacing of the subtrees between two others
// is replaced by Kennedy's (1996, "Functional pearls: Drawing trees"): pack once
// from the left, once from the right, and take the mean. No-overlap and centring
// are linear in x, so the mean keeps both, and it is symmetric by construction.
//
//	l := treelayout.Lay([]treelayout.Node{
//		{Parent: -1, W: 196, H: 70},
//		{Parent: 0, W: 175, H: 29, Stack: true},
//	}, treelayout.DefaultStyle)
//	l.Boxes[1] // left, top, width and height of the report
//
// A [Tree] is laid out again after a change. Packings are kept by subtree, relative to its
// card, with contours that are never written to once they are made: a subtree that did
// not change need not be looked into, and what comes out is to the last bit what a new
// tree gives, as long as sums of heights are exact, as they are of whole and half units.
//
// The package imports nothing of ours and knows nothing of what is drawn.
package treelayout
