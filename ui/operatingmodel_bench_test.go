package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario/sample"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// BenchmarkSlide is one step of a slider with its effect on the estimate. Budget: a
// frame at 10,000 positions.
func BenchmarkSlide(b *testing.B) {
	for _, people := range []int{10_000, 200_000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			w := New(uitest.App(b), "test")
			b.Cleanup(w.win.Close)
			w.adopt(sample.New(sample.Options{People: people}), source{})
			id, err := w.session.AddScenario("Slid", session.Baseline)
			if err != nil {
				b.Fatal(err)
			}
			w.show(id)
			w.run(cmdOperating)
			s := uitest.Find[*widgets.Slider](w.operating.Object())[5] // control
			s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9, 13)}, Button: desktop.MouseButtonPrimary})
			for i := 0; b.Loop(); i++ {
				x := 9 + s.Size().Width*float32(i%40)/100
				s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 13)}})
			}
		})
	}
}
