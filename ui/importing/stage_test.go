package importing

import (
	"context"
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario/roster"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// stage is a wizard in a window, and what it was asked to do.
type stage struct {
	*Wizard
	t        *testing.T
	window   fyne.Window
	accepted []Result
	left     int
	kept     map[string]string // between two wizards
	files    []roster.Source   // answers to AskFile
	saved    map[string]string
	waiting  []func() // work that was put off
	putOff   bool
}

// String and SetString keep what is remembered.
func (s *stage) String(key string) string        { return s.kept[key] }
func (s *stage) SetString(key, value string)     { s.kept[key] = value }
func (s *stage) text() string                    { return strings.Join(uitest.Words(s.top()), "|") }
func (s *stage) top() fyne.CanvasObject          { return s.window.Canvas().Overlays().Top() }
func (s *stage) button(l string) *widgets.Button { s.t.Helper(); return uitest.Button(s.t, s.top(), l) }

func (s *stage) shows(words string) {
	s.t.Helper()
	if !strings.Contains(s.text(), words) {
		s.t.Errorf("%q is not shown in %q", words, s.text())
	}
}

// key presses a key on what has the focus.
func (s *stage) key(name fyne.KeyName) {
	s.t.Helper()
	focused := s.window.Canvas().Focused()
	if focused == nil {
		s.t.Fatal("nothing has the focus")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: name})
}

// run does what was put off, the last thing first.
func (s *stage) run() {
	for _, work := range slices.Backward(s.waiting) {
		work()
	}
	s.waiting = nil
}

func file(name, text string) roster.Source { return roster.Source{Name: name, Data: []byte(text)} }

// start opens the wizard on files.
func start(t *testing.T, files ...roster.Source) *stage {
	t.Helper()
	return startAgain(t, map[string]string{}, files...)
}

func startAgain(t *testing.T, kept map[string]string, files ...roster.Source) *stage {
	t.Helper()
	uitest.Start(t)
	s := &stage{t: t, kept: kept, saved: map[string]string{}}
	s.window = uitest.Window(t, canvas.NewRectangle(color.Transparent), 1280, 800)
	memory := NewMemory(s)
	opened, err := Open(context.Background(), files, nil, memory.Recall(), nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Wizard = Show(opened, Question{Title: "Open a roster", Answer: "Open", Accept: func(r Result) { s.accepted = append(s.accepted, r) }, Left: func() { s.left++ }}, Surround{
		Canvas: s.window.Canvas(), Memory: memory, Date: "2026-11-22", Clipboard: test.NewClipboard(),
		Words: func(err error) string { return err.Error() },
		Background: func(work func(func(func())), done func()) {
			all := func() { work(func(f func()) { f() }); done() }
			if s.putOff {
				s.waiting = append(s.waiting, all)
				return
			}
			all()
		},
		AskFile: func(take func(roster.Source)) { f := s.files[0]; s.files = s.files[1:]; take(f) },
		AskSave: func(_, name string, data []byte) { s.saved[name] = string(data) },
	})
	return s
}

const (
	clean = "ID,Manager ID,Name,Title\n1,,Ada Corrigan,Chief\n2,1,Bo Valadas,Planner\n3,1,Cleo Suorsa,Analyst\n"
	loop  = "ID,Manager ID,Title\n1,,Chief\n2,3,Planner\n3,2,Analyst\n"
	lost  = "ID,Manager ID,Title\n1,,Chief\n2,77,Planner\n3,88,Analyst\n4,1,Clerk\n"
)
