package roster

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"spanwise/scenario/phrase"
)

// chainHeader is a column of a management chain, as "Management Chain - Level 01",
// once it is brought into the form in which headers are compared.
var chainHeader = regexp.MustCompile(`^(?:worker)?s?(?:(?:management|supervisory|managerial|leadership|reporting|manager)(?:chain|hierarchy|line)?(?:level|l)|(?:management|supervisory|reporting)(?:chain|hierarchy|line))0*(\d{1,2})(?:manager)?(?:name|id)?$|^(?:level|l)0*(\d{1,2})manager(?:name|id)?$`)

// chainLevel returns the level of a chain's column, 0 for any other.
func chainLevel(header string) int {
	if len(header) > maxHeader {
		return 0
	}
	m := chainHeader.FindStringSubmatch(normalise(header))
	if m == nil {
		return 0
	}
	level, _ := strconv.Atoi(cmp.Or(m[1], m[2]))
	return level
}

// findChain finds the columns of a management chain, from the top down. They serve
// as the path where no other column does, or where one of them is chosen as path.
func (p *part) findChain() {
	var cols []int
	for i, h := range p.header {
		if chainLevel(h) > 0 {
			cols = append(cols, i)
		}
	}
	slices.SortStableFunc(cols, func(a, b int) int { return chainLevel(p.header[a]) - chainLevel(p.header[b]) })
	at, have := p.columns[Path]
	if len(cols) == 0 || have && !slices.Contains(cols, at) || !have && !p.isOpen(Path) {
		return
	}
	if p.startsBelow(cols) {
		slices.Reverse(cols)
	}
	p.chain = cols
	if !have {
		p.columns[Path] = cols[0]
	}
}

// startsBelow reports that level 1 is the direct manager, as some exports count:
// then fewer different managers stand in level 2 than in level 1, not more.
func (p *part) startsBelow(cols []int) bool {
	return len(cols) > 1 && len(p.valuesOf(cols[0])) > len(p.valuesOf(cols[1])) && len(p.valuesOf(cols[1])) > 0
}

// chainOf returns the texts of a row's chain from the top down to its manager. The
// row itself, which some exports repeat in the deepest levels, is left out.
func (r *reading) chainOf(w *row) []string {
	out := make([]string, 0, len(w.part.chain))
	for _, at := range w.part.chain {
		if text := cell(w.Row, at); text != "" && !isTopMark(text) {
			out = append(out, text)
		}
	}
	for len(out) > 0 && r.isSelf(w, out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return out
}

func (r *reading) isSelf(w *row, text string) bool {
	if at, ok := r.findID(w.part, text); ok {
		return at == w.first
	}
	return w.name != "" && nameKey(text) == nameKey(w.name)
}

// chainBoss returns the manager at the end of a row's chain.
func (r *reading) chainBoss(w *row) boss {
	texts := r.chainOf(w)
	if len(texts) == 0 {
		return boss{row: -1}
	}
	last := len(texts) - 1
	rows := r.find(w, ManagerName, texts[last])
	if len(rows) > 1 {
		if same := r.chained()[chainKey(texts[last], texts[:last])]; len(same) == 1 {
			rows = same
		}
	}
	switch {
	case len(rows) == 0:
		return r.unknownInChain(w, texts)
	case len(rows) > 1:
		return r.ambiguous(w, Path, texts[last], rows)
	}
	return boss{text: texts[last], row: rows[0]}
}

// chained returns the rows of each name and chain, made when first asked for.
func (r *reading) chained() map[string][]int {
	if r.byChain == nil {
		r.byChain = r.index(func(w *row) string { return chainKey(w.name, r.chainOf(w)) })
	}
	return r.byChain
}

// chainKey is the same for rows of one name and one chain.
func chainKey(name string, chain []string) string {
	keys := nameKey(name)
	for _, text := range chain {
		keys += "\x00" + nameKey(text)
	}
	return keys
}

func sameChain(a, b []string) bool { return chainKey("", a) == chainKey("", b) }

// unknownInChain settles a chain whose last name no row has. Where no row has any
// of them, the file is about a part of the organisation and the row its top.
func (r *reading) unknownInChain(w *row, texts []string) boss {
	last := texts[len(texts)-1]
	for _, text := range slices.Backward(texts[:len(texts)-1]) {
		if rows := r.find(w, ManagerName, text); len(rows) == 1 && rows[0] != w.first {
			up := r.under(rows[0])
			up.Do, up.Words = DoUp, "put under the next manager of its chain, "+shortened(up.Value)
			return r.settleBoss(w, last, w.at(Path, Problem{
				Severity: Warning, Code: CodeUnknownManager, Repair: "put under the vacant position " + r.orphanage,
				Message: "reports to " + r.spoken(w, Path, last) + ", which is not in the file",
				Choices: []Repairing{r.toUnassigned(), up, toTop, askUnder},
			}))
		}
	}
	return r.settleBoss(w, last, w.at(Path, Problem{
		Severity: Warning, Code: CodeOutsideManagers, Repair: toTop.Words,
		Message: fmt.Sprintf("its management chain ends with %s; the file has nobody of it", r.spoken(w, Path, last)),
		Choices: []Repairing{toTop, r.toUnassigned(), askUnder},
	}))
}

// noteChains reports chains that name others above a manager than the manager's own
// row does.
func (r *reading) noteChains(p *part) {
	if len(p.chain) == 0 || p.managerField() != Path {
		return
	}
	differ, first := 0, 0
	for i := range r.rows {
		w := &r.rows[i]
		if w.part != p || w.boss.row < 0 || r.rows[w.boss.row].part != p {
			continue
		}
		texts := r.chainOf(w)
		if len(texts) > 0 && !sameChain(texts[:len(texts)-1], r.chainOf(&r.rows[w.boss.row])) {
			if differ++; differ == 1 {
				first = i
			}
		}
	}
	if differ > 0 {
		w := &r.rows[first]
		p.add(Problem{Severity: Warning, Code: CodeChainDiffers, Column: p.names[p.chain[0]], Message: fmt.Sprintf("in %s, first in row %d, the chain above the manager is not that of the manager's own row", phrase.Plural(differ, "row"), w.Number), Repair: "the last of each row's chain is its manager"})
	}
}

// spoken quotes the text by which a row names its manager, unless it may be a name
// that is to be hidden. An id of the file is spoken as it is kept.
func (r *reading) spoken(w *row, field Field, text string) string {
	if !r.opts.Privacy.HideNames {
		return quoted(text)
	}
	if at, ok := r.rowOf(w.part, text); ok {
		return quoted(r.rows[at].id)
	}
	if field == ManagerID && isCode(text) {
		return quoted(text)
	}
	return "a hidden name"
}

// isCode reports a text in which digits outweigh letters, which is no name.
func isCode(text string) bool {
	digits, letters := 0, 0
	for _, c := range text {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '-', c == '_', c == '.':
		default:
			letters++
		}
	}
	return digits > letters
}
