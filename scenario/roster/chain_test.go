package roster

import (
	"strings"
	"testing"
)

// chainFile makes a file of a Workday export: name, id and the levels of the chain.
func chainFile(rows ...string) string {
	return "Worker,Employee ID,Management Chain - Level 01,Management Chain - Level 02,Management Chain - Level 03\n" + strings.Join(rows, "\n") + "\n"
}

func TestManagementChains(t *testing.T) {
	testQuirks(t, []quirk{
		{"by name and id", chainFile("Ada Fox,1,,,", "Bo Ash,2,Ada Fox (1),,", "Cy Elm,3,Ada Fox (1),Bo Ash (2),"), "1 2<1 3<2", nil},
		{"by name", chainFile("Ada Fox,1,,,", "Bo Ash,2,Ada Fox,,", "Cy Elm,3,Ada Fox,Bo Ash,"), "1 2<1 3<2", nil},
		{"by id", chainFile("Ada Fox,1,,,", "Bo Ash,2,1,,", "Cy Elm,3,1,2,"), "1 2<1 3<2", nil},
		{"the position itself at the end", chainFile("Ada Fox,1,Ada Fox,,", "Bo Ash,2,Ada Fox,Bo Ash,", "Cy Elm,3,Ada Fox,Bo Ash,Cy Elm"), "1 2<1 3<2", nil},
		{"the position itself down to the last level", chainFile("Ada Fox,1,1,1,1", "Bo Ash,2,1,2,2", "Cy Elm,3,1,2,3"), "1 2<1 3<2", nil},
		{"two of one name, told apart by their chains", chainFile("Ada,1,,,", "Bo,2,Ada,,", "Cy,3,Ada,,", "Di,4,Ada,Bo,", "Di,5,Ada,Cy,", "Ed,6,Ada,Cy,Di"), "1 2<1 4<2 3<1 5<3 6<5", nil},
		{"two of one name in one team", chainFile("Ada,1,,,", "Di,4,Ada,,", "Di,5,Ada,,", "Ed,6,Ada,Di,"), "1 4<1 5<1 Unassigned(vacant) 6<Unassigned", []string{"warning ambiguous_manager 5"}},
		{"a manager who is not in the file", chainFile("Ada,1,,,", "Ed,6,Ada,Di,"), "1 Unassigned(vacant) 6<Unassigned", []string{"warning unknown_manager 3"}},
		{"a part of an organisation", chainFile("Bo,2,Zed,,", "Cy,3,Zed,Bo,", "Di,4,Zed,Bo,Cy"), "2 3<2 4<3", []string{"warning outside_managers 2"}},
		{"the chain contradicts the manager's own", chainFile("Ada,1,,,", "Bo,2,Ada,,", "Cy,3,Ada,,", "Di,4,Ada,Bo,", "Ed,5,Ada,Cy,Di"), "1 2<1 4<2 5<4 3<1", []string{"warning chain_differs 0"}},
		{"level 1 is the direct manager", "Worker,Employee ID,Manager Level 1,Manager Level 2\nAda,1,,\nBo,2,Ada,\nCy,3,Bo,Ada\nDi,4,Cy,Ada\n", "1 2<1 3<2 4<3", []string{"warning chain_differs 0"}},
		{"a column of managers comes first", "Worker,Employee ID,Manager ID,Management Chain - Level 01\nAda,1,,\nBo,2,1,Zed\n", "1 2<1", nil},
		{"loop", chainFile("Ada,1,Bo,,", "Bo,2,Ada,,"), "blocked", []string{"warning chain_differs 0", "error loop 2"}},
	})
}

func TestChainUpToSomebodyInTheFile(t *testing.T) {
	b := openText(t, chainFile("Ada,1,,,", "Ed,6,Ada,Di,"))
	p := problemOf(t, readBook(t, b, Options{}), CodeUnknownManager)
	i := readBook(t, b, Options{Repairs: []Choice{{p.Key, DoUp, "1"}}})
	if got := chartOf(i.Org); got != "1 6<1" {
		t.Errorf("offered %q, chart %s", offered(p), got)
	}
}

func TestChainByChoice(t *testing.T) {
	file := "Worker,Nr,Level 1 Manager,Level 2 Manager,Manager\nAda,1,,,\nBo,2,Ada,,2\nCy,3,Ada,Bo,2\n"
	i := readBook(t, openText(t, file), Options{Files: []FileOptions{{Map: map[Field]string{ID: "Nr", Path: "Level 1 Manager", ManagerID: "", ManagerName: "", ManagerEmail: ""}}}})
	if got := chartOf(i.Org); got != "1 2<1 3<2" {
		t.Errorf("chart %s", got)
	}
	if i.Columns[Path] != "Level 1 Manager" {
		t.Errorf("columns %v", i.Columns)
	}
	if _, ok := i.Columns[ManagerID]; ok {
		t.Errorf("a manager that is not to be read: %v", i.Columns)
	}
}

func TestPaths(t *testing.T) {
	testQuirks(t, []quirk{
		{"arrows", "ID,Reporting Path\n1,Firm > Ada\n2,Firm > Ada > Bo\n3,Firm > Ada > Bo > Cy\n", "1 2<1 3<2", nil},
		{"backslashes", "ID,Path\n1,\\Ada\n2,\\Ada\\Bo\n3,\\Ada\\Bo\\Cy\n", "1 2<1 3<2", nil},
		{"points", "ID,hierarchyid\na,1\nb,1.1\nc,1.1.2\n", "a b<a c<b", nil},
		{"a step that is missing", "ID,Path\n1,/1\n3,/1/2/3\n", "1 Unassigned(vacant) 3<Unassigned", []string{"warning unknown_manager 3"}},
		{"one path twice", "ID,Path\n1,/a\n2,/a/b\n3,/a/b\n4,/a/b/c\n", "1 2<1 3<1 Unassigned(vacant) 4<Unassigned", []string{"warning ambiguous_manager 5"}},
		{"slashes at both ends or none", "ID,Path\n1,/a/\n2,a/b\n3,/a/b/c/\n", "1 2<1 3<2", nil},
	})
}
