package roster

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
)

// onlyWhatIsWrong leaves out what can be done about a problem.
var onlyWhatIsWrong = cmp.Options{
	cmpopts.IgnoreFields(Problem{}, "Group", "Key", "Choices", "Proposed", "Stands", "Chosen", "Refused"),
	cmpopts.IgnoreUnexported(Problem{}),
}

// readOne reads a file of one position below a top and returns it.
func readOne(t *testing.T, header, value string) (scenario.Position, []string) {
	t.Helper()
	return readOneBy(t, ',', header, value)
}

func readOneBy(t *testing.T, sep rune, header, value string) (scenario.Position, []string) {
	t.Helper()
	file := strings.ReplaceAll(fmt.Sprintf("ID|Manager ID|%s\n1||\n2|1|\"%s\"\n", header, value), "|", string(sep))
	i, err := Read(t.Context(), "x.csv", strings.NewReader(file), Options{})
	if err != nil || i.Blocked() {
		t.Fatalf("%v %v", i, err)
	}
	p, _ := i.Org.Position("2")
	return p, codesOf(i.Problems)
}

// Whether the numbers of a column are per cent is decided for all of them together.
func TestFTEByColumn(t *testing.T) {
	for name, c := range map[string]struct {
		header, values, want, problems string
	}{
		"some with a sign":     {"FTE", "100% 80% 50 100", "1 0.8 0.5 1", "info fte_unit 0"},
		"shares with a sign":   {"FTE", "1 0.5 80%", "1 0.5 0.8", ""},
		"none with a sign":     {"FTE", "100 80 50 1", "1 0.8 0.5 1", "info fte_unit 0"},
		"hours under FTE":      {"FTE", "40 37.5 20", "40 37.5 20", "warning fte 2; warning fte 3; warning fte 4"},
		"one odd one":          {"FTE", "1 1 100", "1 1 100", "warning fte 4"},
		"FTE % with shares":    {"FTE %", "1 0.8", "1 0.8", "info fte_unit 0"},
		"FTE % with per cent":  {"FTE %", "100 80 1", "1 0.8 0.01", ""},
		"FTE % with both":      {"FTE %", "80 80%", "0.8 0.8", ""},
		"hours of a short day": {"Weekly Hours", "40 20", "1 0.5", "info fte_unit 0"},
	} {
		file := "ID,Manager ID," + c.header + "\n"
		for n, v := range strings.Fields(c.values) {
			file += fmt.Sprintf("%d,%s,%s\n", n+1, strings.Repeat("1", min(n, 1)), v)
		}
		i := mustRead(t, "x.csv", []byte(file))
		var got []string
		for p := range i.Org.Positions() {
			got = append(got, fmt.Sprint(p.FTE))
		}
		if text := strings.Join(got, " "); text != c.want || strings.Join(codesOf(i.Problems), "; ") != c.problems {
			t.Errorf("%s: %s, %v", name, text, i.Problems)
		}
	}
}

// An amount whose point may part thousands is decided for the column, else told.
func TestThousandsOrDecimals(t *testing.T) {
	for name, c := range map[string]struct {
		values, want, problems string
	}{
		"English column": {`"50,000.50" "€ 40.000"`, "50000.5 40", "warning cost 3"},
		"decided":        {`45.000 52.500 "€ 40.000"`, "45000 52500 40000", "info decimal_comma 0"},
		"German column":  {`"50.000,50" "€ 40,000"`, "50000.5 40", "info decimal_comma 0; warning cost 3"},
		"sure":           {`50000 40.5 0.125 1234.567`, "50000 40.5 0.125 1234.567", ""},
	} {
		file := "ID,Manager ID,Salary\n"
		for n, v := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(c.values, -1) {
			file += fmt.Sprintf("%d,%s,%s\n", n+1, strings.Repeat("1", min(n, 1)), v)
		}
		b := openText(t, file)
		var got []string
		i := readBook(t, b, Options{})
		for p := range i.Org.Positions() {
			got = append(got, fmt.Sprint(p.Cost.Value))
		}
		if text := strings.Join(got, " "); text != c.want || strings.Join(codesOf(i.Problems), "; ") != c.problems {
			t.Errorf("%s: %s, %v", name, text, i.Problems)
		}
	}
	i := readBook(t, openText(t, "ID,Manager ID,Salary\n1,,\"50,000.50\"\n2,1,€ 40.000\n"), Options{Repairs: []Choice{{"cost@1:3", DoNumber, "40000"}}})
	if p, _ := i.Org.Position("2"); p.Cost.Value != 40000 || p.Currency != "EUR" {
		t.Errorf("chosen: %+v", p)
	}
}

