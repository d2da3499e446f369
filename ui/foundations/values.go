package foundations

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"spanwise/scenario"
)

func trimmed(text string) string { return strings.TrimSpace(text) }

var (
	errDay   = errors.New("a day such as 2027-03-31, or nothing")
	errShare = errors.New("a number from 0 to 100, or nothing")
)

// dayError says why a text is no day; none at all is fine.
func dayError(text string) error {
	text = trimmed(text)
	if text == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return errDay
	}
	return nil
}

// shareOf reads percent as a share; nothing is unset.
func shareOf(text string) (scenario.Opt[float64], error) {
	text = trimmed(strings.TrimSuffix(trimmed(text), "%"))
	if text == "" {
		return scenario.Opt[float64]{}, nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || !(v >= 0 && v <= 100) {
		return scenario.Opt[float64]{}, errShare
	}
	return scenario.Some(v / 100), nil
}

func percentOf(share float64) string { return strconv.FormatFloat(100*share, 'g', 4, 64) }
