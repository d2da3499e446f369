package compare

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/sim"
)

// tried compares scenarios that hold in so many of 300 plausible settings; −1 is untried.
func tried(t *testing.T, baseline int, sides []loads, holds ...int) Comparison {
	t.Helper()
	c := compared(t, nil, sides...)
	by := map[string]Plausible{}
	if baseline >= 0 {
		by[c.Baseline.Name] = Plausible{Draws: 300, Holds: baseline}
	}
	for i, n := range holds {
		if n >= 0 {
			by[c.Scenarios[i].Name] = Plausible{Draws: 300, Holds: n}
		}
	}
	return c.WithPlausible(by)
}

func TestPlausibleSettingsReserveTheClaim(t *testing.T) {
	good, tight, broken := loads{"a": 0.6}, loads{"a": 0.83}, loads{"a": 1.2}
	for name, tc := range map[string]struct {
		sides []loads
		holds []int
		want  string
		tone  Tone
	}{
		"in most":             {[]loads{good}, []int{270}, "“A” holds, in 270 of 300 plausible settings (the baseline in 200).", Good},
		"just in most":        {[]loads{good}, []int{240}, "“A” holds, in 240 of 300 plausible settings (the baseline in 200).", Good},
		"not quite in most":   {[]loads{good}, []int{239}, "“A” holds, but in only 239 of 300 plausible settings (the baseline in 200).", Amber},
		"in half":             {[]loads{good}, []int{160}, "“A” holds, but in only 160 of 300 plausible settings (the baseline in 200).", Amber},
		"tight, in half":      {[]loads{tight}, []int{160}, "“A” holds, but without reserve, and in only 160 of 300 plausible settings (the baseline in 200).", Amber},
		"tight, in most":      {[]loads{tight}, []int{290}, "“A” holds, but without reserve, in 290 of 300 plausible settings (the baseline in 200).", Amber},
		"two of three":        {[]loads{good, broken, good}, []int{178, 42, 160}, "of the 3 scenarios tried “A” and “C” hold, but in only 178 and 160 of 300 plausible settings (the baseline in 200); “B” overloads 1 of 3 managers.", Amber},
		"one of them in most": {[]loads{good, broken, good}, []int{278, 42, 160}, "of the 3 scenarios tried “A” and “C” hold, in 278 and 160 of 300 plausible settings (the baseline in 200); “B” overloads 1 of 3 managers.", Good},
		"many":                {[]loads{good, good, good, good}, []int{10, 40, 20, 30}, "all 4 scenarios tried hold, but at best in 40 of 300 plausible settings (the baseline in 200).", Amber},
		"one untried":         {[]loads{good, good}, []int{250, -1}, "both scenarios tried hold, as the baseline does.", Good},
		"breaks all the same": {[]loads{broken}, []int{290}, "“A” overloads 1 of 3 managers; the baseline holds, but in only 200 of 300 plausible settings.", Bad},
	} {
		t.Run(name, func(t *testing.T) {
			f := FindingsOf(tried(t, 200, tc.sides, tc.holds...))
			if got := English.Print(f.Headline); got != "With default assumptions, "+tc.want || f.Tone != tc.tone {
				t.Errorf("got  %s, tone %d\nwant %s, tone %d", got, f.Tone, tc.want, tc.tone)
			}
		})
	}
}

