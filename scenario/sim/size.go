package sim

import (
	"errors"
	"fmt"
)

// ErrTooLong is returned for so many weeks or replications that their figures could
// not be held in memory.
var ErrTooLong = errors.New("too large to simulate on this machine")

// mostBytes bounds what the figures of all sides that are held at once may take; a
// laptop of 8 GB has about that much to spare.
const mostBytes = 4e9

// What a run keeps, in bytes.
const (
	figureBytes = 8               // of one figure of one replication
	weekBytes   = figureBytes * 4 // by week and replication, until they are averaged
	seriesBytes = 32 * 4          // by week: an Estimate of each series
	wholeBytes  = 2 * figureBytes * float64(NumOrganisationMetrics)
)

// keeps reports whether a run holds on to a figure of every manager.
func (c Config) keeps(m ManagerMetric) bool { return m == Load || !c.LoadsOnly }

// kept returns how many figures of every manager a run holds on to.
func (c Config) kept() int {
	if c.LoadsOnly {
		return 1
	}
	return int(NumManagerMetrics)
}

// CheckSize returns an error that wraps ErrTooLong and says what is asked for where
// runs of the sides to be compared, each with so many managers, would keep more than
// 4 GB. A sequential run counts with the most replications that it may take.
func (c Config) CheckSize(managers ...int) error {
	reps, weeks := float64(c.most()), float64(c.Weeks)
	managerBytes := figureBytes * float64(c.kept()) // by manager and replication
	bytes, largest := 0.0, 0
	for _, n := range managers {
		bytes += reps*(float64(n)*managerBytes+wholeBytes) + weeks*seriesBytes
		largest = max(largest, n)
	}
	// While a side runs its figures wait beside what is kept of them in the end.
	bytes += reps * (float64(largest)*managerBytes + weeks*weekBytes)
	if bytes <= mostBytes {
		return nil
	}
	upTo := ""
	if c.TargetHalfWidth > 0 {
		upTo = "up to "
	}
	return fmt.Errorf("%s%d replications of %d weeks with %d managers take about %.0f GB, the most is %.0f GB: %w",
		upTo, c.most(), c.Weeks, largest, bytes/1e9, mostBytes/1e9, ErrTooLong)
}
