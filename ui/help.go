package ui

import (
	"strings"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

const reading = `Load is the hours of decisions that come up to a manager, as a share of the hours left for them after administration, own work, planning, one-to-ones and oversight. Below 50% is slack, up to 85% healthy, up to 100% stretched, above that overloaded.

The chart shows an estimate of the settled state, which follows every change at once. Simulate plays weeks out, several times, with the same random numbers for the baseline and every scenario. The ± after a figure is the noise of that simulation only; what the assumptions do is not in it.

Where a queue is overloaded, people give up waiting: those decisions lapse. Lead time leaves them out, so read the two together.

Most parameters are assumptions, not evidence, and nothing is calibrated to your organisation. The figures compare structures; they estimate roles from assumptions and must not be used to assess or select people. A chart without names is still personal data.`

func (w *Window) showReading() { w.tell("How to read the figures", reading) }

const otherKeys = `In the chart
Arrows – walk the tree · Home – the top · Space – collapse or expand
+ − 0 – zoom · Enter – edit the fields · Delete – remove
Ctrl and wheel – zoom · wheel, drag on the ground – pan
Escape – leave a drag or a dialog`

func (w *Window) showKeys() {
	var lines []string
	for _, c := range w.commands {
		if keys := shortcutText(c.shortcut); keys != "" {
			lines = append(lines, keys+" – "+strings.TrimSuffix(c.label, "…"))
		}
	}
	w.tell("Keyboard", strings.Join(lines, "\n")+"\n\n"+otherKeys)
}

func (w *Window) showAbout() {
	w.tell("Spanwise "+w.version, "Redraw an organisation, flatten it in several ways, and see how many escalations land on each manager. "+
		"Everything runs on this machine; nothing is sent anywhere.")
}

func (w *Window) tell(title, text string) {
	d := &widgets.Dialog{Title: title, Width: 560, Content: widgets.NewParagraph(text, widgets.Style{Color: theme.Ink})}
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(w.win.Canvas())
}
