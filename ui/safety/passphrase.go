package safety

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Protection is what a project's passphrase may become.
type Protection struct {
	Protected bool // it has one now
	// Set takes a new passphrase and then calls done, perhaps later, with why it was
	// not taken, "" where it was.
	Set func(passphrase string, done func(why string))
	// Remove takes the passphrase away, and says why not in the same way.
	Remove func(done func(why string))
}

const (
	passphraseLabel = 110
	strengthHeight  = 36 // two lines
)

const warning = "Nobody can recover a passphrase that is lost: without it the project cannot be opened again. Earlier versions of the file that have no passphrase, or another one, are removed; the file is saved at once."

// AskPassphrase asks for a new passphrase, twice, or for the one there is to be
// removed.
func AskPassphrase(c fyne.Canvas, p Protection) {
	d := &widgets.Dialog{Title: "Protect with a passphrase", Text: warning, Width: 520}
	if p.Protected {
		d.Title = "Change the passphrase"
	}
	label := "Passphrase"
	if p.Protected {
		label = "New passphrase"
	}
	first, second := d.Secret(), d.Secret()
	strength := widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall})
	first.OnChanged = func(text string) {
		s := StrengthOf(text)
		strength.SetColor(s.Tone)
		strength.Set(s.Words)
	}
	d.Content = widgets.Column(6,
		widgets.Labelled(label, passphraseLabel, first),
		widgets.Labelled("", passphraseLabel, widgets.Fixed(strength, 0, strengthHeight)),
		widgets.Labelled("Once more", passphraseLabel, second))
	d.First = first
	d.Answers = []widgets.Answer{{Label: "Cancel"}}
	if p.Protected {
		d.Answers = append(d.Answers, widgets.Answer{Label: "Remove it…", Then: func() { askRemoval(c, p) }})
	}
	d.Answers = append(d.Answers, widgets.Answer{Label: "Protect", Do: func() bool {
		give(d, p.Set, first.Text, second.Text)
		return false
	}})
	d.Show(c)
}

// give hands two equal passphrases on. The dialog closes where they were taken, and
// says why not where they were not.
func give(d *widgets.Dialog, set func(string, func(string)), first, second string) {
	switch {
	case first == "":
		d.Fail("Type a passphrase.")
	case first != second:
		d.Fail("The two are not the same. Type both again.")
	default:
		d.Wait("Encrypting and saving…")
		set(first, closing(d))
	}
}

// closing closes a dialog, or lets it say why it stays.
func closing(d *widgets.Dialog) func(why string) {
	return func(why string) {
		if why != "" {
			d.Fail(why)
			return
		}
		d.Close()
	}
}

func askRemoval(c fyne.Canvas, p Protection) {
	d := &widgets.Dialog{Title: "Remove the passphrase?", Text: "Whoever gets hold of the file can then read it. The file is saved at once, without a passphrase."}
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Remove it", Do: func() bool {
		d.Wait("Saving…")
		p.Remove(closing(d))
		return false
	}}}
	d.Show(c)
}

// AskToOpen asks for the passphrase of a file. With wrong the one given before was
// not it. Given gets what was typed once the dialog is closed; left is called where
// none was.
func AskToOpen(c fyne.Canvas, name string, wrong bool, given func(passphrase string), left func()) {
	d := &widgets.Dialog{Title: name + " is protected", Text: "Type its passphrase to open it.", Left: left}
	field := d.Secret()
	field.SetPlaceHolder("Passphrase of the project")
	d.Content, d.First = field, field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Open", Do: func() bool {
		if field.Text == "" {
			d.Fail("Type the passphrase.")
			return false
		}
		return true
	}, Then: func() { given(field.Text) }}}
	d.Show(c)
	if wrong {
		d.Fail("That was not the passphrase. Mind capitals and the layout of the keyboard, and try again.")
	}
}
