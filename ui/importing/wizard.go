package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Question is what a roster is read for, and what becomes of it.
type Question struct {
	Title  string // "Open a roster"
	Answer string // of the button that takes it, "Open"
	Accept func(Result)
	Left   func() // after Cancel, nil for nothing
}

// Wizard shows what was guessed of a roster, step by step, and lets each guess be
// changed before it is taken.
type Wizard struct {
	question Question
	surround Surround
	tips     *widgets.Tips
	cover    *widgets.Cover
	reading  *reading

	title, detail    *widgets.Text
	line             *stepLine
	strip            *strip
	steps            [stepCount]step
	body             *fyne.Container
	at               int
	shown            int // the file shown
	back, next, open *widgets.Button
	answers          *fyne.Container
	tie              *widgets.Button // shows the steps from rows to FTE
	why              *widgets.Button // leads to what keeps the roster from being taken
	failed           *notice         // why the last choice could not be followed
}

// step is the view of one step. Show draws it anew from what was read; it is called
// when the step comes into view and after every reading.
type step interface {
	object() fyne.CanvasObject
	show()
	release() // lets go of what was read
}

// Show opens the wizard on files that were read.
func Show(o *Opened, question Question, surround Surround) *Wizard {
	w := &Wizard{question: question, surround: surround, tips: widgets.NewTips()}
	w.reading = newReading(o, surround, w.refresh)
	w.build()
	w.reading.shown = w.strip.progress
	w.goTo(stepFile)
	w.refresh()
	w.cover.Show(surround.Canvas)
	w.focusAnswer()
	return w
}

const (
	bodyPad   = 20
	headPadY  = 12
	footPadY  = 10
	headWords = 2 // gap between the lines of the head
)

func (w *Wizard) build() {
	w.title = widgets.NewText("", widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true})
	w.detail = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	w.line = newStepLine(w.goTo)
	w.tie = widgets.NewLink("How they tie", w.tips, w.showTie)
	w.strip = newStrip(w.tie)
	w.failed = newNotice()
	w.body = container.NewStack()
	head := widgets.Column(headWords, w.title, w.detail)
	top := widgets.Column(6, widgets.Space(1, headPadY-6), widgets.Inset(head, 0, bodyPad), widgets.Inset(w.line.root, 0, bodyPad-stepPad), widgets.Space(1, 0))
	body := widgets.NewPanel(widgets.Inset(container.NewBorder(w.failed.root, nil, nil, nil, w.body), 14, bodyPad), widgets.PanelStyle{Fill: theme.Ground})
	w.cover = &widgets.Cover{Typed: w.typed, Tips: w.tips, Content: widgets.Frame{
		Top:    widgets.Column(0, top, widgets.Rule()),
		Centre: body,
		Bottom: widgets.Column(0, widgets.Rule(), w.strip.root, widgets.Rule(), w.foot()),
	}.Object()}
}

// foot is the line of buttons.
func (w *Wizard) foot() fyne.CanvasObject {
	w.back = widgets.NewButton("Back", nil, w.tips, func() { w.goTo(w.at - 1) })
	w.next = widgets.NewButton("Next", nil, w.tips, w.goOn)
	w.open = widgets.NewPrimaryButton(w.question.Answer, nil, w.tips, w.accept)
	w.why = widgets.NewLink("", w.tips, w.goToBlock)
	cancel := widgets.NewButton("Cancel", nil, w.tips, w.leave)
	right := widgets.Row(8, w.why, widgets.Space(4, 1), w.back, w.next, w.open)
	w.answers = container.NewBorder(nil, nil, cancel, right)
	return widgets.Inset(w.answers, footPadY, bodyPad-6)
}

// goTo shows a step.
func (w *Wizard) goTo(step int) {
	step = min(max(step, 0), stepCount-1)
	w.tips.Hide()
	if before := w.steps[w.at]; before != nil {
		before.object().Hide()
	}
	w.at = step
	w.line.choose(step)
	if w.steps[step] == nil {
		w.steps[step] = w.newStep(step)
		w.body.Add(w.steps[step].object())
	}
	w.steps[step].show()
	w.steps[step].object().Show()
	w.showAnswers()
}

