// Package plot is what a plot says: its series, axes, units, levels and colours,
// and how its figures are written. It draws nothing; the window and the pictures
// that are exported draw the same plots from it.
//
//	p := plot.LoadCurve([]plot.Loads{{Name: "As it is", Managers: loads}}, 0.85)
//	p.Y.Ticks                                  // 0, 50%, 85%, 100%, …
//	plot.Percent.Interval(1.183, 0.021)        // "118% ± 2"
//
// It imports the standard library only.
package plot
