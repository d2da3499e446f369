package exporting

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"spanwise/scenario/store"
	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
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

// writable tells of a path what writing would, before anything is simulated for it.
func writable(path string) error {
	if err := workbook.CheckFree(path); err != nil {
		return err
	}
	return workbook.Refused(store.CheckPlace(path))
}

// again writes what is ready away from the window, and says how that ended.
func (e *Exports) again(path string, data []byte, how func(string, []byte) error) {
	var err error
	e.Say(saving + "…")
	e.Files.Aside(func() { err = how(path, data) }, func() {
		e.Say("")
		e.ended(path, data, err)
	})
}

// besideOpen is the name to offer instead of a file that another program has open.
func besideOpen(path string, err error) string {
	if errors.Is(err, workbook.ErrOpen) {
		return workbook.SecondName(path)
	}
	return path
}

// ended says how an export ended. What was made by then, nil for nothing, is not lost where
// its file cannot be written: it can be written elsewhere.
func (e *Exports) ended(path string, data []byte, err error) {
	switch {
	case err == nil:
		e.Say("Exported to " + path)
	case errors.Is(err, context.Canceled):
	case data != nil && errors.Is(err, workbook.ErrOpen):
		e.askSecondName(path, data)
	case data != nil:
		e.askElsewhere(path, data, err)
	default:
		e.Fail(notWritten, err)
	}
}

// askSecondName offers to write what is ready beside a file that is open elsewhere.
func (e *Exports) askSecondName(path string, data []byte) {
	second := workbook.SecondName(path)
	d := &widgets.Dialog{
		Title: filepath.Base(path) + " is open in another program", Width: 620,
		Text: fmt.Sprintf("Close it there and try again, or write “%s” beside it. What was exported is kept until then.", filepath.Base(second)),
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		// What says that it is open may be left over from a program that crashed.
		{Label: "Replace it all the same", Then: func() { e.again(path, data, replace) }},
		{Label: "Try again", Then: func() { e.again(path, data, write) }},
		{Label: "Write “" + filepath.Base(second) + "”", Then: func() { e.again(second, data, write) }},
	}
	d.Show(e.Canvas)
}

// askElsewhere offers another place for what is ready.
func (e *Exports) askElsewhere(path string, data []byte, err error) {
	d := &widgets.Dialog{
		Title: filepath.Base(path) + " was not written", Width: 540,
		Text: e.Files.Words(err) + "\n\nWhat was exported is kept until you leave this.",
	}
	d.Answers = []widgets.Answer{
		{Label: "Cancel"},
		{Label: "Try again", Then: func() { e.again(path, data, write) }},
		{Label: "Write elsewhere…", Then: func() { e.askOther(path, data) }},
	}
	d.Show(e.Canvas)
}

func (e *Exports) askOther(path string, data []byte) {
	ending := filepath.Ext(path)
	e.Files.Ask(files.Question{
		Title: "Write elsewhere", Name: filepath.Base(path), Suffix: ending, Answer: "Write", Instead: besideOpen,
		Write: func(path string, done func(error)) {
			var err error
			e.Files.Aside(func() { err = write(path, data) }, func() {
				if done(err); err == nil {
					e.Say("Exported to " + path)
				}
			})
		},
	})
}
