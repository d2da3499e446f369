package sim

import "math"

// Exponential and normal draws by the ziggurat (Marsaglia & Tsang 2000, "The
// ziggurat method for generating random variables"): 256 layers of equal area cover
// the density; a point of a random layer lies under it nearly always. Layer, sign
// and place come from separate bits of the word, as Doornik (2005, "An improved
// ziggurat method to generate normal random samples") asks. Where the first try
// fails, the word's own SplitMix64 stream goes on.

const layers = 256

// ziggurat holds the right ends of the layers, from below, and the density there.
// Layer 0 is the base, tail included, as wide as a rectangle of the same area.
type ziggurat struct {
	right, density [layers + 1]float64
}

// Where the base ends, and the area of a layer for the unnormalised densities e^-x
// and e^(-x²/2).
const (
	exponentialEnd, exponentialArea = 7.69711747013104972, 0.0039496598225815572
	normalEnd, normalArea           = 3.65415288536100880, 0.0049286732339746549
)

var (
	exponentialLayers = newZiggurat(exponentialEnd, exponentialArea,
		func(x float64) float64 { return exp(-x) },
		func(y float64) float64 { return -log(y) })
	normalLayers = newZiggurat(normalEnd, normalArea,
		func(x float64) float64 { return exp(-float64(x*x) / 2) },
		func(y float64) float64 { return math.Sqrt(-2 * log(y)) })
)

func newZiggurat(end, area float64, density, inverse func(float64) float64) *ziggurat {
	z := new(ziggurat)
	z.right[0], z.right[1] = area/density(end), end
	for i := 2; i < layers; i++ {
		z.right[i] = inverse(density(z.right[i-1]) + area/z.right[i-1])
	}
	for i := range z.density {
		z.density[i] = density(z.right[i])
	}
	return z
}

// exponential maps a word to an exponential of mean 1.
func exponential(w uint64) float64 {
	i := w & (layers - 1)
	if x := float64(w>>11) * (exponentialLayers.right[i] / (1 << 53)); x < exponentialLayers.right[i+1] {
		return x
	}
	return exponentialRetry(w)
}

func exponentialRetry(seed uint64) float64 {
	z := exponentialLayers
	for w, n := seed, uint64(1); ; n += 2 {
		i := w & (layers - 1)
		x := float64(w>>11) * (z.right[i] / (1 << 53))
		other := word(seed, n)
		switch {
		case x < z.right[i+1]:
			return x
		case i == 0: // the tail of an exponential is one again
			return exponentialEnd - log(uniform(other))
		case z.density[i]+float64(uniform(other)*(z.density[i+1]-z.density[i])) < exp(-x):
			return x
		}
		w = word(seed, n+1)
	}
}

// normal maps a word to a standard normal.
func normal(w uint64) float64 {
	i := w & (layers - 1)
	x := float64(w>>11) * (normalLayers.right[i] / (1 << 53))
	if !(x < normalLayers.right[i+1]) {
		x = normalRetry(w)
	}
	return math.Float64frombits(math.Float64bits(x) | w<<55&(1<<63)) // bit 8 is the sign
}

func normalRetry(seed uint64) float64 {
	z := normalLayers
	for w, n := seed, uint64(1); ; n += 2 {
		i := w & (layers - 1)
		x := float64(w>>11) * (z.right[i] / (1 << 53))
		other := word(seed, n)
		switch {
		case x < z.right[i+1]:
			return x
		case i == 0:
			return normalTail(other)
		case z.density[i]+float64(uniform(other)*(z.density[i+1]-z.density[i])) < exp(-float64(x*x)/2):
			return x
		}
		w = word(seed, n+1)
	}
}

// normalTail draws beyond the base (Marsaglia 1964).
func normalTail(seed uint64) float64 {
	for n := uint64(1); ; n += 2 {
		x := -log(uniform(word(seed, n))) / normalEnd
		y := -log(uniform(word(seed, n+1)))
		if y+y > float64(x*x) {
			return normalEnd + x
		}
	}
}
