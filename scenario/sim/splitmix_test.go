package sim

import "testing"

// The first outputs of Vigna's splitmix64.c for the seeds 0 and 1234567.
func TestSplitMixKnownAnswers(t *testing.T) {
	for seed, want := range map[uint64][]uint64{
		0:       {0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f, 0xf88bb8a8724c81ec, 0x1b39896a51a8749b},
		1234567: {6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821},
	} {
		for i, w := range want {
			if got := word(seed, uint64(i+1)); got != w {
				t.Errorf("output %d from seed %d is %#x, want %#x", i+1, seed, got, w)
			}
		}
	}
}
