package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

func start(t *testing.T) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.Light))
}

func TestElideFitsItsWidth(t *testing.T) {
	start(t)
	const long = "Director of international field operations"
	for width := float32(20); width < 300; width += 7 {
		short := widgets.Elide(long, width, 13, false)
		got := fyne.MeasureText(short, 13, fyne.TextStyle{}).Width
		if short != "…" && got > width {
			t.Fatalf("width %v: %q is %v wide", width, short, got)
		}
	}
	if widgets.Elide("short", 300, 13, false) != "short" {
		t.Error("a text that fits must stay whole")
	}
}

func TestTextShowsTheWholeWhereThereIsRoom(t *testing.T) {
	start(t)
	text := widgets.NewText("Head of delivery", widgets.Style{Elide: true})
	w := test.NewTempWindow(t, text)
	w.Resize(fyne.NewSize(400, 60))
	if got := drawn(text); got != "Head of delivery" {
		t.Errorf("wide: %q", got)
	}
	text.Resize(fyne.NewSize(50, 20))
	if got := drawn(text); got == "Head of delivery" || got == "" {
		t.Errorf("narrow: %q", got)
	}
	if text.Value() != "Head of delivery" {
		t.Error("the value must stay whole")
	}
}

func drawn(t *widgets.Text) string {
	for _, o := range test.WidgetRenderer(t).Objects() {
		if line, ok := o.(*canvas.Text); ok {
			return line.Text
		}
	}
	return ""
}

func TestButtonThatIsDisabledDoesNothing(t *testing.T) {
	start(t)
	taps := 0
	b := widgets.NewButton("Undo", nil, nil, func() { taps++ })
	b.Enable(false, "nothing to undo")
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if taps != 0 || b.Tip != "nothing to undo" {
		t.Errorf("%d taps, tip %q", taps, b.Tip)
	}
	b.Enable(true, "")
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if taps != 1 {
		t.Errorf("%d taps after enabling", taps)
	}
}

func TestTabsShowOneViewAtATime(t *testing.T) {
	start(t)
	a, b := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	tabs := widgets.NewTabs([]string{"A", "B"}, []fyne.CanvasObject{a, b})
	chosen := -1
	tabs.Changed = func(i int) { chosen = i }
	if !a.Visible() || b.Visible() {
		t.Fatal("the first view must show first")
	}
	tabs.Select(1)
	if a.Visible() || !b.Visible() || chosen != 1 || tabs.Selected() != 1 {
		t.Errorf("after choosing B: a %v, b %v, told %d", a.Visible(), b.Visible(), chosen)
	}
}

func TestEntryCommitsOnceAndTakesBackOnEscape(t *testing.T) {
	start(t)
	var got []string
	e := widgets.NewEntry("old")
	e.Commit = func(text string) bool { got = append(got, text); return text != "bad" }
	w := test.NewTempWindow(t, e)
	w.Canvas().Focus(e)
	e.SetText("new")
	e.OnSubmitted("new")
	w.Canvas().Unfocus()
	if len(got) != 1 || got[0] != "new" {
		t.Fatalf("committed %q, want one \"new\"", got)
	}
	e.SetText("other")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	e.FocusLost()
	if e.Text != "new" || len(got) != 1 {
		t.Errorf("after Escape: text %q, committed %q", e.Text, got)
	}
	e.SetText("bad")
	e.CommitNow()
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if e.Text != "new" {
		t.Errorf("after a refusal Escape gives %q", e.Text)
	}
}

