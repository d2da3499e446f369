package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/importing"
	"spanwise/ui/uitest"
)

const cleanRoster = "ID,Manager ID,Title\n1,,Chief\n2,1,Planner\n"

// rosterFile writes a roster called staff.csv.
func rosterFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "staff.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// enter presses Enter on what has the focus.
func enter(t *testing.T, w *Window) {
	t.Helper()
	focused := w.win.Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing has the focus")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestOpenRosterShowsTheWizard(t *testing.T) {
	for name, c := range map[string]struct {
		text, says string
		opens      bool
	}{
		"good":  {cleanRoster, "Nothing blocks", true},
		"self":  {"ID,Manager ID,Title\n1,,Chief\n2,2,Planner\n", "Nothing blocks · 2 repairs", true},
		"loop":  {"ID,Manager ID,Title\n1,2,Chief\n2,1,Planner\n", "1 problem blocks", false},
		"head":  {"ID,Manager ID,Title\n", "1 problem blocks", false},
		"empty": {"", "1 problem blocks", false},
	} {
		t.Run(name, func(t *testing.T) {
			w := openFirm(t)
			w.load(rosterFile(t, c.text))
			if words := strings.Join(uitest.Words(openDialog(t, w)), "|"); !strings.Contains(words, c.says) {
				t.Errorf("the wizard does not say %q but %q", c.says, words)
			}
			open := uitest.Button(t, openDialog(t, w), "Open")
			test.Tap(open)
			if opened := w.session.Name() == "staff"; opened != c.opens {
				t.Errorf("opened: %v", opened)
			}
		})
	}
}

func TestUnreadableFileOpensNothing(t *testing.T) {
	w := openFirm(t)
	w.load(rosterFile(t, "%PDF-1.7\n"))
	if !says(t, w, "PDF") {
		t.Error("the dialog must say what the file is")
	}
	pressAnswer(t, w, "Close")
	if w.session.Name() != "Firm" {
		t.Errorf("%q is open", w.session.Name())
	}
}

func TestEnterOpensWhatIsBeyondDoubt(t *testing.T) {
	w := openFirm(t)
	w.now = func() time.Time { return time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC) }
	w.load(rosterFile(t, cleanRoster))
	enter(t, w)
	if w.session.Name() != "staff" || w.org().Len() != 2 {
		t.Fatalf("%q with %d positions", w.session.Name(), w.org().Len())
	}
	if o := w.session.Origin(); o.Date != "2026-11-22" || len(o.Files) != 1 || o.Files[0] != "staff.csv" || o.Rows != 2 {
		t.Errorf("origin %+v", o)
	}
}

func TestEscapeOpensNothing(t *testing.T) {
	w := openFirm(t)
	w.load(rosterFile(t, cleanRoster))
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Overlays().Top() != nil || w.session.Name() != "Firm" || w.opening {
		t.Errorf("%q is open, opening %v", w.session.Name(), w.opening)
	}
}

func TestOneMoreFileIsLookedForBesideTheFirst(t *testing.T) {
	w := openFirm(t)
	path := rosterFile(t, cleanRoster)
	w.load(path)
	if got, want := w.files.Folder(), filepath.Dir(path); got != want {
		t.Errorf("while %s is asked about, files are looked for in %s, want %s", path, got, want)
	}
}

func TestStartOpensTheFile(t *testing.T) {
	w := New(uitest.App(t), "test")
	t.Cleanup(w.win.Close)
	w.background = func(work func()) { work() }
	w.Start(rosterFile(t, cleanRoster))
	if w.org().Len() != 0 {
		t.Error("something is open before the wizard was answered")
	}
	enter(t, w)
	if w.session.Name() != "staff" || w.org().Len() != 2 {
		t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
	}
}

func TestLeavingTheFirstFileShowsTheDemonstration(t *testing.T) {
	w := New(uitest.App(t), "test")
	t.Cleanup(w.win.Close)
	w.background = func(work func()) { work() }
	w.Start(rosterFile(t, cleanRoster))
	pressAnswer(t, w, "Cancel")
	if w.org().Len() < 300 {
		t.Errorf("%d positions are open", w.org().Len())
	}
}

