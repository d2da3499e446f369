package importing

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// notice is a strip that names what is in the way, hidden while nothing is.
type notice struct {
	root  *widgets.Panel
	words *widgets.Paragraph
}

func newNotice() *notice {
	n := &notice{words: widgets.NewParagraph("", widgets.Style{Color: theme.OverloadedText})}
	n.root = widgets.NewPanel(widgets.Inset(n.words, 7, 12), widgets.PanelStyle{Fill: theme.OverloadedSoft, Radius: 6})
	n.root.Hide()
	return n
}

// set shows words in the colours of a concern; without words there is no notice.
func (n *notice) set(words string, c concern) {
	if words == "" {
		n.root.Hide()
		return
	}
	ground, ink := c.colours()
	n.words.Set(words)
	n.words.SetColor(ink)
	n.root.SetStyle(widgets.PanelStyle{Fill: ground, Radius: 6})
	n.root.Show()
}

// sureness is how sure the field of a column is.
type sureness int

const (
	none     sureness = iota // the column is not kept
	guess                    // from the values, or one header among several
	likely                   // a header that mostly means this
	sure                     // a header that means this
	yours                    // chosen by the user now
	lastTime                 // chosen by the user for such a file before
)

// look returns the words, the colour of the dot and that of the words.
func (s sureness) look() (words string, dot, ink fyne.ThemeColorName) {
	switch s {
	case guess:
		return "a guess", theme.Stretched, theme.StretchedText
	case likely:
		return "likely", theme.Healthy, theme.HealthyText
	case sure:
		return "sure", theme.Holds, theme.HoldsText
	case yours:
		return "your choice", theme.Accent, theme.Accent
	case lastTime:
		return "as you chose last time", theme.Accent, theme.Accent
	}
	return "never stored", theme.Connector, theme.Quiet
}
