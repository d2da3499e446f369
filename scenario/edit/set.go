package edit

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"spanwise/scenario"
)

func set(d *scenario.Draft, a scenario.Set) error {
	p, ok := d.Org().Position(a.Position)
	if !ok {
		return fmt.Errorf("position %q: %w", a.Position, scenario.ErrUnknownPosition)
	}
	if err := SetField(&p, a.Field, a.Value); err != nil {
		return fmt.Errorf("position %q: %s: %w", a.Position, a.Field, err)
	}
	return d.UpdatePosition(p)
}

// SetField writes the text form of a value into a field; "" unsets what can be
// unset. The error wraps scenario.ErrInvalid and says what is expected; the
// position is then as it was.
func SetField(p *scenario.Position, field scenario.Field, value string) error {
	changed := *p
	if err := writeField(&changed, field, value); err != nil {
		return err
	}
	*p = changed
	return nil
}

func writeField(p *scenario.Position, field scenario.Field, value string) (err error) {
	if !utf8.ValidString(value) {
		return fmt.Errorf("%q is not UTF-8 text: %w", value, scenario.ErrInvalid)
	}
	switch field {
	case scenario.FieldTitle:
		p.Title = value
	case scenario.FieldUnit:
		p.Unit = value
	case scenario.FieldLocation:
		p.Location = value
	case scenario.FieldPayGrade:
		p.PayGrade = value
	case scenario.FieldCurrency:
		p.Currency = value
	case scenario.FieldNotes:
		p.Notes = value
	case scenario.FieldDotted:
		p.Dotted = value
	case scenario.FieldFTE:
		p.FTE, err = parseNumber(value)
	case scenario.FieldCost:
		p.Cost, err = parseOptional(value, parseNumber)
	case scenario.FieldAuthority:
		p.Authority, err = parseOptional(value, parseGrade)
	case scenario.FieldRaise:
		p.Raise, err = parseRaise(value)
	case scenario.FieldProtected:
		p.Protected, err = parseBool(value)
	case scenario.FieldAssistant:
		p.Assistant, err = parseBool(value)
	case scenario.FieldTrack:
		p.Track, err = parseTrack(value)
	default:
		err = fmt.Errorf("positions have no such field: %w", scenario.ErrInvalid)
	}
	return err
}

// FieldText returns the text form of a field, which SetField reads back unchanged.
func FieldText(p scenario.Position, field scenario.Field) string {
	switch field {
	case scenario.FieldTitle:
		return p.Title
	case scenario.FieldUnit:
		return p.Unit
	case scenario.FieldLocation:
		return p.Location
	case scenario.FieldPayGrade:
		return p.PayGrade
	case scenario.FieldCurrency:
		return p.Currency
	case scenario.FieldNotes:
		return p.Notes
	case scenario.FieldDotted:
		return p.Dotted
	case scenario.FieldFTE:
		return formatNumber(p.FTE)
	case scenario.FieldCost:
		return formatOptional(p.Cost, formatNumber)
	case scenario.FieldAuthority:
		return formatOptional(p.Authority, strconv.Itoa)
	case scenario.FieldRaise:
		return strconv.Itoa(p.Raise)
	case scenario.FieldProtected:
		return strconv.FormatBool(p.Protected)
	case scenario.FieldAssistant:
		return strconv.FormatBool(p.Assistant)
	case scenario.FieldTrack:
		return string(p.Track)
	}
	return ""
}

func formatNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func formatOptional[T comparable](o scenario.Opt[T], format func(T) string) string {
	if !o.OK {
		return ""
	}
	return format(o.Value)
}

func parseOptional[T comparable](text string, parse func(string) (T, error)) (scenario.Opt[T], error) {
	if strings.TrimSpace(text) == "" {
		return scenario.Opt[T]{}, nil
	}
	v, err := parse(text)
	return scenario.Opt[T]{Value: v, OK: err == nil}, err
}

func parseNumber(text string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || !(v >= 0) || v > scenario.MaxAmount {
		return 0, fmt.Errorf("%q is not a number from 0 up: %w", text, scenario.ErrInvalid)
	}
	return math.Abs(v), nil // "-0" is 0
}

func parseGrade(text string) (int, error) {
	v, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || v < 0 || v > scenario.MaxGrade {
		return 0, fmt.Errorf("%q is not a whole number from 0 up: %w", text, scenario.ErrInvalid)
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
	return false, fmt.Errorf("%q is neither yes nor no: %w", text, scenario.ErrInvalid)
}

func parseTrack(text string) (scenario.Track, error) {
	t := scenario.Track(text)
	if !slices.Contains(scenario.Tracks, t) {
		return "", fmt.Errorf("%q is not a track: %w", text, scenario.ErrInvalid)
	}
	return t, nil
}
