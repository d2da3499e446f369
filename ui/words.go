package ui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
	"spanwise/ui/widgets"
)

// advice says, for what went wrong, what the user reads first. This table is the
// one place where errors become words for the window; the error itself follows. The
// first that fits speaks: what a file suffers from goes before what it wraps.
var advice = []struct {
	err  error
	says string
}{
	{store.ErrNewer, "The project comes from a newer version of Spanwise. Open it there, or update this one."},
	{store.ErrDamaged, "The project is damaged and was left as it is. Open an earlier copy."},
	{store.ErrNotAProject, "This is no Spanwise project. A roster opens from a CSV or an Excel file."},
	{grid.ErrPassword, "The workbook is protected by a password."},
	{roster.ErrProfile, "This file holds no mapping of columns. Choose one that was saved by “Save the mapping…”."},
	{roster.ErrMap, "The choice does not fit this file, so it was taken back."},
	{errOpening, "A file is being opened."},
	{scenario.ErrProtected, "The position is protected. Take the mark off in its fields first."},
	{scenario.ErrLoop, "A position cannot report to itself or to somebody below it."},
	{scenario.ErrOccupied, "Somebody sits there already. Choose a vacant position."},
	{scenario.ErrUnknownPosition, "There is no such position any more."},
	{scenario.ErrUnknownPerson, "There is no such person any more."},
	{scenario.ErrDuplicate, "This id is taken. Choose another one."},
	{scenario.ErrInvalid, "The value is not possible here."},
	{session.ErrNameTaken, "Another scenario has this name. Choose another one."},
	{session.ErrNoName, "A scenario needs a name."},
	{flatten.ErrNothing, "The operation would change nothing here."},
	{flatten.ErrLayer, "This layer cannot be removed."},
	{syscall.ENOSPC, "The disk is full. Nothing was written; the file on disk is as it was, and your work is still open here."},
	{store.ErrFolder, "This is a folder. Choose a file."},
	{store.ErrNotFile, "This is not an ordinary file. Choose another place."},
	{syscall.EISDIR, "This is a folder. Choose a file."},
	{fs.ErrPermission, "You may not read or write there. Choose another place, or change the permissions. Your work is still open here."},
	{fs.ErrNotExist, "There is no such file or folder. Check the path."},
	{os.ErrDeadlineExceeded, "The disk did not answer. Try again."},
	{context.Canceled, "It was cancelled; nothing changed."},
}

// words puts an error into words: what to do, then what exactly happened.
func words(err error) string {
	for _, a := range advice {
		if errors.Is(err, a.err) {
			return a.says + "\n\n" + err.Error()
		}
	}
	return err.Error()
}

// short is words without the details, for a line beside a field.
func short(err error) string {
	if errors.Is(err, scenario.ErrInvalid) {
		return plain(err)
	}
	for _, a := range advice {
		if errors.Is(err, a.err) {
			return a.says
		}
	}
	return err.Error()
}

// plain is what an invalid value suffers from, without the name of the field and
// of the sentinel, which the place it is shown at says already.
func plain(err error) string {
	text := strings.TrimSuffix(err.Error(), ": "+scenario.ErrInvalid.Error())
	if at := strings.LastIndex(text, ": "); at >= 0 {
		text = text[at+2:]
	}
	return text
}

// fail tells that something did not work, and that nothing else was lost.
func (w *Window) fail(what string, err error) {
	d := &widgets.Dialog{Title: what, Text: words(err)}
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(w.win.Canvas())
}

func (w *Window) failUnlessCancelled(what string, err error) {
	if !errors.Is(err, context.Canceled) {
		w.fail(what, err)
	}
}
