package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Block is an object whose height follows from its width.
type Block interface {
	fyne.CanvasObject
	// HeightFor returns the height needed at a width, in Fyne units.
	HeightFor(width float32) float32
}

// gap is the distance between cards.
const gap = 14

// Stack sets blocks one under the other over the full width; hidden ones take no
// room.
type Stack struct {
	widget.BaseWidget
	blocks []Block
}

// NewStack returns a stack of blocks.
func NewStack(blocks ...Block) *Stack {
	s := &Stack{blocks: blocks}
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces the blocks.
func (s *Stack) Set(blocks ...Block) {
	s.blocks = blocks
	s.Refresh()
}

// HeightFor implements Block.
func (s *Stack) HeightFor(width float32) float32 {
	h := float32(0)
	for _, b := range s.blocks {
		if b.Visible() {
			h += b.HeightFor(width) + gap
		}
	}
	return max(0, h-gap)
}

func (s *Stack) place(size fyne.Size) {
	y := float32(0)
	for _, b := range s.blocks {
		if !b.Visible() {
			continue
		}
		h := b.HeightFor(size.Width)
		b.Move(fyne.NewPos(0, y))
		b.Resize(fyne.NewSize(size.Width, h))
		y += h + gap
	}
}

// CreateRenderer implements fyne.Widget.
func (s *Stack) CreateRenderer() fyne.WidgetRenderer {
	return &blocksRenderer{of: s, place: s.place, blocks: func() []Block { return s.blocks }}
}

// blocksRenderer draws what is made of blocks alone.
type blocksRenderer struct {
	of      fyne.Widget
	place   func(fyne.Size)
	blocks  func() []Block
	objects []fyne.CanvasObject
}

func (r *blocksRenderer) MinSize() fyne.Size    { return fyne.Size{} }
func (r *blocksRenderer) Layout(size fyne.Size) { r.place(size) }
func (r *blocksRenderer) Destroy()              {}

func (r *blocksRenderer) Refresh() {
	r.objects = r.objects[:0]
	r.place(r.of.Size())
	for _, b := range r.blocks() {
		b.Refresh()
	}
	canvas.Refresh(r.of)
}

func (r *blocksRenderer) Objects() []fyne.CanvasObject {
	if len(r.objects) != len(r.blocks()) {
		r.objects = r.objects[:0]
		for _, b := range r.blocks() {
			r.objects = append(r.objects, b)
		}
	}
	return r.objects
}
