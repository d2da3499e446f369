package roster

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/roster/grid"
)

// openText opens texts as the files a.csv, b.csv and so on.
func openText(tb testing.TB, files ...string) *Book {
	tb.Helper()
	var sources []Source
	for i, f := range files {
		sources = append(sources, Source{fmt.Sprintf("%c.csv", 'a'+i), []byte(f)})
	}
	b, err := Open(tb.Context(), sources, grid.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func readBook(tb testing.TB, b *Book, o Options) *Import {
	tb.Helper()
	i, err := b.Read(tb.Context(), o)
	if err != nil {
		tb.Fatal(err)
	}
	if !i.Blocked() {
		checkFigures(tb, i)
	}
	return i
}

// problemOf returns the first problem of a code.
func problemOf(tb testing.TB, i *Import, code string) Problem {
	tb.Helper()
	at := slices.IndexFunc(i.Problems, func(p Problem) bool { return p.Code == code })
	if at < 0 {
		tb.Fatalf("no problem %s among %v", code, codesOf(i.Problems))
	}
	return i.Problems[at]
}

// TestChoices says what every choice for every problem leads to. The first of a
// warning is what is done without a choice.
func TestChoices(t *testing.T) {
	const (
		unknown = "ID,Manager ID\n1,\n2,1\n3,9\n"
		similar = "ID,Manager ID\n01,\n2,01\n3,1\n"
		twoBos  = "ID,Name,Manager\n1,Ada,\n2,Bo,Ada\n3,Bo,Ada\n4,Cy,Bo\n"
		self    = "ID,Manager ID\n1,\n2,2\n3,2\n"
		tops    = "ID,Manager ID\n1,\n2,\n3,2\n"
		loop    = "ID,Manager ID\n1,\n2,3\n3,2\n4,3\n"
		twoBoss = "ID,Manager ID\n1,\n2,1\n3,1\n3,2\n3,2\n4,3\n"
		shares  = "ID,Manager ID,FTE,Name,Salary\n1,,1,Ada,100\n2,1,0.5,Bo,40\n2,1,0.4,Cy,30\n3,2,1,Di,20\n"
		gone    = "ID,Manager ID,Status\n1,,\n2,1,Eliminated\n3,2,\n"
		noID    = "Name,Manager\nAda,\nBo,Ada\n"
	)
	const shared = "1 2<1 3<2"
	for _, c := range []struct {
		name, file, code string
		choices          []string // Do and Value of each that is offered, a star where a value is asked for
		take             string   // Do and Value
		chart            string
	}{
		{"unknown manager", unknown, CodeUnknownManager, []string{"unassigned", "top", "under *"}, "", "1 2<1 Unassigned(vacant) 3<Unassigned"},
		{"unknown manager, as proposed", unknown, CodeUnknownManager, nil, "unassigned", "1 2<1 Unassigned(vacant) 3<Unassigned"},
		{"unknown manager, a top", unknown, CodeUnknownManager, nil, "top", "1 2<1 3"},
		{"unknown manager, under another", unknown, CodeUnknownManager, nil, "under 2", "1 2<1 3<2"},
		{"unknown manager, one zero off", similar, CodeUnknownManager, []string{"unassigned", "top", "under 01", "under *"}, "under 01", "01 2<01 3<01"},
		{"ambiguous name", twoBos, CodeAmbiguousManager, []string{"unassigned", "under 2", "under 3", "top", "under *"}, "under 3", "1 2<1 3<1 4<3"},
		{"ambiguous name, nobody of them", twoBos, CodeAmbiguousManager, nil, "under 1", "1 2<1 3<1 4<1"},
		{"self report", self, CodeSelfReport, []string{"top", "unassigned", "under *"}, "under 1", "1 2<1 3<2"},
		{"self report, unassigned", self, CodeSelfReport, nil, "unassigned", "1 Unassigned(vacant) 2<Unassigned 3<2"},
		{"several tops", tops, CodeSeveralTops, []string{"keep", "under 1", "under 2"}, "under 1", "1 2<1 3<2"},
		{"several tops, under the other", tops, CodeSeveralTops, nil, "under 2", "2 1<2 3<2"},
		{"several tops, kept", tops, CodeSeveralTops, nil, "keep", "1 2 3<2"},
		{"loop", loop, CodeLoop, []string{"top 2", "unassigned 2", "top 3", "unassigned 3"}, "", "blocked"},
		{"loop, one a top", loop, CodeLoop, nil, "top 3", "1 3 2<3 4<3"},
		{"loop, the other a top", loop, CodeLoop, nil, "top 2", "1 2 3<2 4<3"},
		{"loop, one unassigned", loop, CodeLoop, nil, "unassigned 2", "1 Unassigned(vacant) 2<Unassigned 3<2 4<3"},
		{"different managers", twoBoss, CodeDifferentManagers, []string{"separate", "first", "last"}, "", "blocked"},
		{"different managers, separate", twoBoss, CodeDifferentManagers, nil, "separate", "1 2<1 3#2<2 3#3<2 3<1 4<3"},
		{"different managers, the first", twoBoss, CodeDifferentManagers, nil, "first", "1 2<1 3<1 4<3 3#2<1 3#3<1"},
		{"different managers, the last", twoBoss, CodeDifferentManagers, nil, "last", "1 2<1 3<2 4<3 3#2<2 3#3<2"},
		{"job share", shares, CodeJobShare, []string{"keep", "join"}, "", "1 2<1 3<2 2#2<1"},
		{"job share, joined", shares, CodeJobShare, nil, "join", shared},
		{"eliminated manager", gone, CodeEliminatedManager, []string{"keep", "up"}, "", "1 2<1(vacant) 3<2"},
		{"eliminated manager, up", gone, CodeEliminatedManager, nil, "up", "1 2<1(vacant) 3<1"},
		{"no ids", noID, CodeNoIDColumn, []string{"make_ids"}, "", "blocked"},
		{"no ids, made", noID, CodeNoIDColumn, nil, "make_ids", "row-2 row-3<row-2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := openText(t, c.file)
			before := problemOf(t, readBook(t, b, Options{}), c.code)
			if got := offered(before); c.choices != nil && !slices.Equal(got, c.choices) {
				t.Errorf("offered %q, want %q", got, c.choices)
			}
			o := Options{}
			if c.take != "" {
				do, value, _ := strings.Cut(c.take, " ")
				o.Repairs = []Choice{{before.Key, do, value}}
			}
			i := readBook(t, b, o)
			if got := chartOf(i.Org); got != c.chart {
				t.Errorf("chart %q, want %q", got, c.chart)
			}
			checkSettled(t, i, before, c.take)
		})
	}
}

func offered(p Problem) []string {
	var out []string
	for _, o := range p.Choices {
		text := o.Do
		switch {
		case o.Asks != AsksNothing:
			text += " *"
		case o.Value != "":
			text += " " + o.Value
		}
		out = append(out, text)
	}
	return out
}

// checkSettled sees that a choice shows in its problem and in the log.
func checkSettled(t *testing.T, i *Import, before Problem, take string) {
	t.Helper()
	after := problemOf(t, i, before.Code)
	proposed := ""
	if before.Proposed {
		proposed = strings.TrimSpace(before.Stands.Do + " " + before.Stands.Value)
	}
	if want := take != "" && take != proposed; after.Chosen != want || after.Refused != "" {
		t.Errorf("chosen %v, refused %q", after.Chosen, after.Refused)
	}
	if take != "" && (after.Severity == Error || i.Blocked()) {
		t.Errorf("still blocked by %+v", after)
	}
	if take == "" && after.Severity == Error {
		return
	}
	logged := slices.ContainsFunc(i.Repairs, func(r scenario.Repair) bool {
		return (r.Problem == after.logged || after.logged == "" && r.Problem == after.Message) && r.Repair == after.Repair && r.Row == after.Row && r.Chosen == after.Chosen
	})
	if !logged {
		t.Errorf("%+v is not in the log %+v", after, i.Repairs)
	}
	if len(i.Unused) > 0 {
		t.Errorf("unused %v", i.Unused)
	}
}

func TestJoinedShares(t *testing.T) {
	const file = "ID,Manager ID,FTE,Name,Salary\n1,,1,Ada,100\n2,1,0.5,Bo,40\n2,1,0.4,Cy,30\n2,1,0.1,Vacant,\n"
	i := readBook(t, openText(t, file), Options{JoinShares: true})
	p, _ := i.Org.Position("2")
	if chartOf(i.Org) != "1 2<1" || p.FTE != 1 || p.Cost.OK || len(i.Org.Holders("2")) != 2 {
		t.Errorf("%s: %+v held by %v", chartOf(i.Org), p, i.Org.Holders("2"))
	}
	kept := readBook(t, openText(t, file), Options{JoinShares: true, Repairs: []Choice{{"job_share@1:4", DoKeep, ""}}})
	if got := chartOf(kept.Org); got != "1 2<1 2#2<1" {
		t.Errorf("one is kept: %s", got)
	}
	posts := readBook(t, openText(t, "ID,Manager ID,Number of Posts in FTE\n1,,1\n2,1,2.5\n2,1,1\n"), Options{JoinShares: true})
	if got := chartOf(posts.Org); got != "1 2<1 2#2<1 2#3<1 2#4<1" && got != "1 2<1 2#2<1 2#4<1 2#3<1" || posts.Org.Len() != 5 {
		t.Errorf("posts are not joined: %s", got)
	}
	known := readBook(t, openText(t, strings.Replace(file, "2,1,0.1,Vacant,\n", "", 1)), Options{JoinShares: true})
	if p, _ := known.Org.Position("2"); p.Cost != scenario.Some(70.0) {
		t.Errorf("cost %v", p.Cost)
	}
}

func TestNumbersOfChoice(t *testing.T) {
	const file = "ID,Manager ID,FTE,Salary\n1,,abc,(spot rate)\n2,1,80,\"10,000 - 12,000\"\n3,1,1,\n"
	for _, c := range []struct {
		repairs []Choice
		fte     [2]float64
		cost    [2]float64
	}{
		{nil, [2]float64{1, 80}, [2]float64{-1, 11000}},
		{[]Choice{{"fte@1:2", DoNumber, "0,5"}, {"fte@1:3", DoPercent, ""}}, [2]float64{0.5, 0.8}, [2]float64{-1, 11000}},
		{[]Choice{{"cost@1:2", DoNumber, "50 000"}, {"cost_range@1:3", DoNumber, "12000"}}, [2]float64{1, 80}, [2]float64{50000, 12000}},
		{[]Choice{{"fte@1:2", DoNumber, "0,875"}, {"fte@1:3", DoNumber, "0.875"}}, [2]float64{0.875, 0.875}, [2]float64{-1, 11000}},
		{[]Choice{{"cost_range@1:3", DoDefault, ""}, {"fte@1:3", DoNumber, "1"}}, [2]float64{1, 1}, [2]float64{-1, -1}},
		{[]Choice{{"fte@1:2", DoNumber, "-1"}, {"cost@1:2", DoNumber, "much"}}, [2]float64{1, 80}, [2]float64{-1, 11000}},
	} {
		i := readBook(t, openText(t, file), Options{Repairs: c.repairs})
		for n, id := range []scenario.PositionID{"1", "2"} {
			if p, _ := i.Org.Position(id); p.FTE != c.fte[n] || p.Cost.Or(-1) != c.cost[n] {
				t.Errorf("%v: %s has FTE %v, cost %v", c.repairs, id, p.FTE, p.Cost)
			}
		}
	}
}

func TestRefusedChoices(t *testing.T) {
	b := openText(t, "ID,Manager ID\n1,\n2,9\n")
	for _, c := range []struct {
		choice Choice
		says   string
	}{
		{Choice{"unknown_manager@1:3", DoUnder, "77"}, "there is no position"},
		{Choice{"unknown_manager@1:3", DoJoin, ""}, "not among what can be done"},
	} {
		i := readBook(t, b, Options{Repairs: []Choice{c.choice}})
		p := problemOf(t, i, CodeUnknownManager)
		if !strings.Contains(p.Refused, c.says) || p.Chosen || chartOf(i.Org) != "1 Unassigned(vacant) 2<Unassigned" {
			t.Errorf("%v: %+v", c.choice, p)
		}
	}
	i := readBook(t, b, Options{Repairs: []Choice{{"loop@1:3", DoTop, "1"}}})
	if diff := cmp.Diff([]Choice{{"loop@1:3", DoTop, "1"}}, i.Unused); diff != "" {
		t.Error(diff)
	}
}

// Under a position of its own team, a row would stand in a loop: that blocks, and
// can itself be settled.
func TestChoiceThatMakesALoop(t *testing.T) {
	b := openText(t, "ID,Manager ID\n1,\n2,9\n3,2\n")
	o := Options{Repairs: []Choice{{"unknown_manager@1:3", DoUnder, "3"}}}
	i := readBook(t, b, o)
	p := problemOf(t, i, CodeLoop)
	if !i.Blocked() || i.Shape.Loose != 2 {
		t.Fatalf("%+v %+v", i.Shape, p)
	}
	o.Repairs = append(o.Repairs, Choice{p.Key, DoTop, "2"})
	if got := chartOf(readBook(t, b, o).Org); got != "1 2 3<2" {
		t.Errorf("chart %s", got)
	}
}

// Keys stay when other choices are made, whatever those are.
func TestKeysStay(t *testing.T) {
	b := openText(t, "ID,Manager ID,FTE\n1,,x\n2,9,1\n3,4,1\n4,3,1\n5,5,y\n6,1,1\n6,2,1\n7,,1\n")
	first := readBook(t, b, Options{})
	keys := map[string]string{}
	for _, p := range first.Problems {
		if other, twice := keys[p.Key]; twice {
			t.Errorf("%s is the key of %s and %s", p.Key, other, p.Message)
		}
		keys[p.Key] = p.Message
	}
	for _, p := range first.Problems {
		for _, offer := range p.Choices {
			value := offer.Value
			if offer.Asks == AsksID {
				value = "1"
			}
			if offer.Asks == AsksNumber {
				value = "0.5"
			}
			i := readBook(t, b, Options{Repairs: []Choice{{p.Key, offer.Do, value}}})
			for _, q := range i.Problems {
				if _, ok := keys[q.Key]; !ok && q.Code != CodeJobShare {
					t.Errorf("after %s %s: new key %s", p.Key, offer.Do, q.Key)
				}
			}
		}
	}
}

// A loop is known again where another repair lets a row lead into it elsewhere.
func TestLoopIsKnownAgain(t *testing.T) {
	b := openText(t, "ID,Manager ID\n1,9\n2,3\n3,2\n")
	first := readBook(t, b, Options{})
	repairs := []Choice{{problemOf(t, first, CodeLoop).Key, DoTop, "2"}, {problemOf(t, first, CodeUnknownManager).Key, DoUnder, "3"}}
	i := readBook(t, b, Options{Repairs: repairs})
	if got := chartOf(i.Org); got != "2 3<2 1<3" {
		t.Errorf("chart %s, unused %v", got, i.Unused)
	}
}

// What is chosen by an id of the file holds where another stands in its place.
func TestChoiceBeforeNamesAreHidden(t *testing.T) {
	b := openText(t, "ID,Name,Manager ID\nafox,Ada Fox,bash\nbash,Bo Ash,afox\n")
	loop := problemOf(t, readBook(t, b, Options{}), CodeLoop)
	i := readBook(t, b, Options{Privacy: Privacy{HideNames: true}, Repairs: []Choice{{loop.Key, DoTop, "afox"}}})
	if got := chartOf(i.Org); got != "row-2 row-3<row-2" {
		t.Errorf("chart %s: %+v", got, problemOf(t, i, CodeLoop))
	}
}

// Of several names in the rows of one id, each position is a candidate once.
func TestCandidatesOnce(t *testing.T) {
	i := readBook(t, openText(t, "ID,Name,Manager\n1,Ada,\n2,Bo,Ada\n3,Bo,Ada\n2,Bo,Ada\n4,Cy,Bo\n"), Options{})
	p := problemOf(t, i, CodeAmbiguousManager)
	if got := offered(p); !slices.Equal(got, []string{"unassigned", "under 2", "under 3", "top", "under *"}) || !strings.Contains(p.Message, "2 positions") {
		t.Errorf("%s: %q", p.Message, got)
	}
}

func positionID(id string) scenario.PositionID { return scenario.PositionID(id) }
