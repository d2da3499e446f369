package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// inView reports whether an object lies in the window of a scroll.
func inView(s *container.Scroll, o fyne.CanvasObject) bool {
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s).Y
	return at >= 0 && at+o.Size().Height <= s.Size().Height
}

func TestTabBringsWhatItReachesIntoView(t *testing.T) {
	start(t)
	column := widgets.Column(4)
	var fields []fyne.CanvasObject
	for range 8 {
		button, field := widgets.NewButton("b", nil, nil, nil), widgets.NewEntry("e")
		box, choice := widgets.NewCheck("c", nil), widgets.NewSelect([]string{"s"}, nil)
		slider, steps := widgets.NewSlider(widgets.Scale{High: 1, Step: 0.1}, 0), widgets.NewStepper(1, 0, 2, 80, nil)
		fields = append(fields, button, field, box, choice, slider, steps, widgets.NewItem("i", "", nil))
	}
	for _, f := range fields {
		column.Add(widgets.NewPanel(widgets.Inset(f, 3, 3), widgets.CardStyle))
	}
	page := widgets.NewPage(column)
	w := test.NewTempWindow(t, page)
	w.Resize(fyne.NewSize(300, 200))
	for range fields {
		w.Canvas().(interface{ FocusNext() }).FocusNext()
		if at := w.Canvas().Focused().(fyne.CanvasObject); !inView(page, at) {
			t.Fatalf("%T has the keys out of sight", at)
		}
	}
	if page.Offset.Y == 0 {
		t.Fatal("the page was not scrolled at all")
	}
	w.Canvas().(interface{ FocusNext() }).FocusNext() // round to the first
	if first := fields[0]; !inView(page, first) {
		t.Error("the first one is out of sight")
	}
}

func TestWhatStandsOutsideScrollsNothing(t *testing.T) {
	start(t)
	column := widgets.Column(4)
	for range 40 {
		column.Add(widgets.NewButton("b", nil, nil, nil))
	}
	page, foot := widgets.NewPage(column), widgets.NewButton("foot", nil, nil, nil)
	w := test.NewTempWindow(t, widgets.Frame{Centre: page, Bottom: foot}.Object())
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(foot) // lies where the page would go on
	if page.Offset.Y != 0 {
		t.Errorf("the page moved by %v", page.Offset.Y)
	}
}

func TestDialogKeepsItsAnswersInASmallWindow(t *testing.T) {
	start(t)
	w := test.NewTempWindow(t, widgets.Space(10, 10))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(600, 300))
	column := widgets.Column(8)
	for range 30 {
		column.Add(widgets.NewEntry(""))
	}
	d := &widgets.Dialog{Title: "Many fields", Text: "Words.", Content: column, Answers: []widgets.Answer{{Label: "Cancel"}, {Label: "Take"}}}
	d.Show(w.Canvas())
	take := uitest.Button(t, w.Canvas().Overlays().Top(), "Take")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(take)
	if end := at.Y + take.Size().Height; end > 300 || at.Y < 150 {
		t.Errorf("the answer reaches from %v to %v in a window of 300", at.Y, end)
	}
	w.Canvas().Unfocus()
	page := uitest.Find[*container.Scroll](w.Canvas().Overlays().Top())[0]
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if down := page.Offset.Y; down == 0 {
		t.Error("Page Down does not move the page")
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyUp})
	if up := page.Offset.Y; up != 0 {
		t.Errorf("at the top the page is moved by %v", up)
	}
	short := &widgets.Dialog{Title: "A word", Content: widgets.NewText("one line", widgets.Style{Size: theme.TextBody}), Answers: []widgets.Answer{{Label: "Fine"}}}
	d.Leave()
	short.Show(w.Canvas())
	fine := uitest.Button(t, w.Canvas().Overlays().Top(), "Fine")
	line := uitest.Find[*widgets.Text](w.Canvas().Overlays().Top())[1]
	driver := fyne.CurrentApp().Driver()
	if gap := driver.AbsolutePositionForObject(fine).Y - driver.AbsolutePositionForObject(line).Y; gap > 60 {
		t.Errorf("the answer of a short dialog lies %v below its words", gap)
	}
}
