package roster

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// nosy is a roster whose names stand everywhere.
const nosy = `User ID,First Name,Last Name,Title,Supervisory Organization,Location,Grade,Manager,E-mail,Salary,Shoe Size,Dotted Line
afox,Ada,Foxglove,Chief,Firm (Ada Foxglove),Oslo,A,,ada.foxglove@x.org,90000,38,
bo.ashby@x.org,Bo,Ashby,Assistant to Ada Foxglove,"Staff of Foxglove, Ada",Oslo,B,Ada Foxglove,bo.ashby@x.org,50000,44,
17,Cy,Elmwood,Clerk,Sales,Rome,B,Bo Ashby,cy.elmwood@x.org,(ask Cy Elmwood),40,Dee Nobody
18,Di,Oakes,Clerk,Sales,Rome,B,Gus Gonner,di.oakes@x.org,40000,41,Ada Foxglove
19,Ed,Pinewood,Clerk,Sales,Rome,B,Cy Elmwood,ed@x.org,40000,41,
17,Flo,Rowan,Clerk,Sales,Rome,B,Ada Foxglove,flo@x.org,40000,41,
`

var nosyNames = []string{"Ada", "Foxglove", "Ashby", "Elmwood", "Oakes", "Gonner", "Nobody", "Pinewood", "Rowan", "afox", "@x.org"}

// kept is all that a document keeps of an import, and what is said of its problems.
func kept(t *testing.T, i *Import) string {
	t.Helper()
	doc := &scenario.Document{Name: "x", Origin: i.Origin("2026-11-22"), Baseline: scenario.State{Org: i.Org, Model: scenario.DefaultModel()}}
	file, err := store.Encode(doc)
	must(t, err)
	said, err := json.Marshal(i.Problems)
	must(t, err)
	return string(file) + string(said) + fmt.Sprint(i.PayGrades, i.SeniorAtZero, i.Unused)
}

func TestHiddenNamesLeaveNoTrace(t *testing.T) {
	b := openText(t, nosy)
	o := Options{Privacy: Privacy{HideNames: true}}
	first := readBook(t, b, o)
	if !first.Blocked() {
		t.Fatal("17 has two managers")
	}
	o.Repairs = []Choice{{problemOf(t, first, CodeDifferentManagers).Key, DoSeparate, ""}}
	i := readBook(t, b, o)
	if i.Blocked() {
		t.Fatal(i.Problems)
	}
	all := kept(t, i)
	for _, name := range nosyNames {
		if at := strings.Index(all, name); at >= 0 {
			t.Errorf("%s is in …%s…", name, all[max(0, at-100):min(len(all), at+60)])
		}
	}
	if !strings.Contains(all, "Assistant to …") || strings.Contains(all, "44") && strings.Contains(all, "Shoe") {
		t.Error("more is gone than names, or less than what is not read")
	}
	if got := chartOf(i.Org); got != "row-2 row-3<row-2 17<row-3 19<17 17#2<row-2 Unassigned(vacant) 18<Unassigned" {
		t.Errorf("chart %s", got)
	}
	plain := kept(t, readBook(t, b, Options{Repairs: o.Repairs}))
	if !strings.Contains(plain, "Foxglove") || !strings.Contains(plain, "Gonner") {
		t.Error("names are gone although nobody asked")
	}
	for _, f := range i.Files {
		for _, c := range f.Columns {
			if s := strings.Join(c.Samples, " "); c.Field != "" && c.Field != ID && c.Field != Title && c.Field != Unit && c.Field != Cost && strings.Contains(s, "Ada") {
				t.Errorf("samples of %s: %s", c.Header, s)
			}
		}
	}
}

// E-mail addresses serve to find managers and are kept nowhere.
func TestAddressesAreNeverKept(t *testing.T) {
	i := readBook(t, openText(t, "ID,Email,Manager Email\n1,ada@x.org,\n2,bo@x.org,ada@x.org\n3,cy@x.org,zed@x.org\n"), Options{})
	if i.Org.Len() != 4 {
		t.Fatal(chartOf(i.Org))
	}
	doc := &scenario.Document{Name: "x", Origin: i.Origin(""), Baseline: scenario.State{Org: i.Org, Model: scenario.DefaultModel()}}
	file, err := store.Encode(doc)
	must(t, err)
	if strings.Contains(string(file), "@") {
		t.Errorf("an address in %s", file)
	}
}

func TestGenericTitles(t *testing.T) {
	i := readBook(t, openText(t, nosy), Options{Privacy: Privacy{GenericTitles: true}, Repairs: []Choice{{"different_managers@1:4", DoFirst, ""}}})
	got := map[string]string{}
	for p := range i.Org.Positions() {
		got[string(p.ID)] = p.Title
	}
	for id, want := range map[string]string{"afox": "Manager, layer 1", "bo.ashby@x.org": "Manager, layer 2", "17": "Manager, layer 3", "19": "Position, layer 4", "Unassigned": "Unassigned"} {
		if got[id] != want {
			t.Errorf("%s is called %q, want %q", id, got[id], want)
		}
	}
	if i.Org.HolderName("afox") != "Ada Foxglove" {
		t.Error("the name was not to be hidden")
	}
}