// What is not understood is said: marks of assistants, statuses, dotted lines.
func TestWhatIsNotUnderstood(t *testing.T) {
	testQuirks(t, []quirk{
		{"assistants", "ID,Manager ID,Is Assistant?\n1,,\n2,1,maybe\n3,1,T\n4,1,0\n5,1,-\n", "1 2<1 3<1 4<1 5<1", []string{"info assistant 3"}},
		{"role types", "ID,Manager ID,Role Type\n1,,Manager\n2,1,Assistant\n", "1 2<1", nil},
		{"dotted line to itself", "ID,Manager ID,Dotted Line\n1,,\n2,1,2\n3,1,1:3\n", "1 2<1 3<1", []string{"warning dotted 3", "warning dotted 4"}},
		{"statuses", "ID,Manager ID,Status\n1,,Active\n2,1,Frozen\n3,1,frozen\n4,1,Vacant\n5,1,Gone\n6,1,On Leave\n7,1,\n", "1 2<1 3<1 4<1(vacant) 5<1 6<1 7<1", []string{"info unknown_status 0", "info unknown_status 0"}},
	})
	i := mustRead(t, "x.csv", []byte("ID,Manager ID,Status,Dotted Line\n1,,Frozen,\n2,1,frozen,2:1\n"))
	if p := problemOf(t, i, CodeStatus); p.Message != `what the status "Frozen" means is not known; it stands in 2 rows, first in row 2` || p.Column != "Status" {
		t.Errorf("%+v", p)
	}
	if p, _ := i.Org.Position("2"); p.Dotted != "1" {
		t.Errorf("dotted line to %s", p.Dotted)
	}
	file := "ID,Manager ID,Status\n0,,\n"
	for n := range mostStatuses + 2 {
		file += fmt.Sprintf("%d,0,Status %d\n", n+1, n)
	}
	if i := mustRead(t, "x.csv", []byte(file)); len(i.Problems) != mostStatuses+1 || !strings.HasPrefix(i.Problems[mostStatuses].Message, "what further statuses mean, 2 of them,") {
		t.Errorf("%d problems, %+v", len(i.Problems), i.Problems[len(i.Problems)-1])
	}
}

// A date in a column of numbers is none.
func TestDatesAreNoNumbers(t *testing.T) {
	book := workbookOf(t, []sheetText{{"Staff", "ID|Manager ID|FTE|Cost|Authority\n1||1|5|2\n2|1|2|7|1"}}, numberFormat(t, "C3", "E3", "yyyy-mm-dd"))
	i := mustRead(t, "x.xlsx", book)
	if p, _ := i.Org.Position("2"); p.FTE != 1 || p.Cost.OK || p.Authority.OK {
		t.Errorf("%+v", p)
	}
	if got := strings.Join(codesOf(i.Problems), "; "); got != "warning fte 3; warning cost 3; warning authority 3" {
		t.Error(got)
	}
}

func TestFTE(t *testing.T) {
	for _, c := range []struct {
		header, value string
		want          float64
		problems      string
	}{
		{"FTE", "", 1, ""},
		{"FTE", "0", 0, ""},
		{"FTE", "0.8", 0.8, ""},
		{"FTE", "0,8", 0.8, "info decimal_comma 0"},
		{"FTE", "0,800", 0.8, "info decimal_comma 0"},
		{"FTE", "1.000", 1, ""},
		{"FTE", "80%", 0.8, ""},
		{"FTE", "abc", 1, "warning fte 3"},
		{"FTE", "-0.5", 1, "warning fte 3"},
		{"FTE", "NaN", 1, "warning fte 3"},
		{"FTE", "1e999", 1, "warning fte 3"},
		{"FTE", "100", 1, "info fte_unit 0"},
		{"FTE", "37.5", 37.5, "warning fte 3"},
		{"FTE", "1e15", 1e15, "warning fte 3"},
		{"FTE", "1e30", 1, "warning fte 3"},
		{"FTE %", "1e30", 1, "warning fte 3"},
		{"Scheduled Hours", "1e308", 1, "warning fte 3"},
		{"Number of Posts in FTE", "1e30", 1, "warning posts 3"},
		{"FTE %", "80", 0.8, ""},
		{"FTE %", "80%", 0.8, ""},
		{"FTE %", "0.8", 0.8, "info fte_unit 0"},
		{"Scheduled Hours", "30", 0.75, "info fte_unit 0"},
		{"Scheduled Hours", "40", 1, "info fte_unit 0"},
		{"Number of Posts in FTE", "1e9", 1, "warning posts 3"},
	} {
		p, problems := readOne(t, c.header, c.value)
		if p.FTE != c.want || strings.Join(problems, "; ") != c.problems {
			t.Errorf("%s %q: %v %v, want %v %v", c.header, c.value, p.FTE, problems, c.want, c.problems)
		}
	}
}

