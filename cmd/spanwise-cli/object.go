package main

import (
	"encoding/json"
	"math"

	"spanwise/scenario"
	"spanwise/scenario/sim"
	"spanwise/scenario/store"
)

// object is a JSON object whose keys keep their order.
type object = store.Object

// printJSON writes one object and a line end.
func (c *cli) printJSON(o object) error {
	enc := json.NewEncoder(&c.out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(o); err != nil {
		return failed("JSON", err.Error(), "report this with the file that led to it")
	}
	return nil
}

// number is v, or null where v is not finite.
func number(v float64) any {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return v
}

// optional is the value, or null where it is unset or not finite.
func optional(v scenario.Opt[float64]) any {
	if !v.OK {
		return nil
	}
	return number(v.Value)
}

func estimateJSON(e sim.Estimate) object {
	return object{{"mean", optional(e.Mean)}, {"half_width", optional(e.HalfWidth)}}
}

// listOf makes a JSON list, never null, of a slice.
func listOf[T, V any](items []T, convert func(T) V) []V {
	out := make([]V, 0, len(items))
	for _, it := range items {
		out = append(out, convert(it))
	}
	return out
}
