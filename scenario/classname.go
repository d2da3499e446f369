package scenario

import (
	"fmt"
	"strconv"
	"strings"
)

// Names under which [SetModel] writes what stands in tables: a column of a decision
// class, "class.1.handling_hours" with rows counted from 1 as people do, and the
// shares of a mix, "mixes.routine".
const (
	classPrefix = "class."
	mixPrefix   = "mixes."
)

// ClassParameterName names a column of a row of the decision-rights table; rows
// count from 0 here and from 1 in the name.
func ClassParameterName(row int, column string) string {
	return fmt.Sprintf("%s%d.%s", classPrefix, row+1, column)
}

// MixParameterName names the shares of a mix.
func MixParameterName(mix string) string { return mixPrefix + mix }

// ClassParameterNamed returns the row, from 0, and the column that a name stands for.
// It is false for a name of another kind.
func ClassParameterNamed(name string) (row int, p ClassParameter, ok bool) {
	rest, found := strings.CutPrefix(name, classPrefix)
	number, column, dotted := strings.Cut(rest, ".")
	n, err := strconv.Atoi(number)
	if !found || !dotted || err != nil || n < 1 || strconv.Itoa(n) != number {
		return 0, ClassParameter{}, false
	}
	for _, p := range ClassParameters {
		if p.Name == column {
			return n - 1, p, true
		}
	}
	return 0, ClassParameter{}, false
}

// MixParameterNamed returns the mix whose shares a name stands for.
func MixParameterNamed(name string) (mix string, ok bool) {
	mix, ok = strings.CutPrefix(name, mixPrefix)
	return mix, ok && mix != ""
}

// SharesText writes the shares of a mix as [SetModel] takes them: "0.7 0.27 0.03".
func SharesText(shares []float64) string {
	words := make([]string, len(shares))
	for k, v := range shares {
		words[k] = strconv.FormatFloat(v, 'g', -1, 64)
	}
	return strings.Join(words, " ")
}