func TestCost(t *testing.T) {
	unset := math.Inf(-1)
	for _, c := range []struct {
		header, value string
		want          float64
		currency      string
		problems      string
	}{
		{"Salary", "", unset, "", ""},
		{"Salary", "0", 0, "", ""},
		{"Salary", "52000", 52000, "", ""},
		{"Salary", "52,000", 52000, "", ""},
		{"Salary", "52,000.50", 52000.5, "", ""},
		{"Salary", "52.000,50", 52000.5, "", "info decimal_comma 0"},
		{"Salary", "52 000,5", 52000.5, "", "info decimal_comma 0"},
		{"Salary", "52'000", 52000, "", ""},
		{"Salary", "1.250.000", 1250000, "", "info decimal_comma 0"},
		{"Salary", "€ 52,000", 52000, "EUR", ""},
		{"Salary", "52,000 GBP", 52000, "GBP", ""},
		{"Salary", "$52,000", 52000, "$", ""},
		{"Salary (CHF)", "52,000", 52000, "CHF", ""},
		{"Salary (£)", "52,000", 52000, "GBP", ""},
		{"Salary", "12,000 - 15,000", 13500, "", "warning cost_range 3"},
		{"Salary", "£12,000 – £15,000", 13500, "GBP", "warning cost_range 3"},
		{"Salary", "12000 to 15000", 13500, "", "warning cost_range 3"},
		{"Salary", "(spot rate)", unset, "", "warning cost 3"},
		{"Salary", "-", unset, "", "warning cost 3"},
		{"Salary", "-5", unset, "", "warning cost 3"},
		{"Salary", "(5,000)", unset, "", "warning cost 3"},
		{"Salary", "1e15", 1e15, "", ""},
		{"Salary", "1e30", unset, "", "warning cost 3"},
		{"Salary", "EUR 1e30", unset, "", "warning cost 3"},
		{"Salary", "1 - 1e30", unset, "", "warning cost 3"},
		{"Salary", "1,2,3", unset, "", "warning cost 3"},
		{"Hourly Rate", "12", unset, "", "info cost_period 0"},
	} {
		p, problems := readOne(t, c.header, c.value)
		if got := p.Cost.Or(unset); got != c.want || p.Currency != c.currency || strings.Join(problems, "; ") != c.problems {
			t.Errorf("%s %q: %v %q %v, want %v %q %v", c.header, c.value, got, p.Currency, problems, c.want, c.currency, c.problems)
		}
	}
}

func TestThousandPointsInSemicolonFile(t *testing.T) {
	if p, _ := readOneBy(t, ';', "Salary", "52.000"); p.Cost.Value != 52000 {
		t.Errorf("got %v", p.Cost)
	}
	if p, _ := readOneBy(t, ',', "Salary", "52.000"); p.Cost.Value != 52 {
		t.Errorf("got %v", p.Cost)
	}
}

func TestMixedCurrenciesHaveNoSum(t *testing.T) {
	i := mustRead(t, "x.csv", []byte("ID,Manager ID,Salary,Currency\n1,,100,EUR\n2,1,100,USD\n"))
	if got := codesOf(i.Problems); len(got) != 1 || got[0] != "warning mixed_currencies 0" {
		t.Errorf("problems %v", got)
	}
	if cost := scenario.StructureOf(i.Org).Cost; cost.OK {
		t.Errorf("summed to %v", cost)
	}
	i = mustRead(t, "x.csv", []byte("ID,Manager ID,Salary\n1,,€ 100\n2,1,100\n"))
	if cost := scenario.StructureOf(i.Org).Cost; cost.Value != (scenario.Cost{Amount: 200, Currency: "EUR"}) {
		t.Errorf("one currency for all: got %v", cost)
	}
}

func TestAuthority(t *testing.T) {
	for value, want := range map[string]scenario.Opt[int]{"3": scenario.Some(3), "0": scenario.Some(0), "2.0": scenario.Some(2), "": {}, "2.5": {}, "-1": {}, "SCS1": {}} {
		p, problems := readOne(t, "Authority", value)
		if p.Authority != want {
			t.Errorf("%q: got %v, want %v", value, p.Authority, want)
		}
		if unread := value != "" && !want.OK; unread != (len(problems) == 1) {
			t.Errorf("%q: problems %v", value, problems)
		}
	}
	if p, _ := readOne(t, "Grade", "7"); p.PayGrade != "7" || p.Authority.OK {
		t.Errorf("a pay grade is a label: %+v", p)
	}
}

