package palette

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

var some = []Entry{
	{Label: "Save", Place: "File", Keys: "Ctrl+S"},
	{Label: "Save as…", Place: "File", Keys: "Ctrl+Shift+S"},
	{Label: "Undo", Place: "Edit", Why: "nothing to undo"},
	{Label: "Dark", Place: "View ▸ Appearance", Tip: "Save your eyes"},
}

func TestMatchingPutsTheLabelFirst(t *testing.T) {
	for typed, want := range map[string][]int{
		"": {0, 1, 2, 3}, "sav": {0, 1, 3}, "AS SAVE": {1}, "appearance": {3}, "shift+s": {1}, "no such": nil,
	} {
		if got := matching(some, typed); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", typed, got, want)
		}
	}
}

// open shows the list and returns the window, its field and what was run.
func open(t *testing.T) (fyne.Window, fyne.Focusable, *[]string) {
	t.Helper()
	uitest.Start(t)
	w := uitest.Window(t, widgets.Space(10, 10), 960, 540)
	var ran []string
	Show(w.Canvas(), some, func(i int) { ran = append(ran, some[i].Label) })
	return w, w.Canvas().Focused(), &ran
}

func press(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestEnterRunsTheOneMarked(t *testing.T) {
	w, f, ran := open(t)
	press(f, fyne.KeyDown, fyne.KeyReturn)
	if got := strings.Join(*ran, ","); got != "Save as…" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("ran %q, open %v", got, w.Canvas().Overlays().Top() != nil)
	}
}

func TestTypingNarrowsAndEscapeLeaves(t *testing.T) {
	w, f, ran := open(t)
	for _, r := range "dark" {
		f.TypedRune(r)
	}
	if words := uitest.Words(w.Canvas().Overlays().Top()); !slices.Contains(words, "Dark") || slices.Contains(words, "Undo") {
		t.Errorf("listed: %q", words)
	}
	press(f, fyne.KeyEscape)
	if len(*ran) != 0 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("ran %q, open %v", *ran, w.Canvas().Overlays().Top() != nil)
	}
}

func TestACommandThatCannotBeRunSaysWhy(t *testing.T) {
	w, f, ran := open(t)
	press(f, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	words := strings.Join(uitest.Words(w.Canvas().Overlays().Top()), "|")
	if len(*ran) != 0 || !strings.Contains(words, "Undo: nothing to undo") {
		t.Errorf("ran %q; %s", *ran, words)
	}
	for _, r := range "zzz" {
		f.TypedRune(r)
	}
	press(f, fyne.KeyReturn)
	if words := strings.Join(uitest.Words(w.Canvas().Overlays().Top()), "|"); !strings.Contains(words, "No command has these words") {
		t.Errorf("after words that nothing has: %s", words)
	}
}

func TestAMenuWithALabelComesBeforeWhatOnlyHoldsTheWords(t *testing.T) {
	entries := []Entry{
		{Label: "Chart as picture…", Place: "File ▸ Export", Tip: "In the colour of its load by layer"},
		{Label: "Load", Place: "View ▸ Colour by"},
	}
	if got := matching(entries, "colour by load"); !slices.Equal(got, []int{1, 0}) {
		t.Errorf("%v", got)
	}
}
