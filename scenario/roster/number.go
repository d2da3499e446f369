package roster

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// currencySigns are the signs that stand for one currency. A dollar sign does not
// say whose, so it stays a sign.
var currencySigns = map[string]string{"€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "$": "$", "US$": "USD", "CA$": "CAD", "C$": "CAD", "A$": "AUD", "Fr.": "CHF", "kr": "kr"}

// currencyOf reads a code of three letters or a sign.
func currencyOf(text string) (string, bool) {
	if code, ok := currencySigns[text]; ok {
		return code, true
	}
	if len(text) != 3 {
		return "", false
	}
	for _, c := range text {
		if c < 'A' || c > 'Z' {
			return "", false
		}
	}
	return text, true
}

// splitCurrency takes the currency off an amount: "€ 50.000", "50 000 EUR".
func splitCurrency(text string) (amount, currency string) {
	first := strings.IndexFunc(text, isAmount)
	last := strings.LastIndexFunc(text, isAmount)
	if first < 0 {
		return text, ""
	}
	for _, side := range []struct{ sign, rest string }{
		{strings.TrimSpace(text[:first]), text[first:]},
		{strings.TrimSpace(text[last+1:]), text[:last+1]},
	} {
		if code, ok := currencyOf(side.sign); ok {
			return strings.TrimSpace(side.rest), code
		}
	}
	return text, ""
}

func isAmount(r rune) bool { return unicode.IsDigit(r) || r == '-' || r == '(' }

// bareNumber takes out the spaces and apostrophes that part thousands.
func bareNumber(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, text)
}

var (
	withPoint = regexp.MustCompile(`^[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+)?(\.\d*)?([eE][+-]?\d{1,3})?$`)
	withComma = regexp.MustCompile(`^[+-]?(\d+|[1-9]\d{0,2}(\.\d{3})+)?(,\d*)?$`)
)

// parseNumber reads a number whose decimal sign is the comma or the point; text
// that can only be meant the other way is read that way.
func parseNumber(text string, comma bool) (float64, bool) {
	text = bareNumber(text)
	for _, c := range []bool{comma, !comma} {
		if v, ok := parseAs(text, c); ok {
			return v, true
		}
	}
	return 0, false
}

func parseAs(text string, comma bool) (float64, bool) {
	if strings.IndexFunc(text, unicode.IsDigit) < 0 {
		return 0, false
	}
	switch {
	case comma && withComma.MatchString(text):
		text = strings.Replace(strings.ReplaceAll(text, ".", ""), ",", ".", 1)
	case !comma && withPoint.MatchString(text):
		text = strings.ReplaceAll(text, ",", "")
	default:
		return 0, false
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil && !math.IsInf(v, 0)
}

// parseShare reads "80 %" as 0.8 and other numbers as they are.
func parseShare(text string, comma bool) (float64, bool) {
	number, percent := strings.CutSuffix(text, "%")
	v, ok := parseNumber(number, comma)
	if percent {
		v /= 100
	}
	return v, ok
}

var rangeBetween = regexp.MustCompile(`^(.*\d.*?)\s*(?:-|–|—|\bto\b|\.\.\.?)\s*(\D*\d.*)$`)

// parseRange reads "12,000 - 15,000" as its middle.
func parseRange(text string, comma bool) (middle float64, currency string, ok bool) {
	parts := rangeBetween.FindStringSubmatch(text)
	if parts == nil {
		return 0, "", false
	}
	lowText, currency := splitCurrency(parts[1])
	highText, other := splitCurrency(parts[2])
	low, okLow := parseNumber(lowText, comma)
	high, okHigh := parseNumber(highText, comma)
	if currency == "" {
		currency = other
	}
	if !okLow || !okHigh || low < 0 || high < low || (other != "" && other != currency) {
		return 0, "", false
	}
	return low + (high-low)/2, currency, true
}

// decimalComma decides for a whole column whether the comma is the decimal sign.
// A number such as 12.000 alone does not tell; small says that values from 1,000
// up are not to be expected, as with FTE, and typed that all numbers were typed: in
// the numbers of a workbook the point never parts thousands.
func decimalComma(values []string, sep rune, small, typed bool) bool {
	comma, point, thousands := 0, 0, 0
	for _, v := range values {
		v, _ = splitCurrency(strings.TrimSuffix(v, "%"))
		if _, ok := parseNumber(v, false); !ok {
			continue
		}
		switch vote(bareNumber(v), small) {
		case ',':
			comma++
		case '.':
			point++
		case 't':
			thousands++
		}
	}
	if comma != point {
		return comma > point
	}
	const sure = 2
	return comma == 0 && typed && (thousands >= sure || thousands > 0 && sep == ';')
}

// vote returns the decimal sign that a number shows, 't' for one such as 12.000
// whose point more likely parts thousands, or 0 where nothing can be told.
func vote(v string, small bool) rune {
	c, p := strings.LastIndexByte(v, ','), strings.LastIndexByte(v, '.')
	switch {
	case c >= 0 && p >= 0 && c > p:
		return ','
	case c >= 0 && p >= 0:
		return '.'
	case c >= 0:
		return single(v, c, ',', small)
	case p >= 0:
		if s := single(v, p, '.', small); s != 0 {
			return s
		}
		return 't'
	}
	return 0
}

// single judges a number with one kind of sign only, last at place at.
func single(v string, at int, sign rune, small bool) rune {
	other := rune(',' + '.' - sign)
	decimals := len(v) - at - 1
	switch {
	case strings.Count(v, string(sign)) > 1:
		return other
	case decimals != 3, small, strings.TrimLeft(v[:at], "+-") == "0":
		return sign
	}
	return 0
}

// inThousands reports a number such as 40.000 whose only decimal sign stands before
// three digits, as that which parts thousands does.
func inThousands(v string, comma bool) bool {
	sign := byte('.')
	if comma {
		sign = ','
	}
	at := strings.IndexByte(v, sign)
	return at > 0 && len(v)-at == 4 && strings.Count(v, string(sign)) == 1 && strings.TrimLeft(v[:at], "+-") != "0" && !strings.ContainsAny(v[:at], ".,")
}
