package importing

import "spanwise/scenario/roster"

// tally is what the wizard shows of the problems of one reading. It is made in the
// background, since there may be hundreds of thousands of them.
type tally struct {
	blocks, doubts int
	groups         []group
	missing        string // the fields that the file must have and for which no column is known
	concern        concern
}

func tallyOf(found *roster.Import) tally {
	t := tally{groups: grouped(found.Problems)}
	for _, p := range found.Problems {
		switch p.Severity {
		case roster.Error:
			t.blocks++
		case roster.Warning:
			t.doubts++
		}
		if t.missing == "" {
			t.missing, t.concern = missingOf(p)
		}
	}
	return t
}

// missingOf says which column is missing where a problem is about that.
func missingOf(p roster.Problem) (string, concern) {
	switch {
	case p.Code == roster.CodeNoIDColumn && p.Severity == roster.Error:
		return "No column holds the ids. Choose the one by which positions, or people, are told apart.", blocking
	case p.Code == roster.CodeNoManagerColumn && p.Severity == roster.Error:
		return "No column holds the manager. Choose the one that says who reports to whom, by id, e-mail or name.", blocking
	case p.Code == roster.CodeNoManagerColumn:
		return "No column holds the manager: everybody stands at the top. Choose the column that says who reports to whom.", doubtful
	}
	return "", calm
}
