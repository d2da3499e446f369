package scenariotest

import (
	"fmt"
	"testing"

	"spanwise/scenario"
)

func TestTreeGoesDownLayerByLayer(t *testing.T) {
	var got []string
	for _, p := range Tree([]int{2, 1}, []int{3, 2, 1}) {
		got = append(got, fmt.Sprintf("%s<%s %d", p.ID, p.Manager, p.Authority.Or(-1)))
	}
	if want := "[t< 3 t.0<t 2 t.1<t 2 t.0.0<t.0 1 t.1.0<t.1 1]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
	for _, p := range Tree([]int{4}, nil) {
		if p.Authority.OK || p.FTE != 1 {
			t.Errorf("%+v", p)
		}
	}
	if _, err := scenario.NewOrg(Tree([]int{3, 4, 5}, nil), nil); err != nil {
		t.Error(err)
	}
}
