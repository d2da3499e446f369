package ui

import (
	"fmt"
	"strconv"
	"strings"

	"spanwise/ui/widgets"
)

// askRunSettings changes the horizon, the warm-up, the replications and the seed.
func (w *Window) askRunSettings() {
	c := w.runs.Config
	d := &widgets.Dialog{
		Title: "Run settings",
		Text:  "More replications make the ± smaller: four times as many halve it. The same seed gives the same figures again.",
	}
	weeks, warmup := d.Field(strconv.Itoa(c.Weeks)), d.Field(strconv.Itoa(c.WarmupWeeks))
	reps, seed := d.Field(strconv.Itoa(c.Replications)), d.Field(strconv.FormatUint(c.Seed, 10))
	const label = 190
	d.Content = widgets.Column(6,
		widgets.Labelled("Weeks, warm-up included", label, weeks),
		widgets.Labelled("Warm-up weeks, not counted", label, warmup),
		widgets.Labelled("Replications", label, reps), widgets.Labelled("Seed", label, seed))
	d.First = weeks
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Set", Do: func() bool {
		if err := w.setRun(weeks.Text, warmup.Text, reps.Text, seed.Text); err != nil {
			d.Fail(err.Error())
			return false
		}
		return true
	}}}
	d.Show(w.win.Canvas())
	weeks.Mark(0, len(weeks.Text))
}

func (w *Window) setRun(weeks, warmup, reps, seed string) error {
	var numbers [3]int
	for i, field := range []struct{ name, text string }{{"weeks", weeks}, {"warm-up weeks", warmup}, {"replications", reps}} {
		n, err := strconv.Atoi(strings.TrimSpace(field.text))
		if err != nil {
			return fmt.Errorf("%s: “%s” is not a whole number", field.name, field.text)
		}
		numbers[i] = n
	}
	if numbers[0] <= numbers[1] {
		return fmt.Errorf("the %d weeks must be more than the %d of the warm-up", numbers[0], numbers[1])
	}
	s, err := strconv.ParseUint(strings.TrimSpace(seed), 10, 64)
	if err != nil {
		return fmt.Errorf("seed: “%s” is not a whole number from 0 up", seed)
	}
	if err := w.session.SetRun(numbers[0], numbers[1], numbers[2]); err != nil {
		return err
	}
	w.runs.Config.Seed = s
	w.showAll()
	return nil
}
