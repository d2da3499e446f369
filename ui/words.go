package ui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/journal"
	"spanwise/scenario/picture"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"
)

// firstWords says, for what went wrong, what the user reads first. This table is the
// one place where errors become words for the window; the error itself follows. The
// first that fits speaks: what a file suffers from goes before what it wraps.
var firstWords = []struct {
	err  error
	says string
}{
	{store.ErrNewer, "The project comes from a newer version of Spanwise. Open it there, or update this one."},
	{store.ErrDamaged, "The project is damaged and was left as it is. Open an earlier version, or a copy."},
	{store.ErrPassphrase, "That is not the passphrase. Mind capitals and the layout of the keyboard."},
	{store.ErrEncrypted, "The project is protected with a passphrase."},
	{store.ErrLocked, "Somebody else has this file open. Choose another name, or wait until they have closed it."},
	{store.ErrChanged, "Another program has changed the file since you opened it. Nothing was written."},
	{store.ErrReadable, "The project is saved and protected, but an earlier version that anybody can read could not be removed. Remove it by hand."},
	{store.ErrStands, "The project is saved and whole; something that was to follow failed."},
	{journal.ErrForeign, "The unsaved changes belong to another version of the file than the one that lies there. They are kept beside it."},
	{journal.ErrSlow, "The disk that keeps unsaved changes does not answer. Save in another place."},
	{journal.ErrNoBase, "The document that the unsaved changes belong to is gone, so that they cannot be shown."},
	{store.ErrNotAProject, "This is no Spanwise project. A roster opens from a CSV or an Excel file."},
	{grid.ErrPassword, "The workbook is protected by a password."},
	{roster.ErrProfile, "This file holds no mapping of columns. Choose one that was saved by “Save the mapping…”."},
	{roster.ErrMap, "The choice does not fit this file, so it was taken back."},
	{workbook.ErrOpen, "Another program has this file open. Close it there, or write under another name."},
	{workbook.ErrPassword, "The password of a workbook has at most 255 characters."},
	{workbook.ErrTemporary, "The folder for temporary files cannot be used. Make room on its disk, or start Spanwise with another one."},
	{picture.ErrNoCost, "No position drawn has a cost, so that colours cannot stand for it. Choose other colours."},
	{picture.ErrCurrencies, "The costs are in several currencies, so that colours cannot stand for them. Choose other colours."},
	{picture.ErrNoLoad, "No load is known for what is drawn. Choose other colours."},
	{picture.ErrTooLarge, "The chart is too large for a picture of pixels. Choose a PDF, a drawing or a branch."},
	{errOpening, "A file is being opened."},
	{scenario.ErrProtected, "The position is protected. Take the mark off in its fields first."},
	{scenario.ErrLoop, "A position cannot report to itself or to somebody below it."},
	{scenario.ErrOccupied, "Somebody sits there already. Choose a vacant position."},
	{scenario.ErrUnknownPosition, "There is no such position any more."},
	{scenario.ErrUnknownPerson, "There is no such person any more."},
	{scenario.ErrDuplicate, "This id is taken. Choose another one."},
	{scenario.ErrInvalid, "The value is not possible here."},
	{session.ErrNameTaken, "Another scenario has this name. Choose another one."},
	{session.ErrLocked, "The scenario is locked. Unlock it first."},
	{session.ErrNoName, "A scenario needs a name."},
	{flatten.ErrNothing, "The operation would change nothing here."},
	{flatten.ErrLayer, "This layer cannot be removed."},
	{syscall.ENOSPC, "The disk is full. Nothing was written; the file on disk is as it was. Make room, or choose another disk."},
	{syscall.EDQUOT, "Your share of this disk is used up. Nothing was written; the file on disk is as it was. Make room, or choose another disk."},
	{syscall.EROFS, "This disk can only be read. Choose another place."},
	{syscall.ESTALE, "The network folder is gone, or was replaced on its server. Nothing was written. Open the folder anew, or choose another place."},
	{syscall.EIO, "The disk reports an error of its own: it, or the connection to it, may be failing. Choose another disk."},
	{store.ErrNoFolder, "There is no such folder, or not any more. Choose another one, or make it first."},
	{store.ErrFolder, "This is a folder. Choose a file."},
	{store.ErrNotFile, "This is not an ordinary file. Choose another place."},
	{syscall.EISDIR, "This is a folder. Choose a file."},
	{fs.ErrPermission, "You may not read or write there. Choose another place, or change the permissions."},
	{fs.ErrNotExist, "There is no such file or folder. Check the path."},
	{os.ErrDeadlineExceeded, "The disk did not answer. Try again."},
	{syscall.ETIMEDOUT, "The network folder did not answer. See whether the network is there, and try again."},
	{syscall.EHOSTDOWN, "The server of this folder cannot be reached. See whether the network is there, and try again."},
	{syscall.EHOSTUNREACH, "The server of this folder cannot be reached. See whether the network is there, and try again."},
	{syscall.ENETUNREACH, "The network is gone. Try again once it is back, or choose a place on this machine."},
	{syscall.ENETDOWN, "The network is gone. Try again once it is back, or choose a place on this machine."},
	{syscall.ENOTCONN, "The network folder is not connected any more. Connect it again, or choose another place."},
	{context.Canceled, "It was cancelled; nothing changed."},
}

