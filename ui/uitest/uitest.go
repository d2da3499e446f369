// Package uitest reads what a view shows, and gives views small organisations to show,
// for tests.
//
//	uitest.Start(t)
//	words := uitest.Words(view.Object())
//	uitest.Button(t, view.Object(), "Move…")
//
// It imports scenario, ui/theme and ui/widgets, and is imported by tests only.
package uitest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/widgets"
)

// Window shows an object in a window of its own, without padding.
func Window(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// Find returns what is of a type among the visible objects under o, in drawing order.
func Find[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	var out []T
	walk(o, func(o fyne.CanvasObject) {
		if t, ok := o.(T); ok {
			out = append(out, t)
		}
	})
	return out
}

// Each visits an object and all in it, hidden or not, in drawing order.
func Each(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	within(o, func(o fyne.CanvasObject) bool { visit(o); return true })
}

// walk visits what is visible.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	within(o, func(o fyne.CanvasObject) bool {
		if o.Visible() {
			visit(o)
		}
		return o.Visible()
	})
}

// within goes on into an object where enter says so.
func within(o fyne.CanvasObject, enter func(fyne.CanvasObject) bool) {
	if o == nil || !enter(o) {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			within(child, enter)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			within(child, enter)
		}
	}
}

// Words returns the visible lines and paragraphs under o, whole even where they are
// elided.
func Words(o fyne.CanvasObject) []string {
	var out []string
	walk(o, func(o fyne.CanvasObject) {
		if t, ok := o.(interface{ Value() string }); ok {
			out = append(out, t.Value())
		}
	})
	return out
}

// Drawn returns every visible text under o as it is drawn, joined by "|".
func Drawn(o fyne.CanvasObject) string {
	var out []string
	for _, t := range Find[*canvas.Text](o) {
		out = append(out, t.Text)
	}
	return strings.Join(out, "|")
}

// Button returns the visible button with a label.
func Button(t testing.TB, o fyne.CanvasObject, label string) *widgets.Button {
	t.Helper()
	var labels []string
	for _, b := range Find[*widgets.Button](o) {
		if b.Label() == label {
			return b
		}
		labels = append(labels, b.Label())
	}
	t.Fatalf("no button %q among %q", label, labels)
	return nil
}
