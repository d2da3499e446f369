package session_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// machine drives a session at random and keeps what must hold beside it.
type machine struct {
	*session.Session
	doc    *scenario.Document // the session's own
	file   string
	first  []byte // the document at the start
	saved  []byte // the document as last saved, or at the start
	serial int    // makes new ids and names
	events []session.Event
	replay *scenario.Document // what the records so far make of the document at the start
	tape   tape               // its records are those not yet in replay
	had    map[string]bool    // every id that a position or person had
}

func newMachine(t *rapid.T, file string) *machine {
	doc := smallDocument(t)
	m := &machine{Session: session.New(doc, ""), doc: doc, file: file, replay: doc.Clone(), had: map[string]bool{}}
	m.Journal(&m.tape)
	m.first = m.bytes(t)
	m.saved = m.first
	m.Subscribe(func(e session.Event) { m.events = append(m.events, e) })
	return m
}

// tape is a session.Recorder that keeps what it is told.
type tape struct {
	records []journal.Record
	point   int
	saving  store.Stamp
	saved   store.Stamp
	at      int // point of saved
}

func (p *tape) Append(r journal.Record) { p.records, p.point = append(p.records, r), p.point+1 }
func (p *tape) Point() int              { return p.point }

func (p *tape) Saving(_ int, _ string, stamp store.Stamp) error { p.saving = stamp; return nil }

func (p *tape) Saved(point int, _ string, stamp store.Stamp, _ string) { p.at, p.saved = point, stamp }

// checkRecords holds what the records make of the document at the start against the
// session's own: by themselves they must be enough to build it again.
func (m *machine) checkRecords(t *rapid.T) {
	for _, r := range m.tape.records {
		if err := journal.Apply(m.replay, r); err != nil {
			t.Fatalf("replay %#v: %v", r, err)
		}
	}
	m.tape.records = nil
	got, err := store.Encode(m.replay)
	if err != nil || string(got) != string(m.bytes(t)) {
		t.Fatalf("the records make another document (%v)", err)
	}
}

func (m *machine) bytes(t require) []byte {
	b, err := store.Encode(m.doc)
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	return b
}

// step runs one call and checks that it told of exactly what it did: nothing when
// it failed, or had nothing to do.
func (m *machine) step(t *rapid.T, call func() error) {
	before := m.bytes(t)
	m.events = nil
	err := call()
	told := len(m.events) == 1
	switch {
	case len(m.events) > 1:
		t.Fatalf("told more than once: %v", m.events)
	case err != nil && told:
		t.Fatalf("refused (%v), yet told %v", err, m.events)
	case !told && string(before) != string(m.bytes(t)):
		t.Fatal("nothing told, yet the document differs")
	}
}

func (m *machine) Edit(t *rapid.T) {
	if len(m.Scenarios()) == 0 {
		t.Skip("no scenario to edit")
	}
	sc := rapid.SampledFrom(m.Scenarios()).Draw(t, "scenario")
	st, err := m.State(sc.ID)
	if err != nil {
		t.Fatal(err)
	}
	m.serial++
	e := scenario.Edit{Do: anyAction(t, st, m.serial), Wave: "1"}
	m.step(t, func() error { return m.Apply(sc.ID, e) })
}

// Adjust sets one of two parameters again and again; what is undone comes back whole.
func (m *machine) Adjust(t *rapid.T) {
	if len(m.Scenarios()) == 0 {
		t.Skip("no scenario to edit")
	}
	sc := rapid.SampledFrom(m.Scenarios()).Draw(t, "scenario")
	set := scenario.SetModel{
		Parameter: rapid.SampledFrom([]string{"control", "clarity"}).Draw(t, "parameter"),
		Value:     rapid.SampledFrom([]string{"0.25", "0.5", "0.8", "2"}).Draw(t, "value"),
	}
	m.step(t, func() error { return m.Session.Adjust(sc.ID, scenario.Edit{Do: set}) })
}

// Try compares what is shown with what the edit, applied to a copy, gives, and
// looks for traces.
func (m *machine) Try(t *rapid.T) {
	id := m.anyState(t)
	st, err := m.State(id)
	if err != nil {
		t.Fatal(err)
	}
	before, undo, redo := contentOf(st), m.canUndo(), m.canRedo()
	m.serial++
	e := scenario.Edit{Do: anyAction(t, st, m.serial)}
	want := st.Clone()
	_, refused := edit.Apply(&want, e)
	m.step(t, func() error {
		looked := false
		err := m.Session.Try(id, e, func(now scenario.State) {
			looked = true
			equal(t, "tried and applied", contentOf(want), contentOf(now))
		})
		if looked == (refused != nil) || (err == nil) != looked {
			t.Fatalf("looked %v, error %v, on a copy %v", looked, err, refused)
		}
		return err
	})
	after, _ := m.State(id)
	equal(t, "before and after", before, contentOf(after))
	if len(m.events) > 0 || undo != m.canUndo() || redo != m.canRedo() {
		t.Fatal("a trial left a trace")
	}
}

