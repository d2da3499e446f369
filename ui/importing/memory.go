package importing

import (
	"encoding/json"
	"slices"

	"spanwise/scenario/roster"
)

// Keeper keeps a text between two starts of the program.
type Keeper interface {
	String(key string) string
	SetString(key, value string)
}

// Memory keeps how the user had files with certain headers read, for the next of
// their kind. It holds no value of any file but the labels of pay grades.
type Memory struct{ keeper Keeper }

// NewMemory returns what is kept there.
func NewMemory(k Keeper) *Memory { return &Memory{k} }

const (
	memoryKey  = "mappings"
	memoryMost = 40 // kinds of files
)

// profiles returns what is kept, the last used first; what cannot be read is nothing.
func (m *Memory) profiles() []roster.Profile {
	var raw []json.RawMessage
	if json.Unmarshal([]byte(m.keeper.String(memoryKey)), &raw) != nil {
		return nil
	}
	var out []roster.Profile
	for _, r := range raw {
		if p, err := roster.DecodeProfile(r); err == nil {
			out = append(out, p)
		}
	}
	return out
}

// keep remembers a profile in place of an older one for the same headers.
func (m *Memory) keep(p roster.Profile) {
	m.write(append([]roster.Profile{p}, m.without(p.Signature)...))
}

// drop forgets what was kept for the headers.
func (m *Memory) drop(signature string) { m.write(m.without(signature)) }

func (m *Memory) without(signature string) []roster.Profile {
	return slices.DeleteFunc(m.profiles(), func(p roster.Profile) bool { return p.Signature == signature })
}

func (m *Memory) write(all []roster.Profile) {
	var raw []json.RawMessage
	for _, p := range all[:min(len(all), memoryMost)] {
		if data, err := p.Encode(); err == nil {
			raw = append(raw, data)
		}
	}
	if data, err := json.Marshal(raw); err == nil {
		m.keeper.SetString(memoryKey, string(data))
	}
}

// Recall finds what was kept for the headers of that signature. It may be used off
// the UI goroutine.
type Recall func(signature string) (roster.Profile, bool)

// Recall returns what is kept now.
func (m *Memory) Recall() Recall {
	all := m.profiles()
	return func(signature string) (roster.Profile, bool) {
		for _, p := range all {
			if p.Signature == signature {
				return p, true
			}
		}
		return roster.Profile{}, false
	}
}

// options are the choices remembered for the files that were read, if there are any.
func (recall Recall) options(found *roster.Import, sources int) (roster.Options, bool) {
	o := roster.Options{Files: make([]roster.FileOptions, sources)}
	known := false
	if recall == nil {
		return o, false
	}
	for i := range found.Files {
		if p, ok := recall(signatureOf(found, i)); ok && o.Files[found.Files[i].Source].Map == nil {
			use(&o, p, &found.Files[i])
			known = true
		}
	}
	return o, known
}

// signatureOf is what the headers of a file are known by again: as the file has them,
// before empty ones were given a name and those that stand twice another.
func signatureOf(found *roster.Import, at int) string {
	return found.ProfileOf(at, roster.Options{}).Signature
}

// use makes the choices of a profile those for a file. What is for all files is put
// together, whatever their order: what one of them leaves out is left out of all, and
// of two grades for one pay grade the higher counts.
func use(o *roster.Options, p roster.Profile, f *roster.FileRead) {
	file := roster.FileOptions{Sheet: p.Sheet, Map: map[roster.Field]string{}}
	for field, header := range p.Columns {
		if header == "" || slices.Contains(f.Headers, header) {
			file.Map[field] = header
		}
	}
	o.Files[f.Source] = file
	o.Privacy, o.JoinShares = strictest(o.Privacy, p.Privacy), o.JoinShares || p.Join
	for label, grade := range p.Grades {
		if o.Grades == nil {
			o.Grades = map[string]int{}
		}
		o.Grades[label] = max(o.Grades[label], grade)
	}
}

// strictest leaves out what either leaves out.
func strictest(a, b roster.Privacy) roster.Privacy {
	return roster.Privacy{
		HideNames: a.HideNames || b.HideNames, GenericTitles: a.GenericTitles || b.GenericTitles,
		SuppressSingles: a.SuppressSingles || b.SuppressSingles, NoPay: a.NoPay || b.NoPay,
	}
}
