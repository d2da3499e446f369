package edit

import (
	"fmt"
	"strconv"
	"strings"

	"spanwise/scenario"
)

// setInTable writes a column of a decision class or the shares of a mix. It is false
// for a parameter that stands in no table.
func setInTable(m *scenario.OperatingModel, a scenario.SetModel) (known bool, err error) {
	if row, p, ok := scenario.ClassParameterNamed(a.Parameter); ok {
		return true, setClass(m, row, p, a.Value)
	}
	if mix, ok := scenario.MixParameterNamed(a.Parameter); ok {
		return true, setShares(m, mix, a.Value)
	}
	return false, nil
}

// rightsColumn is written by SetRights alone, which minds never_below.
const rightsColumn = "authority"

func setClass(m *scenario.OperatingModel, row int, p scenario.ClassParameter, value string) error {
	switch {
	case p.Name == rightsColumn:
		return fmt.Errorf("decision rights are no setting: %w", scenario.ErrInvalid)
	case row >= len(m.Classes):
		return fmt.Errorf("there are %d decision classes: %w", len(m.Classes), scenario.ErrInvalid)
	}
	v, err := numberIn(p.Valid, value)
	if err != nil {
		return err
	}
	p.Set(&m.Classes[row], v)
	return nil
}

// setShares gives a mix its shares, one for each class; none takes the mix away.
func setShares(m *scenario.OperatingModel, mix, value string) error {
	words := strings.Fields(value)
	if len(words) == 0 {
		delete(m.Mixes, mix)
		return nil
	}
	shares := make([]float64, len(words))
	for k, word := range words {
		v, err := strconv.ParseFloat(word, 64)
		if err != nil {
			return fmt.Errorf("%q is not a number: %w", word, scenario.ErrInvalid)
		}
		shares[k] = v
	}
	m.Mixes[mix] = shares
	return nil
}

// numberIn reads a number and refuses one outside the range.
func numberIn(valid scenario.Range, value string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || !valid.Contains(v) {
		return 0, fmt.Errorf("%q is not valid, it must be %s: %w", value, valid, scenario.ErrInvalid)
	}
	return v, nil
}
