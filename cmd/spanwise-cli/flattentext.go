package main

import (
	"fmt"
	"strings"

	"spanwise/scenario/flatten"
	"spanwise/scenario/phrase"
)

// flattenHelp shows every form that [flatten.Parse] reads; a test holds it to them.
const flattenHelp = `Adds a scenario to the project, made of operations in the order given. OP is one of

  remove-layer:3            managers of layer 3, the top being layer 1, lose their
                            teams to the manager above; people without reports stay
  remove-layer:3@POSITION   the same, but only below that position
  collapse-chains           managers with a single report lose it
  collapse-chains:2         managers with at most 2 reports lose them
  merge-teams:min=5,max=12  teams under 5 beside each other become one, up to 12
  max-layers:5              layers are taken out until there are 5, those whose
                            loss loads the managers who stay least
  widen:8                   teams are merged and chains collapsed until the mean
                            span is 8
  split:ID,most=8           a team becomes several of at most 8, each under a new
                            lead, or under lead=ID,lead=ID of its own members
  delegate:1                authority grades rise by 1; delegate:1@POSITION there
                            and below; delegate:1,grade=2 those of grade 2
  delegate-class:"Unit",to=2     one class of decisions, from grade 2 on
  set:practice=1,clarity=0.92    settings of the operating model; @POSITION for
                                 there and below
  track-posts:5,manager=ID,track=technical     opens vacant posts on a track
  outcome:track        people whose seat or team went: all who are open, or @PERSON;
                       also technical, project, unplaced, exit; seat,to=ID and
                       team,to=ID for one person and a vacant position
  move:ID>MANAGER    remove:ID    add:ID,title=...,manager=ID    authority:ID=2

and where managers lose their teams

  ,displaced=track     they stay, without a team (the default), unplaced, or exit;
                       vacant managers are removed all the same, as there is nobody
                       to put on a track
  ,to=peers            remove-layer and collapse-chains: teams go to the managers
                       beside, up to ,widest=12, not up
  ,own-work=handed     their own work goes to who takes the team, or is stopped, not
                       left open
  ,reason=CAUSE        why positions go: layer_removed, chain_collapsed, teams_merged,
                       work_ended, post_not_needed or other

A value that holds a comma, @ or > stands in double quotes. Work that nobody takes
over is named, in hours a week. Savings are shown once every outcome is chosen.`

// planText says what an operation did.
func (c *cli) planText(op flatten.Operation, p flatten.Plan) {
	fmt.Fprintf(&c.out, "%s: %s\n", op.Name(), strings.Join(planParts(p), ", "))
	for _, r := range p.Refused {
		fmt.Fprintf(&c.out, "  %s is left alone: %s\n", r.Called(), r.Reason)
	}
	for _, n := range p.Notes {
		fmt.Fprintf(&c.out, "  %s\n", n)
	}
	if words := unowned(p); words != "" {
		fmt.Fprintf(&c.out, "  nobody takes over %s\n", words)
	}
}

// planParts are the counts of what an operation touches.
func planParts(p flatten.Plan) []string {
	var parts []string
	for _, part := range []struct {
		n     int
		words string
	}{
		{len(p.Displaced), phrase.Plural(len(p.Displaced), "manager") + " without a team"},
		{len(p.Removed), phrase.Plural(len(p.Removed), "position") + " removed"},
		{len(p.Added), phrase.Plural(len(p.Added), "position") + " added"},
		{p.Moved, phrase.Plural(p.Moved, "position") + " with another manager"},
	} {
		if part.n > 0 {
			parts = append(parts, part.words)
		}
	}
	if len(parts) == 0 {
		return []string{"the chart stays as it is"}
	}
	return parts
}

// unowned says what nobody takes over, "" where that is nothing.
func unowned(p flatten.Plan) string {
	var parts []string
	hours := 0.0
	for _, u := range p.Unowned {
		hours += u.Hours
	}
	if hours > 0 {
		parts = append(parts, figure(hours)+" h a week of own work")
	}
	if fte := p.FTEWithoutOwner(); fte > 0 {
		parts = append(parts, "the decisions of "+figure(fte)+" FTE")
	}
	return strings.Join(parts, " and ")
}