func TestFields(t *testing.T) {
	i := mustRead(t, "x.csv", []byte("Employee ID,Full Name,Business Title,Team,Office,Band,Is Assistant?,Matrix Manager,Reports To ID,E-mail,Shoe Size\n"+
		"1,Ada Fox,Chief,Top,Oslo,A,,,,ada@x.org,38\n2,Bo Ash,Aide,Top,Oslo,B,Yes,Ada Fox:9,1,bo@x.org,44\n"))
	want := scenario.Position{ID: "2", Title: "Aide", Manager: "1", Unit: "Top", Location: "Oslo", PayGrade: "B", FTE: 1, Dotted: "1", Assistant: true}
	if got, _ := i.Org.Position("2"); got != want {
		t.Errorf("got %+v", got)
	}
	if p, _ := i.Org.Person("2"); p != (scenario.Person{ID: "2", Name: "Bo Ash", FTE: 1, Seat: "2"}) {
		t.Errorf("got %+v", p)
	}
	if got := codesOf(i.Problems); len(got) != 1 || got[0] != "warning dotted 3" {
		t.Errorf("problems %v", got)
	}
	if _, ok := i.Columns["shoe"]; ok || len(i.Columns) != 10 {
		t.Errorf("columns %v", i.Columns)
	}
}

func TestChosenColumns(t *testing.T) {
	file := "Name,Chief,Nr,Other\nAda,,a,\nBo,a,b,c\nCy,b,c,a\n"
	read := func(m map[Field]string) (*Import, error) {
		return Read(t.Context(), "x.csv", strings.NewReader(file), Options{Map: m})
	}
	i, err := read(map[Field]string{ID: "nr", ManagerID: "Chief"})
	if err != nil || chartOf(i.Org) != "a b<a c<b" {
		t.Errorf("got %v, %v", chartOf(i.Org), err)
	}
	i, err = read(map[Field]string{ID: "Name", Name: "Name", ManagerID: "Chief"})
	if err != nil || i.Org.HolderName("Bo") != "Bo" {
		t.Errorf("one column for two fields: %v", err)
	}
	for _, m := range []map[Field]string{{ID: "Number"}, {"shoe": "Nr"}} {
		if _, err := read(m); !errors.Is(err, ErrMap) {
			t.Errorf("%v: got %v", m, err)
		}
	}
}

func TestLongCells(t *testing.T) {
	long := strings.Repeat("é", 10<<19)
	i := mustRead(t, "x.csv", []byte("ID,Manager ID,Title,Notes\n1,,"+long+","+long+"\n"))
	if got := codesOf(i.Problems); len(got) != 1 || got[0] != "warning long_cell 2" {
		t.Errorf("problems %v", got)
	}
	if p, _ := i.Org.Position("1"); len([]rune(p.Title)) != maxCell {
		t.Errorf("title of %d characters", len([]rune(p.Title)))
	}
	for _, file := range []string{long, long + "\n" + long, "ID\n" + strings.Repeat("x,", 5<<20), "ID\n\"" + long} {
		i, err := Read(t.Context(), "x.csv", strings.NewReader(file), Options{})
		if err == nil && len(i.Problems) == 0 {
			t.Error("a line of 10 MB without a word")
		}
		for _, p := range append(i.Problems, Problem{}) {
			if len(p.Message) > 1000 {
				t.Errorf("message of %d bytes", len(p.Message))
			}
		}
	}
}

func TestProblemsNameTheirPlace(t *testing.T) {
	i, err := Read(t.Context(), "staff.csv", strings.NewReader("ID,Manager ID\n1,\n2,3\n3,4\n4,2\n5,1\n5,2\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Problem{
		{Severity: Error, File: "staff.csv", Row: 3, Column: "Manager ID", ID: "2", Code: CodeLoop, Message: "3 positions report to each other in a loop: 2 → 3 → 4 → 2", Repair: "give one of them a manager outside the loop, or none"},
		{Severity: Error, File: "staff.csv", Row: 7, Column: "Manager ID", ID: "5", Code: CodeDifferentManagers, Message: `id "5" has different managers: "1" in row 6, "2" in row 7`, Repair: "give each position an id of its own, or all rows of the id one manager"},
	}
	if diff := cmp.Diff(want, i.Problems, onlyWhatIsWrong); diff != "" {
		t.Error(diff)
	}
}

func TestDeepChain(t *testing.T) {
	var b strings.Builder
	b.WriteString("ID,Manager ID\n1,\n")
	for n := 2; n <= 50_000; n++ {
		fmt.Fprintf(&b, "%d,%d\n", n, n-1)
	}
	i := mustRead(t, "x.csv", []byte(b.String()))
	if got := scenario.StructureOf(i.Org).Layers; got != 50_000 {
		t.Errorf("%d layers", got)
	}
}

func TestTextsInMessages(t *testing.T) {
	for text, want := range map[string]string{
		"Sheet\u009b2J\x1b[1m": "Sheet 2J [1m", "two\nlines  here": "two lines here", "\xff": "?", strings.Repeat("é", 50): strings.Repeat("é", 40) + "…",
	} {
		if got := shortened(text); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
}
