package grid

import "strings"

// formulaSigns are what a cell begins with that a spreadsheet takes for a formula.
const formulaSigns = "=+-@\t\r"

// unguard takes off what programs write around a text so that a spreadsheet leaves it
// as it is: the form ="…", and a ' before what would be a formula (OWASP, CSV
// Injection). In a workbook neither is needed, and both are the text itself.
func unguard(cells []string) {
	for i, c := range cells {
		switch {
		case c == "":
		case c[0] == '=':
			if inner, ok := strings.CutPrefix(c, `="`); ok && strings.HasSuffix(inner, `"`) {
				cells[i] = strings.TrimSuffix(inner, `"`)
			}
		case c[0] == '\'':
			if rest := strings.TrimLeft(c, "'"); rest != "" && strings.ContainsRune(formulaSigns, rune(rest[0])) {
				cells[i] = c[1:]
			}
		}
	}
}
