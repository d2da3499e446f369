package presets

import "spanwise/scenario"

// Work is the mix of decisions that a kind of work throws up. The name is that of the
// mix in the operating model.
type Work string

// The kinds of work. Mixed is the table's own shares.
const (
	Routine Work = "routine"
	Mixed   Work = "mixed"
	Expert  Work = "expert"
)

// tilt is how much more frequent a decision is than the table says, for every row that
// it stands further down: routine work seldom goes beyond what the first row may
// decide, expert work often does. Both factors are assumptions.
var tilt = map[Work]float64{Routine: 0.5, Expert: 2}

// Shares returns those of a kind of work, from the shares of the table: each row's
// multiplied by the factor once more than the row above, and normalised to 1.
func (w Work) Shares(classes []scenario.DecisionClass) []float64 {
	factor, ok := tilt[w]
	if !ok {
		factor = 1
	}
	shares, sum, power := make([]float64, len(classes)), 0.0, 1.0
	for k, c := range classes {
		shares[k] = c.Share * power
		sum += shares[k]
		power *= factor
	}
	for k := range shares {
		shares[k] /= sum
	}
	return shares
}

const (
	mixParameter = "mix"
	whyTilted    = "assumption: beyond the first class, each further one is half as frequent as in the table in routine work, twice as frequent in expert work"
	whyOwn       = "the shares of the table itself"
)

// steps choose the mix, and make it first where the document has none of that name;
// one that it has is the user's own and stays. Below a position whose manager has a
// mix of another kind there is no way back to the shares of the table.
func (w Work) steps(s scenario.State, now string, at scenario.PositionID) (steps []Step, left []string) {
	switch {
	case w == "":
		return nil, nil
	case w == Mixed:
		return ownShares(s, now, at)
	}
	m := s.Model
	if _, ok := m.Mixes[string(w)]; !ok {
		steps = append(steps, Step{scenario.SetModel{Parameter: scenario.MixParameterName(string(w)), Value: scenario.SharesText(w.Shares(m.Classes))}, "", whyTilted})
	}
	if now != string(w) {
		steps = append(steps, Step{scenario.SetModel{Position: at, Parameter: mixParameter, Value: string(w)}, now, whyTilted})
	}
	return steps, nil
}

func ownShares(s scenario.State, now string, at scenario.PositionID) (steps []Step, left []string) {
	if now == "" {
		return nil, nil
	}
	if at != "" && !ownMixAlone(s, at) {
		return nil, []string{mixParameter}
	}
	return []Step{{scenario.SetModel{Position: at, Parameter: mixParameter}, now, whyOwn}}, nil
}

// ownMixAlone is true where a mix of the position's own is all that stands between it
// and the shares of the table: neither those above nor the organisation have another.
func ownMixAlone(s scenario.State, at scenario.PositionID) bool {
	p, _ := s.Org.Position(at)
	own, ok := s.Model.OverrideAt(at)
	return ok && own.Mix.OK && s.Model.SettingsAt(s.Org, p.Manager).Mix == ""
}
