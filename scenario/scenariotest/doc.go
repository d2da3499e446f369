// Package scenariotest builds structures for the tests of several packages.
//
//	positions := scenariotest.Tree([]int{2, 3}, []int{3, 2, 1}) // 1 + 2 + 6 positions
//
// It imports scenario and is imported by tests only.
package scenariotest
