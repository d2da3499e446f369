package importing

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/widgets"
)

// AskPassword asks for the password of an encrypted workbook; wrong says that the
// last one did not open it. Left may be nil.
func AskPassword(c fyne.Canvas, name string, wrong bool, open func(password string), left func()) {
	d := &widgets.Dialog{
		Title: name + " is protected by a password",
		Text:  "It is used to read the file now and is not kept.",
		Left:  left,
	}
	field := d.Field("")
	field.Password = true
	field.SetPlaceHolder("Password of the workbook")
	d.Content = field
	d.First = field
	taken := func() bool {
		if field.Text == "" {
			d.Fail("Type the password.")
		}
		return field.Text != ""
	}
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Open", Do: taken, Then: func() { open(field.Text) }}}
	d.Show(c)
	if wrong {
		d.Fail("This password does not open it. Try again: capitals matter.")
	}
}
