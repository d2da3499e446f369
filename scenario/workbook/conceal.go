package workbook

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/privacy"
	"spanwise/scenario/sim"
)

// conceal takes out of what is to be written whatever the options leave untold,
// before anything is. What the caller handed in stays as it is.
func (b *book) conceal() {
	for i := range b.sides {
		if s := &b.sides[i]; s.against != nil {
			own := *s.against
			s.against = &own
		}
		b.concealPay(&b.sides[i])
	}
	if b.HideNames {
		b.concealPeople()
	}
	c := b.in.Comparison
	c.Baseline, c.Scenarios = b.sides[0].Side, make([]compare.Against, len(b.sides)-1)
	for i := range c.Scenarios {
		s := &b.sides[i+1]
		c.Scenarios[i] = *s.against
		c.Scenarios[i].Side, c.Scenarios[i].Changes = s.Side, s.changes
		s.against = &c.Scenarios[i]
	}
	b.in.Comparison = c
}

// concealer knows who is not to be named.
type concealer struct {
	*privacy.Mask
	ids   map[string]string // what stands instead of the id of a position or person
	words map[string]bool   // of which names are made
}

const (
	leastOfName = 3 // letters from which a word of a name gives it away
	leastDigits = 5 // of a number that can be an id
	leftOut     = "(left out: it may name somebody)"
)

func (b *book) concealPeople() {
	orgs := make([]*scenario.Org, len(b.sides))
	for i, s := range b.sides {
		orgs[i] = s.State.Org
	}
	c := concealer{privacy.NewMask(orgs...), map[string]string{}, map[string]bool{}}
	for _, o := range orgs {
		c.learn(o)
	}
	b.in.Document = c.say(b.in.Document)
	b.in.Origin = c.origin(b.in.Origin)
	for i := range b.sides {
		c.side(&b.sides[i])
	}
}

func (c concealer) learn(o *scenario.Org) {
	for v := range o.Walk() {
		if id := string(v.Position.ID); telling(id) {
			c.ids[id] = string(c.Position(v.Position.ID))
		}
	}
	for p := range o.People() {
		if id := string(p.ID); telling(id) && c.ids[id] == "" {
			c.ids[id] = "…"
		}
		for _, w := range wordsIn(p.Name) {
			if len([]rune(w)) >= leastOfName {
				c.words[strings.ToLower(w)] = true
			}
		}
	}
}

// telling reports whether an id can be told from a word or a small number in a text.
func telling(id string) bool {
	if strings.IndexFunc(id, unicode.IsLetter) < 0 {
		return len(id) >= leastDigits
	}
	return len(id) >= leastOfName
}

func wordsIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

var (
	quotation = regexp.MustCompile(`"[^"]*"|“[^”]*”`)
	idInText  = regexp.MustCompile(`[\pL\pM\pN][\pL\pM\pN._@#-]*`)
)

// say returns a free text without ids, or a remark instead where a word of it is part
// of anybody's name: whoever shares a workbook without names must be able to rely on it.
func (c concealer) say(text string) string {
	if text == "" {
		return ""
	}
	text = idInText.ReplaceAllStringFunc(c.Text(text), func(word string) string {
		trimmed := strings.TrimRight(word, ".-")
		if mask, ok := c.ids[trimmed]; ok {
			return mask + word[len(trimmed):]
		}
		return word
	})
	for _, w := range wordsIn(text) {
		if c.words[strings.ToLower(w)] {
			return leftOut
		}
	}
	return text
}

// report is say for what the importer said, which quotes cells of the roster.
func (c concealer) report(text string) string {
	return c.say(quotation.ReplaceAllString(text, "“…”"))
}

func (c concealer) origin(o scenario.Origin) scenario.Origin {
	o.Files, o.Steps = slices.Clone(o.Files), slices.Clone(o.Steps)
	for i, f := range o.Files {
		o.Files[i] = c.say(f)
	}
	for i, s := range o.Steps {
		o.Steps[i].Words = c.report(s.Words)
	}
	o.Repairs = slices.Clone(o.Repairs)
	for i, r := range o.Repairs {
		r.File, r.Problem, r.Repair, r.ID = c.say(r.File), c.report(r.Problem), c.report(r.Repair), c.known(r.ID)
		o.Repairs[i] = r
	}
	return o
}

// known masks the id of a position, and drops one that no chart has.
func (c concealer) known(id scenario.PositionID) scenario.PositionID {
	if !c.Knows(id) {
		return ""
	}
	return c.Position(id)
}

func (c concealer) side(s *side) {
	if name := c.say(s.Name); name != s.Name {
		s.Name = s.who()
	}
	s.State.Org = c.Org(s.State.Org)
	s.State.Model = c.model(s.State.Model)
	s.State.Foundations = c.foundations(s.State.Foundations)
	s.Result.Managers = slices.Clone(s.Result.Managers)
	for i, m := range s.Result.Managers {
		s.Result.Managers[i] = c.manager(m)
	}
	s.Structure.Tops = s.State.Org.Tops()
	s.changes.Rows = slices.Clone(s.changes.Rows)
	for i, row := range s.changes.Rows {
		s.changes.Rows[i] = c.change(row)
	}
	if s.against == nil {
		return
	}
	s.against.Managers = slices.Clone(s.against.Managers)
	for i, d := range s.against.Managers {
		s.against.Managers[i].ID = c.Position(d.ID)
	}
}

func (c concealer) manager(m sim.Manager) sim.Manager {
	m.ID, m.Title = c.Position(m.ID), c.Text(m.Title)
	return m
}

func (c concealer) model(m *scenario.OperatingModel) *scenario.OperatingModel {
	masked := *m
	masked.Overrides = slices.Clone(m.Overrides)
	for i, o := range m.Overrides {
		masked.Overrides[i].Position = c.Position(o.Position)
	}
	masked.Classes = slices.Clone(m.Classes)
	for i, class := range m.Classes {
		masked.Classes[i].Name, masked.Classes[i].Example = c.Text(class.Name), c.say(class.Example)
	}
	return &masked
}

func (c concealer) foundations(f *scenario.Foundations) *scenario.Foundations {
	if f == nil {
		return nil
	}
	masked := f.Clone()
	masked.Purpose, masked.Roles = c.say(f.Purpose), c.say(f.Roles)
	for i, p := range masked.Priorities {
		masked.Priorities[i].Name = c.say(p.Name)
		for j, u := range p.Units {
			masked.Priorities[i].Units[j] = scenario.UnitLine{Unit: c.Text(u.Unit), Line: c.say(u.Line)}
		}
	}
	for i, r := range masked.Rights {
		r.Boundary, r.Example, r.Inform = c.say(r.Boundary), c.say(r.Example), c.say(r.Inform)
		masked.Rights[i] = r
	}
	return masked
}
