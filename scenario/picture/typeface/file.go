package typeface

import (
	"bytes"
	"encoding/binary"

	"golang.org/x/image/font/sfnt"
)

// Letters that have a code of their own in a file for PDF: not those of the first
// scripts, which DejaVu draws, nor any above the first plane, since the text of a PDF is
// here in units of 16 bits. Glyphs of other letters get codes between firstPrivate and
// lastPrivate.
const (
	firstInFile  = 0x0300
	firstPrivate = 0xe000
	lastPrivate  = 0xf8ff
	lastInFile   = 0xfffe
)

// File returns the font as a TrueType file whose letters are the codes of its glyphs. That
// of a font whose letters change has a private code for each of its glyphs besides, so
// that joined letters, and emoji, which lie above the first plane, can be written too.
func (f *Font) File() []byte {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open()
	if !f.shaped {
		return bytes.Clone(f.data) // those who read it are free to write to it
	}
	return replaced(f.data, "cmap", codesTable(f.codes()))
}

// coded is a glyph with its code.
type coded struct {
	code uint16
	id   sfnt.GlyphIndex
}

// codes lists the letters that the font has, but those of the first scripts, which it is
// not asked for, and then all glyphs, by rising code.
func (f *Font) codes() []coded {
	var out []coded
	add := func(from, to rune) {
		for r := from; r <= to; r++ {
			if id, err := f.parsed.GlyphIndex(&f.buf, r); err == nil && id != 0 {
				out = append(out, coded{uint16(r), id})
			}
		}
	}
	add(firstInFile, firstPrivate-1)
	for id := 1; id < min(f.parsed.NumGlyphs(), lastPrivate-firstPrivate); id++ {
		out = append(out, coded{uint16(firstPrivate + id), sfnt.GlyphIndex(id)})
	}
	add(lastPrivate+1, lastInFile)
	return out
}

// codesTable is a cmap table (OpenType 1.9, "cmap", format 4) with a segment for every
// stretch of codes whose glyphs follow each other.
func codesTable(list []coded) []byte {
	type segment struct{ first, last, delta uint16 }
	var segments []segment
	for i, c := range list {
		delta := uint16(c.id) - c.code
		if n := len(segments); i > 0 && segments[n-1].delta == delta && segments[n-1].last+1 == c.code {
			segments[n-1].last++
			continue
		}
		segments = append(segments, segment{c.code, c.code, delta})
	}
	segments = append(segments, segment{0xffff, 0xffff, 1})
	n := len(segments)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	table := []uint16{0, 1, 3, 1, 0, 12, 4, uint16(16 + 8*n), 0, uint16(2 * n), uint16(2 * power), uint16(log), uint16(2 * (n - power))}
	column := func(of func(segment) uint16) {
		for _, s := range segments {
			table = append(table, of(s))
		}
	}
	column(func(s segment) uint16 { return s.last })
	table = append(table, 0)
	column(func(s segment) uint16 { return s.first })
	column(func(s segment) uint16 { return s.delta })
	column(func(segment) uint16 { return 0 })
	out := make([]byte, 0, 2*len(table))
	for _, v := range table {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	return out
}

// replaced returns a TrueType file with another table in the place of one that it has: the
// new one stands at the end. Checksums, which readers of PDF do not look at, stay.
func replaced(file []byte, tag string, table []byte) []byte {
	const header, record = 12, 16
	out := bytes.Clone(file)
	for len(out)%4 != 0 {
		out = append(out, 0)
	}
	for i := range int(binary.BigEndian.Uint16(out[4:])) {
		entry := out[header+i*record:][:record]
		if string(entry[:4]) == tag {
			binary.BigEndian.PutUint32(entry[8:], uint32(len(out)))
			binary.BigEndian.PutUint32(entry[12:], uint32(len(table)))
		}
	}
	return append(out, table...)
}
