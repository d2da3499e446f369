package scenario

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// The text forms of values, as fields keep them and as people type them.

func formatNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func formatOptional[T comparable](o Opt[T], format func(T) string) string {
	if !o.OK {
		return ""
	}
	return format(o.Value)
}

func parseOptional[T comparable](text string, parse func(string) (T, error)) (Opt[T], error) {
	if strings.TrimSpace(text) == "" {
		return Opt[T]{}, nil
	}
	v, err := parse(text)
	return Opt[T]{Value: v, OK: err == nil}, err
}

func parseNumber(text string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || !(v >= 0) || v > MaxAmount {
		return 0, fmt.Errorf("%q is not a number from 0 up: %w", text, ErrInvalid)
	}
	return math.Abs(v), nil // "-0" is 0
}

func parseGrade(text string) (int, error) {
	v, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || v < 0 || v > MaxGrade {
		return 0, fmt.Errorf("%q is not a whole number from 0 up: %w", text, ErrInvalid)
	}
	return v, nil
}

func parseRaise(text string) (int, error) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	return parseGrade(text)
}

func parseBool(text string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "true", "yes", "1":
		return true, nil
	case "false", "no", "0", "":
		return false, nil
	}
	return false, fmt.Errorf("%q is neither yes nor no: %w", text, ErrInvalid)
}

func parseTrack(text string) (Track, error) {
	t := Track(text)
	if !slices.Contains(Tracks, t) {
		return "", fmt.Errorf("%q is not a track: %w", text, ErrInvalid)
	}
	return t, nil
}
