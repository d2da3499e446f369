package roster

// Options are the user's choices. The zero value leaves everything to be guessed
// and every repair as proposed.
type Options struct {
	// Files are the choices for each file, in the order of the sources; those that
	// are missing are guessed.
	Files []FileOptions
	// Map gives fields their column by header in every file that has such a header
	// and no choice of its own for the field. A field that does not exist, or a
	// header that no file has, is an error.
	Map map[Field]string
	// Repairs stand in place of the repairs that are proposed.
	Repairs []Choice
	// Grades gives pay grades, by their label, an authority grade ≥ 0. It holds
	// where the file's own column of authority grades says nothing.
	Grades map[string]int
	// Privacy says what is not taken over at all.
	Privacy Privacy
	// JoinShares makes one position of the rows of a job share, with their FTE
	// added up, where no repair says otherwise.
	JoinShares bool
}

// FileOptions are the choices for one file.
type FileOptions struct {
	Sheet     string           // its name; "" is guessed
	HeaderRow int              // as a spreadsheet numbers it from 1; 0 is guessed
	Map       map[Field]string // field to header, as Options.Map; "" means that the field is not read
}

// Privacy says what is left out of the organisation, its problems and the log of
// repairs. What is left is still personal data: whoever knows the organisation
// recognises many people by their position.
type Privacy struct {
	// HideNames leaves out names, ids of people that are not those of their seat, and
	// notes. Names are cut out of titles, units and locations
	// too where they stand there whole, and ids that hold a name or an e-mail
	// address are replaced by numbers.
	HideNames bool `json:"hide_names,omitempty"`
	// GenericTitles puts "Manager, layer 3" in place of titles.
	GenericTitles bool `json:"generic_titles,omitempty"`
	// SuppressSingles blanks titles, units, locations and pay grades that one person
	// only has.
	SuppressSingles bool `json:"suppress_singles,omitempty"`
	// NoPay leaves out cost and currency.
	NoPay bool `json:"no_pay,omitempty"`
}

// Choice is what the user wants done about a problem.
type Choice struct {
	Problem string // its Key
	Do      string // the Do of one of its Choices
	Value   string // of that choice, or what it asks for, such as a manager's id
}

// file returns the choices for the file at place i.
func (o *Options) file(i int) FileOptions {
	if i < len(o.Files) {
		return o.Files[i]
	}
	return FileOptions{}
}
