// Package scenario is the document: an organisation of positions and people,
// the operating model it runs under, and scenarios that redraw it.
//
// A scenario is an ordered list of edits on the baseline. Nothing else describes
// it: undo, the moves list, comparison and recovery are read from that list.
//
//	org, err := scenario.NewOrg([]scenario.Position{
//		{ID: "1", Title: "Chief executive", FTE: 1},
//		{ID: "2", Title: "Head of delivery", Manager: "1", FTE: 1},
//	}, []scenario.Person{{ID: "p1", Name: "Ada Lindqvist", FTE: 1, Seat: "1"}})
//	org.Depth("2")  // 2: the top is layer 1
//	org.Filled("2") // false: nobody sits there
//
// The package imports the standard library only. An [Org] is read-only for
// everybody but a [Draft], and only scenario/edit and the packages that build a
// baseline (roster, store, sample) hold one.
package scenario
