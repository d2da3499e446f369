// Package scenariotest builds structures for the tests of several packages.
//
//	positions := scenariotest.Tree([]int{2, 3}, []int{3, 2, 1}) // 1 + 2 + 6 positions
//	positions, people := scenariotest.Directory("E")         // as large as a government's
//
// It imports scenario and is imported by tests only.
package scenariotest
