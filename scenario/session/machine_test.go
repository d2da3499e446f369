package session_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

// machine drives a session at random and keeps what must hold beside it.
type machine struct {
	*session.Session
	file   string
	first  []byte // the document at the start
	saved  []byte // the document as last saved, or at the start
	people int    // of the baseline
	serial int    // makes new ids and names
	events []session.Event
}

func newMachine(t *rapid.T, file string) *machine {
	m := &machine{Session: session.New(smallDocument(t), ""), file: file}
	m.first = m.bytes(t)
	m.saved = m.first
	st, _ := m.State(session.Baseline)
	m.people = st.Org.CountPeople()
	m.Subscribe(func(e session.Event) { m.events = append(m.events, e) })
	return m
}

func (m *machine) bytes(t require) []byte {
	b, err := store.Encode(m.Snapshot())
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	return b
}

// step runs one call and checks that it told of exactly what it did: nothing when
// it failed, or had nothing to do.
func (m *machine) step(t *rapid.T, call func() error) {
	before, version := m.bytes(t), m.Version()
	m.events = nil
	err := call()
	changed := m.Version() != version
	if changed != (len(m.events) == 1) || len(m.events) > 1 {
		t.Fatalf("version moved: %v, events %v", changed, m.events)
	}
	if err != nil && changed {
		t.Fatalf("refused (%v), yet changed", err)
	}
	if !changed && string(before) != string(m.bytes(t)) {
		t.Fatalf("nothing told, yet the document differs")
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
	if got, want := seated+len(st.Org.Unplaced())+leaving, m.people+hired(edits); got != want || got != len(c.People) {
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

func (m *machine) canRedo() bool { _, ok := m.CanRedo(); return ok }

// TestSessionAsAMachine does edits, undo, redo, save and load at random.
func TestSessionAsAMachine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plan.spanwise")
	rapid.Check(t, func(t *rapid.T) {
		m := newMachine(t, file)
		t.Repeat(map[string]func(*rapid.T){
			"":       m.Check,
			"edit":   m.Edit,
			"edit 2": m.Edit,
			"edit 3": m.Edit,
			"undo":   m.Undo,
			"undo 2": m.Undo,
			"redo":   m.Redo,
			"redo 2": m.Redo,
			"save":   m.SaveAndLoad,
			"add":    m.AddScenario,
			"rename": m.RenameScenario,
			"run":    m.SetRun,
			"remove": m.RemoveScenario,
		})
		m.backAndForth(t)
		m.backAndForth(t) // states that the first way back made anew are now taken back
	})
}
