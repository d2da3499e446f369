package table

import (
	"fmt"
	"regexp"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
)

// proposal is what a cell is to hold.
type proposal struct {
	id     scenario.PositionID
	column *column
	text   string
}

// change is a proposal that says something new: what it does, or why it cannot.
type change struct {
	proposal
	before string
	do     scenario.Action // nil where refused
	why    string          // of the refusal
}

// plan is what a block of proposals comes to. Where anything is refused nothing is to
// be applied.
type plan struct {
	changes []change
	refused []change
}

// action is the plan as one undo step of that name; a single change has its own.
func (p plan) action(name string) scenario.Action {
	if len(p.changes) == 1 {
		return p.changes[0].do
	}
	g := scenario.Group{Name: name}
	for _, c := range p.changes {
		g.Edits = append(g.Edits, scenario.Edit{Do: c.do})
	}
	return g
}

// planner says what cells take.
type planner struct {
	source *Source
	refuse func(position, manager scenario.PositionID) string // why it cannot go there
	words  func(error) string
	named  map[string][]scenario.PositionID // by folded name, nil until asked for
}

// plan checks proposals one by one. Those that would change nothing are left out.
func (p *planner) plan(proposals []proposal) plan {
	var out plan
	for _, want := range proposals {
		c := p.check(want)
		switch {
		case c.why != "":
			out.refused = append(out.refused, c)
		case c.do != nil:
			out.changes = append(out.changes, c)
		}
	}
	return out
}

// check returns the change, with neither action nor refusal where it is none.
func (p *planner) check(want proposal) change {
	c := change{proposal: want}
	position, ok := p.source.Org.Position(want.id)
	if !ok {
		c.why = "there is no such position any more"
		return c
	}
	c.before = want.column.raw(p.source, seat{&position, p.source.Org.Depth(want.id)})
	switch {
	case c.text == c.before:
		return c
	case p.source.Frozen != "":
		c.why = p.source.Frozen
	case !want.column.editable():
		c.why = want.column.fixed()
	case want.column.key == keyPerson:
		p.rename(&c)
	case want.column.key == keyManager, want.column.key == keyManagerID:
		p.move(&c, position)
	default:
		p.set(&c, position)
	}
	return c
}

// fixed says why cells of a column cannot be changed.
func (c *column) fixed() string {
	if c.key == keyID {
		return "an id stays for life"
	}
	return c.title + " follows from the chart and the model"
}

func (p *planner) set(c *change, position scenario.Position) {
	value := c.column.valueOf(c.text)
	before := scenario.FieldText(position, c.column.field)
	if err := scenario.SetField(&position, c.column.field, value); err != nil {
		c.why = p.words(err)
		return
	}
	if scenario.FieldText(position, c.column.field) != before {
		c.do = scenario.Set{Position: c.id, Field: c.column.field, Value: value}
	}
}

// valueOf returns the text form of a field for what was typed or pasted.
func (c *column) valueOf(text string) string {
	switch c.kind {
	case Figure:
		return tidyNumber(text)
	case Choice:
		for _, t := range scenario.Tracks {
			if strings.EqualFold(strings.TrimSpace(text), t.Name()) {
				return string(t)
			}
		}
	}
	return text
}

var (
	thousands = regexp.MustCompile(`^\d{1,3}(,\d{3})+(\.\d+)?$`)
	decimal   = regexp.MustCompile(`^\d+,\d{1,2}$`)
)

// tidyNumber takes the marks out of numbers as spreadsheets write them: "85,000.50"
// and "0,8". What could be either is left to be refused.
func tidyNumber(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == '\u00a0' || r == '\u202f' { // the spaces between thousands
			return -1
		}
		return r
	}, strings.TrimSpace(text))
	switch {
	case thousands.MatchString(text):
		return strings.ReplaceAll(text, ",", "")
	case decimal.MatchString(text):
		return strings.ReplaceAll(text, ",", ".")
	}
	return text
}

// rename gives whoever sits there another name.
func (p *planner) rename(c *change) {
	for _, h := range p.source.Org.Holders(c.id) {
		person, _ := p.source.Org.Person(h)
		if person.Name != c.before {
			continue
		}
		if err := scenario.SetPersonField(&person, scenario.FieldName, c.text); err != nil {
			c.why = p.words(err)
			return
		}
		c.do = scenario.SetPerson{Person: h, Field: scenario.FieldName, Value: c.text}
		return
	}
	c.why = "nobody sits there; add or seat a person first"
}

// move puts the position under the manager that the text names.
func (p *planner) move(c *change, position scenario.Position) {
	manager, why := p.find(strings.TrimSpace(c.text), c.column.key == keyManager)
	switch {
	case why != "":
		c.why = why
	case manager == position.Manager:
	default:
		if c.why = p.refuse(position.ID, manager); c.why == "" {
			c.do = scenario.Move{Position: position.ID, Manager: manager}
		}
	}
}

// find returns the position of an id, or where that may be, of a name that only one has.
func (p *planner) find(text string, byName bool) (id scenario.PositionID, why string) {
	switch {
	case text == "":
		return "", "a manager is needed"
	case p.source.Org.Has(scenario.PositionID(text)):
		return scenario.PositionID(text), ""
	case !byName:
		return "", fmt.Sprintf("no position has the id “%s”", text)
	}
	switch found := p.byName()[fold(text)]; len(found) {
	case 0:
		return "", fmt.Sprintf("no position has the name or the id “%s”", text)
	case 1:
		return found[0], ""
	default:
		return "", fmt.Sprintf("%s are called “%s”; write the id", phrase.Counted(len(found), "position", "positions"), text)
	}
}

func (p *planner) byName() map[string][]scenario.PositionID {
	if p.named == nil {
		p.named = make(map[string][]scenario.PositionID, p.source.Org.Len())
		for at := range p.source.Org.Positions() {
			name := fold(nameIn(p.source.Org, at.ID))
			p.named[name] = append(p.named[name], at.ID)
		}
	}
	return p.named
}
