package privacy

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hiddenMark stands where a name was cut out of a text.
const hiddenMark = "…"

const (
	// mostWords is more than a name has. It bounds how far texts are looked at.
	mostWords = 12
	// leastLetters is the length from which a name is looked for: "Li" is in too many words.
	leastLetters = 3
)

// Names cuts whole names out of texts: "Engineering (Ada Fox)" has one, "Foxglove
// Ltd" none. Either order of first and last name is found.
type Names struct {
	known  map[string]bool // words in lower case, joined by spaces
	starts map[string]int  // first word of a name, and how many words the longest such name has
}

// Learn takes a name that is to be cut. What is too short or too long for one is not
// looked for.
func (n *Names) Learn(name string) {
	words := strings.Fields(Key(name))
	letters := 0
	for _, w := range words {
		letters += utf8.RuneCountInString(w)
	}
	if len(words) > mostWords || letters < leastLetters {
		return
	}
	n.add(words)
	if len(words) == 1 {
		return
	}
	last, others := words[len(words)-1], words[:len(words)-1]
	n.add(append([]string{last}, others...))
	if len(words) > 2 { // without middle names
		n.add([]string{words[0], last})
		n.add([]string{last, words[0]})
	}
}

// knows reports whether a name was learned; one that is not looked for needs no learning.
func (n *Names) knows(name string) bool {
	var one Names
	one.Learn(name)
	for words := range one.known {
		if !n.known[words] {
			return false
		}
	}
	return true
}

func (n *Names) add(words []string) {
	if n.known == nil {
		n.known, n.starts = map[string]bool{}, map[string]int{}
	}
	n.known[strings.Join(words, " ")] = true
	n.starts[words[0]] = max(n.starts[words[0]], len(words))
}

// Key returns a name as it is compared: "Fox, Ada (12)" is "ada fox".
func Key(name string) string {
	if open := strings.LastIndexByte(name, '('); open > 0 && strings.HasSuffix(name, ")") {
		name = name[:open]
	}
	if last, first, ok := strings.Cut(name, ","); ok {
		name = first + " " + last
	}
	return strings.Join(strings.Fields(strings.ToLower(name)), " ")
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

// Cut returns the text without the names in it.
func (n *Names) Cut(text string) string {
	if text == "" || len(n.known) == 0 {
		return text
	}
	words := wordsOf(text)
	var out strings.Builder
	kept := 0
	for i := 0; i < len(words); i++ {
		k := n.nameAt(words[i:])
		if k == 0 {
			continue
		}
		out.WriteString(text[kept:words[i].from])
		out.WriteString(hiddenMark)
		kept = words[i+k-1].to
		i += k - 1
	}
	if kept == 0 {
		return text
	}
	out.WriteString(text[kept:])
	return out.String()
}

// nameAt returns how many words the name at the start has, 0 for none.
func (n *Names) nameAt(words []word) int {
	for k := min(n.starts[words[0].text], len(words)); k > 0; k-- {
		texts := make([]string, k)
		for i, w := range words[:k] {
			texts[i] = w.text
		}
		if n.known[strings.Join(texts, " ")] {
			return k
		}
	}
	return 0
}

var mailAddress = regexp.MustCompile(`[^\s"<>,;()]+@[^\s"<>,;()]+`)

// WithoutMail takes e-mail addresses out of a text.
func WithoutMail(text string) string {
	if !strings.Contains(text, "@") {
		return text
	}
	return mailAddress.ReplaceAllString(text, "(e-mail address)")
}
