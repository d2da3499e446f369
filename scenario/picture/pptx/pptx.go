package pptx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"spanwise/scenario/picture/sheet"
)

// ErrNoSlides is the error of a presentation without slides.
var ErrNoSlides = errors.New("pptx: no slides")

// Properties are what programs show of the file.
type Properties struct {
	Title string
	On    time.Time // when it was made
	// Progress, which may be nil, is told after each slide.
	Progress func(done, total int)
}

// Write writes each sheet as a slide; all are as large as the first. Errors are
// ErrNoSlides, the writer's and the context's.
func Write(ctx context.Context, w io.Writer, slides []sheet.Sheet, about Properties) error {
	if len(slides) == 0 {
		return ErrNoSlides
	}
	a := &archive{zip: zip.NewWriter(w), on: about.On}
	for _, f := range frameOf(slides, about) {
		if err := a.add(f.path, []byte(f.text)); err != nil {
			return err
		}
	}
	for i, s := range slides {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		body, links := slideXML(s, len(slides))
		if err := a.add(fmt.Sprintf("ppt/slides/slide%d.xml", i+1), body); err != nil {
			return err
		}
		if err := a.add(fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", i+1), []byte(slideRels(links))); err != nil {
			return err
		}
		if about.Progress != nil {
			about.Progress(i+1, len(slides))
		}
	}
	if err := a.zip.Close(); err != nil {
		return fmt.Errorf("pptx: %w", err)
	}
	return nil
}

// archive is the package: every part has the same date, so that the same slides give
// the same bytes.
type archive struct {
	zip *zip.Writer
	on  time.Time
}

func (a *archive) add(path string, text []byte) error {
	h := &zip.FileHeader{Name: path, Method: zip.Deflate, Modified: a.on.UTC()}
	if a.on.Year() < 1980 { // before the clock of zip begins
		h.Modified = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	f, err := a.zip.CreateHeader(h)
	if err == nil {
		_, err = io.Copy(f, bytes.NewReader(text))
	}
	if err != nil {
		return fmt.Errorf("pptx: %s: %w", path, err)
	}
	return nil
}
