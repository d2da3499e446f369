// Package phrase is what sentences share: counts with their nouns, lists, shares.
//
//	phrase.Counted(1204, "position", "positions")      // "1,204 positions"
//	phrase.Listed([]string{"trust", "time", "a map"})  // "trust, time and a map"
//
// It imports scenario/plot, which writes the figures.
package phrase
