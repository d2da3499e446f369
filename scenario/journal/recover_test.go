package journal_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/store"
)

// five is a project with a journal of five changes, its window gone. It returns the
// lines of the journal, the head first, each with its end.
func five(t *testing.T) (path string, lines [][]byte) {
	t.Helper()
	w := saved(t, "")
	w.edits(t, 5)
	must(t, w.Writer.Close())
	data, err := os.ReadFile(journal.Beside(w.path))
	must(t, err)
	lines = bytes.SplitAfter(data, []byte("\n"))
	return w.path, lines[:len(lines)-1] // nothing follows the last end
}

func put(t *testing.T, path string, lines ...[]byte) {
	t.Helper()
	must(t, os.WriteFile(journal.Beside(path), bytes.Join(lines, nil), 0o600))
}

func TestDamage(t *testing.T) {
	wrong := func(line []byte) []byte { return bytes.Replace(line, []byte("Title"), []byte("Titlo"), 1) }
	for name, c := range map[string]struct {
		make    func(l [][]byte) [][]byte
		back    int
		torn    bool
		damaged bool
	}{
		"whole":                    {func(l [][]byte) [][]byte { return l }, 5, false, false},
		"last line cut":            {func(l [][]byte) [][]byte { return append(l[:5], l[5][:20]) }, 4, true, false},
		"last line without end":    {func(l [][]byte) [][]byte { return append(l[:5], l[5][:len(l[5])-1]) }, 4, true, false},
		"last line is zeros":       {func(l [][]byte) [][]byte { return append(l[:5], make([]byte, 300)) }, 4, true, false},
		"last line wrong":          {func(l [][]byte) [][]byte { return append(l[:5], wrong(l[5])) }, 4, true, false},
		"third change wrong":       {func(l [][]byte) [][]byte { l[3] = wrong(l[3]); return l }, 2, false, true},
		"third change missing":     {func(l [][]byte) [][]byte { return append(l[:3], l[4:]...) }, 2, false, true},
		"third change twice":       {func(l [][]byte) [][]byte { return append(l[:4], l[3:]...) }, 3, false, true},
		"two changes exchanged":    {func(l [][]byte) [][]byte { l[2], l[3] = l[3], l[2]; return l }, 1, false, true},
		"an empty line":            {func(l [][]byte) [][]byte { l[2] = append([]byte("\n"), l[2]...); return l }, 1, false, true},
		"zeros in the middle":      {func(l [][]byte) [][]byte { clear(l[3][:len(l[3])-1]); return l }, 2, false, true},
		"nothing":                  {func([][]byte) [][]byte { return nil }, 0, true, false},
		"a torn head":              {func(l [][]byte) [][]byte { return [][]byte{l[0][:40]} }, 0, true, false},
		"zeros":                    {func(l [][]byte) [][]byte { return [][]byte{make([]byte, 300)} }, 0, true, false},
		"the head alone":           {func(l [][]byte) [][]byte { return l[:1] }, 0, false, false},
		"the head, and a torn one": {func(l [][]byte) [][]byte { return append(l[:1], l[1][:5]) }, 0, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			path, lines := five(t)
			put(t, path, c.make(lines)...)
			r := recovered(t, path, "")
			same(t, "titles", []string{"Title a", "Title b", "Title c", "Title d", "Title e"}[:c.back], append([]string{}, titles(r.Document)...))
			if r.Unsaved != c.back || r.Torn != c.torn || (r.Damage != nil) != c.damaged || c.damaged && !errors.Is(r.Damage, store.ErrDamaged) {
				t.Errorf("%d unsaved, torn %v, damage %v", r.Unsaved, r.Torn, r.Damage)
			}
			w := journal.Resume(store.Disk, r, journal.Options{Path: path, Clock: newClock().now})
			w.Append(journal.Append{Scenario: "s2", Edits: []scenario.Edit{retitle("more")}})
			must(t, w.Close())
			again := recovered(t, path, "")
			same(t, "titles gone on from", append(titles(r.Document), "more"), titles(again.Document))
			if again.Torn || again.Damage != nil {
				t.Errorf("gone on from: torn %v, damage %v", again.Torn, again.Damage)
			}
		})
	}
}

