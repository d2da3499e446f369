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
