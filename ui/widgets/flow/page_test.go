package flow

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
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
