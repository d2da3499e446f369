package plot

import "testing"

func TestScaleRunsFromPaleToStrong(t *testing.T) {
	luminance := func(c uint32) uint32 { return 299*(c>>16&0xff) + 587*(c>>8&0xff) + 114*(c&0xff) }
	for step := 1; step < ScaleSteps; step++ {
		a, b := ScaleStep(step-1), ScaleStep(step)
		if luminance(b.Light) >= luminance(a.Light) || luminance(b.Dark) <= luminance(a.Dark) {
			t.Errorf("step %d %06x is not stronger than %06x", step, b, a)
		}
	}
	if ScaleAt(0, 6) != scale[0] || ScaleAt(5, 6) != scale[5] || ScaleAt(0, 1) != scale[5] || ScaleAt(9, 3) != scale[5] {
		t.Error("the scale does not run from its first to its last colour")
	}
}
