package rights

import (
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// mixList shows the other shares of the same classes that the document has, and which
// of them is in force.
type mixList struct {
	root  *fyne.Container
	shown string
}

// show is hidden where the table's own shares are all there is.
func (l *mixList) show(m *scenario.OperatingModel) (changed bool) {
	lines := mixLines(m)
	all := strings.Join(lines, "\n")
	if all == l.shown {
		return false
	}
	l.shown = all
	objects := []fyne.CanvasObject{
		widgets.NewText("Mixes of decisions", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true}),
		widgets.NewParagraph("Other shares of the same classes, for work of another kind. Which one holds, and where, is chosen in the operating model.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
	}
	for _, words := range lines {
		objects = append(objects, widgets.NewParagraph(words, widgets.Style{}))
	}
	l.root.Objects = objects
	l.root.Refresh()
	return true
}

// mixLines write each mix with its shares, and where it is in force.
func mixLines(m *scenario.OperatingModel) []string {
	places := map[string]int{}
	for _, ov := range m.Overrides {
		if ov.Mix.OK {
			places[ov.Mix.Value]++
		}
	}
	var out []string
	for _, name := range m.MixNames() {
		sum := 0.0
		for _, share := range m.Mixes[name] {
			sum += share
		}
		var parts []string
		for k, share := range m.Mixes[name] {
			parts = append(parts, m.Classes[k].Name+" "+shareText(share/sum))
		}
		words := "“" + name + "”: " + strings.Join(parts, ", ")
		if m.Settings.Mix == name {
			words += " · for the whole organisation"
		}
		if n := places[name]; n > 0 {
			words += " · below " + phrase.Counted(n, "position", "positions")
		}
		out = append(out, words)
	}
	return out
}
