package sim

import "math"

// quantile returns the p-quantile of zeros values of 0 and the positive values
// given, by linear interpolation between order statistics (Hyndman & Fan 1996, type
// 7); NaN of nothing. It reorders the values.
func quantile(values []float64, zeros int, p float64) float64 {
	n := len(values) + zeros
	if n == 0 {
		return math.NaN()
	}
	low, part := placeOf(n, p)
	a := ranked(values, low-zeros)
	if part == 0 {
		return a
	}
	b := 0.0
	switch k := low + 1 - zeros; {
	case k < 0:
	case k == 0:
		b = ranked(values, 0)
	default: // ranked left the larger ones behind place k-1
		b = smallest(values[k:])
	}
	return a + float64(part*(b-a))
}

// placeOf returns where the p-quantile of n values lies: the rank below it and the
// part of the way to the next.
func placeOf(n int, p float64) (low int, part float64) {
	place := float64(float64(n-1) * p)
	low = int(place)
	return low, place - float64(low)
}

func smallest(values []float64) float64 {
	least := values[0]
	for _, v := range values[1:] {
		least = min(least, v)
	}
	return least
}

// ranked returns the value of rank k, from 0, with the smaller ones before it and
// the larger ones behind (Hoare 1961, "Find"); 0 for k < 0.
func ranked(values []float64, k int) float64 {
	if k < 0 {
		return 0
	}
	low, high := 0, len(values)-1
	for low < high {
		pivot := median(values[low], values[(low+high)/2], values[high])
		i, j := low, high
		for i <= j {
			for values[i] < pivot {
				i++
			}
			for values[j] > pivot {
				j--
			}
			if i <= j {
				values[i], values[j] = values[j], values[i]
				i++
				j--
			}
		}
		if k <= j {
			high = j
		} else if k >= i {
			low = i
		} else {
			break
		}
	}
	return values[k]
}

func median(a, b, c float64) float64 {
	return max(min(a, b), min(max(a, b), c))
}
