package flatten_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/flatten"
)

// open are the answers where an operation names none.
const (
	track = flatten.Track
	up    = flatten.Up
	left  = flatten.LeftOpen
)

func TestParse(t *testing.T) {
	tests := map[string]flatten.Operation{
		`remove-layer:3`:                          flatten.RemoveLayer{Layer: 3, Displaced: track, To: up, OwnWork: left},
		`remove-layer:3,displaced=exit`:           flatten.RemoveLayer{Layer: 3, Displaced: flatten.Exit, To: up, OwnWork: left},
		`remove-layer:3@E42`:                      flatten.RemoveLayer{Layer: 3, Below: "E42", Displaced: track, To: up, OwnWork: left},
		`remove-layer:3@a:b,displaced=track`:      flatten.RemoveLayer{Layer: 3, Below: "a:b", Displaced: track, To: up, OwnWork: left},
		`remove-layer:3@"a,@>b",displaced=exit`:   flatten.RemoveLayer{Layer: 3, Below: "a,@>b", Displaced: flatten.Exit, To: up, OwnWork: left},
		`remove-layer:3@"say ""x"""`:              flatten.RemoveLayer{Layer: 3, Below: `say "x"`, Displaced: track, To: up, OwnWork: left},
		`remove-layer:4@Z.7/ü,displaced=unplaced`: flatten.RemoveLayer{Layer: 4, Below: "Z.7/ü", Displaced: flatten.Unplaced, To: up, OwnWork: left},
		`remove-layer:3,to=peers,widest=9`:        flatten.RemoveLayer{Layer: 3, Displaced: track, To: flatten.Peers, WidestSpan: 9, OwnWork: left},
		`remove-layer:3,displaced=exit@E42,own-work=handed`: flatten.RemoveLayer{
			Layer: 3, Below: "E42", Displaced: flatten.Exit, To: up, OwnWork: flatten.Handed,
		},
		`collapse-chains`:                      flatten.CollapseChains{MostReports: 1, Displaced: track, To: up, OwnWork: left},
		`collapse-chains,displaced=unplaced`:   flatten.CollapseChains{MostReports: 1, Displaced: flatten.Unplaced, To: up, OwnWork: left},
		`collapse-chains:2`:                    flatten.CollapseChains{MostReports: 2, Displaced: track, To: up, OwnWork: left},
		`collapse-chains:2,displaced=unplaced`: flatten.CollapseChains{MostReports: 2, Displaced: flatten.Unplaced, To: up, OwnWork: left},
		`merge-teams`:                          flatten.MergeTeams{Min: 5, Max: 12, Displaced: track, OwnWork: left},
		`merge-teams:min=5,max=12`:             flatten.MergeTeams{Min: 5, Max: 12, Displaced: track, OwnWork: left},
		`merge-teams:max=9@E1,displaced=exit`:  flatten.MergeTeams{Min: 5, Max: 9, Below: "E1", Displaced: flatten.Exit, OwnWork: left},
		`max-layers:5`:                         flatten.CapLayers{Most: 5, Displaced: track, OwnWork: left},
		`max-layers:5,displaced=unplaced`:      flatten.CapLayers{Most: 5, Displaced: flatten.Unplaced, OwnWork: left},
		`widen:8`:                              flatten.WidenSpans{Target: 8, Displaced: track, OwnWork: left},
		`widen:7.5@E1,widest=10`:               flatten.WidenSpans{Target: 7.5, Widest: 10, Below: "E1", Displaced: track, OwnWork: left},
		`split:E1`:                             flatten.SplitTeam{Position: "E1", Most: 8},
		`split:E1,most=6,lead=E2,lead="E,3"`:   flatten.SplitTeam{Position: "E1", Most: 6, Leads: ids("E2", "E,3")},
		`split:E1,title="Lead, shift"`:         flatten.SplitTeam{Position: "E1", Most: 8, Title: "Lead, shift"},
		`delegate:1`:                           flatten.Delegate{Grades: 1},
		`delegate:2@POSITION`:                  flatten.Delegate{Grades: 2, Below: "POSITION"},
		`delegate:1,grade=0`:                   flatten.Delegate{Grades: 1, Grade: scenario.Some(0)},
		`delegate-class:"Plan change",to=1`:    flatten.DelegateClass{Class: "Plan change", To: scenario.Some(1)},
		`delegate-class:Unit`:                  flatten.DelegateClass{Class: "Unit"},
		`set:practice=1,clarity=0.92@POSITION`: flatten.SetSettings{Position: "POSITION", Values: []flatten.Value{{"practice", "1"}, {"clarity", "0.92"}}},
		`set:weights.control=0.4`:              flatten.SetSettings{Values: []flatten.Value{{"weights.control", "0.4"}}},
		`set:practice=@"E 1"`:                  flatten.SetSettings{Position: "E 1", Values: []flatten.Value{{"practice", ""}}},
		`move:ID>MANAGER`:                      flatten.MovePosition{Position: "ID", Manager: "MANAGER"},
		`move:"a>b">c=d`:                       flatten.MovePosition{Position: "a>b", Manager: "c=d"},
		`outcome:project`:                      flatten.SetOutcome{Choice: displaced.Choice{Outcome: displaced.OnTrack, Track: scenario.TrackProject}},
		`outcome:exit@"p,1"`:                   flatten.SetOutcome{Choice: displaced.Choice{Outcome: displaced.Exit}, Person: "p,1"},
		`outcome:team@p1,to=T`:                 flatten.SetOutcome{Choice: displaced.Choice{Outcome: displaced.WithTeam, Seat: "T"}, Person: "p1"},
		`remove:ID`:                            flatten.RemovePosition{Position: "ID", OwnWork: left},
		`remove:ID,displaced=unplaced,own-work=stopped,reason=work_ended`: flatten.RemovePosition{
			Position: "ID", Displaced: flatten.Unplaced, OwnWork: flatten.Stopped, Cause: scenario.WorkEnded,
		},
		`remove:a=b,displaced=exit`: flatten.RemovePosition{Position: "a=b", Displaced: flatten.Exit, OwnWork: left},
		`add:ID`:                    flatten.AddPosition{Position: scenario.Position{ID: "ID", FTE: 1}},
		`add:ID,title=Head of "Plans, dates",manager=E1,fte=0.5,cost=40000,authority=2`: flatten.AddPosition{Position: scenario.Position{
			ID: "ID", Title: "Head of Plans, dates", Manager: "E1", FTE: 0.5, Cost: scenario.Some(40000.0), Authority: scenario.Some(2),
		}},
		`add:ID,title=a=b`:       flatten.AddPosition{Position: scenario.Position{ID: "ID", Title: "a=b", FTE: 1}},
		`authority:ID=2`:         flatten.SetAuthority{Position: "ID", Authority: 2},
		`authority:a=b=0`:        flatten.SetAuthority{Position: "a=b"},
		`track-posts,manager=E1`: flatten.TrackPosts{Count: 1, Track: scenario.TrackTechnical, Under: "E1"},
		`track-posts:5,track=project,manager=E1,pay_grade=G7,authority=1,cost=80000,currency=EUR,title=Expert,fte=0`: flatten.TrackPosts{
			Count: 5, Track: scenario.TrackProject, Under: "E1", Title: "Expert", PayGrade: "G7",
			Authority: scenario.Some(1), Cost: scenario.Some(80000.0), Currency: "EUR", FTE: scenario.Some(0.0),
		},
	}
	for op, want := range tests {
		got, err := flatten.Parse(op)
		if err != nil {
			t.Errorf("%s: %v", op, err)
			continue
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", op, d)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for form, ops := range map[string][]string{
		"the operations are remove-layer, collapse-chains, merge-teams, max-layers": {"", ":", `"`, "Remove-Layer:3", "hire:1", "remove-layer-3"},
		"the form is remove-layer:LAYER[@POSITION]": {
			"remove-layer", "remove-layer:", "remove-layer:0", "remove-layer:-1", "remove-layer:three", "remove-layer:3@",
			"remove-layer:3@a@b", `remove-layer:3@"a`, "remove-layer:3,", "remove-layer:3,displaced=", "remove-layer:3,displaced=fired",
			"remove-layer:3,displaced=exit,displaced=exit", "remove-layer:3,keep=yes", "remove-layer:3,displaced", "remove-layer:3,to=down",
			"remove-layer:3,widest=0", "remove-layer:3,own-work=gone",
		},
		"the form is collapse-chains": {"collapse-chains:", "collapse-chains:0", "collapse-chains:x", "collapse-chains@E42", "collapse-chains:1.5"},
		"the form is merge-teams":     {"merge-teams:", "merge-teams:5", "merge-teams:min=5,max=4", "merge-teams:min=1", "merge-teams:min=5,min=6", "merge-teams:max=3", "merge-teams:min=x"},
		"the form is max-layers":      {"max-layers", "max-layers:1", "max-layers:5@E1", "max-layers:5,to=peers"},
		"the form is widen":           {"widen", "widen:1", "widen:NaN", "widen:1e9", "widen:8,widest=7", "widen:-2"},
		"the form is split":           {"split", "split:", "split:E1,most=1", "split:E1,lead=", "split:E1@E2"},
		"the form is delegate:":       nil,
		"the form is delegate[":       {"delegate:", "delegate:0", "delegate:1,grade=-1", "delegate:1,displaced=exit", "delegate:one"},
		"the form is delegate-class:": {"delegate-class", "delegate-class:", "delegate-class:Unit,to=-1", "delegate-class:Unit@E1"},
		"the form is set:":            {"set", "set:", "set@E1", "set:practice", "set:=1", "set:practice=1,practice=0", "set:practice=1,@E1"},
		"the form is track-posts":     {"track-posts:5", "track-posts:0,manager=E1", "track-posts:1,manager=", "track-posts:1,manager=E1,track=management", "track-posts,manager=E1,cost=much"},
		"the form is move:":           {"move", "move:E1", "move:E1>", "move:>E1", "move:E1>E2>E3", `move:"E1>E2"`, "move:E1>E2,displaced=exit"},
		"the form is add:":            {"add", "add:", "add:E1,name=x", "add:E1,fte=-1", "add:E1,manager=", "add:E1,title", "add:E1@E2"},
		"the form is outcome:": {
			"outcome", "outcome:open", "outcome:seat@p1", "outcome:team,to=a", "outcome:exit,to=a", "outcome:exit@", "outcome:track@a@b",
		},
		"the form is remove:":    {"remove", "remove:", "remove:a,displaced=track", "remove:a,displaced=", "remove:a,reason=", "remove:a,reason=why", "remove:a,own-work=lost"},
		"the form is authority:": {"authority", "authority:E1", "authority:=2", "authority:E1=", "authority:E1=-1", "authority:E1=high", `authority:"E1=2"`},
	} {
		for _, op := range ops {
			got, err := flatten.Parse(op)
			if got != nil || !errors.Is(err, flatten.ErrUsage) {
				t.Errorf("%q: %v, %v", op, got, err)
				continue
			}
			if !strings.Contains(err.Error(), form) {
				t.Errorf("%q: the error does not say %q: %v", op, form, err)
			}
		}
	}
}

// What the forms show is what Parse reads, with the brackets left out.
func TestFormsAreTheOperations(t *testing.T) {
	for _, op := range []string{
		"remove-layer:LAYER", "collapse-chains", "merge-teams", "max-layers:LAYERS", "widen:SPAN", "split:ID", "delegate",
		"delegate-class:CLASS", "set:NAME=VALUE", "track-posts", "move:ID>MANAGER", "remove:ID", "add:ID", "authority:ID=GRADE", "outcome:track|",
	} {
		if !strings.Contains(", "+flatten.Forms, ", "+op) {
			t.Errorf("%s is not among the forms:\n%s", op, flatten.Forms)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"remove-layer:3@E42,displaced=exit", `collapse-chains:2,displaced="track"`, `remove-layer:9@"a""b"`, "@,:", "merge-teams:min=5,max=12@a",
		"set:practice=1,clarity=0.92@P", "move:a>b", `add:"x,y",title=T,manager=M,fte=0.5`, "authority:a=2", "track-posts:2,manager=a,cost=1",
		`delegate-class:"Plan change",to=1`, "split:a,most=3,lead=b", "widen:8.5", "max-layers:4", "outcome:exit@p1", "outcome:team@p1,to=a", "remove:m1,reason=other,own-work=stopped",
	} {
		f.Add(seed)
	}
	s := company(f)
	f.Fuzz(func(t *testing.T, op string) {
		got, err := flatten.Parse(op)
		if (got == nil) == (err == nil) {
			t.Fatalf("%q: %v and %v", op, got, err)
		}
		if err != nil {
			if !errors.Is(err, flatten.ErrUsage) {
				t.Errorf("%q: %v", op, err)
			}
			return
		}
		if got.Name() == "" {
			t.Errorf("%q: no name", op)
		}
		if plan, err := got.Plan(t.Context(), s); err == nil && plan.Edit.Do == nil {
			t.Errorf("%q: neither an edit nor an error", op)
		}
	})
}
