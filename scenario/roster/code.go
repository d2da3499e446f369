package roster

import "spanwise/scenario/roster/grid"

// The codes of problems; those of the notes of package grid are codes as well.
const (
	CodeUnreadable        = "unreadable"
	CodeNoIDColumn        = "no_id_column"
	CodeNoRows            = "no_rows"
	CodeLoop              = "loop"
	CodeDifferentManagers = "different_managers"
	CodeNoManagerColumn   = "no_manager_column"
	CodeGuessedManager    = "guessed_manager"
	CodeUnknownManager    = "unknown_manager"
	CodeAmbiguousManager  = "ambiguous_manager"
	CodeOutsideManagers   = "outside_managers"
	CodeChainDiffers      = "chain_differs"
	CodeDecimalID         = "decimal_id"
	CodeSimilarID         = "similar_id"
	CodeTotal             = "total"
	CodeSelfReport        = "self_report"
	CodeSeveralTops       = "several_tops"
	CodeJobShare          = "job_share"
	CodeMissingID         = "missing_id"
	CodeMadeIDs           = "made_ids"
	CodeSameID            = "same_id"
	CodeHiddenID          = "hidden_id"
	CodeLeadingZeros      = "leading_zeros"
	CodeEliminated        = "eliminated"
	CodeEliminatedManager = "eliminated_manager"
	CodeInactive          = "inactive"
	CodeVacantName        = "vacant_name"
	CodeStatus            = "unknown_status"
	CodeAssistant         = "assistant"
	CodeFTE               = "fte"
	CodeFTEUnit           = "fte_unit"
	CodePosts             = "posts"
	CodeCost              = "cost"
	CodeCostRange         = "cost_range"
	CodeCostPeriod        = "cost_period"
	CodeMixedCurrencies   = "mixed_currencies"
	CodeAuthority         = "authority"
	CodeDotted            = "dotted"
	CodeDecimalComma      = "decimal_comma"
	CodeShortRow          = "short_row"
	CodeLongRow           = "long_row"
	CodeLongCell          = "long_cell"
	CodeNotesAbove        = "notes_above"
	CodeSecondHeader      = "second_header"
	CodeGroupHeader       = "group_header"
	CodeDuplicateHeader   = "duplicate_header"
	CodeOtherSheets       = "other_sheets"
	CodeJuniorsMissing    = "juniors_missing"
	CodeJuniorSheet       = "junior_sheet"
	CodeSuppressed        = "suppressed"
	CodeSharedSeat        = "shared_seat"
	CodeSamePerson        = "same_person"
	CodeTrack             = "track"
	CodeTaken             = "taken_work"
)

// groups are the words above the problems of one code.
var groups = map[string]string{
	CodeUnreadable:        "Files that cannot be read",
	CodeNoIDColumn:        "No column of ids",
	CodeNoRows:            "No rows",
	CodeLoop:              "Positions that report to each other in a loop",
	CodeDifferentManagers: "One id, different managers",
	grid.CodeBrokenQuotes: "Quotes that never close",
	CodeNoManagerColumn:   "No column of managers",
	CodeGuessedManager:    "Managers that are a guess",
	CodeUnknownManager:    "Managers who are not in the file",
	CodeAmbiguousManager:  "Managers whose name fits several people",
	CodeOutsideManagers:   "Management chains that lead out of the file",
	CodeChainDiffers:      "Management chains that contradict each other",
	CodeDecimalID:         "Ids written as decimal numbers",
	CodeSimilarID:         "Ids that look alike",
	CodeTotal:             "Rows that may be sums",
	CodeSelfReport:        "Positions that report to themselves",
	CodeSeveralTops:       "Several tops",
	CodeJobShare:          "Job shares",
	CodeMissingID:         "Rows without an id",
	CodeMadeIDs:           "Ids made from the rows",
	CodeSameID:            "One id in several files",
	CodeHiddenID:          "Ids that hold a name",
	CodeLeadingZeros:      "Ids that differ by leading zeros only",
	CodeEliminated:        "Positions marked as eliminated",
	CodeEliminatedManager: "Managers whose position is eliminated",
	CodeInactive:          "People who do not work there any more",
	CodeVacantName:        "Vacant by their name",
	CodeStatus:            "Statuses that are not known",
	CodeAssistant:         "Marks of assistants that are not known",
	CodeFTE:               "FTE that cannot be right",
	CodeFTEUnit:           "How FTE is written",
	CodePosts:             "Numbers of posts that cannot be right",
	CodeCost:              "Cost that cannot be read",
	CodeCostRange:         "Cost given as a range",
	CodeCostPeriod:        "Pay that is not for a year",
	CodeMixedCurrencies:   "Several currencies",
	CodeAuthority:         "Authority grades that cannot be read",
	CodeDotted:            "Dotted lines that lead nowhere",
	CodeDecimalComma:      "Decimal commas",
	grid.CodeEncoding:     "Encoding of the text",
	grid.CodeQuote:        "Quotes that were mended",
	CodeShortRow:          "Rows shorter than the header",
	CodeLongRow:           "Rows longer than the header",
	CodeLongCell:          "Cells that are too long",
	grid.CodeBlankRows:    "Blank rows",
	CodeNotesAbove:        "Notes above the header",
	CodeSecondHeader:      "Headers in two rows",
	CodeGroupHeader:       "Headers in groups",
	CodeDuplicateHeader:   "Columns with the same header",
	CodeOtherSheets:       "Other sheets",
	CodeJuniorsMissing:    "Junior posts that may be missing",
	CodeJuniorSheet:       "Sheets of junior posts",
	CodeSuppressed:        "What one person only has",
	CodeSharedSeat:        "Shared seats that are not there",
	CodeSamePerson:        "People with more than one row",
	CodeTrack:             "Tracks that are not known",
	CodeTaken:             "Work taken over that cannot be read",
	grid.CodeOtherName:    "Another kind of file than its name says",
	grid.CodeMacros:       "Macros",
	grid.CodeNoValue:      "Formulas without a value",
	grid.CodeErrorValue:   "Cells that show an error",
	grid.CodeManyDigits:   "Numbers with too many digits",
	grid.CodeMerged:       "Merged cells",
	grid.CodeHiddenRows:   "Hidden rows",
	grid.CodeBlankRun:     "Rows far below the others",
	grid.CodeTooWide:      "Columns that are not read",
}

// groupOf returns the words for a code.
func groupOf(code string) string {
	if words, ok := groups[code]; ok {
		return words
	}
	return "About the file"
}
