package flow

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/uitest"
)

// A page that stands in no window is one that was not painted yet: the driver knows no
// place of its blocks.
func TestShowsABlockThatWasNotPaintedYet(t *testing.T) {
	setUp(t)
	low := func() (Block, Block) {
		target := NewCard("Low", "", NewDrawing(slab{60000}))
		return target, NewColumns(Cell{Block: NewDrawing(slab{3000}), Least: 100}, Cell{Block: NewStack(NewDrawing(slab{40000}), target), Least: 100})
	}
	target, row := low()
	page := NewPage(NewDrawing(slab{200000}), row)
	size := fyne.NewSize(400, 300)
	page.Resize(size)
	test.WidgetRenderer(page).Layout(size)
	for _, k := range []string{"as it was made", "replaced"} {
		if k == "replaced" {
			page.scroll.ScrollToTop()
			target, row = low()
			page.Replace(NewDrawing(slab{200000}), row)
		}
		page.ShowBlock(target)
		inside := row.Position().Y + partsOf(row)[1].Position().Y + target.Position().Y
		if got := page.scroll.Offset.Y; got != inside || got < 500 {
			t.Errorf("%s: scrolled to %v, want %v", k, got, inside)
		}
	}
	page.ShowBlock(NewDrawing(slab{1}))
	if got := page.scroll.Offset.Y; got != 0 {
		t.Errorf("a block of another page: scrolled to %v, want the top", got)
	}
}

// linked is a drawing with a link at its top.
type linked struct {
	slab
	do func()
}

func (l linked) Draw(s *Sheet) {
	s.Region(Region{Size: fyne.NewSize(40, 20), Tap: l.do})
}

func TestALinkWithTheKeysLeadsAway(t *testing.T) {
	setUp(t)
	var page *Page
	target := NewDrawing(slab{400000})
	link := NewWalk(linked{slab{100000}, func() { page.ShowBlock(target) }})
	page = NewPage(link, target)
	win := uitest.Window(t, page, 400, 300)
	win.Canvas().Focus(link)
	link.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := target.Position().Y
	if got := page.scroll.Offset.Y; got != want || got < 200 {
		t.Errorf("scrolled to %v, want %v", got, want)
	}
	link.MouseOut() // as where the wheel scrolls
	if got := page.scroll.Offset.Y; got != want {
		t.Errorf("scrolled to %v once the pointer left, want %v", got, want)
	}
	link.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if got := page.scroll.Offset.Y; got > Margin {
		t.Errorf("scrolled to %v, where the ring is not to be seen", got)
	}
}
