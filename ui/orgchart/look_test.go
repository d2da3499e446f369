package orgchart

import (
	"fmt"
	"hash/fnv"
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/sample"
	"spanwise/ui/theme"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	for _, mode := range []theme.Mode{theme.Light, theme.Dark} {
		for _, n := range []int{60, 400} {
			a := test.NewApp()
			a.Settings().SetTheme(theme.New(mode))
			w := test.NewWindow(nil)
			doc := sample.New(sample.Options{People: n})
			org := doc.Baseline.Org
			c := New(Handlers{
				Hint: func(p, m scenario.PositionID) Hint {
					return Hint{"Move team of 11 to Hana Iqbal", []HintLine{{"Dana Okafor", "118 → 104% overloaded", true}, {"Hana Iqbal", "52 → 66% healthy", false}}, "11 people sink one layer · Esc leaves it"}
				},
			})
			w.SetPadded(false)
			w.SetContent(container.NewStack(canvas.NewRectangle(theme.Color(theme.Ground)), c))
			w.Resize(fyne.NewSize(1100, 720))
			load := func(id scenario.PositionID) (float64, int, bool) {
				h := fnv.New32a()
				h.Write([]byte(id + "abc"))
				return 0.3 + float64(h.Sum32()%1000)/1100, len(org.Reports(id)), org.Filled(id)
			}
			c.SetView(View{Org: org, Load: load, Changed: func(id scenario.PositionID) bool { return len(id) > 0 && id[len(id)-1] == '7' }})
			shot := func(name string) {
				f, _ := os.Create(fmt.Sprintf("%s/%s-%d-%s.png", dir, mode, n, name))
				png.Encode(f, w.Canvas().Capture())
				f.Close()
				t.Log(name, len(c.page.objects), c.Zoom())
			}
			w.Canvas().Focus(c)
			c.Select(c.seats[2].id)
			shot("open")
			c.CollapseToLayer(0)
			shot("all")
			c.Fit()
			shot("fit")
			c.Select(c.seats[len(c.seats)/2].id)
			c.Reveal(c.Selected())
			shot("reveal66")
			c.ZoomOut()
			c.ZoomOut()
			shot("50")
			c.zoomAt(c.focus(), 0.35)
			shot("35")
			c.zoomAt(c.focus(), 0.2)
			shot("20")
			c.ZoomTo100()
			shot("100")
			c.Reset()
			c.SetView(c.view)
			i := c.seatOf(c.view.Org.Reports(c.seats[0].id)[2])
			r := c.camera.place(c.layout.Boxes[i])
			j := c.seatOf(c.view.Org.Reports(c.seats[0].id)[3])
			q := c.camera.place(c.layout.Boxes[j])
			c.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(r.x+20, r.y+20)}})
			for _, at := range []fyne.Position{fyne.NewPos(r.x+40, r.y+40), fyne.NewPos(q.x+60, q.y+30)} {
				c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
			}
			shot("drag")
			c.on.Refuse = func(p, m scenario.PositionID) string { return "Hana Iqbal already reports to Dana Okafor" }
			c.drag.target = ""
			c.dragTo(fyne.NewPos(q.x+60, q.y+40))
			shot("refuse")
			c.DragEnd()
			c.SetView(View{})
			shot("empty")
		}
	}
}
