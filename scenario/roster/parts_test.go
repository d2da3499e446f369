package roster

import (
	"context"
	"errors"
	"strings"
	"testing"

	"spanwise/scenario"
)

const (
	seniors = "Post Unique Reference,Name,Grade,Job Title,Unit,Reports to Senior Post,FTE\n" +
		"10,N/D,SCS3,Director General,Top,XX,1\n20,N/D,SCS1,Deputy Director,Money,10,0.5\n20,N/D,SCS1,Deputy Director,Money,10,0.5\n"
	juniors = "Unit,Reporting Senior Post,Grade,Generic Job Title,Number of Posts in FTE\n" +
		"Money,20,HEO,Analyst,2.6\nMoney,20,EO,Clerk,1\nTop,77,AO,Aide,0.5\n"
)

func TestSeniorAndJunior(t *testing.T) {
	for name, files := range map[string][]string{"seniors first": {seniors, juniors}, "juniors first": {juniors, seniors}} {
		t.Run(name, func(t *testing.T) {
			i := readBook(t, openText(t, files...), Options{})
			if i.Org.Len() != 9 || i.Reconciliation.FTE != 1+1+4.1 || i.Rows != 6 {
				t.Errorf("%d positions, %+v", i.Org.Len(), i.Reconciliation)
			}
			reports := i.Org.Reports("20")
			if len(reports) != 4 || i.Org.Depth(reports[0]) != 3 {
				t.Errorf("under 20: %v", reports)
			}
			if p := problemOf(t, i, CodeUnknownManager); p.Row != 4 || !strings.Contains(p.Message, `"77"`) {
				t.Errorf("%+v", p)
			}
			problemOf(t, i, CodeMadeIDs)
			if p := problemOf(t, i, CodeJobShare); p.ID != "20#2" {
				t.Errorf("%+v", p)
			}
		})
	}
	i := readBook(t, openText(t, seniors, juniors), Options{JoinShares: true})
	if i.Org.Len() != 8 || len(i.Org.Holders("20")) != 2 {
		t.Errorf("joined: %s", chartOf(i.Org))
	}
	if !i.Files[1].Junior || i.Files[1].Source != 1 || i.File != "a.csv + b.csv" {
		t.Errorf("%+v", i.Files[1])
	}
}

func TestJuniorAlone(t *testing.T) {
	i := readBook(t, openText(t, juniors), Options{})
	p := problemOf(t, i, CodeNoIDColumn)
	if !i.Blocked() || !strings.Contains(p.Message, "senior posts of another file, which is missing") || !strings.Contains(p.Repair, "along with") {
		t.Errorf("%+v", p)
	}
}

func TestSeniorsWithColumnsOfChoice(t *testing.T) {
	b := openText(t, "Ref,Above\n10,XX\n20,10\n", juniors)
	i := readBook(t, b, Options{Files: []FileOptions{{Map: map[Field]string{ID: "Ref", ManagerID: "Above"}}}})
	if i.Blocked() || len(i.Org.Reports("20")) != 4 {
		t.Errorf("%v %s", codesOf(i.Problems), chartOf(i.Org))
	}
}