func TestWhatIsNoJournal(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"something else": {"Dear diary\n", store.ErrDamaged},
		"a newer one":    {journal.Line(`{"journal":{"version":2,"base":"","more":true}}`), store.ErrNewer},
		"no head":        {journal.Line(`{"at":"2030-03-01T10:42:00Z","change":{"delete":{"scenario":"s1"}}}`), store.ErrDamaged},
		"version nought": {journal.Line(`{"journal":{"version":0,"base":""}}`), store.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := five(t)
			put(t, path, []byte(c.text))
			file, err := store.OpenFile(store.Disk, path, "")
			must(t, err)
			if _, err := journal.Recover(store.Disk, path, file, ""); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}

// A journal that was damaged keeps its content when the window goes on.
func TestResumeKeepsADamagedJournal(t *testing.T) {
	path, lines := five(t)
	lines[3] = []byte("dropped\n")
	put(t, path, lines...)
	damaged := bytes.Join(lines, nil)
	w := journal.Resume(store.Disk, recovered(t, path, ""), journal.Options{Path: path, Clock: newClock().now})
	must(t, w.Close())
	kept, err := os.ReadFile(filepath.Join(filepath.Dir(path), ".plan.spanwise.1.journal"))
	must(t, err)
	same(t, "kept", string(damaged), string(kept))
	r := recovered(t, path, "")
	same(t, "titles", []string{"Title a", "Title b"}, titles(r.Document))
	if r.Damage != nil {
		t.Errorf("damage %v", r.Damage)
	}
}

// Another program wrote the file: the changes belong to what it held before, which
// is kept if that program was this one, and else nowhere.
func TestFileChangedByAnotherProgram(t *testing.T) {
	path, _ := five(t)
	other := small(t)
	other.Name = "Theirs"
	must(t, store.WriteFile(path, []byte(text(t, other))))
	file, err := store.OpenFile(store.Disk, path, "")
	must(t, err)
	if _, err := journal.Recover(store.Disk, path, file, ""); !errors.Is(err, journal.ErrForeign) || !strings.Contains(err.Error(), ".plan.spanwise.journal") {
		t.Errorf("error %v", err)
	}
	w := open(t, store.Disk, path, "")
	w.edits(t, 1)
	same(t, "files", []string{".plan.spanwise.1.journal", ".plan.spanwise.journal", "plan.spanwise"}, folder(t, path))
}

func TestChangesOfAKeptVersion(t *testing.T) {
	path, _ := five(t)
	for _, name := range []string{"Theirs", "Theirs again"} {
		other := small(t)
		other.Name = name
		_, err := store.SaveFile(store.Disk, path, other, store.Options{})
		must(t, err)
	}
	r := recovered(t, path, "")
	same(t, "version", path+".2.bak", r.Version)
	same(t, "name", "Small", r.Document.Name)
	same(t, "titles", []string{"Title a", "Title b", "Title c", "Title d", "Title e"}, titles(r.Document))
	w := journal.Resume(store.Disk, r, journal.Options{Path: path, Clock: newClock().now})
	must(t, w.Close())
	same(t, "version when resumed", path+".2.bak", recovered(t, path, "").Version)
}

// The clock runs backwards, by years at a time.
func TestClockSetBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, store.Save(path, small(t)))
	at := time.Date(2030, 3, 1, 10, 42, 0, 0, time.FixedZone("there", 3600))
	back := func() time.Time { at = at.AddDate(-3, 0, 0); return at }
	w := open(t, store.Disk, path, "")
	w.Writer = journal.Create(store.Disk, journal.Options{Path: path, Base: w.opts.Base, Clock: back})
	w.Session.Journal(w.Writer)
	w.edits(t, 2)
	saving := w.BeginSave(path)
	must(t, saving.Write())
	w.edits(t, 2)
	must(t, os.Chtimes(path, at, at.AddDate(-30, 0, 0)))
	must(t, w.Writer.Close())
	r := recovered(t, path, "")
	same(t, "titles", []string{"Title a", "Title b", "Title c", "Title d"}, titles(r.Document))
	same(t, "unsaved", 2, r.Unsaved)
	same(t, "since", "2021-03-01T09:42:00Z", r.Since.Format(time.RFC3339))
}

// A file reached through a link has the journal of the file itself.
func TestJournalOfALink(t *testing.T) {
	path, _ := five(t)
	link := filepath.Join(t.TempDir(), "linked.spanwise")
	if err := os.Symlink(path, link); runtime.GOOS == "windows" && err != nil {
		t.Skipf("Windows lets only some users make links: %v", err)
	} else if err != nil {
		t.Fatal(err)
	}
	same(t, "unsaved", 5, recovered(t, link, "").Unsaved)
}

