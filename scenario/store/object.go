package store

import (
	"bytes"
	"encoding/json"
)

// Object is a JSON object whose keys keep the order in which they stand, so that a
// file or an answer reads as it was meant:
//
//	store.Object{{"mean", 0.5}, {"half_width", nil}}
//
// The member's type has no name, so that it can be written so in other packages.
type Object []struct {
	Key   string
	Value any
}

// With returns the object with one more member behind the others, as append does.
func (o Object) With(key string, value any) Object {
	return append(o, Object{{key, value}}...)
}

// MarshalJSON writes the members in order. An object without any is {}.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(m.Key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.Value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
