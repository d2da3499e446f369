package flatten_test

import (
	"errors"
	"strings"
	"testing"

	"spanwise/scenario/flatten"
)

func TestParse(t *testing.T) {
	tests := map[string]flatten.Operation{
		`remove-layer:3`:                          flatten.RemoveLayer{Layer: 3, Displaced: flatten.Track},
		`remove-layer:3,displaced=exit`:           flatten.RemoveLayer{Layer: 3, Displaced: flatten.Exit},
		`remove-layer:3@E42`:                      flatten.RemoveLayer{Layer: 3, Below: "E42", Displaced: flatten.Track},
		`remove-layer:3@a:b,displaced=track`:      flatten.RemoveLayer{Layer: 3, Below: "a:b", Displaced: flatten.Track},
		`remove-layer:3@"a,@>b",displaced=exit`:   flatten.RemoveLayer{Layer: 3, Below: "a,@>b", Displaced: flatten.Exit},
		`remove-layer:3@"say ""x"""`:              flatten.RemoveLayer{Layer: 3, Below: `say "x"`, Displaced: flatten.Track},
		`collapse-chains`:                         flatten.CollapseChains{MostReports: 1, Displaced: flatten.Track},
		`collapse-chains,displaced=unplaced`:      flatten.CollapseChains{MostReports: 1, Displaced: flatten.Unplaced},
		`collapse-chains:2`:                       flatten.CollapseChains{MostReports: 2, Displaced: flatten.Track},
		`collapse-chains:2,displaced=unplaced`:    flatten.CollapseChains{MostReports: 2, Displaced: flatten.Unplaced},
		`remove-layer:4@Z.7/ü,displaced=unplaced`: flatten.RemoveLayer{Layer: 4, Below: "Z.7/ü", Displaced: flatten.Unplaced},
	}
	for op, want := range tests {
		got, err := flatten.Parse(op)
		if err != nil || got != want {
			t.Errorf("%s: %+v, %v, want %+v", op, got, err, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, op := range []string{
		"", ":", "remove-layer", "remove-layer:", "remove-layer:0", "remove-layer:-1", "remove-layer:three", "remove-layer:3@",
		"remove-layer:3@a@b", `remove-layer:3@"a`, "remove-layer:3,", "remove-layer:3,displaced=", "remove-layer:3,displaced=fired",
		"remove-layer:3,displaced=exit,displaced=exit", "remove-layer:3,keep=yes", "Remove-Layer:3",
		"collapse-chains:", "collapse-chains:0", "collapse-chains:x", "collapse-chains@E42", "collapse-chains:1.5",
		"merge-teams:min=5,max=12", "max-layers:5", "delegate:1", "set:practice=1@E1", "move:E1>E2", "remove:E1", "add:E1,title=x", "authority:E1=2",
	} {
		got, err := flatten.Parse(op)
		if got != nil || !errors.Is(err, flatten.ErrUsage) {
			t.Errorf("%q: %v, %v", op, got, err)
			continue
		}
		if !strings.Contains(err.Error(), "remove-layer:LAYER@POSITION") {
			t.Errorf("%q: the error names no form: %v", op, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"remove-layer:3@E42,displaced=exit", `collapse-chains:2,displaced="track"`, `remove-layer:9@"a""b"`, "@,:"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, op string) {
		got, err := flatten.Parse(op)
		if (got == nil) == (err == nil) {
			t.Errorf("%q: %v and %v", op, got, err)
		}
		if err != nil && !errors.Is(err, flatten.ErrUsage) {
			t.Errorf("%q: %v", op, err)
		}
	})
}
