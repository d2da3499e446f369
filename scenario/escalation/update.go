package escalation

import (
	"spanwise/scenario"
)

// Update takes over what an edit touched: current is the state after it, changes are
// those of its Undo, or of a session's event; taking an edit back has the same
// changes. It returns the managers whose figures changed, those who no longer are or
// only now became managers included. Another operating model or organisation is
// worked out as a whole. On an error, that of [Solve], the estimate is as it was.
func (l *Live) Update(current scenario.State, changes []scenario.Change) ([]scenario.PositionID, error) {
	if l.stale || current != l.current {
		return l.replace(current)
	}
	u := &update{Live: l}
	u.touch(changes)
	if !u.syncAll() {
		return l.replace(current)
	}
	for _, i := range u.touched.list {
		u.derive(i)
		u.note(i)
	}
	u.list()
	u.fill()
	u.solve()
	return u.changed, nil
}

// replace works the whole out and compares.
func (l *Live) replace(current scenario.State) ([]scenario.PositionID, error) {
	before := map[scenario.PositionID]ManagerEstimate{}
	for m := range l.Managers() {
		before[m.ID] = *m
	}
	if err := l.build(current); err != nil {
		l.stale = true
		return nil, err
	}
	var changed []scenario.PositionID
	for _, m := range l.Estimate().Managers {
		if old, ok := before[m.ID]; !ok || old != m {
			changed = append(changed, m.ID)
		}
		delete(before, m.ID)
	}
	for _, id := range l.c.base.ids { // who leads nobody now, in a defined order
		if _, ok := before[id]; ok {
			changed = append(changed, id)
			delete(before, id)
		}
	}
	for id := range before {
		changed = append(changed, id)
	}
	return changed, nil
}

// update is one edit being taken over. Marks are made before and after the chart
// follows, so that both who loses and who gains is met.
type update struct {
	*Live
	touched marks // seats that the edit names
	places  marks // whose place is to be filled anew
	lists   marks // bosses whose reports are to be listed anew; none stands for the tops
	led     marks // whose settings changed: their reports doubt otherwise
	tops    bool  // the list of tops is to be read anew
	changed []scenario.PositionID
}

// marks is a set that remembers the order of its members.
type marks struct {
	list []int32
	in   map[int32]bool
}

func (m *marks) add(i int32) bool {
	if m.in[i] {
		return false
	}
	if m.in == nil {
		m.in = map[int32]bool{}
	}
	m.in[i] = true
	m.list = append(m.list, i)
	return true
}

// touch finds or makes the seats that the edit names.
func (u *update) touch(changes []scenario.Change) {
	for _, ch := range changes {
		if ch.Position == "" {
			continue
		}
		i := u.index.find(ch.Position)
		if i == none && u.current.Org.Has(ch.Position) {
			i = u.append(ch.Position)
		}
		if i != none && u.touched.add(i) {
			u.note(i)
		}
	}
}

// append makes an idle seat, which is filled in by syncing.
func (l *Live) append(id scenario.PositionID) int32 {
	i := int32(len(l.c.chart.seats))
	l.c.chart.seats = append(l.c.chart.seats, idleSeat(none))
	l.c.chart.ids = append(l.c.chart.ids, id)
	l.c.chart.of = append(l.c.chart.of, 0)
	l.index.add(i)
	l.c.before = append(l.c.before, l.lost.find(id))
	l.net.Places = append(l.net.Places, idle)
	l.net.IDs = l.c.chart.ids
	return i
}

// note marks what hangs on where a seat stands: it, its boss's list, and those to
// whom vacant work on its way may fall.
func (u *update) note(i int32) {
	s := &u.c.chart.seats[i]
	u.places.add(i)
	u.lists.add(i)
	u.lists.add(s.boss)
	if s.boss != none {
		u.places.add(s.boss)
	}
	if s.manager != none {
		u.markFilled(u.c.chart.atOrAbove(s.manager))
	}
}

func (u *update) markFilled(i int32) {
	if i != none {
		u.places.add(i)
	}
}

// syncAll reads the seats that the edit names from the organisation. It is false
// where the edit does not name all that it changed.
func (u *update) syncAll() bool {
	for _, i := range u.touched.list {
		if !u.sync(i) {
			return false
		}
	}
	if !u.tops {
		return true
	}
	var ok bool
	u.Live.tops, ok = u.seatsOf(u.Live.tops, u.current.Org.Tops())
	return ok
}

// idleSeat is one of a position that is not there; it keeps the post that it had.
func idleSeat(post int32) seat {
	return seat{manager: none, boss: none, post: post, authority: -1}
}

func (u *update) sync(i int32) bool {
	s := &u.c.chart.seats[i]
	p, ok := u.current.Org.Position(u.c.chart.ids[i])
	u.tops = u.tops || s.manager == none || p.Manager == ""
	if !ok {
		*s = idleSeat(s.post)
		return u.syncReports(i, &p)
	}
	now := seatOf(&p, u.current.Org.Filled(p.ID))
	now.boss, now.post = s.boss, s.post
	if p.Manager != "" {
		if now.manager = u.index.find(p.Manager); now.manager == none {
			return false
		}
	}
	*s = now
	return u.syncReports(i, &p)
}

// syncReports reads the direct reports of a seat, and what is asked of those who have
// any.
func (u *update) syncReports(i int32, p *scenario.Position) bool {
	ids := u.current.Org.Reports(p.ID)
	if len(ids) == 0 && u.c.chart.seats[i].post == none {
		return true
	}
	u.c.chart.posted(i, p)
	if len(u.below) < len(u.c.chart.posts) {
		u.below, u.c.teams = append(u.below, nil), append(u.c.teams, none)
	}
	list := &u.below[u.c.chart.seats[i].post]
	var ok bool
	*list, ok = u.seatsOf(*list, ids)
	return ok
}

// seatsOf looks up the seats of a list, starting from what it was.
func (l *Live) seatsOf(was []int32, ids []scenario.PositionID) ([]int32, bool) {
	out := make([]int32, len(ids))
	for k, id := range ids {
		if k < len(was) && l.c.chart.ids[was[k]] == id {
			out[k] = was[k]
			continue
		}
		if out[k] = l.index.find(id); out[k] == none {
			return nil, false
		}
	}
	return out, true
}
