package roster

import (
	"strings"
	"unicode"
)

// hiddenMark stands where a name was cut out of a text.
const hiddenMark = "…"

// mostWords is more than a name has. It bounds how far texts are looked at.
const mostWords = 12

// cutter cuts whole names out of texts: "Engineering (Ada Fox)" has one, "Foxglove
// Ltd" none. Either order of first and last name is found.
type cutter struct {
	names  map[string]bool // words in lower case, joined by spaces
	starts map[string]int  // first word of a name, and how many words the longest such name has
}

func newCutter() cutter { return cutter{map[string]bool{}, map[string]int{}} }

// namesToCut collects the names in all files.
func (r *reading) namesToCut() cutter {
	c := newCutter()
	for i := range r.rows {
		w := &r.rows[i]
		c.learn(w.part.nameOf(w.Row))
		c.learn(w.text(FirstName) + " " + w.text(LastName))
		if w.part.idsAreNames() || looksLikeName(w.text(ID)) {
			c.learn(w.text(ID))
		}
		if _, ok := w.part.columns[ManagerName]; ok {
			c.learn(w.text(ManagerName))
		}
	}
	return c
}

func (c *cutter) learn(name string) {
	words := strings.Fields(nameKey(name))
	if len(words) == 0 || len(words) > mostWords || vacancyOfName(name) != filled || knownName(name) == "" || len([]rune(strings.Join(words, ""))) < leastTelling {
		return
	}
	last, others := words[len(words)-1], words[:len(words)-1]
	c.add(words)
	c.add(append([]string{last}, others...))
	if len(words) > 2 { // without middle names
		c.add([]string{words[0], last})
		c.add([]string{last, words[0]})
	}
}

func (c *cutter) add(words []string) {
	c.names[strings.Join(words, " ")] = true
	c.starts[words[0]] = max(c.starts[words[0]], len(words))
}

// word is where a word stands in a text.
type word struct {
	from, to int
	text     string
}

func wordsOf(text string) []word {
	var out []word
	from := -1
	for at, c := range text + " " {
		inside := unicode.IsLetter(c) || unicode.IsMark(c) || c == '-' || (c == '\'' || c == '’' || c == '.') && from >= 0
		switch {
		case inside && from < 0:
			from = at
		case !inside && from >= 0:
			trimmed := strings.TrimRight(text[from:at], ".'’")
			out = append(out, word{from, from + len(trimmed), strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(trimmed, "'s"), "’s"))})
			from = -1
		}
	}
	return out
}

// cut returns the text without the names in it.
func (c *cutter) cut(text string) string {
	if text == "" || len(c.names) == 0 {
		return text
	}
	words := wordsOf(text)
	var out strings.Builder
	kept := 0
	for i := 0; i < len(words); i++ {
		n := c.nameAt(words[i:])
		if n == 0 {
			continue
		}
		out.WriteString(text[kept:words[i].from])
		out.WriteString(hiddenMark)
		kept = words[i+n-1].to
		i += n - 1
	}
	if kept == 0 {
		return text
	}
	out.WriteString(text[kept:])
	return out.String()
}

// nameAt returns how many words the name at the start has, 0 for none.
func (c *cutter) nameAt(words []word) int {
	for n := min(c.starts[words[0].text], len(words)); n > 0; n-- {
		texts := make([]string, n)
		for i, w := range words[:n] {
			texts[i] = w.text
		}
		if c.names[strings.Join(texts, " ")] {
			return n
		}
	}
	return 0
}
