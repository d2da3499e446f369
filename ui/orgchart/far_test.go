package orgchart

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestBlocksArePaintedInDevicePixels(t *testing.T) {
	c, _ := newChart(t, sampleOrg(400))
	on := fyne.CurrentApp().Driver().CanvasForObject(c)
	on.(test.WindowlessCanvas).SetScale(1.5)
	c.Fit()
	if got := c.page.blocks.img.Rect.Size(); got.X != 1500 || got.Y != 1050 {
		t.Errorf("the image has %v pixels at scale 1.5", got)
	}
	i := c.seatOf(c.seats[0].id)
	r := c.camera.place(c.layout.Boxes[i])
	x, y := int((r.x+r.w/2)*1.5), int((r.y+r.h/2)*1.5)
	if b, ok := c.group(i); !ok || c.page.blocks.img.RGBAAt(x, y) != toRGBA(c.page.ink.fill[b]) {
		t.Errorf("the block of the top is %v", c.page.blocks.img.RGBAAt(x, y))
	}
}

// painted returns which pixels of the image are not ground.
func painted(c *Chart) (mask []bool, wide int) {
	img, ground := c.page.blocks.img, toRGBA(c.page.ink.ground)
	for i := 0; i < len(img.Pix); i += 4 {
		mask = append(mask, img.Pix[i] != ground.R || img.Pix[i+1] != ground.G || img.Pix[i+2] != ground.B)
	}
	return mask, img.Rect.Dx()
}

func TestFarBlocksLeaveNothingOut(t *testing.T) {
	for _, tc := range []struct {
		name   string
		zoom   float64
		merged bool
	}{{"all cards", 2e-3, false}, {"one a pixel", 5e-4, true}} {
		t.Run(tc.name, func(t *testing.T) {
			c, _ := newChart(t, sampleOrg(20_000))
			if far := cardW*tc.zoom < mergeBelow; far != tc.merged {
				t.Fatalf("merged %v at zoom %v", far, tc.zoom)
			}
			c.camera.zoom = tc.zoom
			c.centre()
			c.Refresh()
			got, wide := painted(c)
			c.page.blocks.begin(c.Size(), 1, c.page.ink.ground)
			for i, b := range c.layout.Boxes {
				if !c.seats[i].leaf { // leaves this far out are part of their column
					c.page.blocks.fill(c.camera.place(b), color.RGBA{A: 255})
				}
			}
			want, _ := painted(c)
			columns := make([]bool, wide)
			for i, on := range got {
				columns[i%wide] = columns[i%wide] || on
			}
			for i, on := range want {
				if on && !got[i] && (!tc.merged || !columns[i%wide]) {
					t.Fatalf("nothing is painted at %d, %d", i%wide, i/wide)
				}
			}
		})
	}
}
