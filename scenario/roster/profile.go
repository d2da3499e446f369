package roster

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Profile is how files with certain headers are read, to be kept and used again.
type Profile struct {
	Version   int              `json:"version"`
	Name      string           `json:"name,omitempty"`
	Signature string           `json:"signature"`         // of the headers it was made for
	Sheet     string           `json:"sheet,omitempty"`   // "" is guessed
	Columns   map[Field]string `json:"columns,omitempty"` // field to header; "" means that it is not read
	Grades    map[string]int   `json:"grades,omitempty"`  // pay grade to authority grade
	Privacy   Privacy          `json:"privacy"`
	Join      bool             `json:"join_shares,omitempty"`
}

// profileVersion is written; newer ones are refused.
const profileVersion = 1

// ErrProfile is wrapped by what is wrong with a profile.
var ErrProfile = errors.New("not a mapping profile that can be used")

// Signature is the same for files with the same headers, whatever their order,
// case and signs. It does not give the headers away.
func Signature(headers []string) string {
	set := map[string]bool{}
	for _, h := range headers {
		if key := normalise(h); key != "" {
			set[key] = true
		}
	}
	sum := sha256.Sum256([]byte(strings.Join(slices.Sorted(maps.Keys(set)), "\x00")))
	return hex.EncodeToString(sum[:8])
}

// ProfileOf keeps how the file at place i was read.
func (i *Import) ProfileOf(file int, opts Options) Profile {
	f := i.Files[file]
	p := Profile{Version: profileVersion, Signature: Signature(f.given), Sheet: opts.file(f.Source).Sheet, Columns: map[Field]string{}, Grades: maps.Clone(opts.Grades), Privacy: opts.Privacy, Join: opts.JoinShares}
	for field, header := range opts.file(f.Source).Map {
		if header == "" {
			p.Columns[field] = ""
		}
	}
	for _, c := range f.Columns {
		for _, field := range append([]Field{c.Field}, c.Also...) {
			if _, ok := p.Columns[field]; field != "" && !ok {
				p.Columns[field] = c.Header
			}
		}
	}
	return p
}

// Options are the choices that a profile stands for, for one file.
func (p Profile) Options() Options {
	return Options{
		Files:  []FileOptions{{Sheet: p.Sheet, Map: maps.Clone(p.Columns)}},
		Grades: maps.Clone(p.Grades), Privacy: p.Privacy, JoinShares: p.Join,
	}
}

// Fits reports whether a profile was made for files with these headers.
func (p Profile) Fits(headers []string) bool { return p.Signature == Signature(headers) }

// Encode writes a profile as JSON, the same bytes each time.
func (p Profile) Encode() ([]byte, error) { return json.MarshalIndent(p, "", " ") }

// DecodeProfile reads a profile. The error wraps [ErrProfile].
func DecodeProfile(data []byte) (Profile, error) {
	var p Profile
	if err := json.Unmarshal(data, &p); err != nil {
		return Profile{}, fmt.Errorf("%w: %w", ErrProfile, err)
	}
	if p.Version < 1 || p.Version > profileVersion {
		return Profile{}, fmt.Errorf("%w: version %d", ErrProfile, p.Version)
	}
	for f := range p.Columns {
		if !IsField(string(f)) {
			return Profile{}, fmt.Errorf("%w: there is no field %s", ErrProfile, quoted(string(f)))
		}
	}
	for label, g := range p.Grades {
		if g < 0 {
			return Profile{}, fmt.Errorf("%w: the grade of %s is below zero", ErrProfile, quoted(label))
		}
	}
	return p, nil
}
