package roster

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

func mustRead(tb testing.TB, name string, data []byte) *Import {
	tb.Helper()
	i, err := Read(tb.Context(), name, bytes.NewReader(data), Options{})
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	if i.Blocked() {
		tb.Fatalf("%s: blocked by %v", name, i.Problems)
	}
	return i
}

// chartOf writes a chart as "1 2<1 3<1(vacant)": id, manager, who is missing.
func chartOf(o *scenario.Org) string {
	if o == nil {
		return "blocked"
	}
	var out []string
	for p := range o.Positions() {
		text := string(p.ID)
		if p.Manager != "" {
			text += "<" + string(p.Manager)
		}
		if !o.Filled(p.ID) {
			text += "(vacant)"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// codesOf writes problems as "warning unknown_manager 3", the row last.
func codesOf(problems []Problem) []string {
	var out []string
	for _, p := range problems {
		out = append(out, fmt.Sprintf("%s %s %d", p.Severity, p.Code, p.Row))
	}
	return out
}

// quirk is a small file with one peculiarity.
type quirk struct {
	name     string
	file     string
	chart    string
	problems []string
}

func testQuirks(t *testing.T, quirks []quirk) {
	for _, q := range quirks {
		t.Run(q.name, func(t *testing.T) {
			i, err := Read(t.Context(), "x.csv", strings.NewReader(q.file), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := chartOf(i.Org); got != q.chart {
				t.Errorf("chart %q, want %q", got, q.chart)
			}
			if diff := cmp.Diff(q.problems, codesOf(i.Problems)); diff != "" {
				t.Errorf("problems: %s\n%v", diff, i.Problems)
			}
			for _, p := range i.Problems {
				if p.File != "x.csv" || p.Message == "" || p.Repair == "" {
					t.Errorf("problem says too little: %+v", p)
				}
			}
		})
	}
}

func TestFileForms(t *testing.T) {
	const want = "1 2<1 3<1"
	testQuirks(t, []quirk{
		{"comma", "ID,Manager ID\n1,\n2,1\n3,1\n", want, nil},
		{"semicolon", "ID;Manager ID;Title\n1;;Head, all\n2;1;Lead, Sales\n3;1;Lead, IT\n", want, nil},
		{"tab", "ID\tManager ID\n1\t\n2\t1\n3\t1\n", want, nil},
		{"bar", "ID|Manager ID\n1|\n2|1\n3|1\n", want, nil},
		{"sep= line", "sep=;\nID;Manager ID\n1;\n2;1\n3;1\n", want, nil},
		{"byte-order mark", "\ufeffID,Manager ID\n1,\n2,1\n3,1\n", want, nil},
		{"byte-order mark before a quote", "\ufeff\"ID\",\"Manager ID\"\n1,\n2,1\n3,1\n", want, nil},
		{"CRLF", "ID,Manager ID\r\n1,\r\n2,1\r\n3,1\r\n", want, nil},
		{"CR only", "ID,Manager ID\r1,\r2,1\r3,1\r", want, nil},
		{"no line end at the end", "ID,Manager ID\n1,\n2,1\n3,1", want, nil},
		{"UTF-16 little endian", utf16Text("\ufeffID,Manager ID\n1,\n2,1\n3,1\n", false), want, nil},
		{"UTF-16 big endian", utf16Text("\ufeffID,Manager ID\n1,\n2,1\n3,1\n", true), want, nil},
		{"UTF-16 without mark", utf16Text("ID,Manager ID\n1,\n2,1\n3,1\n", false), want, nil},
		{"Windows-1252", "ID,Manager ID,Name\n1,,Zo\xeb\n2,1,Bo\n3,1,Cy\n", want, []string{"warning encoding 0"}},
		{"quoted line break", "ID,Manager ID,Title\n1,,\"Head\nof all\"\n2,1,x\n3,9,y\n", "1 2<1 Unassigned(vacant) 3<Unassigned", []string{"warning unknown_manager 4"}},
		{"blank lines count as rows", "ID,Manager ID\n\n1,\n\n2,1\n,\n3,9\n", "1 2<1 Unassigned(vacant) 3<Unassigned", []string{"info blank_rows 6", "warning unknown_manager 7"}},
		{"spaces around cells", "ID , Manager ID\n 1 ,\n2, 1\n\u00a03,\"1 \"\n", want, nil},
		{"spaces before quotes", "ID, Manager ID, Name\n1, , \"Fox, Ada\"\n2, 1, \"Ash, Bo\"\n3, 1, \"Elm, Cy\"\n", want, nil},
		{"ids kept as text by =\"…\"", "ID,Manager ID\n=\"1\",\n=\"2\",=\"1\"\n\"=\"\"3\"\"\",1\n", want, nil},
		{"guard against formulas", "ID,Manager ID,Title\n'-1,,x\n'-2,'-1,y\n", "-1 -2<-1", nil},
		{"notes above the header", "Report of May\nMade by HR,,\n\nID,Manager ID\n1,\n2,1\n3,1\n", want, []string{"info notes_above 1"}},
		{"two header rows", "userId,managerId,title\nUser ID,Manager ID,Title\n1,,x\n2,1,y\n3,1,z\n", want, []string{"info second_header 2"}},
		{"short row", "ID,Manager ID,Title\n1\n2,1,x\n3,1\n", want, []string{"info short_row 2", "info short_row 4"}},
		{"long row", "ID,Manager ID\n1,\n2,1,,\n3,1,extra\n", want, []string{"warning long_row 4"}},
		{"bare quote", "ID,Manager ID,Title\n1,,5\" pipes\n2,1,x\n3,1,y\n", want, []string{"warning quote 2"}},
		{"quote that never closes", "ID,Manager ID,Title\n1,,x\n2,1,\"open\n3,1,y\n", want, []string{"warning quote 3"}},
		{"header twice", "ID,Name,Manager ID,Name\n1,a,,b\n2,c,1,d\n3,e,1,f\n", want, []string{"warning duplicate_header 1"}},
	})
}

// Tops that job shares and several posts of a row make are several, too.
func TestTopsOfOneID(t *testing.T) {
	for name, c := range map[string]struct{ file, message, chart, under string }{
		"job share": {"ID,Manager ID\n1,\n1,\n2,1\n", "2 positions have no manager: 1, 1#2", "1 2<1 1#2", "1 1#2<1 2<1"},
		"posts":     {"ID,Manager ID,Number of Posts in FTE\n1,,2\n2,1,1\n", "2 positions have no manager: 1, 1#2", "1 2<1 1#2", "1 2<1 1#2"},
		"both ways": {"ID,Manager ID\n1,\n1,\n3,\n", "3 positions have no manager: 1, 1#2, 3", "1 1#2 3", "1 1#2<1 3<1"},
		"three":     {"ID,Manager ID\n1,\n1,\n1,\n", "3 positions have no manager: 1, 1#2, 1#3", "1 1#2 1#3", "1 1#2<1 1#3<1"},
	} {
		t.Run(name, func(t *testing.T) {
			b := openText(t, c.file)
			i := readBook(t, b, Options{})
			if p := problemOf(t, i, CodeSeveralTops); p.Message != c.message || chartOf(i.Org) != c.chart {
				t.Errorf("%s, chart %s", p.Message, chartOf(i.Org))
			}
			under := readBook(t, b, Options{Repairs: []Choice{{CodeSeveralTops, DoUnder, "1"}}})
			if got := chartOf(under.Org); got != c.under {
				t.Errorf("put under 1: %s", got)
			}
		})
	}
	joined := readBook(t, openText(t, "ID,Manager ID\n1,\n1,\n2,1\n"), Options{JoinShares: true})
	for _, p := range joined.Problems {
		if p.Code == CodeSeveralTops {
			t.Error(p.Message)
		}
	}
}

// Problems of later rows of an id name the position that the row became.
func TestProblemsOfLaterRows(t *testing.T) {
	i := mustRead(t, "x.csv", []byte("ID,Manager ID,FTE\n1,,\n2,1,1\n2,1,abc\n"))
	for _, code := range []string{CodeFTE, CodeJobShare} {
		if p := problemOf(t, i, code); p.ID != "2#2" {
			t.Errorf("%s is said of %s", code, p.ID)
		}
	}
	if at := i.Repairs[0]; at.ID != "2#2" {
		t.Errorf("the log has %+v", at)
	}
}

func TestTops(t *testing.T) {
	testQuirks(t, []quirk{
		{"each mark of a top", "ID,Manager ID\n1,XX\n2,1\n", "1 2<1", nil},
		{"NO_MANAGER", "ID,Manager ID\n1,NO_MANAGER\n2,1\n", "1 2<1", nil},
		{"no_mgr", "ID,Manager ID\n1,no_mgr\n2,1\n", "1 2<1", nil},
		{"zero", "ID,Manager ID\n1,0\n2,1\n", "1 2<1", nil},
		{"dash", "ID,Manager ID\n1,-\n2,1\n", "1 2<1", nil},
		{"N/A", "ID,Manager ID\n1,N/A\n2,1\n", "1 2<1", nil},
		{"mark that is an id", "ID,Manager ID\n0,\n2,0\n", "0 2<0", nil},
		{"mark that is a path", "ID,Path\n1,0\n2,0/1\n3,0/1/1\n", "1 2<1 3<2", nil},
		{"its own id, the only top", "ID,Manager ID\n1,1\n2,1\n", "1 2<1", nil},
		{"its own id beside a top", "ID,Manager ID\n1,\n2,2\n3,2\n", "1 2 3<2", []string{"warning several_tops 0", "warning self_report 3"}},
		{"two tops", "ID,Manager ID\n1,\n2,\n3,2\n", "1 2 3<2", []string{"warning several_tops 0"}},
		{"no manager column", "ID,Title\n1,a\n2,b\n", "1 2", []string{"warning no_manager_column 0"}},
		{"blank manager column", "ID,Manager ID\n1,\n2,\n", "1 2", []string{"warning several_tops 0"}},
		{"one row", "ID\n1\n", "1", nil},
		{"orphan", "ID,Manager ID\n1,\n2,9\n3,2\n", "1 Unassigned(vacant) 2<Unassigned 3<2", []string{"warning unknown_manager 3"}},
		{"orphan where the name is taken", "ID,Manager ID\n1,\nUnassigned,1\n3,9\n", "1 Unassigned<1 Unassigned-2(vacant) 3<Unassigned-2", []string{"warning unknown_manager 4"}},
		{"only orphans", "ID,Manager ID\n2,9\n3,2\n", "Unassigned(vacant) 2<Unassigned 3<2", []string{"warning unknown_manager 2"}},
	})
}

func TestIDs(t *testing.T) {
	testQuirks(t, []quirk{
		{"loop", "ID,Manager ID\n1,\n2,4\n3,2\n4,3\n5,2\n", "blocked", []string{"error loop 3"}},
		{"two loops", "ID,Manager ID\n1,2\n2,1\n3,4\n4,3\n", "blocked", []string{"error loop 2", "error loop 4"}},
		{"job share", "ID,Manager ID\n1,\n103,1\n103,1\n103,1\n4,103\n", "1 103<1 4<103 103#2<1 103#3<1", []string{"warning job_share 4", "warning job_share 5"}},
		{"job share beside its name", "ID,Manager ID\n1,\n103#2,1\n103,1\n103,1\n", "1 103#2<1 103<1 103#3<1", []string{"warning job_share 5"}},
		{"one id, two managers", "ID,Manager ID\n1,\n2,1\n3,1\n3,2\n", "blocked", []string{"error different_managers 5"}},
		{"leading zeros", "ID,Manager ID\n1,\n001,1\n", "1 001<1", []string{"warning leading_zeros 3"}},
		{"manager as a decimal number", "ID,Manager ID\n101,\n102,101.0\n103,101.0\n", "101 102<101 103<101", []string{"warning decimal_id 0"}},
		{"row without id", "ID,Manager ID,Title\n1,,x\n,1,y\n", "1 row-3<1", []string{"warning missing_id 3"}},
		{"several id columns, managers by the second", "Position ID,Employee ID,Manager ID\nP1,1,\nP2,2,1\n", "1 2<1", nil},
		{"several id columns, managers by the first", "Employee ID,Position ID,Manager ID\n1,P1,\n2,P2,P1\n", "P1 P2<P1", nil},
		{"number of posts", "ID,Manager ID,Number of Posts in FTE\n1,,1\n2,1,2.6\n3,2,0\n", "1 2<1 3<2 2#2<1 2#3<1", nil},
	})
}

func TestManagerBy(t *testing.T) {
	testQuirks(t, []quirk{
		{"id under a header that fits both", "ID,Name,Manager\n1,Ada,\n2,Bo,1\n3,Cy,1\n", "1 2<1 3<1", nil},
		{"name", "ID,Name,Manager\n1,Ada Fox,\n2,Bo Ash,Ada Fox\n3,Cy Elm,bo  ash\n", "1 2<1 3<2", nil},
		{"name the other way round", "ID,Name,Worker's Manager\n1,Ada Fox,\n2,Bo Ash,\"Fox, Ada\"\n", "1 2<1", nil},
		{"name with the id in brackets", "ID,Worker,Manager\n1,Ada Fox,\n2,Ada Fox,Ada Fox (1)\n", "1 2<1", nil},
		{"first and last name", "ID,First Name,Last Name,Manager Name\n1,Ada,Fox,\n2,Bo,Ash,Ada Fox\n", "1 2<1", nil},
		{"e-mail", "ID,Email,Manager\n1,ada@x.org,\n2,bo@x.org,Ada@x.org\n", "1 2<1", nil},
		{"e-mail by header", "ID,Work Email,Manager's Email\n1,ada@x.org,\n2,bo@x.org,ada@x.org\n", "1 2<1", nil},
		{"e-mail that is the id, in capitals", "User ID,Manager Email\na@x.org,\nb@x.org,A@X.ORG\n", "a@x.org b@x.org<a@x.org", nil},
		{"id under a header with a star", "ID *,Name,Manager (Name or ID)\n1,Ada,\n2,Bo,1\n3,Cy,1\n", "1 2<1 3<1", nil},
		{"id with the name before it", "ID,Name,Manager ID\n1,Ada,\n2,Bo,Ada (1)\n3,Cy,1\n", "1 2<1 3<1", nil},
		{"e-mail that is the id", "User ID,Manager Email\na@x.org,\nb@x.org,a@x.org\n", "a@x.org b@x.org<a@x.org", nil},
		{"name that two have", "ID,Name,Manager\n1,Ada,\n2,Bo,Ada\n3,Bo,Ada\n4,Cy,Bo\n", "1 2<1 3<1 Unassigned(vacant) 4<Unassigned", []string{"warning ambiguous_manager 5"}},
		{"id with one unknown of two", "ID,Reports To\n1,\n2,1\n3,9\n", "1 2<1 Unassigned(vacant) 3<Unassigned", []string{"warning unknown_manager 4"}},
		{"id before name", "ID,Name,Manager ID,Manager Name\n1,Ada,,\n2,Bo,1,Nobody\n", "1 2<1", nil},
		{"column Employee beside ids", "Employee ID,Employee,Manager\n1,Ada,\n2,Bo,Ada\n", "1 2<1", nil},
		{"column Employee as ids", "Employee,Manager\n1,\n2,1\n", "1 2<1", nil},
		{"path of places", "ID,Org Path\n1,/\n2,/1/\n3,/1/1/\n4,/2/\n", "1 2<1 3<2 4<1", nil},
		{"path of ids", "ID,Path\nE1,E1\nE2,E1/E2\nE3,E1/E2/E3\n", "E1 E2<E1 E3<E2", nil},
	})
}

// A file without rows says why, and what to do.
func TestNoRows(t *testing.T) {
	hidden := workbookOf(t, []sheetText{{"Old", "ID|Manager ID\n8|\n9|8"}, {"Cover", ""}}, hide("Old"))
	for name, c := range map[string]struct {
		data            []byte
		message, repair string
	}{
		"x.xlsx":      {nil, "the file is empty", "export it again"},
		"blank.csv":   {[]byte("\ufeff\n \n"), "the file is empty", "export it again"},
		"header.csv":  {[]byte("ID,Manager ID\n"), "the file has no rows", "a row for each position"},
		"hidden.xlsx": {hidden, "there are hidden ones: Old", "show the sheet in a spreadsheet program"},
	} {
		i, err := Read(t.Context(), name, bytes.NewReader(c.data), Options{})
		must(t, err)
		if p := problemOf(t, i, CodeNoRows); !strings.Contains(p.Message, c.message) || !strings.Contains(p.Repair, c.repair) {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

// Open, Vacant and the like are family names, too.
func TestVacantNames(t *testing.T) {
	for name, want := range map[string]vacancy{
		"Vacant": vacant, "VACANCY": vacant, "Unfilled": vacant, "TBD": vacant, "To be hired": vacant, "<Open>": vacant,
		"Open position": vacant, "Vacant post 17": vacant, "vacant-12": vacant, "Open req R-1204": vacant, "TBH #3": vacant,
		"Vacant (was 17)": vacant, "TBH - Analyst": vacant, "Eliminated": eliminated, "Eliminated post 9": eliminated,
		"Open-Smith": filled, "Open, Ann": filled, "Ann Open": filled, "Open (Ann)": filled, "Open - Ann": filled, "Vacant, Lee": filled,
		"Tbd Smith": filled, "Openshaw": filled, "Inactive": filled, "Ada": filled, "": filled,
	} {
		if got := vacancyOfName(name); got != want {
			t.Errorf("%q: %d, want %d", name, got, want)
		}
	}
	i := readBook(t, openText(t, "ID,Manager ID,Name,Status\n1,,Ada,\n2,1,Eliminated,\n"), Options{})
	if p := problemOf(t, i, CodeEliminated); p.Column != "Name" {
		t.Errorf("it stands in %s", p.Column)
	}
}

func TestVacancies(t *testing.T) {
	testQuirks(t, []quirk{
		{"a contract without an end", "ID,Manager ID,Status\n1,,Open-ended\n2,1,open-ended contract\n3,1,Open ended\n", "1 2<1 3<1", nil},
		{"by status", "ID,Manager ID,Status\n1,,Active\n2,1,Vacant\n3,1,TBH\n4,1,tbd\n5,1,Open\n", "1 2<1(vacant) 3<1(vacant) 4<1(vacant) 5<1(vacant)", nil},
		{"by name", "ID,Manager ID,Name\n1,,Ada\n2,1,VACANT\n3,1,(tbh)\n4,1,Vacant - 12\n5,1,Open Ash\n", "1 2<1(vacant) 3<1(vacant) 4<1(vacant) 5<1", []string{"info vacant_name 3", "info vacant_name 4", "info vacant_name 5"}},
		{"eliminated by name", "ID,Manager ID,Name,Status\n1,,Ada,Active\n2,1,Eliminated,Active\n", "1 2<1(vacant)", []string{"warning eliminated 3"}},
		{"by name and status", "ID,Manager ID,Name,Status\n1,,Ada,Active\n2,1,Vacant,Vacant\n", "1 2<1(vacant)", nil},
		{"name not disclosed", "ID,Manager ID,Name\n1,,N/D\n2,1,N/D\n", "1 2<1", nil},
		{"never by title", "ID,Manager ID,Title\n1,,Head (vacant)\n2,1,Vacant\n", "1 2<1", nil},
		{"eliminated", "ID,Manager ID,Status\n1,,Active\n2,1,Eliminated\n3,1,Active\n", "1 2<1(vacant) 3<1", []string{"warning eliminated 3"}},
		{"report of an eliminated post", "ID,Manager ID,Status\n1,,Active\n2,1,Eliminated\n3,2,Active\n4,3,\n", "1 2<1(vacant) 3<2 4<3", []string{"warning eliminated 3", "warning eliminated_manager 4"}},
		{"inactive", "ID,Manager ID,Employee Status\n1,,Active\n2,1,Inactive\n3,2,active\n4,2,No\n", "1 2<1(vacant) 3<2 4<2", []string{"warning inactive 3"}},
		{"a column Active", "ID,Manager ID,Active,Name\n1,,TRUE,Ada\n2,1,false,Bo\n3,2,N,Cy\n4,2,0,Di\n5,2,F,Ed\n6,2,no,Flo\n7,2,1,Gil\n8,2,,Hal\n9,2,Inactive,Ida\n", "1 2<1(vacant) 3<2(vacant) 4<2(vacant) 5<2(vacant) 6<2(vacant) 7<2 8<2 9<2(vacant)", []string{"warning inactive 3", "warning inactive 4", "warning inactive 5", "warning inactive 6", "warning inactive 7", "warning inactive 10"}},
		{"Inactive is no name of a seat", "ID,Manager ID,Name\n1,,Ada\n2,1,Inactive\n", "1 2<1", nil},
		{"reports to one who left, by name", "ID,Name,Manager,Active\n1,Ada,,yes\n2,Bo,Ada,no\n3,Cy,Bo,yes\n", "1 2<1(vacant) 3<2", []string{"warning inactive 3"}},
	})
}

func TestNoOrganisation(t *testing.T) {
	testQuirks(t, []quirk{
		{"empty", "", "blocked", []string{"error no_rows 0"}},
		{"blank", " \n\n", "blocked", []string{"error no_rows 0", "info blank_rows 1"}},
		{"header only", "ID,Manager ID\n", "blocked", []string{"error no_rows 0"}},
		{"no id column", "Name,Manager\nAda,\nBo,Ada\n", "blocked", []string{"error no_id_column 0"}},
		{"one word", "hello", "blocked", []string{"error no_rows 0", "error no_id_column 0"}},
	})
}

func TestUnreadable(t *testing.T) {
	for name, file := range map[string]struct{ data, says string }{
		"PDF":             {"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"},
		"PNG":             {"\x89PNG\r\n\x1a\n\x00\x00", "PNG"},
		"workbook":        {"PK\x03\x04\x14\x00", "workbook"},
		"old workbook":    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "save it as .csv"},
		"gzip":            {"\x1f\x8b\x08", "unpack"},
		"web page":        {"  <!DOCTYPE html><html>", "web page"},
		"project":         {"{\n \"format\": \"spanwise\"", ".spanwise"},
		"zero bytes":      {"ID,Manager ID\n1,\x00\x00\x00\x00\n", "binary"},
		"control bytes":   {"ID,\x01\x02\x03\x04\x05", "binary"},
		"too many titles": {strings.Repeat("ID,", 600) + "\n1\n", "columns"},
	} {
		t.Run(name, func(t *testing.T) {
			i, err := Read(t.Context(), "x.csv", strings.NewReader(file.data), Options{})
			if !errors.Is(err, ErrUnreadable) || i != nil {
				t.Fatalf("got %v, %v", i, err)
			}
			if !strings.Contains(err.Error(), file.says) {
				t.Errorf("%q does not say %q", err, file.says)
			}
		})
	}
}

func TestReaderFails(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("ID\n"), failing{})
	if _, err := Read(t.Context(), "x.csv", broken, Options{}); !errors.Is(err, ErrUnreadable) || !errors.Is(err, errBroken) {
		t.Errorf("got %v", err)
	}
}

var errBroken = errors.New("the disk is on fire")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errBroken }

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, "x.csv", strings.NewReader("ID\n1\n"), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func utf16Text(s string, big bool) string {
	var b strings.Builder
	for _, r := range s {
		low, high := byte(r), byte(r>>8)
		if big {
			low, high = high, low
		}
		b.WriteByte(low)
		b.WriteByte(high)
	}
	return b.String()
}
