package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// firm is a document with a small organisation: a top, two managers, two reports each.
func firm(t *testing.T) *scenario.Document {
	t.Helper()
	return &scenario.Document{Name: "Firm", Baseline: uitest.Firm(t)}
}

func openFirm(t *testing.T) *Window {
	t.Helper()
	w := New(uitest.App(t), "test")
	w.background = func(work func()) { work() }
	w.adopt(firm(t), source{})
	t.Cleanup(w.win.Close)
	return w
}

// drop does what dropping one card on another does.
func (w *Window) drop(position, manager scenario.PositionID) {
	w.dropAll([]scenario.PositionID{position}, manager)
}

func (w *Window) pick(id scenario.PositionID) {
	w.chart.Select(id)
	w.selectPosition(id)
}

func TestWindowFitsASmallScreen(t *testing.T) {
	w := openFirm(t)
	w.status.showJob("Opening " + strings.Repeat("a long name ", 30))
	w.notice.say(strings.Repeat("long words ", 50), remedy{"Try again", nil}, remedy{"Open a copy", nil})
	w.win.Resize(fyne.NewSize(960, 540)) // 1920x1080 at 200%
	for tab := tabChart; tab <= tabCompare; tab++ {
		w.tabs.Select(tab)
		if least := w.win.Content().MinSize(); least.Width > 900 || least.Height > 480 {
			t.Errorf("with tab %d the window needs %v", tab, least)
		}
	}
}

func TestNarrowWindowFoldsTheScenariosUnlessTheyAreWanted(t *testing.T) {
	w := openFirm(t)
	if !w.side.Open() {
		t.Fatal("a wide window has the scenarios at its side")
	}
	w.win.Resize(fyne.NewSize(960, 540))
	if w.side.Open() || !w.detail.Open() {
		t.Fatalf("narrow: scenarios %v, inspector %v", w.side.Open(), w.detail.Open())
	}
	if bare := w.toolbar.buttons[cmdOpen].Bare(); !bare {
		t.Error("the toolbar has no room for words")
	}
	w.run(cmdSidebar)
	w.win.Resize(fyne.NewSize(970, 540))
	if !w.side.Open() {
		t.Error("what was opened must stay open")
	}
	w.run(cmdSidebar)
	w.win.Resize(fyne.NewSize(1440, 900))
	if w.side.Open() || w.toolbar.buttons[cmdOpen].Bare() {
		t.Errorf("wide again: scenarios %v, words gone %v", w.side.Open(), w.toolbar.buttons[cmdOpen].Bare())
	}
}

func TestEditingOpensTheInspector(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	w.run(cmdInspector)
	if w.detail.Open() {
		t.Fatal("the inspector must fold")
	}
	w.run(cmdEdit)
	if _, ok := w.win.Canvas().Focused().(*widgets.Entry); !ok || !w.detail.Open() {
		t.Errorf("open %v, the keys go to %T", w.detail.Open(), w.win.Canvas().Focused())
	}
}

func TestAnotherDocumentIsSearchedAnew(t *testing.T) {
	w := openFirm(t)
	w.toolbar.search.field.SetText("planner")
	w.adopt(firm(t), source{})
	if w.toolbar.search.field.Text != "" || len(w.toolbar.search.found) != 0 {
		t.Error("hits in the document before are still shown")
	}
}

func managerOf(t *testing.T, w *Window, id scenario.PositionID) scenario.PositionID {
	t.Helper()
	p, ok := w.org().Position(id)
	if !ok {
		t.Fatalf("no position %q", id)
	}
	return p.Manager
}

func openDialog(t *testing.T, w *Window) fyne.CanvasObject {
	t.Helper()
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no dialog is open")
	}
	return top
}

// pressAnswer taps the button of the dialog with that label.
func pressAnswer(t *testing.T, w *Window, label string) {
	t.Helper()
	var hit *widgets.Button
	uitest.Each(openDialog(t, w), func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Label() == label {
			hit = b
		}
	})
	if hit == nil {
		t.Fatalf("the dialog has no button %q", label)
	}
	test.Tap(hit)
}

// field returns the n-th text field of the dialog.
func field(t *testing.T, w *Window, n int) *widgets.Entry {
	t.Helper()
	var all []*widgets.Entry
	uitest.Each(openDialog(t, w), func(o fyne.CanvasObject) {
		if e, ok := o.(*widgets.Entry); ok {
			all = append(all, e)
		}
	})
	if n >= len(all) {
		t.Fatalf("the dialog has %d fields", len(all))
	}
	return all[n]
}

// says reports whether a text of the dialog holds the words.
func says(t *testing.T, w *Window, words string) bool {
	t.Helper()
	found := false
	uitest.Each(openDialog(t, w), func(o fyne.CanvasObject) {
		if p, ok := o.(*widgets.Paragraph); ok && p.Visible() && strings.Contains(p.Value(), words) {
			found = true
		}
	})
	return found
}

func TestNoMenuIsLongerThanASmallWindow(t *testing.T) {
	w := openFirm(t)
	var look func(m *fyne.Menu, name string)
	look = func(m *fyne.Menu, name string) {
		if high := widget.NewMenu(m).MinSize().Height; high > 480 {
			t.Errorf("%s is %v high", name, high)
		}
		for _, item := range m.Items {
			if item.ChildMenu != nil {
				look(item.ChildMenu, name+", "+item.Label)
			}
		}
	}
	for _, m := range w.win.MainMenu().Items {
		look(m, m.Label)
	}
}
