package edit_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

type strange struct{}

func (strange) Kind() string { return "strange" }

func handedTo(r ...scenario.Receiver) scenario.Handover { return scenario.Handover{Receivers: r} }

// refusals are edits that do not fit the small chart.
var refusals = map[string]struct {
	do    scenario.Action
	want  error
	names string
}{
	"move none":                      {scenario.Move{Position: "?", Manager: "A"}, scenario.ErrUnknownPosition, `"?"`},
	"move under none":                {scenario.Move{Position: "B", Manager: "?"}, scenario.ErrUnknownPosition, `"?"`},
	"move under itself":              {scenario.Move{Position: "B", Manager: "B"}, scenario.ErrLoop, `"B"`},
	"move under own report":          {scenario.Move{Position: "A", Manager: "G"}, scenario.ErrLoop, `"G"`},
	"move to where it is":            {scenario.Move{Position: "B", Manager: "A"}, scenario.ErrInvalid, `"B"`},
	"move a top to the top":          {scenario.Move{Position: "A"}, scenario.ErrInvalid, `"A"`},
	"move protected":                 {scenario.Move{Position: "F", Manager: "A"}, scenario.ErrProtected, `"F"`},
	"add twice":                      {scenario.Add{Position: scenario.Position{ID: "A"}}, scenario.ErrDuplicate, `"A"`},
	"add without an id":              {scenario.Add{}, scenario.ErrInvalid, "without an id"},
	"add under none":                 {scenario.Add{Position: scenario.Position{ID: "N", Manager: "?"}}, scenario.ErrUnknownPosition, `"?"`},
	"add invalid":                    {scenario.Add{Position: scenario.Position{ID: "N", FTE: -1}}, scenario.ErrInvalid, `"N"`},
	"remove none":                    {scenario.Remove{Position: "?"}, scenario.ErrUnknownPosition, `"?"`},
	"remove protected":               {scenario.Remove{Position: "F"}, scenario.ErrProtected, `"F"`},
	"remove, odd cause":              {scenario.Remove{Position: "B", Cause: "whim"}, scenario.ErrInvalid, `"whim"`},
	"remove, reports to no":          {scenario.Remove{Position: "B", ReportsTo: "?"}, scenario.ErrUnknownPosition, `"?"`},
	"remove, to itself":              {scenario.Remove{Position: "B", ReportsTo: "B"}, scenario.ErrLoop, `"B"`},
	"remove, far below":              {scenario.Remove{Position: "A", ReportsTo: "G"}, scenario.ErrLoop, `"G"`},
	"remove, report stays":           {scenario.Remove{Position: "C"}, scenario.ErrProtected, `"F"`},
	"remove, report rises":           {scenario.Remove{Position: "C", ReportsTo: "F"}, scenario.ErrProtected, `"F"`},
	"stopped and handed":             {scenario.Remove{Position: "B", Handover: scenario.Handover{Stopped: true, Receivers: []scenario.Receiver{{Position: "A"}}}}, scenario.ErrInvalid, `"B"`},
	"work to none":                   {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Share: 0.5}, scenario.Receiver{Position: "?"})}, scenario.ErrUnknownPosition, `"?"`},
	"work to itself":                 {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "B", Share: 1})}, scenario.ErrUnknownPosition, `"B"`},
	"share below 0":                  {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Share: -0.1})}, scenario.ErrInvalid, `"A"`},
	"share above 1":                  {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Share: 1.1})}, scenario.ErrInvalid, `"A"`},
	"share not a number":             {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Share: math.NaN()})}, scenario.ErrInvalid, `"A"`},
	"shares above 1":                 {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Share: 0.6}, scenario.Receiver{Position: "C", Share: 0.6})}, scenario.ErrInvalid, `"B"`},
	"hours below 0":                  {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Hours: -1})}, scenario.ErrInvalid, `"A"`},
	"hours without end":              {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Hours: math.Inf(1)})}, scenario.ErrInvalid, `"A"`},
	"hours not a number":             {scenario.Remove{Position: "B", Handover: handedTo(scenario.Receiver{Position: "A", Hours: math.NaN()})}, scenario.ErrInvalid, `"A"`},
	"hire twice":                     {scenario.Hire{Person: scenario.Person{ID: "a"}}, scenario.ErrDuplicate, `"a"`},
	"hire seated":                    {scenario.Hire{Person: scenario.Person{ID: "n", Seat: "C"}}, scenario.ErrInvalid, `"n"`},
	"hire leaving":                   {scenario.Hire{Person: scenario.Person{ID: "n", Leaving: true}}, scenario.ErrInvalid, `"n"`},
	"hire without an id":             {scenario.Hire{}, scenario.ErrInvalid, "without an id"},
	"taking over from one who stays": {scenario.TakeOver{From: "B", Stopped: true}, scenario.ErrInvalid, `"B"`},
	"taking over from nowhere":       {scenario.TakeOver{Stopped: true}, scenario.ErrInvalid, `""`},
	"nobody takes over":              {scenario.TakeOver{From: "gone"}, scenario.ErrInvalid, `"gone"`},
	"taker not there":                {scenario.TakeOver{From: "gone", Takers: []scenario.Taker{{Position: "B", FTE: 1}, {Position: "?"}}}, scenario.ErrUnknownPosition, `"?"`},
	"taker of less than nothing":     {scenario.TakeOver{From: "gone", Takers: []scenario.Taker{{Position: "B", Hours: -1}}}, scenario.ErrInvalid, `"B"`},
	"seat nobody":                    {scenario.Seat{Person: "?", Position: "C"}, scenario.ErrUnknownPerson, `"?"`},
	"seat nowhere":                   {scenario.Seat{Person: "u", Position: "?"}, scenario.ErrUnknownPosition, `"?"`},
	"seat on another":                {scenario.Seat{Person: "u", Position: "B"}, scenario.ErrOccupied, `"B"`},
	"seat where one sits":            {scenario.Seat{Person: "b", Position: "B"}, scenario.ErrOccupied, `"B"`},
	"unseat nobody":                  {scenario.Unseat{Person: "?"}, scenario.ErrUnknownPerson, `"?"`},
	"unseat unplaced":                {scenario.Unseat{Person: "u"}, scenario.ErrInvalid, `"u"`},
	"leave twice":                    {scenario.Unseat{Person: "x", Leaving: true}, scenario.ErrInvalid, `"x"`},
	"set on none":                    {scenario.Set{Position: "?", Field: scenario.FieldTitle}, scenario.ErrUnknownPosition, `"?"`},
	"set no field":                   {scenario.Set{Position: "B", Field: "charm"}, scenario.ErrInvalid, "charm"},
	"set a person's field":           {scenario.Set{Position: "B", Field: scenario.FieldName, Value: "B"}, scenario.ErrInvalid, "name"},
	"set FTE to words":               {scenario.Set{Position: "B", Field: scenario.FieldFTE, Value: "abc"}, scenario.ErrInvalid, `"abc"`},
	"set on nobody":                  {scenario.SetPerson{Person: "?", Field: scenario.FieldName}, scenario.ErrUnknownPerson, `"?"`},
	"set nobody's field":             {scenario.SetPerson{Person: "a", Field: scenario.FieldTitle}, scenario.ErrInvalid, "title"},
	"set a person's FTE":             {scenario.SetPerson{Person: "a", Field: scenario.FieldFTE, Value: "-1"}, scenario.ErrInvalid, `"a"`},
	"set a name that is not":         {scenario.SetPerson{Person: "a", Field: scenario.FieldName, Value: "\xff"}, scenario.ErrInvalid, `"a"`},
	"no parameter":                   {scenario.SetModel{Parameter: "charm", Value: "1"}, scenario.ErrInvalid, "charm"},
	"parameter in words":             {scenario.SetModel{Parameter: "control", Value: "much"}, scenario.ErrInvalid, `"much"`},
	"parameter empty":                {scenario.SetModel{Parameter: "control"}, scenario.ErrInvalid, "control"},
	"parameter out of range":         {scenario.SetModel{Parameter: "control", Value: "1.5"}, scenario.ErrInvalid, "0..1"},
	"parameter not whole":            {scenario.SetModel{Parameter: "weeks", Value: "9.5"}, scenario.ErrInvalid, "weeks"},
	"parameter against one":          {scenario.SetModel{Parameter: "warmup_weeks", Value: "60"}, scenario.ErrInvalid, "warmup_weeks"},
	"no mix":                         {scenario.SetModel{Parameter: "mix", Value: "odd"}, scenario.ErrInvalid, `"odd"`},
	"override on none":               {scenario.SetModel{Position: "?", Parameter: "control", Value: "1"}, scenario.ErrUnknownPosition, `"?"`},
	"override not scoped":            {scenario.SetModel{Position: "B", Parameter: "weeks", Value: "9"}, scenario.ErrInvalid, "weeks"},
	"override in words":              {scenario.SetModel{Position: "B", Parameter: "control", Value: "much"}, scenario.ErrInvalid, `"much"`},
	"override out of range":          {scenario.SetModel{Position: "B", Parameter: "control", Value: "2"}, scenario.ErrInvalid, "control"},
	"override no mix":                {scenario.SetModel{Position: "B", Parameter: "mix", Value: "odd"}, scenario.ErrInvalid, `"odd"`},
	"rights of no class":             {scenario.SetRights{Class: 6}, scenario.ErrInvalid, "decision class 6"},
	"rights of class -1":             {scenario.SetRights{Class: -1}, scenario.ErrInvalid, "decision class -1"},
	"rights below the floor":         {scenario.SetRights{Class: 3, Authority: 1}, scenario.ErrInvalid, "below grade 2"},
	"rights by a setting":            {scenario.SetModel{Parameter: "class.authority", Value: "1"}, scenario.ErrInvalid, "class.authority"},
	"rights of a class by a setting": {scenario.SetModel{Parameter: "class.1.authority", Value: "1"}, scenario.ErrInvalid, "decision rights"},
	"value of no class":              {scenario.SetModel{Parameter: "class.7.share", Value: "1"}, scenario.ErrInvalid, "6 decision classes"},
	"class value out of range":       {scenario.SetModel{Parameter: "class.2.ai_absorbs", Value: "1.2"}, scenario.ErrInvalid, "0..1"},
	"class counted from 0":           {scenario.SetModel{Parameter: "class.0.share", Value: "1"}, scenario.ErrInvalid, "no such parameter"},
	"class value at a position":      {scenario.SetModel{Position: "B", Parameter: "class.1.share", Value: "1"}, scenario.ErrInvalid, "class.1.share"},
	"mix of too few shares":          {scenario.SetModel{Parameter: "mixes.expert", Value: "1 2"}, scenario.ErrInvalid, "2 shares for 6"},
	"mix in words":                   {scenario.SetModel{Parameter: "mixes.expert", Value: "all of it"}, scenario.ErrInvalid, `"all"`},
	"mix without a name":             {scenario.SetModel{Parameter: "mixes.", Value: "1 1 1 1 1 1"}, scenario.ErrInvalid, "no such parameter"},
	"rights below 0":                 {scenario.SetRights{Class: 0, Authority: -1}, scenario.ErrInvalid, "authority"},
	"a kind of its own":              {strange{}, scenario.ErrInvalid, "strange"},
	"nothing to do":                  {nil, scenario.ErrInvalid, "unknown kind"},
	"group, last step fails": {scenario.Group{Name: "Big change", Edits: []scenario.Edit{
		e(scenario.Remove{Position: "B", ReportsTo: "D"}),
		e(scenario.Hire{Person: scenario.Person{ID: "n"}}),
		e(scenario.Seat{Person: "n", Position: "C"}),
		e(scenario.SetRights{Class: 1, Authority: 0}),
		e(scenario.Group{Name: "inner", Edits: []scenario.Edit{e(scenario.Move{Position: "G", Manager: "A"}), e(scenario.Move{Position: "F", Manager: "A"})}}),
	}}, scenario.ErrProtected, "Big change, step 5 (group): inner, step 2 (move)"},
	"group with nothing in it to do": {scenario.Group{Name: "Empty", Edits: []scenario.Edit{{}}}, scenario.ErrInvalid, "Empty, step 1"},
}

func TestRefusalsChangeNothing(t *testing.T) {
	for name, c := range refusals {
		t.Run(name, func(t *testing.T) {
			s := small(t)
			before, model := contentOf(s), s.Model
			u, err := edit.Apply(&s, e(c.do))
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want one that wraps %v", err, c.want)
			}
			if !strings.Contains(err.Error(), c.names) {
				t.Errorf("error %q does not name %s", err, c.names)
			}
			same(t, "after the refusal", before, contentOf(s))
			if s.Model != model || u.Changes() != nil {
				t.Errorf("model replaced: %v; changes %v", s.Model != model, u.Changes())
			}
			if _, err := edit.Replay(s, []scenario.Edit{e(c.do)}); !errors.Is(err, c.want) {
				t.Errorf("replay: %v", err)
			}
		})
	}
}
