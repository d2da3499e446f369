package flatten

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
)

// Forms says which operations can be written.
const Forms = "remove-layer:LAYER, remove-layer:LAYER@POSITION, collapse-chains, collapse-chains:REPORTS, each with ,displaced=track|unplaced|exit"

// The names of the operations as written.
const (
	nameRemoveLayer    = "remove-layer"
	nameCollapseChains = "collapse-chains"
)

var names = []string{nameRemoveLayer, nameCollapseChains}

// Parse reads an operation as written on the command line,
// NAME:args@POSITION,displaced=…; a value that holds a comma, @, > or a quote
// stands in double quotes, a quote within it is doubled. The error wraps ErrUsage
// and says which forms exist.
func Parse(op string) (Operation, error) {
	w, err := split(op)
	if (w.name != "" || err == nil) && !slices.Contains(names, w.name) {
		return nil, usage(op, fmt.Sprintf("there is no operation %q", w.name))
	}
	if err != nil {
		return nil, usage(op, err.Error())
	}
	operation, problem := w.operation()
	if problem != "" {
		return nil, usage(op, problem)
	}
	return operation, nil
}

func usage(op, problem string) error {
	return fmt.Errorf("operation %q: %s (the forms are %s): %w", op, problem, Forms, ErrUsage)
}

// written is an operation taken apart.
type written struct {
	name, args string
	hasArgs    bool
	positions  []string // after @
	options    []string // after a comma
}

func (w written) operation() (op Operation, problem string) {
	displaced, problem := w.displaced()
	switch {
	case problem != "":
		return nil, problem
	case w.name == nameRemoveLayer:
		return w.removeLayer(displaced)
	}
	return w.collapseChains(displaced)
}

func (w written) removeLayer(d Displaced) (Operation, string) {
	layer, err := strconv.Atoi(w.args)
	if err != nil || layer < 1 {
		return nil, fmt.Sprintf("%q is not a layer, a whole number from 1", w.args)
	}
	op := RemoveLayer{Layer: layer, Displaced: d}
	switch {
	case len(w.positions) > 1:
		return nil, "more than one @ (put an id that holds one in double quotes)"
	case len(w.positions) == 1 && w.positions[0] == "":
		return nil, "a position is missing after @"
	case len(w.positions) == 1:
		op.Below = scenario.PositionID(w.positions[0])
	}
	return op, ""
}

func (w written) collapseChains(d Displaced) (Operation, string) {
	op := CollapseChains{MostReports: 1, Displaced: d}
	if len(w.positions) > 0 {
		return nil, "it takes no position"
	}
	if w.hasArgs {
		n, err := strconv.Atoi(w.args)
		if err != nil || n < 1 {
			return nil, fmt.Sprintf("%q is not a number of reports, a whole number from 1", w.args)
		}
		op.MostReports = n
	}
	return op, ""
}

func (w written) displaced() (Displaced, string) {
	d := Track
	for i, option := range w.options {
		key, value, _ := strings.Cut(option, "=")
		switch {
		case key != "displaced":
			return "", fmt.Sprintf("there is no option %q", option)
		case i > 0:
			return "", "displaced is given twice"
		case !slices.Contains(Fates, Displaced(value)):
			return "", fmt.Sprintf("displaced=%s is none of track, unplaced, exit", value)
		}
		d = Displaced(value)
	}
	return d, ""
}
