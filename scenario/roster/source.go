package roster

import "io"

// ReadSource reads a file whole. The error wraps [ErrUnreadable], also for a file
// larger than any roster.
func ReadSource(name string, r io.Reader) (Source, error) {
	data, err := readAll(r)
	return Source{name, data}, err
}
