package main

import (
	"strings"
	"testing"

	"spanwise/scenario/flatten"
)

func TestHelpShowsEveryOperation(t *testing.T) {
	for _, form := range strings.Split(flatten.Forms, ", ") {
		name := form[:strings.IndexAny(form+":", ":[")]
		if !strings.Contains(flattenHelp, name) {
			t.Errorf("%s is not in the help", name)
		}
	}
}
