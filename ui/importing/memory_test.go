package importing

import (
	"testing"

	"spanwise/scenario/roster"
)

const (
	senior = "ID,Manager ID,Duty,Pay grade,\nS1,,Director,A,x\nS2,S1,Head,B,y\n"
	junior = "Manager ID,Kind,Pay grade,ID,Name\nS1,Chief,B,S2,Cleo Diaz\n,Head,A,S1,Dan Ochoa\nS2,Clerk,C,J1,Ada Corrigan\nS2,Clerk,C,J2,Bo Valadas\n"
)

// TestChoicesForSeveralFilesAreRememberedInAnyOrder reads two files as one, and both
// again in either order, and one of them alone.
func TestChoicesForSeveralFilesAreRememberedInAnyOrder(t *testing.T) {
	first := start(t, file("senior.csv", senior), file("junior.csv", junior))
	first.reading.setField(0, "Duty", roster.Title)
	first.reading.setField(1, "Kind", roster.Title)
	first.reading.setGrade("A", 3)
	first.reading.setPrivacy(func(p *roster.Privacy) { p.HideNames = true })
	acceptIt(first)
	for _, files := range [][]roster.Source{
		{file("senior.csv", senior), file("junior.csv", junior)},
		{file("junior.csv", junior), file("senior.csv", senior)},
		{file("junior.csv", junior)},
		{file("senior.csv", senior)},
	} {
		again := startAgain(t, first.kept, files...)
		o := again.reading.options
		if !again.reading.remembered || !o.Privacy.HideNames || o.Grades["A"] != 3 {
			t.Errorf("%s first of %d: %+v", files[0].Name, len(files), o)
		}
		for at := range files {
			if header := o.Files[at].Map[roster.Title]; header != map[string]string{"senior.csv": "Duty", "junior.csv": "Kind"}[files[at].Name] {
				t.Errorf("%s: the title is read from %q", files[at].Name, header)
			}
		}
		again.leave()
	}
}

// TestOneFileRememberedBesideANewOneKeepsItsPrivacy adds a file that was never read
// to one of which names are hidden.
func TestOneFileRememberedBesideANewOneKeepsItsPrivacy(t *testing.T) {
	first := start(t, file("junior.csv", junior))
	first.reading.setPrivacy(func(p *roster.Privacy) { p.HideNames = true })
	acceptIt(first)
	other := startAgain(t, first.kept, file("senior.csv", senior))
	other.reading.setGrade("A", 3)
	acceptIt(other) // senior posts, with names as they are
	for _, files := range [][]roster.Source{
		{file("senior.csv", senior), file("junior.csv", junior)},
		{file("junior.csv", junior), file("senior.csv", senior)},
	} {
		again := startAgain(t, other.kept, files...)
		if o := again.reading.options; !o.Privacy.HideNames || o.Grades["A"] != 3 {
			t.Errorf("%s first: %+v", files[0].Name, o)
		}
		again.leave()
	}
}

func TestPrivacyTakenBackIsRememberedToo(t *testing.T) {
	first := start(t, file("junior.csv", junior))
	first.reading.setPrivacy(func(p *roster.Privacy) { p.HideNames = true })
	acceptIt(first)
	second := startAgain(t, first.kept, file("junior.csv", junior))
	second.reading.setPrivacy(func(p *roster.Privacy) { p.HideNames = false })
	acceptIt(second)
	if third := startAgain(t, second.kept, file("junior.csv", junior)); third.reading.options.Privacy.HideNames {
		t.Error("names are hidden, though that was taken back")
	}
}

// acceptIt takes the roster, which must be one that can be taken.
func acceptIt(s *stage) {
	s.t.Helper()
	s.accept()
	if len(s.accepted) != 1 {
		s.t.Fatalf("the roster is not taken: %s", s.text())
	}
}