func TestSameIDsInTwoFiles(t *testing.T) {
	north := "ID,Manager ID,Name\n1,,Ada\n2,1,Bo\n3,2,Cy\n"
	south := "ID,Manager ID,Name\n1,,Di\n2,1,Ed\n4,3,Flo\n2,1,Gil\n"
	b := openText(t, north, south)
	blocked := readBook(t, b, Options{})
	if p := problemOf(t, blocked, CodeSameID); p.File != "b.csv" || p.Message != "2 ids of an earlier file again: 1, 2" {
		t.Errorf("%+v", p)
	}
	i := readBook(t, b, Options{Repairs: []Choice{{"same_id@2:0", DoSeparate, ""}}})
	if got := chartOf(i.Org); got != "1 2<1 3<2 4<3 f2-1 f2-2<f2-1 f2-2#2<f2-1" {
		t.Errorf("chart %s", got)
	}
	if p := problemOf(t, i, CodeSameID); p.File != "b.csv" || !strings.Contains(p.Message, "2 ids") {
		t.Errorf("%+v", p)
	}
	if p := problemOf(t, i, CodeJobShare); p.ID != "f2-2#2" {
		t.Errorf("%+v", p)
	}
	if name := i.Org.HolderName("f2-2"); name != "Ed" {
		t.Errorf("f2-2 is %s", name)
	}
	i = readBook(t, openText(t, north, "ID,Manager ID\n,1\nf2-1,\n1,\n,1\n"), Options{Repairs: []Choice{{"same_id@2:0", DoSeparate, ""}}})
	if got := chartOf(i.Org); got != "1 2<1 3<2 f2-1 f2-1-2 f2-row-2<f2-1-2 f2-row-5<f2-1-2" {
		t.Errorf("chart %s", got)
	}
}

// One id in two files is one position: a job share under one manager, a
// contradiction under several.
func TestOneIDInTwoFiles(t *testing.T) {
	north := "ID,Manager ID,Name\n1,,Ada\n2,1,Bo\n3,1,Cy\n"
	same := readBook(t, openText(t, north, "ID,Manager ID,Name\n4,2,Di\n2,1,Ed\n"), Options{})
	if got := chartOf(same.Org); got != "1 2<1 4<2 3<1 2#2<1" {
		t.Errorf("chart %s", got)
	}
	if p := problemOf(t, same, CodeJobShare); p.Message != "the id stands in row 3 of a.csv already (Bo), under the same manager" || p.File != "b.csv" || p.Row != 3 {
		t.Errorf("%+v", p)
	}
	b := openText(t, north, "ID,Manager ID,Name\n4,2,Di\n2,3,Ed\n")
	other := readBook(t, b, Options{})
	if p := problemOf(t, other, CodeDifferentManagers); !other.Blocked() || p.Message != `id "2" (Bo) has different managers: "1" (Ada) in row 3 of a.csv, "3" (Cy) in row 3` {
		t.Errorf("%+v", p)
	}
	last := readBook(t, b, Options{Repairs: []Choice{{"different_managers@1:3", DoLast, ""}}})
	if got := chartOf(last.Org); got != "1 3<1 2<3 4<2 2#2<3" {
		t.Errorf("chart %s", got)
	}
}

func TestManagersAcrossFiles(t *testing.T) {
	people := "ID,Name,Email,Manager\n1,Ada,ada@x.org,\n2,Bo,bo@x.org,Ada\n"
	for name, c := range map[string]struct{ more, chart string }{
		"by name":   {"ID,Name,Manager\n3,Cy,Bo\n", "1 2<1 3<2"},
		"by id":     {"ID,Manager ID\n3,2\n4,3\n", "1 2<1 3<2 4<3"},
		"by e-mail": {"ID,Manager Email\n3,BO@x.org\n", "1 2<1 3<2"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := chartOf(readBook(t, openText(t, people, c.more), Options{}).Org); got != c.chart {
				t.Errorf("chart %s", got)
			}
		})
	}
}

