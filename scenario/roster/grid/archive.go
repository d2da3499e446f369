package grid

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/flate"
)

// archive is the zip file that a workbook is, each part read at most once.
type archive struct {
	ctx   context.Context
	meter *meter
	parts map[string]*zip.File // by name as partName writes it
	order []string
	read  map[string]bool
}

// maxParts is far above what any workbook has.
const maxParts = 10_000

// openArchive looks at the directory of a zip file before anything is unpacked.
func openArchive(ctx context.Context, data []byte, m *meter) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged("is a workbook (.xlsx) or another zipped file", "it is cut off or has no directory")
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	a := &archive{ctx: ctx, meter: m, parts: map[string]*zip.File{}, read: map[string]bool{}}
	if len(z.File) > maxParts {
		return nil, tooLarge(fmt.Sprintf("is a zipped file of more than %d parts", maxParts))
	}
	total := uint64(0)
	for _, p := range z.File {
		if err := a.enter(p); err != nil {
			return nil, err
		}
		if p.UncompressedSize64 > maxBytes {
			return nil, tooLarge(fmt.Sprintf("is a zipped file with a part that unpacks to more than %d MB", maxBytes>>20))
		}
		if total += p.UncompressedSize64; total > maxUnpacked {
			return nil, tooLarge(fmt.Sprintf("is a zipped file that unpacks to more than %d MB", maxUnpacked>>20))
		}
	}
	m.begin(int(total))
	return a, nil
}

func (a *archive) enter(p *zip.File) error {
	const encrypted = 1
	name := partName(p.Name)
	switch {
	case p.Flags&encrypted != 0:
		return &UnreadableError{"is a zip file with a password", unpack}
	case p.Method != zip.Store && p.Method != zip.Deflate:
		return &UnreadableError{"is a zip file packed in a way that no workbook is", unpack}
	case a.parts[name] != nil:
		return damagedPart(p.Name, "two parts have this name")
	}
	a.parts[name] = p
	a.order = append(a.order, name)
	return nil
}

// partName brings the name of a part into the form in which names are compared.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (a *archive) has(name string) bool { return a.parts[partName(name)] != nil }

// open unpacks a part. The sum of its bytes is checked where it ends.
func (a *archive) open(name string) (*source, error) {
	p := a.parts[partName(name)]
	if p == nil {
		return nil, damagedPart(name, "it is missing")
	}
	if a.read[partName(name)] {
		return nil, damagedPart(name, "it is used twice")
	}
	a.read[partName(name)] = true
	r, err := p.Open()
	if err != nil {
		return nil, damagedPart(name, err.Error())
	}
	return &source{archive: a, part: p.Name, r: r}, nil
}

// checkRest unpacks the parts that were not needed, for their sums.
func (a *archive) checkRest() error {
	for _, name := range a.order {
		if a.read[name] || strings.HasSuffix(a.parts[name].Name, "/") {
			continue
		}
		s, err := a.open(name)
		if err == nil {
			err = s.drain()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// source is a part being unpacked.
type source struct {
	archive *archive
	part    string
	r       io.ReadCloser
	since   int // bytes since the last token; see tokens
}

// Read unpacks, as long as the context lasts. More than the directory says does
// not come out, and each part is read once, so that what it says is the bound.
func (s *source) Read(b []byte) (int, error) {
	a := s.archive
	if err := a.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := s.r.Read(b)
	a.meter.add(n)
	if s.since += n; s.since > maxToken {
		return n, damagedPart(s.part, fmt.Sprintf("a piece of it is longer than %d MB", maxToken>>20))
	}
	return n, s.explain(err)
}

// explain puts an error of unpacking into words and lets others pass.
func (s *source) explain(err error) error {
	switch {
	case err == nil, err == io.EOF, s.archive.ctx.Err() != nil, errors.Is(err, ErrUnreadable):
		return err
	case errors.Is(err, zip.ErrChecksum):
		return damagedPart(s.part, "its checksum does not fit")
	}
	return damagedPart(s.part, "it cannot be unpacked")
}

// drain unpacks what is left.
func (s *source) drain() error {
	buf := make([]byte, 32<<10)
	for {
		s.since = 0
		if _, err := s.Read(buf); err == io.EOF {
			return s.r.Close()
		} else if err != nil {
			return err
		}
	}
}

// damagedPart says which part of a workbook is broken and how that shows.
func damagedPart(name, how string) error {
	const most = 100
	return damaged("is a workbook with a part "+printable(name, most), how)
}
