package importing

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/widgets"
)

// AskPassword asks for the password of an encrypted workbook. Left may be nil.
func AskPassword(c fyne.Canvas, locked *PasswordError, open func(password string), left func()) {
	d := &widgets.Dialog{
		Title: locked.File + " is protected by a password",
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
	if locked.Wrong {
		d.Fail("This password does not open it. Try again: capitals matter.")
	}
}