func TestSuppressedSingles(t *testing.T) {
	i := readBook(t, openText(t, nosy), Options{Privacy: Privacy{SuppressSingles: true, NoPay: true}, Repairs: []Choice{{"different_managers@1:4", DoFirst, ""}}})
	p, _ := i.Org.Position("afox")
	if p.Title != "" || p.Unit != "" || p.PayGrade != "" || p.Location != "Oslo" {
		t.Errorf("%+v", p)
	}
	if p, _ := i.Org.Position("17"); p.Title != "Clerk" || p.Unit != "Sales" || p.PayGrade != "B" {
		t.Errorf("%+v", p)
	}
	for p := range i.Org.Positions() {
		if p.Cost.OK || p.Currency != "" {
			t.Errorf("pay of %+v", p)
		}
	}
	if _, ok := i.Columns[Cost]; ok {
		t.Error("the pay column is read")
	}
	if got := problemOf(t, i, CodeSuppressed).Message; got != "one person only has them: 2 titles, 2 units, 1 pay grade" {
		t.Error(got)
	}
	paid := readBook(t, openText(t, "ID,Manager ID,Salary,Currency\n1,,9,EUR\n2,1,9,GBP\n"), Options{Privacy: Privacy{SuppressSingles: true}})
	if got := problemOf(t, paid, CodeSuppressed).Message; got != "one person only has them: 2 currency codes" {
		t.Error(got)
	}
}

// Ids that hold a name are hidden in messages about those who name them, too, and
// those that are made of rows hold none, whatever they look like.
func TestHiddenIDs(t *testing.T) {
	hide := Options{Privacy: Privacy{HideNames: true}}
	i := readBook(t, openText(t, "ID,Name,Manager ID,Status,Title\nfox12345,Ada Fox,,Eliminated,\n77,Bo Ash,fox12345,,Aide to ada.fox@x.org\n77,Bo Ash,,,\n78,Cy Elm,fox12345,,\n"), hide)
	for _, p := range i.Problems {
		if strings.Contains(p.Message, "fox") {
			t.Errorf("%s: %s", p.Code, p.Message)
		}
	}
	if strings.Contains(kept(t, readBook(t, openText(t, "ID,Title\n1,Aide to ada.fox@x.org\n"), hide)), "ada") {
		t.Error("an address in a title")
	}
	i = readBook(t, openText(t, "Name,Manager\nAda Fox,\nRowan Ash,Ada Fox\n"), Options{Privacy: hide.Privacy, Repairs: []Choice{{"no_id_column@1:0", DoMakeIDs, ""}}})
	if got := chartOf(i.Org); got != "row-2 row-3<row-2" {
		t.Errorf("chart %s", got)
	}
}

// Ids that are names are hidden although no column is left for the names.
func TestIDsThatAreNames(t *testing.T) {
	hide := Privacy{HideNames: true}
	for name, c := range map[string]struct {
		file string
		id   string
	}{
		"column of names": {"Name,Manager,Title\nSecret Ann,,Aide to Secret Cy\nSecret Bob,Secret Ann,VP\nSecret Cy,Secret Bob,VP\n", "Name"},
		"one word each":   {"Full Name,Manager,Title\nSecreta,,CEO\nSecretb,Secreta,VP\nCy,Secretb,VP\n", "Full Name"},
		"header unknown":  {"Who,Manager,Title\n\"Secret, Ann\",,CEO\nSecret Bob,\"Secret, Ann\",VP\nSecret Cy,Secret Bob,Aide to Secret Cy\n", "Who"},
	} {
		t.Run(name, func(t *testing.T) {
			i := readBook(t, openText(t, c.file), Options{Privacy: hide, Map: map[Field]string{ID: c.id}})
			if got := chartOf(i.Org); got != "row-2 row-3<row-2 row-4<row-3" {
				t.Errorf("chart %s", got)
			}
			if all := kept(t, i); strings.Contains(all, "Secret") || strings.Contains(all, "Cy") {
				t.Errorf("a name is in %s", all)
			}
		})
	}
	codes := readBook(t, openText(t, "Post,Manager ID\nCEO,\nHead-1,CEO\nUnit 7,Head-1\n"), Options{Privacy: hide, Map: map[Field]string{ID: "Post"}})
	if got := chartOf(codes.Org); got != "CEO Head-1<CEO Unit 7<Head-1" {
		t.Errorf("codes became %s", got)
	}
}

// A row that is shifted by a cell has names in any column.
func TestHiddenNamesInShiftedCells(t *testing.T) {
	files := []string{
		"ID,Manager ID,Name,FTE,Title,Notes\n1,,Lee, Secretann,1,CEO,x\n2,1,Ray,Secretbob,1,x\n",
		"ID,Manager ID,Name,FTE,Salary,Authority,Dotted Line Reports To,Status,Active\n1,,A,Secret x,Secret y,Secret z,,x,\n2,Secret A,B,1,10 - 20 Secret,1,Secret Q,Secret,\n",
		"ID,Manager ID,Name,Salary,Currency\n1,,A,5,Secret Ann\n2,1,B,6,EUR\n",
	}
	for _, file := range files {
		i := readBook(t, openText(t, file), Options{Privacy: Privacy{HideNames: true}})
		if i.Blocked() {
			t.Fatal(i.Problems)
		}
		if all := kept(t, i); strings.Contains(all, "Secret") {
			t.Errorf("a cell is quoted in %s", all)
		}
		if all := kept(t, readBook(t, openText(t, file), Options{})); !strings.Contains(all, "Secret") {
			t.Error("nothing is quoted although nobody asked")
		}
	}
}

// One currency in two spellings is one.
func TestCurrencySpelling(t *testing.T) {
	i := readBook(t, openText(t, "ID,Manager ID,Salary,Currency\n1,,100,USD\n2,1,200,usd\n3,2,300,Usd\n"), Options{})
	for p := range i.Org.Positions() {
		if p.Currency != "USD" {
			t.Errorf("%s is paid in %s", p.ID, p.Currency)
		}
	}
	if len(i.Problems) > 0 {
		t.Error(i.Problems)
	}
}
