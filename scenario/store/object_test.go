package store

import (
	"encoding/json"
	"math"
	"testing"
)

func TestObjectKeepsTheOrder(t *testing.T) {
	o := Object{{"z", 1}, {"a", []string{"<x>"}}}.With(`"q"`, Object{}).With("a", nil)
	got, err := json.Marshal(o)
	if want := `{"z":1,"a":["\u003cx\u003e"],"\"q\"":{},"a":null}`; err != nil || string(got) != want {
		t.Errorf("%s, %v; want %s", got, err, want)
	}
	if _, err := json.Marshal(Object{{"x", math.NaN()}}); err == nil {
		t.Error("what is no JSON was written")
	}
}
