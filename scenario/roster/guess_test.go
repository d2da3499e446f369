package roster

import (
	"slices"
	"testing"
)

// Exports with German, French and short English headers are read without a choice.
func TestHeadersOfOtherLanguages(t *testing.T) {
	for name, c := range map[string]struct{ file, person, chart string }{
		"German":                      {"Personalnr.;Name;Vorname;Abteilung;Standort;Stelle;Kostenstelle;Vorgesetzter\n11;Fuchs;Ada;Vertrieb;Ulm;Leiterin;400;\n12;Nash;Bo;Vertrieb;Ulm;Referent;400;11\n", "Ada Fuchs", "11 12<11"},
		"German, manager by name":     {"Pers.-Nr.;Name;Vorname;Vorgesetzter\n11;Fuchs;Ada;\n12;Nash;Bo;Fuchs, Ada\n", "Ada Fuchs", "11 12<11"},
		"German, number":              {"Personalnummer;Name;Personalnummer Vorgesetzter\n11;Ada Fuchs;\n12;Bo Nash;11\n", "Ada Fuchs", "11 12<11"},
		"French":                      {"Matricule;Matricule responsable;Nom;Prénom;Poste;Service;Site\n11;;Renard;Ada;Directrice;Ventes;Lyon\n12;11;Nash;Bo;Agent;Ventes;Lyon\n", "Ada Renard", "11 12<11"},
		"French, full names":          {"Matricule;Matricule responsable;Nom\n11;;Ada Renard\n12;11;Bo Nash\n", "Ada Renard", "11 12<11"},
		"English, line manager no.":   {"Pers. no.;Name;Line manager no.\n11;Ada Fox;\n12;Bo Nash;11\n", "Ada Fox", "11 12<11"},
		"English, supervisor no.":     {"Staff no.;Name;Supervisor no.\n11;Ada Fox;\n12;Bo Nash;11\n", "Ada Fox", "11 12<11"},
		"English, manager no.":        {"Staff no.;Name;Manager no.\n11;Ada Fox;\n12;Bo Nash;11\n", "Ada Fox", "11 12<11"},
		"English name and first name": {"ID;First Name;Name;Manager ID\n11;Ada;Ada Fox;\n12;Bo;Bo Nash;11\n", "Ada Fox", "11 12<11"},
	} {
		t.Run(name, func(t *testing.T) {
			i := readBook(t, openText(t, c.file), Options{})
			if got := chartOf(i.Org); got != c.chart {
				t.Fatalf("chart %q, want %q: %v", got, c.chart, i.Problems)
			}
			for p := range i.Org.People() {
				if p.ID == "11" && p.Name != c.person {
					t.Errorf("name %q, want %q", p.Name, c.person)
				}
			}
			if i.Count(Warning) > 0 {
				t.Errorf("problems %v", i.Problems)
			}
			if c := i.Files[0].Columns; slices.ContainsFunc(c, func(c ColumnRead) bool { return c.Field == "" && c.Header != "Kostenstelle" }) {
				t.Errorf("columns %v", c)
			}
		})
	}
}

// Where no header names the manager, a column of ids is a guess, and says so.
func TestGuessedManager(t *testing.T) {
	for _, c := range []struct {
		name, file, chart string
		guessed           bool
	}{
		{"ids under an unknown header", "ID,Name,Chief\n1,Ada,\n2,Bo,1\n3,Cy,2\n", "1 2<1 3<2", true},
		{"one in ten unknown", "ID,Chief\n1,\n2,1\n3,1\n4,1\n5,1\n6,1\n7,1\n8,1\n9,1\n10,1\n11,99\n", "1 2<1 3<1 4<1 5<1 6<1 7<1 8<1 9<1 10<1 Unassigned(vacant) 11<Unassigned", true},
		{"too many unknown", "ID,Chief\n1,\n2,1\n3,99\n", "1 2 3", false},
		{"a circle", "ID,Floor\n1,2\n2,1\n3,2\n", "1 2 3", false},
		{"the ids again", "ID,Key\n1,1\n2,2\n3,3\n", "1 2 3", false},
		{"a column of something else", "ID,Level\n1,\n2,1\n3,1\n", "1 2 3", false},
		{"a header that names the manager", "ID,Chief,Manager ID\n1,,\n2,1,1\n3,1,2\n", "1 2<1 3<2", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := readBook(t, openText(t, c.file), Options{})
			if got := chartOf(i.Org); got != c.chart {
				t.Errorf("chart %q, want %q", got, c.chart)
			}
			said := slices.ContainsFunc(i.Problems, func(p Problem) bool { return p.Code == CodeGuessedManager && p.Severity == Warning })
			unsure := slices.ContainsFunc(i.Files[0].Columns, func(c ColumnRead) bool { return c.Field == ManagerID && c.Word == WordUnsure })
			if said != c.guessed || unsure != c.guessed {
				t.Errorf("said %v, unsure %v", said, unsure)
			}
		})
	}
}
