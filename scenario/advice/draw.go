package advice

import (
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"

	"spanwise/scenario"
)

// hypercube draws n points in the unit cube: along each of so many dimensions, one
// in every n-th part (McKay, Beckman & Conover 1979).
func hypercube(n, dimensions int, seed uint64) *mat.Dense {
	points := mat.NewDense(n, dimensions, nil)
	src := rand.NewPCG(seed, stream)
	samplemv.LatinHypercube{Q: distmv.NewUnitUniform(dimensions, src), Src: src}.Sample(points)
	return points
}

// stream keeps these numbers apart from others of the same seed.
const stream = 0x726f62757374

// worlds gives every model its values in one draw.
type worlds struct{ rows []row }

// at returns baseline and case as they are where each row lies at its share of the
// plausible range; a share below 0 leaves the row as it is.
func (w worlds) at(shares []float64, baseline, current scenario.State) (base, now scenario.State) {
	base = scenario.State{Org: baseline.Org, Model: w.model(shares, baseline.Model, baseline.Model)}
	if current == baseline {
		return base, base
	}
	return base, scenario.State{Org: current.Org, Model: w.model(shares, current.Model, baseline.Model)}
}

func (w worlds) model(shares []float64, m, base *scenario.OperatingModel) *scenario.OperatingModel {
	out := m.Clone()
	for j, r := range w.rows {
		if shares[j] >= 0 {
			r.apply(out, base, shares[j])
		}
	}
	return mended(out)
}

// asIs leaves every row as the document has it.
const asIs = -1

func (w worlds) document() []float64 {
	shares := make([]float64, len(w.rows))
	for j := range shares {
		shares[j] = asIs
	}
	return shares
}
