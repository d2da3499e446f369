package scenario

import "encoding/json"

// Opt is a value that may be unset. The zero Opt is unset; JSON writes it as null.
type Opt[T comparable] struct {
	Value T
	OK    bool
}

// Some returns a set value.
func Some[T comparable](v T) Opt[T] { return Opt[T]{Value: v, OK: true} }

// Or returns the value, or otherwise where it is unset.
func (o Opt[T]) Or(otherwise T) T {
	if o.OK {
		return o.Value
	}
	return otherwise
}

// IsZero lets encoding/json leave an unset value out under omitzero.
func (o Opt[T]) IsZero() bool { return !o.OK }

// MarshalJSON writes the value or null.
func (o Opt[T]) MarshalJSON() ([]byte, error) {
	if !o.OK {
		return []byte("null"), nil
	}
	return json.Marshal(o.Value)
}

// UnmarshalJSON reads the value; null leaves it unset.
func (o *Opt[T]) UnmarshalJSON(b []byte) error {
	*o = Opt[T]{}
	if string(b) == "null" {
		return nil
	}
	if err := json.Unmarshal(b, &o.Value); err != nil {
		return err
	}
	o.OK = true
	return nil
}
