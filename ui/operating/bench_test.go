package operating

import "testing"

// BenchmarkShow brings an edited scenario into the view, as after every let-go slider.
func BenchmarkShow(b *testing.B) {
	f := open(b)
	for b.Loop() {
		f.view.Show(f.subject)
	}
}
