package widgets_test

import (
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestParagraphFillsItsWidthAndNoMore(t *testing.T) {
	uitest.Start(t)
	path := "/home/somebody/" + strings.Repeat("averylongfoldername", 8)
	for _, text := range []string{"", "short", "first line\n\nthird line", strings.Repeat("some words of a sentence ", 12), "cannot write " + path + ": no room"} {
		p := widgets.NewParagraph(text, widgets.Style{Size: theme.TextSmall})
		one := p.MinSize().Height / float32(strings.Count(text, "\n")+1)
		for _, width := range []float32{400, 120, 400} {
			p.Resize(fyne.NewSize(width, 10))
			lines := uitest.Find[*canvas.Text](p)
			if want := one * float32(len(lines)); p.MinSize().Height != want || p.MinSize().Width > 0 {
				t.Errorf("%q at %v asks for %v, %d lines are %v high", text, width, p.MinSize(), len(lines), want)
			}
			var all []string
			for i, l := range lines {
				if l.MinSize().Width > width || l.Position().Y != one*float32(i) {
					t.Errorf("%q at %v: line %q is %v wide, at %v", text, width, l.Text, l.MinSize().Width, l.Position())
				}
				all = append(all, l.Text)
			}
			squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
			if squeeze(strings.Join(all, "")) != squeeze(text) {
				t.Errorf("%q at %v became %q", text, width, all)
			}
		}
	}
}

func TestParagraphFollowsItsTextAndColour(t *testing.T) {
	uitest.Start(t)
	p := widgets.NewParagraph("one", widgets.Style{})
	p.Resize(fyne.NewSize(300, 40))
	p.Set("one and " + strings.Repeat("another ", 20))
	p.SetColor(theme.OverloadedText)
	lines := uitest.Find[*canvas.Text](p)
	if len(lines) < 2 || !strings.HasPrefix(lines[0].Text, "one and another") {
		t.Errorf("%d lines after a longer text was set", len(lines))
	}
	for _, l := range lines {
		if l.Color != theme.Color(theme.OverloadedText) {
			t.Errorf("%q is drawn in %v", l.Text, l.Color)
		}
	}
	p.Set("two")
	if got := uitest.Drawn(p); got != "two" {
		t.Errorf("a shorter text shows as %q", got)
	}
}

// A paragraph that comes into the window leaves alone what is known of its words: measuring
// them all again takes longer than everything else that is shown.
func TestParagraphKeepsWhatWasMeasured(t *testing.T) {
	uitest.Start(t)
	measure := func() (allocations uint64) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		fyne.MeasureText("words that nobody else shows", 13, fyne.TextStyle{})
		runtime.ReadMemStats(&after)
		return after.Mallocs - before.Mallocs
	}
	unknown, known := measure(), measure()
	widgets.NewParagraph("of a dialog", widgets.Style{}).Resize(fyne.NewSize(200, 20))
	if got := measure(); got > (unknown+known)/2 {
		t.Errorf("%d allocations after a paragraph was made, %d at first, %d once it was known", got, unknown, known)
	}
}
