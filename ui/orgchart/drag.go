package orgchart

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
)

// drag is what is on its way: positions with all below them to another manager, or a
// person to another seat.
type drag struct {
	ids    []scenario.PositionID // the one under the pointer first; none where a person is carried
	person scenario.PersonID     // "" for none
	seat   scenario.PositionID   // that the person leaves, "" for none
	at     fyne.Position         // pointer
	grab   fyne.Position         // from the card's corner to the pointer
	target scenario.PositionID
	refuse string // why not, "" if possible
	hint   Hint
}

// exists reports whether what is dragged is still there.
func (d *drag) exists(org *scenario.Org) bool {
	if org == nil {
		return false
	}
	if d.person != "" {
		p, ok := org.Person(d.person)
		return ok && p.Seat == d.seat
	}
	return !slices.ContainsFunc(d.ids, func(id scenario.PositionID) bool { return !org.Has(id) })
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
	switch {
	case c.lasso != nil:
		c.stretch(e.Position)
	case c.drag != nil:
		c.dragTo(e.Position)
	case c.press.part == onGround:
		c.panBy(-float64(e.Dragged.DX), -float64(e.Dragged.DY))
	case c.press.part == onMap:
		c.lookAt(e.Position)
	}
}

// begin starts the gesture; the way up to the threshold counts.
func (c *Chart) begin(e *fyne.DragEvent) {
	d := e.Position.Subtract(c.press.at)
	switch c.press.part {
	case onGround:
		if c.press.shift {
			c.lasso = &lasso{from: c.press.at}
			c.stretch(e.Position)
			return
		}
		c.panBy(-float64(d.X), -float64(d.Y))
	case onMap:
		c.lookAt(e.Position)
	case onPerson:
		c.beginPerson(e.Position)
	case onCard:
		c.beginPositions(e.Position)
	}
}

// beginPositions takes the pressed card, and all others that are selected with it.
func (c *Chart) beginPositions(at fyne.Position) {
	i := c.seatOf(c.press.id)
	if i < 0 {
		return
	}
	ids := c.heads(c.press.id)
	if at := slices.Index(ids, c.press.id); at > 0 {
		ids[0], ids[at] = ids[at], ids[0]
	}
	r := c.camera.place(c.layout.Boxes[i])
	c.drag = &drag{ids: ids, grab: c.press.at.SubtractXY(r.x, r.y)}
	c.hover = hit{}
	c.dragTo(at)
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
	if h := c.at(d.at); h.part != onGround && h.part != onMap && c.inside(d.at) && h.id != d.seat && !slices.Contains(d.ids, h.id) {
		target = h.id
	}
	if target == d.target {
		return
	}
	d.target, d.refuse, d.hint = target, "", Hint{}
	switch {
	case target == "":
	case d.person != "":
		d.refuse, d.hint = ask(c.on.RefuseSeat, c.on.HintSeat, d.person, target)
	default:
		d.refuse, d.hint = ask(c.on.Refuse, c.on.Hint, d.ids, target)
	}
}

// ask asks why a drop is impossible and, where it is not, what it would do.
func ask[T any](refuse func(T, scenario.PositionID) string, hint func(T, scenario.PositionID) Hint, what T, target scenario.PositionID) (why string, would Hint) {
	if refuse != nil {
		why = refuse(what, target)
	}
	if why == "" && hint != nil {
		would = hint(what, target)
	}
	return why, would
}

// DragEnd drops what is dragged, or ends the lasso.
func (c *Chart) DragEnd() {
	d := c.drag
	if c.lasso != nil {
		c.gather()
	}
	c.abandon()
	c.press = press{}
	switch {
	case d == nil || d.target == "" || d.refuse != "":
	case d.person != "":
		c.on.Seat(d.person, d.target)
	case c.on.Drop != nil:
		c.on.Drop(d.ids, d.target)
	}
}

// Dragging reports whether something is being dragged.
func (c *Chart) Dragging() bool { return c.drag != nil || c.lasso != nil }

// Abandon ends what is being dragged without a drop, as Escape does.
func (c *Chart) Abandon() {
	if c.Dragging() {
		c.abandon()
	}
}

// abandon ends the drag without a drop.
func (c *Chart) abandon() {
	c.stopAutopan()
	if !c.Dragging() {
		return
	}
	c.drag, c.lasso = nil, nil
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
