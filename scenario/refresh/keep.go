package refresh

import (
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
)

// KeepIDs returns a later roster in which the posts that have no id of their own
// have the ids of the old organisation where they are found there, and ids that it
// does not have where they joined. So no id means two posts, and the edits of a
// scenario go on naming those that they were made for. The log of the origin names
// them likewise. Where every row has an id, both are returned as they are.
func KeepIDs(old, new *scenario.Org, origin scenario.Origin) (*scenario.Org, scenario.Origin) {
	if !hasMade(new) {
		return new, origin
	}
	k := &keeping{old: old, new: new, m: Match(old, new), used: map[string]bool{}, to: map[string]string{}}
	k.nameSeats()
	people := k.namePeople()
	if len(k.to) == 0 && !k.renamed {
		return new, origin
	}
	positions := make([]scenario.Position, 0, new.Len())
	for v := range new.Walk() {
		p := *v.Position
		p.ID, p.Manager, p.Dotted = k.seat(p.ID), k.seat(p.Manager), k.dotted(p.Dotted)
		positions = append(positions, p)
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		return new, origin // it cannot be: ids stay apart
	}
	origin.Repairs = slices.Clone(origin.Repairs)
	for i := range origin.Repairs {
		origin.Repairs[i].ID = k.seat(origin.Repairs[i].ID)
	}
	return org, origin
}

func hasMade(o *scenario.Org) bool {
	for p := range o.People() {
		if isMade(scenario.PositionID(p.ID)) {
			return true
		}
	}
	for v := range o.Walk() {
		if isMade(v.Position.ID) {
			return true
		}
	}
	return false
}

type keeping struct {
	old, new *scenario.Org
	m        Matching
	used     map[string]bool   // ids that are given out
	to       map[string]string // made ids of the roster whose post has another id here
	renamed  bool              // somebody has another id
}

// nameSeats gives every post without an id of its own the one that it keeps.
func (k *keeping) nameSeats() {
	var joined []scenario.PositionID
	for v := range k.new.Walk() {
		id := v.Position.ID
		switch was, ok := k.m.from[id]; {
		case !isMade(id):
		case ok && isMade(was):
			k.give(string(id), string(was))
		default:
			joined = append(joined, id)
		}
	}
	for _, id := range joined {
		k.give(string(id), k.free(string(id)))
	}
}

func (k *keeping) give(id, kept string) {
	k.used[kept] = true
	if id != kept {
		k.to[id] = kept
	}
}

// free returns an id that nobody has on either side: that of the roster where only
// the roster has it.
func (k *keeping) free(id string) string {
	if !k.isOld(id) && !k.used[id] {
		return id
	}
	for n := 2; ; n++ {
		other := id + "-" + strconv.Itoa(n)
		_, person := k.new.Person(scenario.PersonID(other))
		if !k.isOld(other) && !k.used[other] && !person && !k.new.Has(scenario.PositionID(other)) {
			return other
		}
	}
}

func (k *keeping) isOld(id string) bool {
	_, person := k.old.Person(scenario.PersonID(id))
	return person || k.old.Has(scenario.PositionID(id))
}

// namePeople gives those who are named by their row the id that they had, and others
// that of their seat.
func (k *keeping) namePeople() []scenario.Person {
	was := make(map[scenario.PersonID]scenario.PersonID, len(k.m.people))
	for old, now := range k.m.people {
		was[now] = old
	}
	taken := map[scenario.PersonID]bool{}
	people := slices.Collect(k.new.People())
	done := make([]bool, len(people))
	name := func(i int, id scenario.PersonID) {
		k.renamed = k.renamed || people[i].ID != id
		people[i].ID, taken[id], done[i] = id, true, true
	}
	for i, p := range people {
		if old, ok := was[p.ID]; ok && isMade(scenario.PositionID(p.ID)) && isMade(scenario.PositionID(old)) {
			name(i, old)
		}
	}
	for i, p := range people {
		people[i].Seat = k.seat(p.Seat)
		if done[i] || !isMade(scenario.PositionID(p.ID)) {
			continue
		}
		id := scenario.PersonID(k.seat(scenario.PositionID(p.ID)))
		if _, had := k.old.Person(id); had || taken[id] {
			id = scenario.PersonID(k.free(string(p.ID)))
			k.used[string(id)] = true
		}
		name(i, id)
	}
	return people
}

func (k *keeping) seat(id scenario.PositionID) scenario.PositionID {
	if kept, ok := k.to[string(id)]; ok {
		return scenario.PositionID(kept)
	}
	return id
}

func (k *keeping) dotted(text string) string {
	if text == "" {
		return ""
	}
	ids := strings.Split(text, ":")
	for i, id := range ids {
		ids[i] = string(k.seat(scenario.PositionID(strings.TrimSpace(id))))
	}
	return strings.Join(ids, ":")
}