func TestOpeningNamesTheColumnsLeftBehind(t *testing.T) {
	w := openFirm(t)
	w.load(rosterFile(t, "ID,Manager ID,Title,Shoe size\n1,,Chief,44\n2,1,Planner,39\n"))
	pressAnswer(t, w, "Open")
	if got := w.status.said.Value(); got != "2 rows became 2 positions; not kept: Shoe size" {
		t.Errorf("%q", got)
	}
}

func TestWhatWasImportedIsToldLater(t *testing.T) {
	w := openFirm(t)
	if w.command(cmdOrigin).why() == "" {
		t.Error("there is no import to tell of")
	}
	w.load(rosterFile(t, "ID,Manager ID,Title\n1,,Chief\n2,2,Planner\n"))
	pressAnswer(t, w, "Open")
	w.run(cmdOrigin)
	if !says(t, w, "staff.csv") {
		t.Error("the file is not named")
	}
	if words := strings.Join(uitest.Words(openDialog(t, w)), "|"); !strings.Contains(words, "row 3") {
		t.Errorf("the repair is not listed in %q", words)
	}
}

func TestDropOnOpenWorkAsksWhatFor(t *testing.T) {
	w := openFirm(t)
	path := rosterFile(t, cleanRoster)
	asked := ""
	w.dropChoice = func(path string, open func()) { asked = path }
	w.dropped([]fyne.URI{storage.NewFileURI(path)})
	if asked != "" {
		t.Fatal("asked although nothing of the user's is open")
	}
	pressAnswer(t, w, "Open")
	w.dropped([]fyne.URI{storage.NewFileURI(path)})
	if asked != path || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("asked for %q", asked)
	}
}

func TestSeveralFilesDroppedAreOneRoster(t *testing.T) {
	w := openFirm(t)
	folder := t.TempDir()
	var files []fyne.URI
	for name, text := range map[string]string{"a.csv": cleanRoster, "b.csv": "ID,Manager ID,Title\n3,1,Analyst\n"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, storage.NewFileURI(path))
	}
	w.dropped(files)
	pressAnswer(t, w, "Open")
	if w.org().Len() != 3 || len(w.session.Origin().Files) != 2 {
		t.Errorf("%d positions of %v", w.org().Len(), w.session.Origin().Files)
	}
}

func TestRosterForSomethingElseLeavesTheDocument(t *testing.T) {
	w := openFirm(t)
	got := importing.Result{}
	w.askRoster(importing.Question{Title: "Refresh", Answer: "Compare", Accept: func(r importing.Result) { got = r }}, rosterFile(t, cleanRoster))
	pressAnswer(t, w, "Compare")
	if got.Org == nil || got.Org.Len() != 2 || w.session.Name() != "Firm" || w.opening {
		t.Errorf("got %+v, %q is open", got.Org, w.session.Name())
	}
}

// testdata/locked.xlsx has a chief and a planner under the password "open sesame".
func TestPasswordIsAskedUntilItOpens(t *testing.T) {
	w := openFirm(t)
	w.load(filepath.Join("testdata", "locked.xlsx"))
	if words := strings.Join(uitest.Words(openDialog(t, w)), "|"); !strings.Contains(words, "locked.xlsx is protected by a password") {
		t.Fatalf("words %q", words)
	}
	field(t, w, 0).SetText("Open Sesame")
	pressAnswer(t, w, "Open")
	if !says(t, w, "does not open it") {
		t.Fatal("a wrong password is not told")
	}
	field(t, w, 0).SetText("open sesame")
	pressAnswer(t, w, "Open")
	enter(t, w)
	if w.session.Name() != "locked" || w.org().Len() != 2 {
		t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
	}
}

func TestLeavingThePasswordOpensNothing(t *testing.T) {
	w := openFirm(t)
	w.load(filepath.Join("testdata", "locked.xlsx"))
	pressAnswer(t, w, "Cancel")
	if w.win.Canvas().Overlays().Top() != nil || w.session.Name() != "Firm" || w.opening {
		t.Errorf("%q is open", w.session.Name())
	}
}
