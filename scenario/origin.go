package scenario

// Origin says where a baseline comes from: the files it was read from, what became
// of their rows, and every repair that was made. It is zero for an organisation
// that was generated.
type Origin struct {
	Files     []string `json:"files,omitempty"` // names, without their folders
	Date      string   `json:"date,omitempty"`  // day of the import, ISO 8601
	Rows      int      `json:"rows,omitempty"`
	Positions int      `json:"positions,omitempty"` // those that the importer added too
	People    int      `json:"people,omitempty"`
	FTE       float64  `json:"fte,omitempty"` // of all positions
	Repairs   []Repair `json:"repairs,omitempty"`

	// What was chosen for the import, so that the next one starts from it. Projects
	// of before lack these.
	LeftColumns []string       `json:"left_columns,omitempty"` // headers of columns that are not kept
	LeftOut     []string       `json:"left_out,omitempty"`     // of the constants below, in their order
	Grades      map[string]int `json:"grades,omitempty"`       // authority grades given, by pay grade
	Steps       []OriginStep   `json:"steps,omitempty"`        // from the rows to positions, people and FTE
}

// What an import can leave out.
const (
	LeftNames   = "names"
	LeftTitles  = "titles"  // generic ones stand in their place
	LeftSingles = "singles" // values that one person only has
	LeftPay     = "pay"
)

// OriginStep is one step from the rows of the files to the organisation; each adds to
// what those before came to.
type OriginStep struct {
	Words     string  `json:"words"`
	Rows      int     `json:"rows,omitempty"`
	Positions int     `json:"positions,omitempty"`
	People    int     `json:"people,omitempty"`
	FTE       float64 `json:"fte,omitempty"`
}

// Repair is one thing that was wrong with a file and what was done about it.
type Repair struct {
	File    string     `json:"file"`
	Row     int        `json:"row,omitempty"` // as a spreadsheet numbers it; 0 for the whole file
	Column  string     `json:"column,omitempty"`
	ID      PositionID `json:"id,omitempty"`
	Problem string     `json:"problem"`
	Repair  string     `json:"repair"`
	Chosen  bool       `json:"chosen,omitempty"` // by the user, where another was proposed or none
}

// IsZero reports whether nothing is known of where the baseline comes from.
func (o Origin) IsZero() bool { return len(o.Files) == 0 }
