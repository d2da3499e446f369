package flatten

import (
	"fmt"
	"slices"
	"strings"
)

// Forms says how operations are written, one after another, separated by a comma and
// a space. What stands in brackets may be left out.
var Forms = strings.Join(shown(), ", ")

func shown() []string {
	var out []string
	for _, f := range forms() {
		out = append(out, f.shown)
	}
	return out
}

func names() string {
	var out []string
	for _, f := range forms() {
		out = append(out, f.name)
	}
	return strings.Join(out, ", ")
}

// form is one kind of operation as written.
type form struct {
	name  string
	shown string // how it is written, with what it takes
	read  func(*reader) Operation
}

const (
	removal = "[,own-work=open|handed|stopped][,reason=CAUSE]"
	ending  = "[,displaced=track|unplaced|exit]" + removal
)

// forms lists them in the order shown: those of whole structures, of rights and
// settings, of single positions.
func forms() []form {
	return []form{
		{"remove-layer", "remove-layer:LAYER[@POSITION][,to=up|peers][,widest=SPAN]" + ending, readRemoveLayer},
		{"collapse-chains", "collapse-chains[:REPORTS][,to=up|peers][,widest=SPAN]" + ending, readCollapseChains},
		{"merge-teams", "merge-teams[:min=SPAN][,max=SPAN][@POSITION]" + ending, readMergeTeams},
		{"max-layers", "max-layers:LAYERS" + ending, readCapLayers},
		{"widen", "widen:SPAN[@POSITION][,widest=SPAN]" + ending, readWidenSpans},
		{"split", "split:ID[,most=REPORTS][,lead=ID]...[,title=TITLE]", readSplitTeam},
		{"delegate", "delegate[:GRADES][@POSITION][,grade=GRADE]", readDelegate},
		{"delegate-class", "delegate-class:CLASS[,to=GRADE]", readDelegateClass},
		{"set", "set:NAME=VALUE[,NAME=VALUE]...[@POSITION]", readSetSettings},
		{"track-posts", "track-posts[:COUNT],manager=ID[,track=technical|project][,title=TITLE][,pay_grade=GRADE][,authority=GRADE][,cost=AMOUNT][,currency=CODE][,fte=FTE]", readTrackPosts},
		{"outcome", "outcome:track|technical|project|seat|team|unplaced|exit[@PERSON][,to=POSITION]", readSetOutcome},
		{"move", "move:ID>MANAGER", readMove},
		{"remove", "remove:ID[,displaced=unplaced|exit]" + removal, readRemove},
		{"add", "add:ID[,manager=ID][,title=TITLE][,FIELD=VALUE]...", readAdd},
		{"authority", "authority:ID=GRADE", readAuthority},
	}
}

// Parse reads an operation as written on the command line,
// NAME:args@POSITION,displaced=…; a value that holds a comma, @, > or a quote
// stands in double quotes, a quote within it is doubled. The error wraps ErrUsage and
// says how that operation is written, or which ones there are.
func Parse(op string) (Operation, error) {
	w, err := split(op)
	all := forms()
	at := slices.IndexFunc(all, func(f form) bool { return f.name == w.name })
	switch {
	case at < 0 && (w.name != "" || err == nil):
		return nil, usage(op, fmt.Sprintf("there is no operation %q", w.name), "the operations are "+names())
	case at < 0:
		return nil, usage(op, err.Error(), "the operations are "+names())
	case err != nil:
		return nil, usage(op, err.Error(), "the form is "+all[at].shown)
	}
	r := newReader(w)
	operation := all[at].read(r)
	if r.rest(); r.problem != "" {
		return nil, usage(op, r.problem, "the form is "+all[at].shown)
	}
	return operation, nil
}

func usage(op, problem, advice string) error {
	return fmt.Errorf("operation %q: %s (%s): %w", op, problem, advice, ErrUsage)
}
