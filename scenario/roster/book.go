package roster

import (
	"context"
	"fmt"
	"io"

	"spanwise/scenario/roster/grid"
)

// Source is one file as it lies on the disk.
type Source struct {
	Name string // stands in messages; the content alone decides what the file is
	Data []byte
}

// Book is one roster's files, read into cells. It never changes, so that choices
// are tried as often as wanted, from several goroutines if need be.
type Book struct{ files []*grid.File }

// Open reads the cells of the files: several where one format comes in parts, such
// as senior posts and junior posts. An error is that of the first file that cannot
// be read and names it; it wraps the errors of [grid.Open].
func Open(ctx context.Context, sources []Source, o grid.Options) (*Book, error) {
	b := &Book{files: make([]*grid.File, 0, len(sources))}
	for _, s := range sources {
		f, err := grid.Open(ctx, s.Name, s.Data, o)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", s.Name, err)
		}
		b.files = append(b.files, f)
	}
	return b, nil
}

// BookOf makes a book of files whose cells were read before, each with options of
// its own.
func BookOf(files ...*grid.File) *Book { return &Book{files} }

// Files returns the cells, for a preview. They must not be changed.
func (b *Book) Files() []*grid.File { return b.files }

// Read makes an organisation of the cells. The same choices give the same result.
// An error means that a choice of sheet, header row or column does not fit
// ([ErrMap]), that the file cannot be a roster ([ErrUnreadable]), or is the
// context's own; all else that is wrong is a [Problem].
func (b *Book) Read(ctx context.Context, opts Options) (*Import, error) {
	in := &reading{ctx: ctx, opts: opts}
	if err := in.openParts(b.files); err != nil {
		return nil, err
	}
	if err := in.chooseColumns(); err != nil {
		return nil, err
	}
	org, err := in.organisation()
	if err != nil {
		return nil, err
	}
	return in.result(org), nil
}

// Read reads one file in one go, for callers who ask nothing.
func Read(ctx context.Context, name string, r io.Reader, opts Options) (*Import, error) {
	s, err := ReadSource(name, r)
	if err != nil {
		return nil, err
	}
	b, err := Open(ctx, []Source{s}, grid.Options{})
	if err != nil {
		return nil, err
	}
	return b.Read(ctx, opts)
}

// maxBytes bounds what is read into memory: ten times the largest roster known.
const maxBytes = 256 << 20

// ReadSource reads a file whole. The error wraps [ErrUnreadable], also for a file
// larger than any roster.
func ReadSource(name string, r io.Reader) (Source, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return Source{}, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	if len(data) > maxBytes {
		return Source{}, &UnreadableError{Reason: fmt.Sprintf("is larger than %d MB", maxBytes>>20), Advice: "keep only the columns that are needed"}
	}
	return Source{name, data}, nil
}
