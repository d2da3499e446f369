package uitest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// OutOfReach lists what is in sight under an object and cannot be worked with the keys
// alone: fields and buttons that Tab never leads to, and what takes a click but stands in
// nothing that takes keys.
func OutOfReach(c fyne.Canvas, root fyne.CanvasObject) []string {
	want := map[fyne.Focusable]string{}
	var out []string
	var look func(o fyne.CanvasObject, keyed bool, path string)
	look = func(o fyne.CanvasObject, keyed bool, path string) {
		if o == nil || !o.Visible() || fromFyne(o) {
			return
		}
		path += "/" + label(o)
		disabled, _ := o.(fyne.Disableable)
		if f, ok := o.(fyne.Focusable); ok {
			if keyed = true; disabled == nil || !disabled.Disabled() {
				want[f] = path
			}
		} else if !keyed && acts(o) {
			out = append(out, path+" takes a click only")
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				look(child, keyed, path)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				look(child, keyed, path)
			}
		}
	}
	look(root, false, "")
	for range 2*len(want) + 40 { // what lies in other parts of the window is in the round too
		c.(interface{ FocusNext() }).FocusNext()
		delete(want, c.Focused())
	}
	for _, path := range want {
		out = append(out, path+" is never reached by Tab")
	}
	return out
}

// acts reports whether a click on an object does something.
func acts(o fyne.CanvasObject) bool {
	if drawn, ok := o.(interface{ Acts() bool }); ok {
		return drawn.Acts()
	}
	_, taps := o.(fyne.Tappable)
	return taps && !slices.Contains(swallow, fmt.Sprintf("%T", o))
}

// swallow are those that take clicks so that nothing below them gets any.
var swallow = []string{"*widgets.scrim", "*widget.PopUp"}

// fromFyne reports whether an object is a part that Fyne adds by itself, as the bar of a
// scroll, for which there are other keys.
func fromFyne(o fyne.CanvasObject) bool {
	t := reflect.TypeOf(o)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return strings.Contains(t.PkgPath(), "fyne/v2/internal") && t.Name() != "Scroll"
}

func label(o fyne.CanvasObject) string {
	if l, ok := o.(interface{ Label() string }); ok {
		return fmt.Sprintf("%T(%s)", o, l.Label())
	}
	if strings.HasPrefix(reflect.TypeOf(o).String(), "*fyne.") || strings.HasPrefix(reflect.TypeOf(o).String(), "*canvas.") {
		return ""
	}
	return fmt.Sprintf("%T", o)
}
