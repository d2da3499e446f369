// Package picture draws an organisation chart, plots and results as files for others:
// SVG, PNG, PDF and PPTX. The chart has the layout and the colours of the window; on
// slides its boxes stay editable and its lines stay glued to them.
//
//	f, err := picture.FormatOf("six-layers.pdf")
//	err = picture.WriteChart(ctx, w, f, picture.Chart{
//		Title: "Six layers", Org: org, Load: load, Colour: picture.ByLoad, On: now,
//	})
//
// What is drawn is a scenario/picture/sheet; the packages svg, png, pdf and pptx below
// write it. The same input gives the same bytes. The package imports scenario,
// scenario/card, scenario/phrase, scenario/plot, scenario/privacy and scenario/treelayout.
package picture