func (m *machine) Branch(t *rapid.T) {
	from := m.anyState(t)
	st, err := m.State(from)
	if err != nil {
		t.Fatal(err)
	}
	m.serial++
	name := rapid.SampledFrom([]string{fmt.Sprint("Branch ", m.serial), "Later"}).Draw(t, "name")
	e := scenario.Edit{Do: anyAction(t, st, m.serial), Reason: "tried"}
	redo, n := m.canRedo(), len(m.Scenarios())
	m.step(t, func() error {
		id, err := m.Session.Branch(name, from, e)
		if made := id != session.Baseline; made != (len(m.Scenarios()) == n+1) || !made && m.canRedo() != redo {
			t.Fatalf("%q made, %d scenarios from %d, redo %v before and %v after", id, len(m.Scenarios()), n, redo, m.canRedo())
		}
		return err
	})
}

// anyState draws the baseline or a scenario.
func (m *machine) anyState(t *rapid.T) scenario.ScenarioID {
	all := []scenario.ScenarioID{session.Baseline}
	for _, s := range m.Scenarios() {
		all = append(all, s.ID)
	}
	return rapid.SampledFrom(all).Draw(t, "of")
}

func (m *machine) Undo(t *rapid.T) {
	m.step(t, func() error { m.Session.Undo(); return nil })
}

func (m *machine) Redo(t *rapid.T) {
	m.step(t, func() error {
		_, _, err := m.Session.Redo()
		if err != nil {
			t.Fatalf("redo: %v", err)
		}
		return nil
	})
}

// SaveAndLoad compares what comes back from a file with what went in.
func (m *machine) SaveAndLoad(t *rapid.T) {
	m.saved = m.bytes(t)
	if err := m.Save(m.file); err != nil {
		t.Fatal(err)
	}
	if m.Unsaved() || m.Path() != m.file {
		t.Fatalf("saved, yet unsaved %v at %q", m.Unsaved(), m.Path())
	}
	if data, _ := os.ReadFile(m.file); m.tape.saving != store.StampOf(data) || m.tape.saved != m.tape.saving || m.tape.at != m.tape.point {
		t.Fatalf("the file is %v; told of %v before and %v after, at %d of %d", store.StampOf(data), m.tape.saving, m.tape.saved, m.tape.at, m.tape.point)
	}
	doc, err := store.Open(m.file)
	if err != nil {
		t.Fatalf("open what was saved: %v", err)
	}
	again, err := store.Encode(doc)
	if err != nil || string(again) != string(m.saved) {
		t.Fatalf("another document came back (%v)", err)
	}
	equal(t, "states from the file", states(t, m.Session), states(t, session.New(doc, m.file)))
}

func (m *machine) AddScenario(t *rapid.T) {
	m.serial++
	name := rapid.SampledFrom([]string{fmt.Sprint("Scenario ", m.serial), "Flatter", " ", "Baseline"}).Draw(t, "name")
	from := session.Baseline
	if n := len(m.Scenarios()); n > 0 && rapid.Bool().Draw(t, "copy") {
		from = m.Scenarios()[rapid.IntRange(0, n-1).Draw(t, "from")].ID
	}
	m.step(t, func() error { _, err := m.Session.AddScenario(name, from); return err })
}

func (m *machine) RenameScenario(t *rapid.T) {
	m.serial++
	name := rapid.SampledFrom([]string{fmt.Sprint("Renamed ", m.serial), "Flatter", "", "Baseline"}).Draw(t, "name")
	m.step(t, func() error { return m.Session.RenameScenario(m.anyScenario(t), name) })
}

func (m *machine) SetNote(t *rapid.T) {
	note := rapid.SampledFrom([]string{"", "to do", "two\nlines"}).Draw(t, "note")
	m.step(t, func() error { return m.Session.SetNote(m.anyScenario(t), note) })
}

// Replace puts a roster of the next month under the scenarios, or none of them.
func (m *machine) Replace(t *rapid.T) {
	m.serial++
	next := m.doc.Clone()
	baseline, _ := m.State(session.Baseline)
	e := scenario.Edit{Do: anyAction(t, baseline, m.serial)}
	next.Name, next.Baseline = fmt.Sprint("Month ", m.serial), baseline.Clone()
	if _, err := edit.Apply(&next.Baseline, e); err != nil {
		t.Skip("no such roster")
	}
	next.Baseline.Foundations = nil // a baseline stands on nothing
	if rapid.Bool().Draw(t, "alone") {
		next.Scenarios = nil
	}
	m.step(t, func() error { return m.Session.Replace("Refresh", next) })
}

func (m *machine) RemoveScenario(t *rapid.T) {
	m.step(t, func() error { return m.Session.RemoveScenario(m.anyScenario(t)) })
}

func (m *machine) SetRun(t *rapid.T) {
	weeks, warmup := rapid.SampledFrom([]int{0, 20, 52}).Draw(t, "weeks"), rapid.SampledFrom([]int{-1, 4, 19}).Draw(t, "warm-up")
	m.step(t, func() error { return m.Session.SetRun(weeks, warmup, 30) })
}

func (m *machine) anyScenario(t *rapid.T) scenario.ScenarioID {
	all := []scenario.ScenarioID{"none"}
	for _, s := range m.Scenarios() {
		all = append(all, s.ID)
	}
	return rapid.SampledFrom(all).Draw(t, "scenario")
}

