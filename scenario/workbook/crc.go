package workbook

import "hash/crc32"

// combined returns the CRC-32 of two runs of bytes, one after the other, from those of
// each: the first, moved on by as many zero bytes as the second is long, and the second
// (the method of zlib's crc32_combine by Mark Adler). A zero bit is a linear map over
// 32 bits; squaring it again and again moves on by powers of two.
func combined(first, second uint32, length uint64) uint32 {
	var bit [32]uint32
	bit[0] = crc32.IEEE
	for i := 1; i < len(bit); i++ {
		bit[i] = 1 << (i - 1)
	}
	step := squared(squared(squared(bit))) // a byte
	for ; length > 0; length >>= 1 {
		if length&1 == 1 {
			first = applied(step, first)
		}
		step = squared(step)
	}
	return first ^ second
}

func applied(m [32]uint32, v uint32) uint32 {
	var out uint32
	for i := 0; v != 0; i, v = i+1, v>>1 {
		if v&1 == 1 {
			out ^= m[i]
		}
	}
	return out
}

func squared(m [32]uint32) (out [32]uint32) {
	for i, v := range m {
		out[i] = applied(m, v)
	}
	return out
}
