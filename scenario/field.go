package scenario

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// SetField writes the text form of a value into a field of a position; "" unsets
// what can be unset. The error wraps ErrInvalid and says what is expected; the
// position is then as it was.
func SetField(p *Position, field Field, value string) error {
	changed := *p
	if err := writeField(&changed, field, value); err != nil {
		return err
	}
	*p = changed
	return nil
}

func writeField(p *Position, field Field, value string) (err error) {
	if !utf8.ValidString(value) {
		return fmt.Errorf("%q is not UTF-8 text: %w", value, ErrInvalid)
	}
	switch field {
	case FieldTitle:
		p.Title = value
	case FieldUnit:
		p.Unit = value
	case FieldLocation:
		p.Location = value
	case FieldPayGrade:
		p.PayGrade = value
	case FieldCurrency:
		p.Currency = value
	case FieldNotes:
		p.Notes = value
	case FieldDotted:
		p.Dotted = value
	case FieldFTE:
		p.FTE, err = parseNumber(value)
	case FieldCost:
		p.Cost, err = parseOptional(value, parseNumber)
	case FieldAuthority:
		p.Authority, err = parseOptional(value, parseGrade)
	case FieldRaise:
		p.Raise, err = parseRaise(value)
	case FieldProtected:
		p.Protected, err = parseBool(value)
	case FieldAssistant:
		p.Assistant, err = parseBool(value)
	case FieldTrack:
		p.Track, err = parseTrack(value)
	default:
		err = fmt.Errorf("positions have no such field: %w", ErrInvalid)
	}
	return err
}

// FieldText returns the text form of a field of a position, which [SetField] reads
// back unchanged; "" where positions have no such field.
func FieldText(p Position, field Field) string {
	switch field {
	case FieldTitle:
		return p.Title
	case FieldUnit:
		return p.Unit
	case FieldLocation:
		return p.Location
	case FieldPayGrade:
		return p.PayGrade
	case FieldCurrency:
		return p.Currency
	case FieldNotes:
		return p.Notes
	case FieldDotted:
		return p.Dotted
	case FieldFTE:
		return formatNumber(p.FTE)
	case FieldCost:
		return formatOptional(p.Cost, formatNumber)
	case FieldAuthority:
		return formatOptional(p.Authority, strconv.Itoa)
	case FieldRaise:
		return strconv.Itoa(p.Raise)
	case FieldProtected:
		return strconv.FormatBool(p.Protected)
	case FieldAssistant:
		return strconv.FormatBool(p.Assistant)
	case FieldTrack:
		return string(p.Track)
	}
	return ""
}

// SetPersonField writes the text form of a value into a field of a person: the name
// or the FTE. The error wraps ErrInvalid; the person is then as before.
func SetPersonField(p *Person, field Field, value string) error {
	if !utf8.ValidString(value) {
		return fmt.Errorf("%q is not UTF-8 text: %w", value, ErrInvalid)
	}
	switch field {
	case FieldName:
		p.Name = value
	case FieldFTE:
		fte, err := parseNumber(value)
		if err != nil {
			return err
		}
		p.FTE = fte
	default:
		return fmt.Errorf("people have no such field: %w", ErrInvalid)
	}
	return nil
}

// PersonFields lists the fields of a person, in the order shown.
var PersonFields = []Field{FieldName, FieldFTE}

// PersonFieldText returns the text form of a field of a person, which
// [SetPersonField] reads back unchanged; "" where people have no such field.
func PersonFieldText(p Person, field Field) string {
	switch field {
	case FieldName:
		return p.Name
	case FieldFTE:
		return formatNumber(p.FTE)
	}
	return ""
}
