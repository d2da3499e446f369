package workbook

import (
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zip"
)

// archive is the zip file that a workbook is. excelize hands its parts over in no
// order; here they wait, compressed, and are written sorted, the content types
// first, which is how programs recognise the format. Compressing with klauspost
// makes writing a fifth faster than with the standard library.
type archive struct {
	*book
	w     io.Writer
	parts map[string]*part
	open  *part
	flate *flate.Writer // of one part after the other; nil before the first
}

// part is a file of the archive: compressed bytes, with sum and size of the plain ones.
type part struct {
	compressed packed
	flate      *flate.Writer
	sum        uint32
	size       uint64
	// whole makes the part wait until all of it is there: it is changed then, or has
	// rows to be put in.
	whole   []byte
	waits   bool
	rows    *rows
	control bool // holds characters that stand for control characters
}

func newArchive(b *book, w io.Writer) *archive {
	return &archive{book: b, w: w, parts: map[string]*part{}}
}

// Write compresses the bytes, or keeps them until all are there.
func (p *part) Write(b []byte) (int, error) {
	if p.waits {
		p.whole = append(p.whole, b...)
		return len(b), nil
	}
	return p.pack(b)
}

func (p *part) pack(b []byte) (int, error) {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	p.size += uint64(len(b))
	return p.flate.Write(b)
}

// endOfRows is where rows are put in.
var endOfRows = []byte("</sheetData>")

func (p *part) close() error {
	if p.control {
		p.whole = controlsEscaped(p.whole)
	}
	before, after, found := bytes.Cut(p.whole, endOfRows)
	if p.rows != nil && !found {
		return errors.New("a sheet has no end of its rows")
	}
	if _, err := p.pack(before); err != nil {
		return err
	}
	if p.rows != nil {
		if err := p.insert(p.rows); err != nil {
			return err
		}
	}
	if found {
		if _, err := p.pack(append(slices.Clone(endOfRows), after...)); err != nil {
			return err
		}
	}
	return p.flate.Close()
}

// insert puts compressed rows where the part has got to. What was written before ends
// on a whole byte, as the rows do, and neither refers back to the other.
func (p *part) insert(r *rows) error {
	if err := p.flate.Flush(); err != nil {
		return err
	}
	p.compressed.take(&r.compressed)
	p.sum = combined(p.sum, r.sum, r.size)
	p.size += r.size
	p.flate.Reset(&p.compressed)
	return nil
}

// Create starts the next part and ends the one before.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.end(); err != nil {
		return nil, err
	}
	p := &part{rows: a.massOf[name], control: a.controls}
	p.waits = p.rows != nil || p.control
	if a.flate == nil {
		var err error
		if a.flate, err = flate.NewWriter(nil, flate.DefaultCompression); err != nil {
			return nil, err
		}
	}
	p.flate = a.flate
	p.flate.Reset(&p.compressed)
	a.open, a.parts[name] = p, p
	if name == contentTypes {
		return &sortedTypes{part: p}, nil
	}
	return cancellable{a.ctx, p}, nil
}

// AddFS is asked for by excelize's interface and used by none of its methods here.
func (a *archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

func (a *archive) end() error {
	if a.open == nil {
		return nil
	}
	err := a.open.close()
	a.open = nil
	return err
}

// Close writes the archive and lets go of its parts.
func (a *archive) Close() error {
	if err := a.end(); err != nil {
		return err
	}
	names := slices.Sorted(maps.Keys(a.parts)) // "[" and "_" sort before "d" and "x"
	if w, ok := a.w.(interface{ Grow(int) }); ok {
		w.Grow(a.size()) // once, in place of growing by doubling
	}
	z := zip.NewWriter(a.w)
	for _, name := range names {
		p := a.parts[name]
		w, err := z.CreateRaw(&zip.FileHeader{
			Name: name, Method: zip.Deflate, CRC32: p.sum,
			CompressedSize64: uint64(p.compressed.size), UncompressedSize64: p.size,
		})
		if err != nil {
			return err
		}
		if err := p.compressed.hand(w); err != nil {
			return err
		}
	}
	return z.Close()
}

// size is about how long the archive gets: the parts, and what is said of each before
// it and in the list at the end.
func (a *archive) size() int {
	n := 0
	for name, p := range a.parts {
		n += p.compressed.size + 2*len(name) + 128
	}
	return n
}

const contentTypes = "[Content_Types].xml"

var entry = regexp.MustCompile(`<(Default|Override) [^>]*(/>|></(Default|Override)>)`)

// sortedTypes puts the list of content types in order. excelize writes it at once.
type sortedTypes struct{ *part }

func (s *sortedTypes) Write(b []byte) (int, error) {
	entries := entry.FindAll(b, -1)
	sorted := slices.Clone(entries)
	slices.SortFunc(sorted, bytes.Compare)
	next := 0
	out := entry.ReplaceAllFunc(b, func([]byte) []byte { next++; return sorted[next-1] })
	if _, err := s.part.Write(out); err != nil {
		return 0, err
	}
	return len(b), nil
}
