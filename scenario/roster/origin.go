package roster

import (
	"maps"
	"slices"
	"strings"

	"spanwise/scenario"
)

// Origin returns what a document keeps of where its baseline comes from, with what
// was chosen for the import, so that the next one can start from it. The date is the
// day of the import, ISO 8601.
func (i *Import) Origin(date string) scenario.Origin {
	o := scenario.Origin{
		Date: date, Rows: i.Rows, Repairs: slices.Clone(i.Repairs),
		Positions: i.Reconciliation.Positions, People: i.Reconciliation.People, FTE: i.Reconciliation.FTE,
		LeftOut: i.options.Privacy.leftOut(), LeftColumns: i.leftColumns(),
	}
	for _, f := range i.Files {
		if name := baseName(f.File); !slices.Contains(o.Files, name) {
			o.Files = append(o.Files, name)
		}
	}
	for _, s := range i.Reconciliation.Steps {
		o.Steps = append(o.Steps, scenario.OriginStep{Words: s.Words, Rows: s.Rows, Positions: s.Positions, People: s.People, FTE: s.FTE})
	}
	if len(i.options.Grades) > 0 {
		o.Grades = maps.Clone(i.options.Grades)
	}
	return o
}

// leftColumns are the headers of columns that are not kept.
func (i *Import) leftColumns() []string {
	var out []string
	for _, f := range i.Files {
		for _, c := range f.Columns {
			if c.Field == "" && len(c.Also) == 0 && !slices.Contains(out, c.Header) {
				out = append(out, c.Header)
			}
		}
	}
	return out
}

// leftOut names what is chosen by the constants of scenario, in their order.
func (p Privacy) leftOut() []string {
	var out []string
	for _, c := range []struct {
		chosen bool
		name   string
	}{
		{p.HideNames, scenario.LeftNames},
		{p.GenericTitles, scenario.LeftTitles},
		{p.SuppressSingles, scenario.LeftSingles},
		{p.NoPay, scenario.LeftPay},
	} {
		if c.chosen {
			out = append(out, c.name)
		}
	}
	return out
}

// baseName takes the folders off, of either kind, whatever this machine's is.
func baseName(file string) string { return file[strings.LastIndexAny(file, `/\`)+1:] }
