package widgets

// NewSecret returns a field that hides what is typed, with a button that shows it.
func NewSecret() *Entry {
	e := newEntry("", false)
	e.Password = true
	return e
}

// Secret returns a field for a passphrase in a dialog: Enter answers, Escape leaves.
func (d *Dialog) Secret() *Entry { return d.Bind(NewSecret()) }
