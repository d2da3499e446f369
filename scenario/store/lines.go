package store

import (
	"bytes"
	"encoding/json"
	"iter"
)

// lineWriter writes JSON with a line for every position, person and edit: half
// the size of indented JSON, and a change of one of them is a change of one line.
type lineWriter struct {
	buf bytes.Buffer
	enc *json.Encoder
	err error // the first one; nothing is written after it
}

func newLineWriter() *lineWriter {
	w := &lineWriter{}
	w.enc = json.NewEncoder(&w.buf)
	w.enc.SetEscapeHTML(false)
	return w
}

func (w *lineWriter) text(s string) { w.buf.WriteString(s) }

func (w *lineWriter) value(v any) {
	if w.err != nil {
		return
	}
	if w.err = w.enc.Encode(v); w.err == nil {
		w.buf.Truncate(w.buf.Len() - 1) // the line end that Encode adds
	}
}

// field writes one member of the outer object, and a comma behind it.
func (w *lineWriter) field(key string, v any) {
	w.text(`"` + key + `": `)
	w.value(v)
	w.text(",\n")
}

// writeList writes an array, an item to a line.
func writeList[T any](w *lineWriter, key string, items iter.Seq[T]) {
	writeItems(w, key, items, func(v *T) { w.value(v) })
}

// writeObjects is writeList for items that are many.
func writeObjects[T any](w *lineWriter, key string, items iter.Seq[T], write func(*objectWriter, *T)) {
	var o objectWriter
	writeItems(w, key, items, func(v *T) {
		o.line = append(o.line[:0], '{')
		write(&o, v)
		if w.err == nil {
			w.err = o.err
		}
		o.line = append(o.line, '}')
		w.buf.Write(o.line)
	})
}

func writeItems[T any](w *lineWriter, key string, items iter.Seq[T], write func(*T)) {
	w.text(`"` + key + `": [`)
	between := "\n"
	item := new(T) // one for all, as each would be allocated
	for *item = range items {
		w.text(between)
		write(item)
		between = ",\n"
	}
	w.text("\n]")
}

// reopen takes the brace away that closes the object just written, so that members
// can follow.
func (w *lineWriter) reopen() {
	if w.err != nil {
		return
	}
	w.buf.Truncate(w.buf.Len() - 1)
	if b := w.buf.Bytes(); b[len(b)-1] != '{' {
		w.text(",")
	}
	w.text("\n")
}