// Check holds after every step.
func (m *machine) Check(t *rapid.T) {
	if !m.Unsaved() && string(m.bytes(t)) != string(m.saved) {
		t.Fatal("told as saved, yet the document differs from the file")
	}
	baseline, _ := m.State(session.Baseline)
	for _, sc := range m.Scenarios() {
		st, err := m.State(sc.ID)
		if err != nil {
			t.Fatal(err)
		}
		m.checkState(t, st, sc.Edits)
		replayed, err := edit.Replay(baseline, sc.Edits)
		if err != nil {
			t.Fatalf("replay: %v", err)
		}
		equal(t, string(sc.ID)+" replayed and edited", contentOf(replayed), contentOf(st))
		m.keepIDs(st)
	}
	m.keepIDs(baseline)
	m.checkRecords(t)
	if id := m.FreePositionID(); m.had[string(id)] {
		t.Fatalf("%s is given again", id)
	}
}

func (m *machine) keepIDs(st scenario.State) {
	for p := range st.Org.Positions() {
		m.had[string(p.ID)] = true
	}
	for p := range st.Org.People() {
		m.had[string(p.ID)] = true
	}
}

func (m *machine) checkState(t *rapid.T, st scenario.State, edits []scenario.Edit) {
	if err := st.Model.Check(); err != nil {
		t.Fatal(err)
	}
	c := contentOf(st)
	positions := make([]scenario.Position, len(c.Seats))
	var seated int
	for i, s := range c.Seats {
		positions[i] = s.Position
		seated += len(s.Holders)
	}
	again, err := scenario.NewOrg(positions, c.People)
	if err != nil {
		t.Fatalf("the chart is no chart: %v", err)
	}
	for i, s := range contentOf(scenario.State{Org: again, Model: st.Model}).Seats {
		slices.Sort(s.Holders)
		slices.Sort(c.Seats[i].Holders)
		equal(t, "index and positions", s, c.Seats[i])
	}
	leaving := 0
	for _, p := range c.People {
		if p.Leaving {
			leaving++
		}
	}
	baseline, _ := m.State(session.Baseline)
	if got, want := seated+len(st.Org.Unplaced())+leaving, baseline.Org.CountPeople()+hired(edits); got != want || got != len(c.People) {
		t.Fatalf("%d seated, unplaced or leaving, %d in all; %d of the baseline and hired", got, len(c.People), want)
	}
}

func hired(edits []scenario.Edit) int {
	n := 0
	for _, e := range edits {
		switch a := e.Do.(type) {
		case scenario.Hire:
			n++
		case scenario.Group:
			n += hired(a.Edits)
		}
	}
	return n
}

// backAndForth takes everything back and does it all again.
func (m *machine) backAndForth(t *rapid.T) {
	for m.canRedo() {
		m.Redo(t)
	}
	last, lastStates := m.bytes(t), states(t, m.Session)
	for {
		if _, ok := m.CanUndo(); !ok {
			break
		}
		m.Undo(t)
		m.Check(t)
	}
	if string(m.bytes(t)) != string(m.first) {
		t.Fatal("all taken back, yet not as at the start")
	}
	for m.canRedo() {
		m.Redo(t)
		m.Check(t)
	}
	if string(m.bytes(t)) != string(last) {
		t.Fatal("all done again, yet not the same")
	}
	equal(t, "states when all is done again", lastStates, states(t, m.Session))
}

// equal explains a difference only where there is one: explaining is slow.
func equal(t *rapid.T, what string, want, got any) {
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("%s differ (-want +got):\n%s", what, cmp.Diff(want, got))
	}
}

func (m *machine) canUndo() bool { _, ok := m.CanUndo(); return ok }
func (m *machine) canRedo() bool { _, ok := m.CanRedo(); return ok }

// TestSessionAsAMachine does edits, undo, redo, save and load at random.
func TestSessionAsAMachine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plan.spanwise")
	rapid.Check(t, func(t *rapid.T) {
		m := newMachine(t, file)
		t.Repeat(map[string]func(*rapid.T){
			"":        m.Check,
			"edit":    m.Edit,
			"edit 2":  m.Edit,
			"operate": m.Operate,
			"assign":  m.Assign,
			"hand":    m.HandOver,
			"edit 3":  m.Edit,
			"undo":    m.Undo,
			"undo 2":  m.Undo,
			"redo":    m.Redo,
			"redo 2":  m.Redo,
			"save":    m.SaveAndLoad,
			"add":     m.AddScenario,
			"rename":  m.RenameScenario,
			"note":    m.SetNote,
			"replace": m.Replace,
			"run":     m.SetRun,
			"try":     m.Try,
			"branch":  m.Branch,
			"copy":    m.Duplicate,
			"reorder": m.Reorder,
			"lock":    m.Lock,
			"plan":    m.Annotate,
			"terms":   m.SetTerms,
			"remove":  m.RemoveScenario,
		})
		m.backAndForth(t)
		m.backAndForth(t) // states that the first way back made anew are now taken back
	})
}
