package exporting

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"spanwise/scenario/picture"
	uiplot "spanwise/ui/plot"
)

// Pictures is a clipboard that takes pictures; Fyne's takes text only.
type Pictures struct {
	Copy func(png []byte) error // nil where the platform offers none
	Why  string                 // Copy is nil, in words
}

// NoPictures says why pictures cannot be copied, "" where they can.
func (e *Exports) NoPictures() string {
	switch p := e.Pictures(); {
	case p.Copy != nil:
		return ""
	case p.Why != "":
		return p.Why
	}
	return "this system's clipboard takes text only"
}

// copyPlot puts a plot on the clipboard as it would be saved.
func (e *Exports) copyPlot(f uiplot.Figure) {
	var file bytes.Buffer
	err := picture.WriteFigure(context.Background(), &file, picture.PNG, e.figure(f))
	if err == nil {
		err = e.put(file.Bytes())
	}
	e.copied(f.Title, err)
}

// CopyChart puts the chart of what is shown on the clipboard, coloured by load.
func (e *Exports) CopyChart() {
	s := e.Subject()
	drawn := e.drawn(s)
	drawn.Colour = picture.ByLoad
	var file bytes.Buffer
	e.Start("Drawing", func(ctx context.Context, progress func(done, total int)) error {
		drawn.Progress = progress
		return picture.WriteChart(ctx, &file, picture.PNG, drawn)
	}, func(err error) {
		if err == nil {
			err = e.put(file.Bytes())
		}
		e.copied(s.Title, err)
	})
}

// put puts a picture on the clipboard.
func (e *Exports) put(png []byte) error {
	if why := e.NoPictures(); why != "" {
		return errors.New(why)
	}
	if err := e.Pictures().Copy(png); err != nil {
		return fmt.Errorf("a picture of %d KiB: %w", len(png)>>10, err)
	}
	return nil
}

func (e *Exports) copied(title string, err error) {
	switch {
	case err == nil:
		e.Say("Copied “" + title + "” as a picture")
	case !errors.Is(err, context.Canceled):
		e.Fail("The picture was not copied", err)
	}
}
