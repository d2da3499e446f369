package safety

import (
	"math"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
)

// Strength says in words how long a passphrase would stand against guessing.
type Strength struct {
	Words string
	Tone  fyne.ThemeColorName
	bits  float64
}

// The bounds are what a thousand machines, each trying one passphrase a second (a
// file's key is made slow on purpose), get through: 2²⁸ in three days, 2⁴⁴ in five hundred years.
const (
	weakBits   = 28
	fairBits   = 44
	strongBits = 60
)

// bitsOfWord is what one word of a phrase is worth: a choice among the 2,000 that
// come to mind first.
const bitsOfWord = 11

// StrengthOf judges a passphrase by what an attacker would try: words as words,
// runs and repetitions as one choice, and those that everybody uses first of all.
func StrengthOf(passphrase string) Strength {
	bits := min(bitsOfCharacters(passphrase), bitsOfWords(passphrase))
	switch {
	case passphrase == "":
		return Strength{"", theme.Quiet, 0}
	case isCommon(passphrase) || bits < weakBits:
		return Strength{"Weak: a machine guesses it within days. Four words that have nothing to do with each other are better.", theme.OverloadedText, bits}
	case bits < fairBits:
		return Strength{"Fair: many machines need weeks or years. One more word makes it good.", theme.StretchedText, bits}
	case bits < strongBits:
		return Strength{"Good: guessing it takes longer than anybody tries.", theme.HoldsText, bits}
	}
	return Strength{"Strong: guessing it is out of reach.", theme.HoldsText, bits}
}

// bitsOfCharacters takes each character that does not follow from the one before as
// a choice among all of its kinds.
func bitsOfCharacters(s string) float64 {
	kinds, choices := 0, 0
	seen := map[int]bool{}
	var before, step rune
	for i, r := range s {
		if size := sizeOfKind(r); !seen[size] {
			seen[size] = true
			kinds += size
		}
		if i == 0 || r-before != step || step > 1 || step < -1 {
			choices++
		}
		step, before = r-before, r
	}
	if kinds == 0 {
		return 0
	}
	return float64(choices) * math.Log2(float64(kinds))
}

func sizeOfKind(r rune) int {
	switch {
	case unicode.IsDigit(r):
		return 10
	case unicode.IsLower(r):
		return 26
	case unicode.IsUpper(r):
		return 27 // apart from the lower ones
	case r < unicode.MaxASCII:
		return 33
	}
	return 100
}

// bitsOfWords takes words as one choice each; what is no word of letters, or stands
// alone, counts by its characters.
func bitsOfWords(s string) float64 {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '_' || r == '.' })
	if len(words) < 2 {
		return math.Inf(1)
	}
	bits, seen := 0.0, map[string]bool{}
	for _, w := range words {
		if w = strings.ToLower(w); !seen[w] {
			seen[w] = true
			bits += min(bitsOfWord, bitsOfCharacters(w))
		}
	}
	return bits
}

// common are the passphrases of every list of leaked ones; digits and signs around
// them change little.
var common = []string{"password", "passwort", "passphrase", "letmein", "welcome", "qwerty", "qwertz", "azerty", "admin", "secret", "iloveyou", "monkey", "dragon", "spanwise", "organisation", "organization"}

func isCommon(s string) bool {
	bare := strings.TrimFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	bare = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "@", "a", "$", "s", "5", "s").Replace(bare)
	for _, c := range common {
		if bare == c {
			return true
		}
	}
	return false
}