// tellsAll are those of which the first words say all there is to say; the error itself
// would repeat it, with the name of a temporary file.
var tellsAll = []error{workbook.ErrOpen, store.ErrNoFolder, syscall.ENOSPC, syscall.EDQUOT, syscall.EROFS, context.Canceled}

// words puts an error into words: what to do, then what exactly happened.
func words(err error) string {
	if unreadable := (*grid.UnreadableError)(nil); errors.As(err, &unreadable) {
		return "It " + unreadable.Reason + ".\n\n" + sentence(unreadable.Advice)
	}
	says, ok := advised(err)
	if !ok {
		return err.Error()
	}
	return paragraphs(says, detail(err))
}

// detail is what exactly happened, "" where the first words say it.
func detail(err error) string {
	if slices.ContainsFunc(tellsAll, func(target error) bool { return errors.Is(err, target) }) {
		return ""
	}
	return err.Error()
}

// paragraphs sets texts below each other, without those that are empty.
func paragraphs(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), "\n\n")
}

// sentence makes one of words that begin small and have no full stop.
func sentence(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return strings.TrimSuffix(string(unicode.ToUpper(first))+words[size:], ".") + "."
}

func advised(err error) (says string, ok bool) {
	for _, a := range firstWords {
		if errors.Is(err, a.err) {
			return a.says, true
		}
	}
	for code, like := range windowsCodes {
		var errno syscall.Errno
		if runtime.GOOS == "windows" && errors.As(err, &errno) && errno == code {
			return advised(like)
		}
	}
	return "", false
}

// windowsCodes are errors of Windows that package syscall does not tell from others,
// by their numbers, with those that mean the same.
var windowsCodes = map[syscall.Errno]error{
	112:  syscall.ENOSPC,       // ERROR_DISK_FULL
	39:   syscall.ENOSPC,       // ERROR_HANDLE_DISK_FULL
	19:   syscall.EROFS,        // ERROR_WRITE_PROTECT
	53:   syscall.EHOSTUNREACH, // ERROR_BAD_NETPATH
	59:   syscall.ENETDOWN,     // ERROR_UNEXP_NET_ERR
	64:   syscall.ENETDOWN,     // ERROR_NETNAME_DELETED
	1117: syscall.EIO,          // ERROR_IO_DEVICE
}

// short is words without the details, for a line beside a field.
func short(err error) string {
	if errors.Is(err, scenario.ErrInvalid) {
		return plain(err)
	}
	if says, ok := advised(err); ok {
		return says
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
