package orgchart

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
)

// drag is a card on its way to another manager.
type drag struct {
	id     scenario.PositionID
	at     fyne.Position // pointer
	grab   fyne.Position // from the card's corner to the pointer
	target scenario.PositionID
	refuse string // why not, "" if possible
	hint   Hint
}

// Dragged moves a card, the view, or the frame on the map.
func (c *Chart) Dragged(e *fyne.DragEvent) {
	if !c.press.down {
		from := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		c.press = press{hit: c.at(from), at: from, down: true}
	}
	if c.press.abandoned {
		return
	}
	if !c.press.moved {
		if d := e.Position.Subtract(c.press.at); math.Hypot(float64(d.X), float64(d.Y)) < dragFrom {
			return
		}
		c.press.moved = true
		c.begin(e)
		return
	}
	switch c.press.part {
	case onGround:
		c.panBy(-float64(e.Dragged.DX), -float64(e.Dragged.DY))
	case onMap:
		c.lookAt(e.Position)
	case onCard:
		c.dragTo(e.Position)
	}
}

// begin starts the gesture; the way up to the threshold counts.
func (c *Chart) begin(e *fyne.DragEvent) {
	d := e.Position.Subtract(c.press.at)
	switch c.press.part {
	case onGround:
		c.panBy(-float64(d.X), -float64(d.Y))
	case onMap:
		c.lookAt(e.Position)
	case onCard:
		i := c.seatOf(c.press.id)
		if i < 0 {
			return
		}
		r := c.camera.place(c.layout.Boxes[i])
		c.drag = &drag{id: c.press.id, grab: c.press.at.SubtractXY(r.x, r.y)}
		c.hover = hit{}
		c.dragTo(e.Position)
	}
}

func (c *Chart) dragTo(at fyne.Position) {
	if c.drag == nil {
		return
	}
	c.drag.at = at
	c.aim()
	c.followEdge()
	c.Refresh()
}

// aim finds the card under the pointer and asks what a drop on it would do.
func (c *Chart) aim() {
	d := c.drag
	target := scenario.PositionID("")
	if h := c.at(d.at); (h.part == onCard || h.part == onExpander) && h.id != d.id {
		target = h.id
	}
	if target == d.target {
		return
	}
	d.target, d.refuse, d.hint = target, "", Hint{}
	if target == "" {
		return
	}
	if c.on.Refuse != nil {
		d.refuse = c.on.Refuse(d.id, target)
	}
	if d.refuse == "" && c.on.Hint != nil {
		d.hint = c.on.Hint(d.id, target)
	}
}

// DragEnd drops the card.
func (c *Chart) DragEnd() {
	d := c.drag
	c.press = press{}
	c.abandon()
	if d != nil && d.target != "" && d.refuse == "" && c.on.Drop != nil {
		c.on.Drop(d.id, d.target)
	}
}

// abandon ends the drag without a drop.
func (c *Chart) abandon() {
	c.stopAutopan()
	if c.drag == nil {
		return
	}
	c.drag = nil
	c.press.abandoned = true
	c.Refresh()
}

// Auto-pan: near the edge the view follows, the faster the nearer.
const (
	edgeWidth = 32 // Fyne units
	edgePace  = 14 // Fyne units a frame at the edge itself
)

func (c *Chart) edgePull() (x, y float64) {
	s := c.Size()
	pull := func(at, length float32) float64 {
		switch {
		case at < edgeWidth:
			return -float64(min((edgeWidth-at)/edgeWidth, 1)) * edgePace
		case at > length-edgeWidth:
			return float64(min((at-length+edgeWidth)/edgeWidth, 1)) * edgePace
		}
		return 0
	}
	return pull(c.drag.at.X, s.Width), pull(c.drag.at.Y, s.Height)
}

func (c *Chart) followEdge() {
	if x, y := c.edgePull(); x == 0 && y == 0 {
		c.stopAutopan()
		return
	}
	if c.autopan == nil {
		c.autopan = &fyne.Animation{
			Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever,
			Tick: func(float32) { c.pull() },
		}
		c.autopan.Start()
	}
}

// pull is one frame of auto-pan.
func (c *Chart) pull() {
	if c.drag == nil {
		return
	}
	x, y := c.edgePull()
	before := c.camera
	c.camera.x, c.camera.y = before.x+x, before.y+y
	c.clamp()
	if c.camera != before {
		c.aim()
		c.Refresh()
	}
}

func (c *Chart) stopAutopan() {
	if c.autopan != nil {
		c.autopan.Stop()
		c.autopan = nil
	}
}