func TestDialogEnterAnswersAndEscapeLeaves(t *testing.T) {
	start(t)
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	w.Resize(fyne.NewSize(800, 600))
	answers, left := 0, 0
	open := func(keep bool) *widgets.Dialog {
		d := &widgets.Dialog{Title: "Rename", Left: func() { left++ }}
		field := d.Field("name")
		d.Content, d.First = field, field
		d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Rename", Do: func() bool { answers++; return !keep }}}
		d.Show(w.Canvas())
		return d
	}
	d := open(false)
	d.Accept()
	if answers != 1 || w.Canvas().Overlays().Top() != nil {
		t.Fatalf("Enter: %d answers, overlay %v", answers, w.Canvas().Overlays().Top())
	}
	open(false)
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if left != 1 || answers != 1 || w.Canvas().Overlays().Top() != nil {
		t.Fatalf("Escape: left %d times, %d answers", left, answers)
	}
	d = open(true)
	d.Accept()
	if answers != 2 || w.Canvas().Overlays().Top() == nil {
		t.Error("an answer that is refused must keep the dialog open")
	}
	panel := func() fyne.Size { // of the dialog, not of the whole window
		return w.Canvas().Overlays().Top().(*widget.PopUp).Content.Size()
	}
	before := panel()
	d.Fail("The name is taken")
	if after := panel(); after.Width != before.Width || after.Height <= before.Height || after.Height > before.Height+60 {
		t.Errorf("a refusal makes the dialog %v, from %v", after, before)
	}
	d.Leave()
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Leave must close the dialog")
	}
}

func TestBarKeepsWithinItsTrack(t *testing.T) {
	start(t)
	b := widgets.NewBar(10, 10, widgets.Segment{Value: 7, Fill: theme.Healthy}, widgets.Segment{Value: 8, Fill: theme.Slack})
	b.SetTicks(8.5, 10)
	b.Resize(fyne.NewSize(200, 14))
	for _, o := range test.WidgetRenderer(b).Objects() {
		if right := o.Position().X + o.Size().Width; right > 202 {
			t.Errorf("%T reaches to %v on a track of 200", o, right)
		}
	}
}

func TestWrapKeepsEveryWord(t *testing.T) {
	start(t)
	lines := widgets.Wrap("the position and everybody below it get another manager", 120, 12, false)
	if len(lines) < 2 {
		t.Fatalf("%d lines", len(lines))
	}
	joined := ""
	for i, l := range lines {
		if i > 0 {
			joined += " "
		}
		joined += l
	}
	if joined != "the position and everybody below it get another manager" {
		t.Errorf("words were lost: %q", joined)
	}
}

func TestEitherChoosesByRoom(t *testing.T) {
	start(t)
	wide, narrow := widgets.Space(300, 10), widgets.Space(100, 10)
	o := widgets.Either(wide, narrow)
	if o.MinSize().Width != 100 {
		t.Errorf("asks for %v", o.MinSize())
	}
	for width, want := range map[float32]bool{299: false, 300: true} {
		o.Resize(fyne.NewSize(width, 10))
		if wide.Visible() != want || narrow.Visible() == want {
			t.Errorf("width %v: wide %v, narrow %v", width, wide.Visible(), narrow.Visible())
		}
	}
}

func TestChoicesHandEscapeAndEnterToTheDialog(t *testing.T) {
	start(t)
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	w.Resize(fyne.NewSize(800, 600))
	list := widgets.NewList(func() int { return 1 }, func() fyne.CanvasObject { return canvas.NewRectangle(nil) }, func(int, fyne.CanvasObject) {})
	for name, choice := range map[string]fyne.Focusable{
		"drop-down": widgets.NewSelect([]string{"a"}, nil), "box": widgets.NewCheck("a", nil), "list": list,
	} {
		for key, want := range map[fyne.KeyName]string{fyne.KeyEscape: "left", fyne.KeyReturn: "answered"} {
			got := ""
			d := &widgets.Dialog{
				Title: "Q", Content: choice.(fyne.CanvasObject), First: choice, Left: func() { got = "left" },
				Answers: []widgets.Answer{{Label: "Yes", Do: func() bool { got = "answered"; return true }}},
			}
			d.Show(w.Canvas())
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
			if got != want || w.Canvas().Overlays().Top() != nil {
				t.Errorf("%s in a %s: %q", key, name, got)
			}
		}
	}
}
