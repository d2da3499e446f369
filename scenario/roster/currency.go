package roster

import (
	"maps"
	"slices"
	"strings"
)

// settleCurrencies gives amounts without a currency that of the header or, where
// there is only one, that of the others; several are reported.
func (r *reading) settleCurrencies(of *part) {
	at, ok := of.columns[Cost]
	if !ok {
		r.forgetCurrencies(of)
		return
	}
	_, common := cutCurrency(of.header[at])
	seen := map[string]bool{}
	for i := range r.rows {
		p := r.rows[i].position
		if r.rows[i].part != of || !p.Cost.OK {
			continue
		}
		if p.Currency == "" {
			p.Currency = common
		}
		if p.Currency != "" {
			seen[p.Currency] = true
		}
	}
	names := slices.Sorted(maps.Keys(seen))
	if len(names) > 1 {
		of.add(Problem{Severity: Warning, Column: of.names[at], Code: CodeMixedCurrencies, Message: "costs are in several currencies: " + strings.Join(names[:min(len(names), 12)], ", "), Repair: "kept, but never added up"})
		return
	}
	for i := range r.rows {
		if p := r.rows[i].position; len(names) == 1 && r.rows[i].part == of && p.Cost.OK {
			p.Currency = names[0]
		}
	}
}

// forgetCurrencies drops what says nothing without an amount.
func (r *reading) forgetCurrencies(of *part) {
	for i := range r.rows {
		if r.rows[i].part == of {
			r.rows[i].position.Currency = ""
		}
	}
}

// currencyIn reads a cell of the column of currencies. A code is the same in any case;
// where names are to be hidden, nothing but a code or a sign is taken over.
func (r *reading) currencyIn(text string) string {
	if code, ok := currencyOf(text); ok {
		return code
	}
	if code, ok := currencyOf(strings.ToUpper(text)); ok {
		return code
	}
	if r.opts.Privacy.HideNames {
		return ""
	}
	return text
}
