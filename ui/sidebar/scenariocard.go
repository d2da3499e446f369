package sidebar

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// scenarioCard is what the card of a scenario says.
func (v *View) scenarioCard(s Scenario) fyne.CanvasObject {
	column := widgets.Column(3, cardHead(s))
	for _, line := range broken(s.Lines) {
		column.Add(widgets.NewText(line, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}))
	}
	if s.Verdict != "" {
		ground, text := s.Tone.colours()
		badge := widgets.Badge(s.Verdict, ground, text)
		var pill fyne.CanvasObject = badge
		if s.Leads {
			press := widgets.NewPress(badge, v.tips, func() { v.on.Overloaded(s.ID) })
			press.Tip = "Show the most overloaded manager in the chart"
			pill = press
		}
		column.Add(widgets.Inset(widgets.Row(0, pill), 2, 0))
	}
	if s.Ready.Words != "" {
		column.Add(v.readyLine(s))
	}
	return column
}

// lineRoom is how wide a line of a card may be, in the window's sidebar.
const lineRoom = 184

// broken puts the parts of a line that is too long each on a line of its own.
func broken(lines []string) []string {
	var out []string
	for _, line := range lines {
		if fyne.MeasureText(line, theme.TextSmall, fyne.TextStyle{}).Width <= lineRoom {
			out = append(out, line)
			continue
		}
		out = append(out, strings.Split(line, " · ")...)
	}
	return out
}

func cardHead(s Scenario) fyne.CanvasObject {
	name := widgets.NewText(s.Name, widgets.Style{Bold: true, Elide: true})
	marks := widgets.Row(6)
	mark := func(word string, colour fyne.ThemeColorName) {
		marks.Add(widgets.NewText(word, widgets.Style{Size: theme.TextCaption, Color: colour}))
	}
	if s.Locked {
		mark("locked", theme.Quiet)
	}
	if strings.TrimSpace(s.Note) != "" {
		mark("note", theme.Accent)
	}
	if len(marks.Objects) == 0 {
		return name
	}
	return container.NewBorder(nil, nil, nil, marks, name)
}

// readyLine is a dot and a word that opens the checks.
func (v *View) readyLine(s Scenario) fyne.CanvasObject {
	link := newSmallLink(s.Ready.Words, v.tips, func() { v.on.Readiness(s.ID) })
	link.tip = s.Ready.Tip
	dot := widgets.Swatch(s.Ready.Tone.dot())
	return container.NewBorder(nil, nil, container.NewCenter(dot), nil, widgets.Inset(link, 0, 6))
}

// dot is the colour of a mark for a verdict.
func (t Tone) dot() fyne.ThemeColorName {
	switch t {
	case ToneGood:
		return theme.Holds
	case ToneTight:
		return theme.Stretched
	case ToneOpen:
		return theme.Slack
	}
	return theme.Overloaded
}

// withWaves puts the waves of a scenario under its card.
func (v *View) withWaves(s Scenario, c *card) fyne.CanvasObject {
	if len(s.Waves) == 0 {
		return c
	}
	lines := widgets.Column(0)
	for i, wave := range s.Waves {
		lines.Add(newWaveLine(wave, func() { v.on.Wave(s.ID, i) }))
	}
	return widgets.Column(2, c, widgets.Inset(lines, 0, waveInset))
}

const waveInset = 8
