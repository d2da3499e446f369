package grid

import (
	"errors"
	"strings"
	"unicode"
)

// What a caller may test for.
var (
	ErrUnreadable    = errors.New("file cannot be read as a roster")
	ErrPassword      = errors.New("the workbook is encrypted and needs its password")
	ErrWrongPassword = errors.New("the password does not open the workbook")
)

// UnreadableError says why a file is no roster and what to do. It is [ErrUnreadable].
type UnreadableError struct{ Reason, Advice string }

// Error gives reason and advice.
func (e *UnreadableError) Error() string { return e.Reason + " (" + e.Advice + ")" }

// Is reports that every such error is ErrUnreadable.
func (e *UnreadableError) Is(target error) bool { return target == ErrUnreadable }

// shortened keeps a text of the file from filling a message.
func shortened(text string) string { return printable(text, 40) }

// printable is a text of the file in a message: at most so many bytes, and nothing
// that a terminal would obey.
func printable(text string, most int) string {
	if len(text) > most {
		text = text[:most] + "…"
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
}

func tooLarge(reason string) error {
	return &UnreadableError{reason, "keep only the rows and columns that are needed"}
}

const copyAgain = "copy it again from where it came from, or open it in Excel and save it"

// damaged says what of a file is broken and how that shows.
func damaged(what, how string) error {
	return &UnreadableError{what + " that is damaged: " + how, copyAgain}
}
