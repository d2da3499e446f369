package orgchart

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
)

// BenchmarkPan218819 measures one step of panning over an organisation with every
// team open, in a window of 1920 × 1080.
func BenchmarkPan218819(b *testing.B) {
	org := sampleOrg(218_819)
	c, _ := newChart(b, org)
	c.Resize(fyne.NewSize(1920, 1080))
	for _, z := range []float64{1, 0.66, 0.41, 0.2, 0.05, c.leastZoom()} {
		b.Run(fmt.Sprintf("zoom %.4g", z), func(b *testing.B) {
			c.setZoom(z)
			c.centre()
			c.camera.y = max(0, c.layout.Height*z*0.5-500)
			c.Refresh()
			step := 40.0
			for i := 0; b.Loop(); i++ {
				if i%200 == 199 {
					step = -step
				}
				c.panBy(step, 0)
			}
			b.ReportMetric(float64(len(c.page.objects)), "objects")
		})
	}
}

// BenchmarkSetView218819 measures showing the same after an edit: with all teams
// open, and as it opens.
func BenchmarkSetView218819(b *testing.B) {
	org := sampleOrg(218_819)
	c, _ := newChart(b, org)
	b.Run("all open", func(b *testing.B) {
		for b.Loop() {
			c.SetView(c.view)
		}
	})
	c.Reset()
	c.SetView(c.view)
	b.Run("as opened", func(b *testing.B) {
		for b.Loop() {
			c.SetView(c.view)
		}
	})
	v := c.view
	v.Edited = []scenario.PositionID{org.Tops()[0]}
	b.Run("as opened, edit named", func(b *testing.B) {
		for b.Loop() {
			c.SetView(v)
		}
	})
}
