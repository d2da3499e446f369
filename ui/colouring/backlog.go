package colouring

import (
	"strconv"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
)

// backlogUpTo bounds the groups of backlog, in shares of the hours that a week leaves
// for decisions; what is more is the last group.
var backlogUpTo = [...]float32{0, 0.25, 0.5, 1}

// backlogGroups is the legend of a replay.
func backlogGroups() []Group {
	return []Group{
		{"nothing waits", theme.Other},
		{"≤ ¼ week", theme.Slack},
		{"≤ ½ week", theme.Healthy},
		{"≤ 1 week of hours waits", theme.Stretched},
		{"more", theme.Overloaded},
	}
}

// backlog says what waits at each manager in the week that is shown.
func backlog(year *sim.Replay, week func() int) Scale {
	index := make(map[scenario.PositionID]int, len(year.Managers))
	for m, id := range year.Managers {
		index[id] = m
	}
	return Scale{Groups: backlogGroups(), Of: func(id scenario.PositionID) (int, string, bool) {
		m, ok := index[id]
		if !ok {
			return 0, "", false
		}
		q := year.At(week(), m)
		return backlogGroup(q), waitingWords(q), true
	}}
}

func backlogGroup(q sim.Queue) int {
	for i, bound := range backlogUpTo {
		if q.Backlog <= bound {
			return i
		}
	}
	return len(backlogUpTo)
}

func waitingWords(q sim.Queue) string {
	if q.Waiting < 1000 {
		return strconv.Itoa(int(q.Waiting))
	}
	return plot.Count(int(q.Waiting))
}
