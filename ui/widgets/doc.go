// Package widgets holds the small parts that every view is composed of: text in
// the theme's colours, panels, badges, flat buttons with tooltips, tabs, bars and
// one dialog. They present and raise callbacks; they hold no rule of the product.
//
//	name := widgets.NewText("Dana Okafor", widgets.Style{Size: theme.TextTitle, Bold: true})
//	card := widgets.NewPanel(name, widgets.CardStyle)
//
// It imports Fyne and ui/theme.
package widgets