func TestChoicesForFiles(t *testing.T) {
	b := openText(t, "Nr,Chief,Job Title,Dept\n1,,Boss,A\n2,1,Aide,B\n", "Code,Head\n3,2\n")
	read := func(o Options) (*Import, error) { return b.Read(t.Context(), o) }
	files := []FileOptions{{Map: map[Field]string{ID: "Nr", ManagerID: "Chief", Unit: ""}}, {Map: map[Field]string{ID: "code", ManagerID: "HEAD"}}}
	i, err := read(Options{Files: files})
	if err != nil || chartOf(i.Org) != "1 2<1 3<2" {
		t.Fatalf("%v %v", i, err)
	}
	if p, _ := i.Org.Position("2"); p.Unit != "" || p.Title != "Aide" {
		t.Errorf("a unit that is not to be read: %+v", p)
	}
	if _, err := read(Options{Map: map[Field]string{Unit: "Dept"}, Files: files[1:]}); !errors.Is(err, ErrMap) {
		t.Errorf("a file without the column of its own choice: %v", err)
	}
	i, err = read(Options{Map: map[Field]string{Location: "Dept"}, Files: files})
	if err != nil || i.Columns[Location] != "Dept" {
		t.Errorf("a choice for all files that one of them fits: %v", err)
	}
	for _, o := range []Options{
		{Map: map[Field]string{Location: "Nowhere"}, Files: files},
		{Map: map[Field]string{"shoe": "Dept"}, Files: files},
		{Files: []FileOptions{{Map: map[Field]string{ID: "Nr", "shoe": "Dept"}}}},
		{Files: []FileOptions{{HeaderRow: 99}}},
		{Files: []FileOptions{{Sheet: "People"}}},
		{Grades: map[string]int{"A": -1}},
	} {
		if _, err := read(o); !errors.Is(err, ErrMap) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

func TestHeaderRowOfChoice(t *testing.T) {
	b := openText(t, "ID,Manager ID\nNo,Boss\n1,\n2,1\n")
	i := readBook(t, b, Options{Files: []FileOptions{{HeaderRow: 2, Map: map[Field]string{ID: "No"}}}})
	if chartOf(i.Org) != "1 2<1" || i.Files[0].HeaderRow != 2 || i.Reconciliation.Notes != 1 {
		t.Errorf("%s %+v", chartOf(i.Org), i.Files[0])
	}
}

func TestColumnsWithoutAHeaderOfTheirOwn(t *testing.T) {
	b := openText(t, "ID,Manager ID,Name,Name,\n1,,x,Ada,Oslo\n2,1,y,Bo,Rome\n")
	i := readBook(t, b, Options{Files: []FileOptions{{Map: map[Field]string{Name: "Name (2)", Location: "Column E"}}}})
	if p, _ := i.Org.Position("2"); p.Location != "Rome" || i.Org.HolderName("2") != "Bo" {
		t.Errorf("%+v %s", p, i.Org.HolderName("2"))
	}
}

// Reading is pure: the same choices give the same result, whatever was tried between.
func TestReadingAgain(t *testing.T) {
	b := openText(t, seniors, juniors)
	first := readBook(t, b, Options{})
	readBook(t, b, Options{JoinShares: true, Privacy: Privacy{true, true, true, true}, Grades: map[string]int{"SCS1": 4}})
	again := readBook(t, b, Options{})
	if chartOf(first.Org) != chartOf(again.Org) || len(first.Problems) != len(again.Problems) {
		t.Errorf("%s then %s", chartOf(first.Org), chartOf(again.Org))
	}
	for p := range first.Org.Positions() {
		if q, _ := again.Org.Position(p.ID); p != q {
			t.Errorf("%+v then %+v", p, q)
		}
	}
}

func TestReadingIsCancelled(t *testing.T) {
	b := openText(t, seniors)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if i, err := b.Read(ctx, Options{}); !errors.Is(err, context.Canceled) || i != nil {
		t.Errorf("got %v, %v", i, err)
	}
}

func TestNoFile(t *testing.T) {
	if _, err := openText(t).Read(t.Context(), Options{}); !errors.Is(err, ErrUnreadable) {
		t.Errorf("got %v", err)
	}
}

func TestOrigin(t *testing.T) {
	i := readBook(t, openText(t, seniors, juniors), Options{})
	o := i.Origin("2026-11-22")
	want := scenario.Origin{Files: []string{"a.csv", "b.csv"}, Date: "2026-11-22", Rows: 6, Positions: 9, People: 8, FTE: 6.1}
	if len(o.Files) != 2 || o.Date != want.Date || o.Rows != want.Rows || o.Positions != want.Positions || o.People != want.People || o.FTE != want.FTE {
		t.Errorf("got %+v", o)
	}
	if len(o.Repairs) != 2 { // the job share and the unknown senior post
		t.Errorf("repairs %+v", o.Repairs)
	}
}
