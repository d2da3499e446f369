package flatten

import (
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

func readRemoveLayer(r *reader) Operation {
	return RemoveLayer{
		Layer: r.whole("a layer", 1, 0), Below: r.below(),
		Displaced: r.displaced(), To: r.to(), WidestSpan: r.widest(), OwnWork: r.ownWork(), Cause: r.cause(),
	}
}

func readCollapseChains(r *reader) Operation {
	return CollapseChains{
		MostReports: r.whole("a number of reports", 1, 1),
		Displaced:   r.displaced(), To: r.to(), WidestSpan: r.widest(), OwnWork: r.ownWork(), Cause: r.cause(),
	}
}

// readMergeTeams takes min and max after the colon or as further options.
func readMergeTeams(r *reader) Operation {
	if r.hasArgs {
		r.pairs = append([]pair{pairOf(r.args)}, r.pairs...)
	}
	m := MergeTeams{
		Min: r.wholeOption("min", "a span", 2).Or(defaultLeastSpan), Max: r.wholeOption("max", "a span", 2).Or(DefaultWidest),
		Below: r.below(), Displaced: r.displaced(), OwnWork: r.ownWork(), Cause: r.cause(),
	}
	if m.Max < m.Min {
		r.fail("max=%d is less than min=%d", m.Max, m.Min)
	}
	return m
}

func readCapLayers(r *reader) Operation {
	return CapLayers{Most: r.whole("a number of layers", 2, 0), Displaced: r.displaced(), OwnWork: r.ownWork(), Cause: r.cause()}
}

func readWidenSpans(r *reader) Operation {
	target, err := strconv.ParseFloat(r.args.s, 64)
	if err != nil || !(target > 1 && target <= mostTarget) {
		r.fail("%q is not a mean span, a number above 1", r.args.s)
	}
	w := WidenSpans{Target: target, Widest: r.widest(), Below: r.below(), Displaced: r.displaced(), OwnWork: r.ownWork(), Cause: r.cause()}
	if w.Widest > 0 && target > float64(w.Widest) {
		r.fail("widest=%d is less than the mean span %g", w.Widest, target)
	}
	return w
}

func readSplitTeam(r *reader) Operation {
	t := SplitTeam{Position: r.id(), Most: r.wholeOption("most", "a number of reports", 2).Or(defaultTeam)}
	for _, id := range r.values("lead") {
		if id == "" {
			r.fail("a position is missing after lead=")
		}
		t.Leads = append(t.Leads, scenario.PositionID(id))
	}
	t.Title, _ = r.option("title")
	return t
}

func readDelegate(r *reader) Operation {
	return Delegate{Grades: r.whole("a number of grades", 1, 1), Below: r.below(), Grade: r.wholeOption("grade", "an authority grade", 0)}
}

func readDelegateClass(r *reader) Operation {
	if r.args.s == "" {
		r.fail("a decision class is missing")
	}
	return DelegateClass{Class: r.args.s, To: r.wholeOption("to", "an authority grade", 0)}
}

func readSetSettings(r *reader) Operation {
	if r.hasArgs {
		r.pairs = append([]pair{pairOf(r.args)}, r.pairs...)
	}
	o := SetSettings{Position: r.below()}
	if len(r.pairs) == 0 {
		r.fail("a setting is missing")
	}
	given := map[string]bool{}
	for i := range r.pairs {
		p := &r.pairs[i]
		p.taken = true
		switch {
		case p.key == "" || !p.assigned:
			r.fail("%q is not a setting and its value", p.written())
		case given[p.key]:
			r.fail("%s is given twice", p.key)
		}
		given[p.key] = true
		o.Values = append(o.Values, Value{p.key, p.value})
	}
	return o
}

func readTrackPosts(r *reader) Operation {
	t := TrackPosts{
		Count: r.whole("a number of posts", 1, 1),
		Track: choice(r, "track", []scenario.Track{scenario.TrackTechnical, scenario.TrackProject}),
		FTE:   r.amount("fte"), Cost: r.amount("cost"), Authority: r.wholeOption("authority", "an authority grade", 0),
	}
	manager, _ := r.option("manager")
	if manager == "" {
		r.fail("manager= is missing: say under whom")
	}
	t.Under = scenario.PositionID(manager)
	t.Title, _ = r.option("title")
	t.PayGrade, _ = r.option("pay_grade")
	t.Currency, _ = r.option("currency")
	return t
}

// outcomes are those of people, as written.
var outcomes = map[string]displaced.Choice{
	"track": {Outcome: displaced.OnTrack}, "technical": {Outcome: displaced.OnTrack, Track: scenario.TrackTechnical},
	"project": {Outcome: displaced.OnTrack, Track: scenario.TrackProject}, "seat": {Outcome: displaced.InSeat}, "team": {Outcome: displaced.WithTeam},
	"unplaced": {Outcome: displaced.Unplaced}, "exit": {Outcome: displaced.Exit},
}

func readSetOutcome(r *reader) Operation {
	choice, ok := outcomes[r.args.s]
	if !ok {
		r.fail("%q is not an outcome", r.args.s)
	}
	o := SetOutcome{Choice: choice, Person: scenario.PersonID(r.below())}
	to, given := r.option("to")
	switch takes := choice.Outcome == displaced.InSeat || choice.Outcome == displaced.WithTeam; {
	case takes && to == "":
		r.fail("to= is missing: say which vacant position")
	case takes && o.Person == "":
		r.fail("@ is missing: one person can take a position, say who")
	case given && !takes:
		r.fail("to= goes with seat and team only")
	}
	o.Choice.Seat = scenario.PositionID(to)
	return o
}

func readMove(r *reader) Operation {
	id, manager, found := r.args.cut('>')
	if _, _, more := manager.cut('>'); !found || more {
		r.fail("one > stands between the position and its new manager (an id that holds one in double quotes)")
	}
	return MovePosition{Position: r.idOf(id), Manager: r.idOf(manager)}
}

func readRemove(r *reader) Operation {
	return RemovePosition{Position: r.id(), Displaced: choice(r, "displaced", []Displaced{"", Unplaced, Exit}), OwnWork: r.ownWork(), Cause: r.cause()}
}

// fields are those of a position that can be written beside its id and manager.
var fields = []scenario.Field{
	scenario.FieldTitle, scenario.FieldUnit, scenario.FieldLocation, scenario.FieldPayGrade, scenario.FieldAuthority, scenario.FieldFTE,
	scenario.FieldCost, scenario.FieldCurrency, scenario.FieldProtected, scenario.FieldTrack, scenario.FieldNotes, scenario.FieldDotted, scenario.FieldAssistant,
}

// readAdd takes any field of a position by the name that files and --map give it.
func readAdd(r *reader) Operation {
	p := scenario.Position{ID: r.id(), FTE: 1}
	if manager, ok := r.option("manager"); ok {
		if manager == "" {
			r.fail("a position is missing after manager=")
		}
		p.Manager = scenario.PositionID(manager)
	}
	for _, f := range fields {
		value, ok := r.option(string(f))
		if !ok {
			continue
		}
		if err := scenario.SetField(&p, f, value); err != nil {
			r.fail("%s: %s", f, strings.TrimSuffix(err.Error(), ": "+scenario.ErrInvalid.Error()))
		}
	}
	return AddPosition{Position: p}
}

func readAuthority(r *reader) Operation {
	id, grade, _ := r.args.cutLast('=')
	return SetAuthority{Position: r.idOf(id), Authority: r.wholeOf(grade.s, "an authority grade", 0)}
}
