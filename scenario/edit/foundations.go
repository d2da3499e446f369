package edit

import (
	"reflect"

	"spanwise/scenario"
)

func setFoundations(d *scenario.Draft, a scenario.SetFoundations) error {
	if err := a.Foundations.Check(len(d.Model().Classes)); err != nil {
		return err
	}
	f := a.Foundations.Clone() // what stands in the edit is the caller's
	if !reflect.DeepEqual(f, d.Foundations().Clone()) {
		d.SetFoundations(f)
	}
	return nil
}
