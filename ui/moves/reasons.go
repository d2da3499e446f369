package moves

import "spanwise/scenario"

// causeWords are the causes of removals, as a reason reads.
var causeWords = map[scenario.Cause]string{
	scenario.LayerRemoved: "a layer is removed", scenario.ChainCollapsed: "a chain is collapsed", scenario.TeamsMerged: "teams are merged",
	scenario.WorkEnded: "the work has ended", scenario.PostNotNeeded: "the post is not needed", scenario.OtherCause: "another reason",
}

// causeOf says in words why positions go, "" where the edit takes none out, says nothing,
// or says different things of several.
func causeOf(a scenario.Action) string {
	switch a := a.(type) {
	case scenario.Remove:
		return causeWords[a.Cause]
	case scenario.Group:
		found := ""
		for _, e := range a.Edits {
			switch cause := causeOf(e.Do); {
			case cause == "" || cause == found:
			case found != "":
				return ""
			default:
				found = cause
			}
		}
		return found
	}
	return ""
}
