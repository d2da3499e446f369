package picture

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"spanwise/scenario/picture/png"
)

// Format is a kind of file, named like the ending of its files.
type Format string

// The formats.
const (
	SVG  Format = "svg"
	PNG  Format = "png"
	PDF  Format = "pdf"
	PPTX Format = "pptx"
)

// Formats lists them in the order in which they are offered.
var Formats = []Format{SVG, PNG, PDF, PPTX}

// Errors that a caller can test for.
var (
	ErrFormat     = errors.New("no format of pictures")
	ErrColour     = errors.New("no colouring of charts")
	ErrPaper      = errors.New("no size of paper")
	ErrEmpty      = errors.New("nothing to draw")
	ErrNoLoad     = errors.New("no load is known")
	ErrNoCost     = errors.New("no cost is known")
	ErrCurrencies = errors.New("costs are in several currencies")
	ErrNoBaseline = errors.New("no baseline to compare with")
	ErrTooLarge   = png.ErrTooLarge
)

// FormatOf returns the format that a file's ending stands for. It wraps ErrFormat.
func FormatOf(path string) (Format, error) {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	for _, f := range Formats {
		if string(f) == ending {
			return f, nil
		}
	}
	return "", fmt.Errorf("%q: %w", path, ErrFormat)
}

// Paper is a size of paper.
type Paper string

// The sizes of paper. With AsLarge a page is as large as what is on it.
const (
	AsLarge Paper = ""
	A4      Paper = "A4"
	A3      Paper = "A3"
	A2      Paper = "A2"
	A1      Paper = "A1"
	A0      Paper = "A0"
	Letter  Paper = "Letter"
	Legal   Paper = "Legal"
	Tabloid Paper = "Tabloid"
)

// Papers lists the sizes in the order in which they are offered.
var Papers = []Paper{A4, A3, A2, A1, A0, Letter, Legal, Tabloid}

// points are the short and the long side (ISO 216; ANSI/ASME Y14.1).
var points = map[Paper][2]float64{
	A4: {595.28, 841.89}, A3: {841.89, 1190.55}, A2: {1190.55, 1683.78},
	A1: {1683.78, 2383.94}, A0: {2383.94, 3370.39},
	Letter: {612, 792}, Legal: {612, 1008}, Tabloid: {792, 1224},
}

// PaperOf returns the size of a name in any case. It wraps ErrPaper.
func PaperOf(name string) (Paper, error) {
	for _, p := range Papers {
		if strings.EqualFold(string(p), name) {
			return p, nil
		}
	}
	return "", fmt.Errorf("%q: %w", name, ErrPaper)
}

// size returns width and height in points.
func (p Paper) size(portrait bool) (w, h float64) {
	s := points[p]
	if portrait {
		return s[0], s[1]
	}
	return s[1], s[0]
}
