package session_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"spanwise/scenario/session"
)

func TestAutosave(t *testing.T) {
	start := time.Date(2030, 3, 1, 10, 42, 0, 0, time.UTC)
	at := func(seconds float64) time.Time { return start.Add(time.Duration(seconds * float64(time.Second))) }
	file := filepath.Join(t.TempDir(), "plan.spanwise")
	type ask struct {
		at   float64 // seconds
		do   string  // before it is asked: "edit", "save", "saveas" or nothing
		want bool
	}
	for name, c := range map[string]struct {
		every time.Duration
		path  string
		asks  []ask
	}{
		"nothing changed":          {time.Minute, file, []ask{{0, "", false}, {61, "", false}, {600, "", false}}},
		"a minute after a change":  {time.Minute, file, []ask{{0, "", false}, {1, "edit", false}, {30, "", false}, {59.9, "", false}, {61, "", true}}},
		"off":                      {0, file, []ask{{0, "", false}, {1, "edit", false}, {9999, "", false}}},
		"never saved":              {time.Minute, "", []ask{{0, "", false}, {1, "edit", false}, {61, "", false}, {62, "saveas", false}, {63, "edit", false}, {122, "", true}}},
		"waits for quiet":          {time.Minute, file, []ask{{0, "", false}, {1, "edit", false}, {60, "edit", false}, {61, "edit", false}, {62.9, "", false}, {63, "", true}}},
		"a save counts from there": {time.Minute, file, []ask{{0, "", false}, {1, "edit", false}, {50, "save", false}, {51, "edit", false}, {61, "", false}, {109, "", false}, {111, "", true}}},
		"a save that fails is tried again": {time.Minute, file, []ask{
			{0, "", false}, {1, "edit", false}, {61, "", true}, {62, "", false}, {120, "", false}, {121, "", true},
		}},
		"undone to what is saved":  {time.Minute, file, []ask{{0, "", false}, {1, "edit", false}, {2, "undo", false}, {99, "", false}}},
		"the clock is set back":    {time.Minute, file, []ask{{5000, "", false}, {5001, "edit", false}, {10, "", false}, {69, "", false}, {70, "", true}}},
		"the clock is set forward": {time.Minute, file, []ask{{0, "", false}, {1, "edit", false}, {90000, "", true}, {90001, "", false}}},
	} {
		t.Run(name, func(t *testing.T) {
			s := session.New(smallDocument(t), c.path)
			auto := &session.Autosave{Every: c.every}
			for i, a := range c.asks {
				switch a.do {
				case "edit":
					must(t, s.SetNote("s2", fmt.Sprint("note ", i)))
				case "undo":
					s.Undo()
				case "save", "saveas":
					must(t, s.Save(file))
				}
				if got := auto.Due(at(a.at), s); got != a.want {
					t.Errorf("at %v s: due %v", a.at, got)
				}
			}
		})
	}
}

// One policy serves one document after the other.
func TestAutosaveOfAnotherDocument(t *testing.T) {
	now := time.Date(2030, 3, 1, 10, 42, 0, 0, time.UTC)
	auto := &session.Autosave{Every: time.Minute}
	first := session.New(smallDocument(t), "first.spanwise")
	must(t, first.SetNote("s1", "x"))
	auto.Due(now, first)
	second := session.Open(smallDocument(t), session.From{Path: "second.spanwise", Unsaved: true})
	if auto.Due(now.Add(time.Hour), second) {
		t.Error("due as soon as it is opened")
	}
	if !auto.Due(now.Add(time.Hour+time.Minute), second) {
		t.Error("not due after a minute")
	}
}
