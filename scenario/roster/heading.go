package roster

import "spanwise/scenario/roster/grid"

const (
	// fewHeaders is how many known headers make a row the header though none of them
	// is an id; a single one may stand in any row, such as the title "Manager".
	fewHeaders = 2
	// shortHeader is longer than nearly all headers, in bytes.
	shortHeader = 60
)

// likelyHeading returns the header of rows without a known id: the row with the most
// known headers, else the first that has at least half as many different short texts
// as any other, so that titles and notes above are passed over.
func likelyHeading(rows []grid.Row) heading {
	rows = rows[:min(len(rows), headerRows)]
	known, mostKnown, most := 0, fewHeaders-1, 0
	for i := range rows {
		if isTitle(rows[i].Cells) {
			continue
		}
		if n := knownHeaders(headingAt(rows, i).cells); n > mostKnown {
			known, mostKnown = i, n
		}
		most = max(most, shortTexts(rows[i].Cells))
	}
	if mostKnown >= fewHeaders {
		return headingAt(rows, known)
	}
	for i := range rows {
		if n := shortTexts(rows[i].Cells); !isTitle(rows[i].Cells) && n > 0 && 2*n >= most {
			return headingAt(rows, i)
		}
	}
	return headingAt(rows, 0)
}

// isTitle reports a row in which one text fills most cells, as a title over merged
// cells does.
func isTitle(cells []string) bool {
	times, filled, most := map[string]int{}, 0, 0
	for _, c := range cells {
		if text, _ := clean(c); text != "" {
			filled++
			times[text]++
			most = max(most, times[text])
		}
	}
	const cellsOfTitle = 3
	return most >= cellsOfTitle && 2*most > filled && !hasField(cells, ID)
}

// shortTexts counts the different texts of a row that could be headers.
func shortTexts(cells []string) int {
	seen := map[string]bool{}
	for _, c := range cells {
		text, _ := clean(c)
		if _, number := parseNumber(text, false); text != "" && len(text) <= shortHeader && !number {
			seen[text] = true
		}
	}
	return len(seen)
}
