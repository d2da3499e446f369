package workbook

import "io"

// packed holds compressed bytes until it is known where they go. It grows piece by
// piece: what it holds is never copied, as in one slice that grows it would be.
type packed struct {
	pieces [][]byte
	size   int
}

// pieceSize is the size of a piece of what is packed.
const pieceSize = 64 << 10

// Write keeps a copy of the bytes.
func (p *packed) Write(b []byte) (int, error) {
	all := len(b)
	for len(b) > 0 {
		last := len(p.pieces) - 1
		if last < 0 || len(p.pieces[last]) == cap(p.pieces[last]) {
			p.pieces = append(p.pieces, make([]byte, 0, max(min(pieceSize, p.size), 512)))
			last++
		}
		free := p.pieces[last]
		n := min(len(b), cap(free)-len(free))
		p.pieces[last] = append(free, b[:n]...)
		p.size, b = p.size+n, b[n:]
	}
	return all, nil
}

// take moves all that another holds behind what is there.
func (p *packed) take(from *packed) {
	p.pieces, p.size = append(p.pieces, from.pieces...), p.size+from.size
	*from = packed{}
}

// hand writes all to w and lets go of it, piece by piece.
func (p *packed) hand(w io.Writer) error {
	for i, piece := range p.pieces {
		if _, err := w.Write(piece); err != nil {
			return err
		}
		p.pieces[i] = nil
	}
	*p = packed{}
	return nil
}
