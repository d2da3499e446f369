package sim

// golden is the odd step of a SplitMix64 stream, 2^64 divided by the golden ratio.
const golden = 0x9e3779b97f4a7c15

// word returns the n-th output of the SplitMix64 stream that begins at seed, n ≥ 1
// (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators", with
// Stafford's mix 13). It is a function of seed and n alone: any number of a stream
// can be had without those before it.
func word(seed, n uint64) uint64 { return mixed(seed + n*golden) }

func mixed(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