func TestApplyRefuses(t *testing.T) {
	bad := scenario.DefaultModel()
	bad.Weeks = 0
	for name, c := range map[string]struct {
		r    journal.Record
		want error
	}{
		"append to none":     {journal.Append{Scenario: "s9", Edits: []scenario.Edit{move("D", "A")}}, scenario.ErrInvalid},
		"cut of none":        {journal.Cut{Scenario: "s9", Count: 1}, scenario.ErrInvalid},
		"cut too many":       {journal.Cut{Scenario: "s1", Count: 2}, scenario.ErrInvalid},
		"cut nothing":        {journal.Cut{Scenario: "s1"}, scenario.ErrInvalid},
		"insert nothing":     {journal.Insert{}, scenario.ErrInvalid},
		"insert without id":  {journal.Insert{Scenario: &scenario.Scenario{Name: "X"}}, scenario.ErrInvalid},
		"insert behind end":  {journal.Insert{At: 3, Scenario: &scenario.Scenario{ID: "s3", Name: "X"}}, scenario.ErrInvalid},
		"insert before all":  {journal.Insert{At: -1, Scenario: &scenario.Scenario{ID: "s3", Name: "X"}}, scenario.ErrInvalid},
		"insert an id twice": {journal.Insert{Scenario: &scenario.Scenario{ID: "s2", Name: "X"}}, scenario.ErrDuplicate},
		"insert a name":      {journal.Insert{Scenario: &scenario.Scenario{ID: "s3", Name: "Later"}}, scenario.ErrDuplicate},
		"insert a baseline":  {journal.Insert{Scenario: &scenario.Scenario{ID: "s3", Name: "Baseline"}}, scenario.ErrDuplicate},
		"delete none":        {journal.Delete{Scenario: "s9"}, scenario.ErrInvalid},
		"rename none":        {journal.Rename{Scenario: "s9", Name: "X"}, scenario.ErrInvalid},
		"rename to nothing":  {journal.Rename{Scenario: "s1"}, scenario.ErrInvalid},
		"rename to another":  {journal.Rename{Scenario: "s1", Name: "Later"}, scenario.ErrDuplicate},
		"note to none":       {journal.Note{Scenario: "s9"}, scenario.ErrInvalid},
		"no model":           {journal.Model{}, scenario.ErrInvalid},
		"a model of nothing": {journal.Model{Model: bad}, scenario.ErrInvalid},
		"no document":        {journal.Document{}, scenario.ErrInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			doc := small(t)
			if err := journal.Apply(doc, c.r); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
			same(t, "document", text(t, small(t)), text(t, doc))
		})
	}
}

// A hundred thousand changes come back in seconds, also where a late one does not fit.
func TestManyChanges(t *testing.T) {
	const many = 100_000
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, store.Save(path, small(t)))
	file, err := store.OpenFile(store.Disk, path, "")
	must(t, err)
	w := journal.Create(store.Disk, journal.Options{Path: path, Base: file.Stamp})
	for n := range many {
		e := retitle("Title")
		if n == many-10 {
			e = move("A", "B")
		}
		w.Append(journal.Append{Scenario: "s2", Edits: []scenario.Edit{e}})
	}
	must(t, w.Close())
	begin := time.Now()
	r := recovered(t, path, "")
	same(t, "recovered", many-10, r.Unsaved)
	same(t, "edits", many-10, len(r.Document.Scenario("s2").Edits))
	if took := time.Since(begin); took > time.Minute {
		t.Errorf("took %v", took) // some seconds; many minutes if a change costs what all before it do
	}
}

// A change that fits by itself, yet makes a document that could not be opened again,
// is where reading stops.
func TestChangesThatDoNotFitTheChart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, store.Save(path, small(t)))
	file, err := store.OpenFile(store.Disk, path, "")
	must(t, err)
	w := journal.Create(store.Disk, journal.Options{Path: path, Base: file.Stamp})
	for _, e := range []scenario.Edit{retitle("Title a"), move("A", "B"), retitle("Title b")} {
		w.Append(journal.Append{Scenario: "s2", Edits: []scenario.Edit{e}})
	}
	must(t, w.Close())
	r := recovered(t, path, "")
	same(t, "titles", []string{"Title a"}, titles(r.Document))
	if !errors.Is(r.Damage, store.ErrDamaged) || !errors.Is(r.Damage, scenario.ErrLoop) {
		t.Errorf("damage %v", r.Damage)
	}
}
