package exporting

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

	"spanwise/scenario/store"
	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"
)

const notWritten = "The file was not written"

// write puts a file in its place all at once.
func write(path string, data []byte) error {
	if err := workbook.CheckFree(path); err != nil {
		return err
	}
	return replace(path, data)
}

// replace is write for somebody who knows that the file is open elsewhere.
func replace(path string, data []byte) error { return workbook.Refused(store.WriteFile(path, data)) }

// besideOpen is the name to offer instead of a file that another program has open.
func besideOpen(path string, err error) string {
	if errors.Is(err, workbook.ErrOpen) {
		return workbook.SecondName(path)
	}
	return path
}

// ended says how an export ended. Where the file cannot be replaced the work is not
// lost: it can be written under a second name.
func (e *Exports) ended(path string, data []byte, err error) {
	switch {
	case err == nil:
		e.Say("Exported to " + path)
	case errors.Is(err, context.Canceled):
	case len(data) > 0 && (errors.Is(err, workbook.ErrOpen) || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)):
		e.askSecondName(path, data, err)
	default:
		e.Fail(notWritten, err)
	}
}

// askSecondName offers to write what is ready beside a file that cannot be replaced.
func (e *Exports) askSecondName(path string, data []byte, err error) {
	second := workbook.SecondName(path)
	name := filepath.Base(path)
	d := &widgets.Dialog{
		Title: name + " cannot be replaced",
		Text:  fmt.Sprintf("You may not write this file. What was exported is kept: it can be written as “%s” beside it.", filepath.Base(second)),
	}
	if errors.Is(err, workbook.ErrOpen) {
		d.Title = name + " is open in another program"
		d.Text = fmt.Sprintf("Close it there and try again, or write “%s” beside it. What was exported is kept until then.", filepath.Base(second))
	}
	again := func(path string, how func(string, []byte) error) func() {
		return func() { e.ended(path, data, how(path, data)) }
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "Try again", Then: again(path, write)},
		{Label: "Write “" + filepath.Base(second) + "”", Then: again(second, write)},
	}
	if errors.Is(err, workbook.ErrOpen) { // what says so may be left over from a program that crashed
		d.Answers = append(d.Answers[:1], append([]widgets.Answer{{Label: "Replace it all the same", Then: again(path, replace)}}, d.Answers[1:]...)...)
		d.Width = 620
	}
	d.Show(e.Canvas)
}