func TestRecommendationNamesTheSurest(t *testing.T) {
	good, busier, broken := loads{"a": 0.5}, loads{"a": 0.7}, loads{"a": 1.2}
	const alike = " Between “A” and the baseline no simulated figure of the whole organisation differs enough to matter."
	for name, tc := range map[string]struct {
		baseline int
		sides    []loads
		holds    []int
		want     string
	}{
		"none holds":  {300, []loads{broken}, []int{0}, "None of what was tried can be recommended as it stands: no scenario holds. The baseline does."},
		"one holds":   {-1, []loads{good, broken}, []int{150, 9}, "“A” is the only one tried that holds (in 150 of 300 plausible settings), without being flatter; no flatter one holds." + alike},
		"the surest":  {100, []loads{good, busier}, []int{150, 190}, "“B” is the surest of those that hold (in 190 of 300 plausible settings), without being flatter; no flatter one holds." + strings.Replace(alike, "“A”", "“B”", 1)},
		"by its load": {-1, []loads{busier, good}, []int{-1, -1}, "“B” has the most to spare of those that hold, without being flatter; no flatter one holds." + strings.Replace(alike, "“A”", "“B”", 1)},
		"a baseline that holds in more": {200, []loads{good}, []int{150}, "“A” holds (in 150 of 300 plausible settings), without being flatter; nothing else was tried." + alike +
			" The baseline holds in more plausible settings (200 of 300)."},
	} {
		t.Run(name, func(t *testing.T) {
			f := FindingsOf(tried(t, tc.baseline, tc.sides, tc.holds...))
			if got := English.Print(f.Recommendation); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
	if f := FindingsOf(compared(t, nil)); f.Recommendation != nil {
		t.Error("something is recommended where nothing was tried")
	}
}

func TestTheNearestIsNamedWhereNoneHolds(t *testing.T) {
	const none = "None of what was tried can be recommended as it stands: no scenario holds."
	one, worse, two := loads{"a": 1.2}, loads{"a": 1.5}, loads{"a": 1.2, "b": 1.2}
	for name, tc := range map[string]struct {
		baseline loads
		sides    []loads
		want     string
	}{
		"fewer overloaded": {two, []loads{two, worse}, " Nearest to it comes “B”. Between “B” and the baseline no simulated figure of the whole organisation differs enough to matter."},
		"lower load":       {two, []loads{worse, one}, " Nearest to it comes “B”. Between “B” and the baseline no simulated figure of the whole organisation differs enough to matter."},
	} {
		f := FindingsOf(compared(t, tc.baseline, tc.sides...))
		if got := English.Print(f.Recommendation); got != none+tc.want {
			t.Errorf("%s: got %s", name, got)
		}
		if said := f.Recommended(); len(said) != 3 {
			t.Errorf("%s: %d findings, want the conditions of the nearest too", name, len(said))
		}
	}
	c := redo(compared(t, one, worse), sim.LeadTimeMean, 0.9)
	if got, want := English.Print(FindingsOf(c).Recommendation), none+" Nearest to it comes the baseline, then “A”."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Beside settings in which a scenario holds, the baseline's own are given or none: nobody
// is to read the scenario's as the baseline's.
func TestTheBaselineStandsBesideTheSettings(t *testing.T) {
	s := firm(t)
	for want, base := range map[string]Side{
		"“A” holds, in 270 of 300 plausible settings (the baseline holds too).":     SideOf("Baseline", s, resultOf(s, 1, nil)),
		"“A” holds, in 270 of 300 plausible settings (the baseline does not hold).": SideOf("Baseline", s, resultOf(s, 1, loads{"a": 1.2})),
	} {
		c := Of(base, []Side{SideOf("A", s, resultOf(s, 2, nil))}).WithPlausible(map[string]Plausible{"A": {Draws: 300, Holds: 270}})
		if got := English.Print(FindingsOf(c).Headline); got != "With default assumptions, "+want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestABaselineThatIsSurerThanOneOfThePicksIsNamed(t *testing.T) {
	s := firm(t)
	flat := replay(t, s, scenario.Edit{Do: scenario.Remove{Position: "b"}})
	c := Of(SideOf("Baseline", s, resultOf(s, 1, nil)), []Side{SideOf("Led", s, resultOf(s, 2, nil)), SideOf("Flat", flat, resultOf(flat, 3, nil))}).
		WithPlausible(map[string]Plausible{"Baseline": {Draws: 300, Holds: 200}, "Led": {Draws: 300, Holds: 280}, "Flat": {Draws: 300, Holds: 160}})
	if got := English.Print(FindingsOf(c).Recommendation); !strings.HasSuffix(got, " The baseline holds in more plausible settings than “Flat” (200 of 300).") {
		t.Error(got)
	}
}

func TestTheSurestFlatterOneStandsBeside(t *testing.T) {
	s := firm(t)
	flat := replay(t, s, scenario.Edit{Do: scenario.Remove{Position: "b"}})
	c := Of(SideOf("Baseline", s, resultOf(s, 1, nil)), []Side{
		SideOf("Led", s, resultOf(s, 2, nil)), SideOf("Flat", flat, resultOf(flat, 3, nil)),
	}).WithPlausible(map[string]Plausible{"Led": {Draws: 300, Holds: 280}, "Flat": {Draws: 300, Holds: 160}})
	r := FindingsOf(c).Recommendation.(Recommendation)
	if len(r.Picks) != 2 || r.Picks[0].Name != "Led" || r.Picks[1].Name != "Flat" || !r.Picks[1].Flatter {
		t.Fatalf("picks %+v", r.Picks)
	}
	want := "“Led” is the surest of those that hold (in 280 of 300 plausible settings), without being flatter; of the flatter ones it is “Flat” (in 160 of 300 plausible settings)."
	if got := English.Print(r); !strings.HasPrefix(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestConditionsSayWhatIsOpen(t *testing.T) {
	s := firm(t)
	edits := []scenario.Edit{{Do: scenario.Remove{Position: "b"}}}
	flat := replay(t, s, edits...)
	side := SideOf("Flat", flat, resultOf(flat, 2, nil))
	side.Edits = edits
	c := Of(SideOf("Baseline", s, resultOf(s, 1, nil)), []Side{side}).
		WithPlausible(map[string]Plausible{"Flat": {Draws: 300, Holds: 160, Deciding: DecidedBy([]string{"Decisions per FTE week", "AI acceleration", "Control", "Clarity"}, true)}}).
		WithReadiness(map[string]Readiness{"Flat": {Asked: 9, Stand: 5, Mind: 1, NotReady: 3}})
	var got []string
	for _, f := range FindingsOf(c).Scenarios[0].Conditions {
		got = append(got, English.Print(f))
	}
	want := []string{
		"Assumptions decide (decisions per FTE week, AI acceleration, control and 1 more): each alone, at an end of its plausible range, puts the busiest manager above the limit of 85%.",
		"Foundations: 5 of 9 checks stand, 3 not ready, 1 to mind.",
		"It is open what becomes of 1 person; 1 person waits without a seat.",
	}
	if work := c.Scenarios[0].Work; work.HoursWithoutOwner() > 0 {
		want = append(want, English.Print(Ownerless{Hours: work.HoursWithoutOwner()}))
	}
	if !slices.Equal(got, want) || displaced.Count(c.Scenarios[0].People, displaced.Open) != 1 {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if c.WithReadiness(nil).Scenarios[0].Readiness.OK {
		t.Error("foundations that were not asked are known")
	}
}

func TestDecisiveSaysWhatOneAssumptionDoes(t *testing.T) {
	one, two := []string{"Control"}, []string{"Control", "Clarity"}
	for want, d := range map[string]Decisive{
		"No assumption alone moves the highest load across the limit, nor did all together in the settings tried.":                                   {Limit: 0.85},
		"No assumption alone moves the highest load across the limit; several together can.":                                                         {Ever: true, Limit: 0.85},
		"One assumption decides (control): alone, at an end of its plausible range, it puts the busiest manager above the limit of 85%.":             {DecidedBy(one, true), true, true, 0.85},
		"Assumptions decide (control and clarity): each alone, at an end of its plausible range, brings the busiest manager under the limit of 85%.": {DecidedBy(two, false), true, false, 0.85},
		"In the estimate, in which assumptions are tried, it does not hold. " +
			"One assumption decides (control): alone, at an end of its plausible range, it brings the busiest manager under the limit of 85%.": {DecidedBy(one, false), true, true, 0.85},
		"In the estimate, in which assumptions are tried, it holds. " +
			"No assumption alone moves the highest load across the limit; several together can.": {DecidedBy(nil, true), true, false, 0.85},
	} {
		if got := English.Print(d); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// A headline and a recommendation claim no figure but counts of scenarios, managers and
// plausible settings.
func TestHeadlineAndRecommendationClaimNoOtherFigure(t *testing.T) {
	allowed := regexp.MustCompile(`the baseline in \d+|\d+ of \d+ (managers|plausible settings)|\d+ and \d+ of \d+ plausible settings|the \d+ scenarios tried|\(\d+ of \d+\)|\d+ do not`)
	for _, sides := range [][]loads{{{"a": 0.5}, {"a": 1.3}}, {{"a": 0.83}, {"b": 0.9}}, {{"a": 2}, {"a": 3}, {"a": 0.4}}} {
		f := FindingsOf(tried(t, 100, sides, []int{90, 80, 70}[:len(sides)]...))
		for _, said := range []Finding{f.Headline, f.Recommendation} {
			if rest := allowed.ReplaceAllString(English.Print(said), ""); regexp.MustCompile(`\d`).MatchString(rest) {
				t.Errorf("a figure beside those allowed: %s", English.Print(said))
			}
		}
	}
}

func TestBreakingNamesWhoBreaks(t *testing.T) {
	got := text(compared(t, nil, loads{"a": 1.2, "b": 1.4, "top": 1.1}))
	want := "Overloads 3 of 3 managers; the busiest (Head of B) is at 140% ± 1, then Head of A at 120% ± 1 and Chief executive at 110% ± 1, and from week 6"
	if !strings.HasPrefix(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// What rights moved down change has no better side, and is a difference all the same.
func TestDelegationIsNoLikeness(t *testing.T) {
	c := compared(t, nil, loads{"a": 0.6})
	if !FindingsOf(c).Recommendation.(Recommendation).Picks[0].Alike {
		t.Fatal("the sides differ in more than loads")
	}
	r := FindingsOf(redo(c, sim.DelegatedShare, 0.9)).Recommendation.(Recommendation)
	if r.Picks[0].Alike {
		t.Errorf("got %s", English.Print(r))
	}
}

func TestOneWithReserveComesFirst(t *testing.T) {
	noisy := Stands{Name: "noisy", Outcome: Outcome{Standing: HoldsWithoutReserve, Managers: 3, Load: sim.Estimate{Mean: scenario.Some(0.7)}}}
	calm := Stands{Name: "calm", Outcome: Outcome{Standing: Holds, Managers: 3, Load: sim.Estimate{Mean: scenario.Some(0.75)}}}
	if surer(Pick{Stands: calm}, Pick{Stands: noisy}) >= 0 {
		t.Error("without reserve comes before with reserve")
	}
}

func TestNearestGoesByWhatLiesAboveTheLimit(t *testing.T) {
	stands := func(s Standing, managers, overloaded int, excess, load float64) Stands {
		return Stands{Outcome: Outcome{Standing: s, Managers: managers, Overloaded: overloaded, Excess: excess, Load: sim.Estimate{Mean: scenario.Some(load)}}}
	}
	falling := []Stands{
		stands(Stretched, 9, 0, 0.9, 0.95), stands(Breaks, 9, 2, 0.4, 1.1), stands(Breaks, 9, 2, 0.4, 1.2),
		stands(Breaks, 143, 105, 3000, 90), stands(Breaks, 61, 44, 9000, 1629), stands(NoManagers, 0, 0, 0, 0),
	}
	for i := range falling[1:] {
		if a, b := falling[i], falling[i+1]; nearer(a, b) >= 0 || nearer(b, a) <= 0 {
			t.Errorf("%+v must be nearer than %+v", a.Outcome, b.Outcome)
		}
	}
}

func TestExcessIsTheWorkAboveTheLimit(t *testing.T) {
	s := firm(t)
	o := OutcomeOf(resultOf(s, 1, loads{"a": 1.2, "b": 0.95}), 0.85)
	if math.Abs(o.Excess-4.5) > 0.1 {
		t.Errorf("got %v h, want 3.5 of one and 1.0 of the other", o.Excess)
	}
}

// One manager with hardly an hour free, whose load is enormous, lacks less than four with
// many hours each.
func TestOneWithoutHoursDoesNotOutweighMany(t *testing.T) {
	s := firm(t)
	one, many := resultOf(s, 1, loads{"a": 12}), resultOf(s, 2, loads{"a": 1.4, "b": 1.4, "top": 1.4})
	for i := range one.Managers {
		if one.Managers[i].ID == "a" {
			one.Managers[i].Hours = 1
		}
	}
	f := FindingsOf(Of(SideOf("Baseline", s, resultOf(s, 3, loads{"a": 3, "b": 3})), []Side{SideOf("Many", s, many), SideOf("One", s, one)}))
	if got := f.Recommendation.(Recommendation).Nearest.Name; got != "One" {
		t.Errorf("nearest comes %q: 11.2 h too many against 16.5 h", got)
	}
}

func TestFlatterHasFewerLayersOrManagers(t *testing.T) {
	c := compared(t, nil, loads{"a": 0.6})
	s := c.Baseline.Structure
	for want, shape := range map[string][2]int{"fewer layers": {s.Layers - 1, s.Managers}, "fewer managers": {s.Layers, s.Managers - 1}, "": {s.Layers, s.Managers}} {
		c.Scenarios[0].Structure.Layers, c.Scenarios[0].Structure.Managers = shape[0], shape[1]
		if got := FindingsOf(c).Recommendation.(Recommendation).Picks[0].Flatter; got != (want != "") {
			t.Errorf("%q: flatter %v", want, got)
		}
	}
}

// Several assumptions together can change a verdict where some plausible setting does.
func TestWhetherAssumptionsCanChangeTheVerdict(t *testing.T) {
	for _, tc := range []struct {
		holds bool
		draws int // in which it holds, of 300
		want  bool
	}{{true, 300, false}, {true, 299, true}, {false, 0, false}, {false, 1, true}} {
		s := Stands{Outcome: Outcome{Standing: Holds}, Plausible: scenario.Some(Plausible{Draws: 300, Holds: tc.draws, Deciding: DecidedBy(nil, tc.holds)})}
		if got := conditions(Against{}, s)[0].(Decisive).Ever; got != tc.want {
			t.Errorf("%+v: otherwise in some setting %v", tc, got)
		}
	}
	side := Side{Readiness: scenario.Some(Readiness{Asked: 9, Stand: 9})}
	if got := conditions(Against{Side: side}, Stands{Outcome: Outcome{Standing: Holds}}); len(got) != 1 {
		t.Errorf("foundations that all stand are a condition: %+v", got)
	}
}
