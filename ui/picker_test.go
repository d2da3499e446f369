package ui

import (
	"testing"

	"spanwise/scenario"
	"spanwise/ui/widgets"
)

func TestPickerSaysWhereNothingFits(t *testing.T) {
	w := openFirm(t)
	none := newPicker(&widgets.Dialog{}, w, pickerHeight, func(scenario.PositionID) bool { return false })
	if none.echo.Value() != nothingFits {
		t.Errorf("an empty list says %q", none.echo.Value())
	}
	all := newPicker(&widgets.Dialog{}, w, pickerHeight, func(scenario.PositionID) bool { return true })
	if all.echo.Value() != "" {
		t.Errorf("a list says %q before anything is chosen", all.echo.Value())
	}
	all.field.SetText("no such words")
	if all.echo.Value() != nothingFits || all.chosen != "" {
		t.Errorf("words that nothing has say %q and choose %q", all.echo.Value(), all.chosen)
	}
	all.field.SetText("")
	if all.echo.Value() != "" {
		t.Errorf("without words the list still says %q", all.echo.Value())
	}
}