// newStep makes the view of a step, which waits until it is gone to.
func (w *Wizard) newStep(at int) step {
	switch at {
	case stepFile:
		return newFileStep(w)
	case stepColumns:
		return newColumnStep(w)
	case stepProblems:
		return newProblemStep(w)
	case stepAuthority:
		return newAuthorityStep(w)
	}
	return newPrivacyStep(w)
}

// refresh shows what was read last, or that reading is under way.
func (w *Wizard) refresh() {
	w.title.Set(w.reading.title())
	w.detail.Set(w.reading.detail())
	w.failed.set(w.reading.failed, blocking)
	w.showStrip()
	w.showMarks()
	w.steps[w.at].show()
	w.showAnswers()
}

func (w *Wizard) showStrip() {
	r := w.reading
	words, colour := r.verdict()
	w.tie.Hidden = r.found.Blocked()
	w.tie.Tip = tieTip(r.found.Reconciliation)
	w.strip.set(r.figures(), words, colour)
	if r.running() {
		w.strip.work(r.doing)
		return
	}
	w.strip.rest()
}

// showMarks says at each step what there is to see.
func (w *Wizard) showMarks() {
	for i := range stepCount {
		words, c := w.reading.mark(i)
		w.line.mark(i, words, c)
	}
}

// showAnswers says whether the roster can be taken, and why not.
func (w *Wizard) showAnswers() {
	why := w.reading.whyNot()
	w.open.Enable(why == "", why)
	words, step := w.reading.wayOut()
	w.why.SetLabel(words)
	w.why.Hidden = words == "" || step == w.at && step == stepColumns
	w.back.Enable(w.at > 0, "Page Up")
	w.next.Enable(w.at < stepCount-1, "Page Down")
	w.next.SetLabel("Next")
	if w.at < stepCount-1 {
		w.next.SetLabel("Next: " + stepNames[w.at+1])
	}
	w.answers.Refresh()
}

// goOn goes to the next step.
func (w *Wizard) goOn() {
	w.goTo(w.at + 1)
	w.focusAnswer()
}

// ready reports whether Enter should take the roster: it can be taken, and there is
// nothing to doubt or the problems were seen.
func (w *Wizard) ready() bool {
	return w.reading.whyNot() == "" && (!w.reading.doubtful() || w.at >= stepProblems)
}

// focusAnswer puts the focus on the button that Enter should press, or on what has to be
// decided first.
func (w *Wizard) focusAnswer() {
	if w.ready() {
		w.surround.Canvas.Focus(w.open)
		return
	}
	if problems, ok := w.steps[w.at].(*problemStep); ok && problems.decision() != nil {
		w.surround.Canvas.Focus(problems.decision())
		return
	}
	if w.at == stepCount-1 && !w.why.Hidden {
		w.surround.Canvas.Focus(w.why)
		return
	}
	w.surround.Canvas.Focus(w.next)
}

// goToBlock goes to the step where what blocks can be settled.
func (w *Wizard) goToBlock() {
	if w.reading.halved() {
		w.addFile()
		return
	}
	_, step := w.reading.wayOut()
	from := 0
	if step == w.at {
		from = 1
	}
	w.goTo(step)
	if problems, ok := w.steps[step].(*problemStep); ok {
		problems.toBlock(from)
	}
	w.focusAnswer()
}

// typed is given the keys that no field uses.
func (w *Wizard) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		w.leave()
	case fyne.KeyPageDown:
		w.goOn()
	case fyne.KeyPageUp:
		w.goTo(w.at - 1)
		w.focusAnswer()
	case fyne.KeyReturn, fyne.KeyEnter:
		if w.ready() {
			w.accept()
			return
		}
		w.goOn()
	}
}

// accept takes the roster as it was read with the choices made.
func (w *Wizard) accept() {
	if w.reading.whyNot() != "" {
		return
	}
	result := w.reading.result()
	w.reading.remember()
	w.close()
	w.question.Accept(result)
}

// leave closes the wizard; nothing was changed.
func (w *Wizard) leave() {
	w.close()
	if w.question.Left != nil {
		w.question.Left()
	}
}

func (w *Wizard) close() {
	w.reading.stop()
	w.tips.Hide()
	w.cover.Close()
	w.release()
}

// release lets go of the files: Fyne keeps views for a while after they were closed.
func (w *Wizard) release() {
	for _, s := range w.steps {
		if s != nil {
			s.release()
		}
	}
	w.reading.release()
}
