package importing

import (
	"maps"
	"slices"

	"spanwise/scenario/roster"
)

// What the wizard knows of the columns, and how that is remembered.

// columns returns the columns of a file as they are read now.
func (r *reading) columns(at int) []column {
	read := r.read(at)
	out := make([]column, len(read.Columns))
	for i, c := range read.Columns {
		out[i] = column{name: c.Header, letter: letters(i), samples: c.Samples, field: c.Field, also: c.Also, sure: r.sureness(at, c)}
	}
	return out
}

func (r *reading) sureness(at int, c roster.ColumnRead) sureness {
	switch c.Word {
	case roster.WordChosen:
		if r.remembered && at < len(r.recalled) && r.recalled[at][c.Field] == c.Header {
			return lastTime
		}
		return yours
	case roster.WordSure:
		return sure
	case roster.WordLikely:
		return likely
	case roster.WordUnsure:
		return guess
	}
	return none
}

// setField reads a field from a column, or keeps the column out. The column that the
// field was read from, and the fields that the column had, are left without.
func (r *reading) setField(at int, name string, field roster.Field) {
	columns := r.columns(at)
	r.choice(at, func(o *roster.FileOptions) {
		if o.Map == nil {
			o.Map = map[roster.Field]string{}
		}
		for _, c := range columns {
			if c.name != name || c.field == "" {
				continue
			}
			for _, f := range append([]roster.Field{c.field}, c.also...) {
				o.Map[f] = ""
			}
		}
		if field != "" {
			o.Map[field] = name
		}
	})
}

// forget goes back to the guess for the columns of all files, and to no choice about
// pay grades and privacy.
func (r *reading) forget() {
	r.options = roster.Options{Files: make([]roster.FileOptions, len(r.sources))}
	r.remembered, r.forgotten = false, true
	r.again(everything)
}

// use reads the files as a saved profile says: those whose headers it was made for,
// or the one shown.
func (r *reading) use(p roster.Profile, shown int) {
	o := r.options
	o.Files, o.Grades = slices.Clone(o.Files), maps.Clone(o.Grades)
	o.Privacy, o.JoinShares = roster.Privacy{}, false // as the profile says, not as before
	if len(p.Grades) > 0 {
		o.Grades = nil
	}
	fits := false
	for at := range r.names() {
		if f := r.read(at); p.Signature == signatureOf(r.found, r.place(at)) {
			use(&o, p, &f)
			fits = true
		}
	}
	if !fits {
		f := r.read(shown)
		use(&o, p, &f)
	}
	r.options = o
	r.again(everything)
}

// profile is how a file is read now.
func (r *reading) profile(at int) roster.Profile {
	p := r.found.ProfileOf(r.place(at), r.all())
	p.Sheet = r.options.Files[at].Sheet
	return p
}

// place is where among what was read a file stands.
func (r *reading) place(at int) int {
	return max(0, slices.IndexFunc(r.found.Files, func(f roster.FileRead) bool { return f.Source == at }))
}

// remember keeps how the files were read where the user chose it, and forgets it
// where the user went back to the guess.
func (r *reading) remember() {
	if r.surround.Memory == nil {
		return
	}
	for at := range r.sources {
		o := r.options
		switch {
		case r.remembered, len(o.Files[at].Map) > 0, len(o.Grades) > 0, o.Privacy != (roster.Privacy{}):
			r.surround.Memory.keep(r.profile(at))
		case r.forgotten:
			r.surround.Memory.drop(signatureOf(r.found, r.place(at)))
		}
	}
}
