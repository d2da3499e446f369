package roster

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"spanwise/scenario/roster/grid"
)

// normalise brings a header into the form in which headers are compared: without
// case, spaces, _ - ' # and full stops.
func normalise(header string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), strings.ContainsRune("_-'#.’‘\ufeff", r), !unicode.IsPrint(r):
			return -1
		}
		return unicode.ToLower(r)
	}, header)
}

// meaningOf returns the field of a header. A currency in brackets, as in
// "Salary (EUR)", does not hide it.
func meaningOf(header string) (meaning, bool) {
	if len(header) > maxHeader {
		return meaning{}, false
	}
	if m, ok := meanings[normalise(header)]; ok {
		return m, true
	}
	if bare, currency := cutCurrency(header); currency != "" {
		m, ok := meanings[normalise(bare)]
		return m, ok && m.field == Cost
	}
	return looseMeaning(header)
}

// looseRank is above that of every header that is known as it stands.
const looseRank = 100

// looseMeaning takes off a mark such as * or : and what stands in brackets behind:
// "Employee ID *", "Job Title (English)". Brackets are kept where they could change
// what is meant: those about a manager, and those of amounts.
func looseMeaning(header string) (meaning, bool) {
	bare := strings.TrimRight(strings.TrimSpace(header), "*: ")
	open := strings.LastIndexByte(bare, '(')
	inside, closed := strings.CutSuffix(bare, ")")
	bracketed := open > 0 && closed && open < len(inside)
	if bracketed {
		inside, bare = inside[open+1:], strings.TrimRight(bare[:open], "*: ")
	}
	m, ok := meanings[normalise(bare)]
	if !ok || bracketed && (m.field == Cost || m.field == FTE || aboutManager(inside) && !aboutManager(bare)) {
		return meaning{}, false
	}
	m.rank += looseRank
	return m, true
}

// aboutManager reports a header that is about the manager.
func aboutManager(header string) bool {
	m, ok := meanings[normalise(header)]
	return ok && (m.field == anyManager || slices.Contains(managerFields, m.field))
}

// maxHeader is longer than any header worth comparing, in bytes.
const maxHeader = 200

// cutCurrency splits "Salary (EUR)" and "Salary (£)" into header and currency.
func cutCurrency(header string) (bare, currency string) {
	open := strings.LastIndexByte(header, '(')
	inner, closed := strings.CutSuffix(strings.TrimSpace(header), ")")
	if open < 0 || !closed || open >= len(inner) {
		return header, ""
	}
	code, ok := currencyOf(strings.TrimSpace(inner[open+1:]))
	if !ok {
		return header, ""
	}
	return header[:open], code
}

func knownHeaders(cells []string) int {
	seen := map[Field]bool{}
	for _, c := range cells {
		if m, ok := meaningOf(c); ok {
			seen[m.field] = true
		}
	}
	return len(seen)
}

// heading is where the column headers stand.
type heading struct {
	from, at int // indices of the first row, of groups, and of the last
	cells    []string
}

// headerRows is how far down the header may stand below notes.
const headerRows = 30

// findHeading returns the row with the most known headers, an id or junior posts
// among them; where no row has such, [likelyHeading]. Where the row above names
// groups of columns, both are read together if that makes more headers known.
func findHeading(rows []grid.Row, chosen map[Field]string) heading {
	best, bestScore, found := heading{}, 0, false
	for i := range rows[:min(len(rows), headerRows)] {
		if isTitle(rows[i].Cells) {
			continue
		}
		h := headingAt(rows, i)
		score, told := headingScore(h.cells, chosen)
		if told && score > bestScore {
			best, bestScore, found = h, score, true
		}
	}
	if !found {
		return likelyHeading(rows)
	}
	return best
}

// headingScore counts known and chosen headers; told says that the row can be no
// other than the header.
func headingScore(cells []string, chosen map[Field]string) (score int, told bool) {
	score = knownHeaders(cells)
	told = hasField(cells, ID) || isJuniorHeader(cells)
	for field, header := range chosen {
		if header != "" && indexHeader(cells, header) >= 0 {
			score++
			told = told || field == ID
		}
	}
	return score, told
}

// headingAt takes one row as the header, with the row of groups above it if that
// tells more.
func headingAt(rows []grid.Row, at int) heading {
	alone := heading{at, at, cleanCells(rows[at].Cells)}
	if at == 0 {
		return alone
	}
	grouped := groupedCells(cleanCells(rows[at-1].Cells), alone.cells)
	if knownHeaders(grouped) <= knownHeaders(alone.cells) || !hasField(alone.cells, ID) && !hasField(grouped, ID) {
		return alone
	}
	return heading{at - 1, at, grouped}
}

func cleanCells(cells []string) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i], _ = clean(c)
	}
	return out
}

// groupedCells joins the headers of two rows: "Manager" above "ID" is "Manager ID".
// A group reaches up to the next one. Where the two together say nothing, the lower
// stands alone, unless it is about the manager: a manager's title is no title.
func groupedCells(groups, leaves []string) []string {
	out := make([]string, max(len(leaves), len(groups)))
	group := ""
	for i := range out {
		leaf := ""
		if i < len(leaves) {
			leaf = leaves[i]
		}
		if i < len(groups) && groups[i] != "" {
			group = groups[i]
		}
		out[i] = groupedHeader(group, leaf)
	}
	return out
}

func groupedHeader(group, leaf string) string {
	switch {
	case leaf == "" || group == "" || normalise(leaf) == normalise(group):
		return cmp.Or(leaf, group)
	}
	both := group + " " + leaf
	if _, ok := meaningOf(both); ok {
		return both
	}
	if aboutManager(group) {
		return both
	}
	return leaf
}

// indexHeader returns the column of a header: spelt exactly so, else by [normalise].
func indexHeader(cells []string, header string) int {
	for i, c := range cells {
		if strings.TrimSpace(c) == strings.TrimSpace(header) {
			return i
		}
	}
	for i, c := range cells {
		if len(c) <= maxHeader && normalise(c) == normalise(header) && normalise(header) != "" {
			return i
		}
	}
	return -1
}

// isSecondHeader reports a row that names the columns once more, as exports with
// technical names above the labels do.
func isSecondHeader(header, next []string) bool {
	same := 0
	for i, c := range next[:min(len(next), len(header))] {
		m, ok := meaningOf(c)
		above, known := meaningOf(header[i])
		if ok && known && m.field == above.field {
			same++
		}
	}
	const enough = 2
	return same >= enough && same*2 >= knownHeaders(header)
}
