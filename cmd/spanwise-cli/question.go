package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/phrase"
	"spanwise/scenario/sim"
	"spanwise/scenario/store"
)

// runFlags are the flags of every command that estimates or simulates.
type runFlags struct {
	model, baseline, baselineModel string
	weeks, warmup, reps            int
	until                          float64
	seed                           uint64
	password                       secret
	cmd                            *cobra.Command
}

func (f *runFlags) flags(cmd *cobra.Command) {
	f.cmd = cmd
	fl := cmd.Flags()
	fl.StringVar(&f.model, "model", "", "JSON file of parameters that replace the document's")
	fl.StringVar(&f.baseline, "baseline", "", "roster to be the baseline; FILE, a roster, becomes a scenario on it")
	fl.StringVar(&f.baselineModel, "baseline-model", "", "parameters of that baseline (default: those of --model)")
	fl.IntVar(&f.weeks, "weeks", 0, "weeks to simulate, warm-up included (default: the model's)")
	fl.IntVar(&f.warmup, "warmup", 0, "first weeks that are not counted (default: the model's)")
	fl.IntVar(&f.reps, "reps", 0, "replications (default: the model's)")
	fl.Float64Var(&f.until, "until", 0, "go on from --reps until the half-width of the mean lead time is this share of it, such as 0.05 (default: the model's)")
	fl.Uint64Var(&f.seed, "seed", 1, "seed of the random numbers")
	passwordOf(cmd, &f.password)
}

// question is what is to be estimated or simulated: a baseline and the scenarios
// on it, with all flags put over them.
type question struct {
	name       string // of the document
	path       string
	encrypted  bool // FILE is
	baseline   scenario.State
	origin     scenario.Origin // of the baseline
	scenarios  []compare.Named
	edits      [][]scenario.Edit // of each scenario
	terms      scenario.Terms
	thresholds scenario.Thresholds
	config     sim.Config
}

// ask reads all files and settles the models in this order: the document's, then
// the model file, then the flags, then a scenario's own settings. Only the
// scenarios wanted are replayed.
func (c *cli) ask(f *runFlags, paths []string, want wanted) (question, error) {
	if err := f.checkUsage(paths[0]); err != nil {
		return question{}, err
	}
	password, err := f.password.read(f.cmd)
	if err != nil {
		return question{}, err
	}
	h := how{password: password}
	s, err := c.openForJob(paths, h)
	if err != nil {
		return question{}, err
	}
	q := question{name: s.doc.Name, path: s.path, encrypted: s.encrypted, terms: s.doc.Terms, thresholds: s.doc.Thresholds}
	if f.baseline == "" {
		err = q.fromDocument(f, s.doc, want)
	} else {
		err = c.fromTwoRosters(&q, f, s.doc, h, want)
	}
	if err != nil {
		return question{}, err
	}
	return q, q.checkOverrides(f)
}

func (f *runFlags) checkUsage(path string) error {
	for _, n := range []struct {
		flag, parameter string
		value           float64
	}{
		{"weeks", "weeks", float64(f.weeks)},
		{"warmup", "warmup_weeks", float64(f.warmup)},
		{"reps", "replications", float64(f.reps)},
		{"until", "target_half_width", f.until},
	} {
		p, _ := scenario.ParameterNamed(n.parameter)
		if f.cmd.Flags().Changed(n.flag) && !p.Valid.Contains(n.value) {
			return misused(f.cmd.Name(), fmt.Sprintf("--%s %s", n.flag, p.Valid.Refusal(n.value)), f.cmd.CommandPath())
		}
	}
	for _, name := range []string{"model", "baseline", "baseline-model"} {
		if flag := f.cmd.Flags().Lookup(name); flag.Changed && flag.Value.String() == "" {
			return misused(f.cmd.Name(), "--"+name+" is empty: it must name a file", f.cmd.CommandPath())
		}
	}
	switch {
	case f.baselineModel != "" && f.baseline == "":
		return misused(f.cmd.Name(), "--baseline-model is given without --baseline", f.cmd.CommandPath())
	case f.baseline != "" && isProject(path):
		return misused(f.cmd.Name(), "with --baseline, FILE must be a roster, not a project", f.cmd.CommandPath())
	case f.baseline != "" && isProject(f.baseline):
		return misused(f.cmd.Name(), "--baseline must be a roster, not a project", f.cmd.CommandPath())
	}
	return nil
}

func (q *question) fromDocument(f *runFlags, doc *scenario.Document, want wanted) error {
	model, err := f.modelOf(f.model, doc.Baseline.Model)
	if err != nil {
		return err
	}
	q.baseline, q.origin = scenario.State{Org: doc.Baseline.Org, Model: model}, doc.Origin
	q.config = sim.ConfigOf(model, f.seed)
	names, err := want.of(q.path, scenarioNames(doc))
	if err != nil {
		return err
	}
	for _, name := range names {
		sc := doc.ScenarioNamed(name)
		state, err := edit.Replay(q.baseline, sc.Edits)
		if err != nil {
			return explained(fmt.Sprintf("scenario %q with %s", sc.Name, f.modelName()), err)
		}
		q.scenarios = append(q.scenarios, compare.Named{Name: sc.Name, State: state, Edits: append([]scenario.Edit{}, sc.Edits...)})
		q.edits = append(q.edits, sc.Edits)
	}
	return nil
}

func (f *runFlags) modelName() string {
	if f.model == "" {
		return "its own model"
	}
	return f.model
}

// fromTwoRosters makes FILE a scenario on the roster of --baseline.
func (c *cli) fromTwoRosters(q *question, f *runFlags, doc *scenario.Document, h how, want wanted) error {
	names, err := want.of(q.path, []string{doc.Name})
	if err != nil {
		return err
	}
	base, err := c.openForJob([]string{f.baseline}, h)
	if err != nil {
		return err
	}
	baseModel := f.baselineModel
	if baseModel == "" {
		baseModel = f.model
	}
	before, err := f.modelOf(baseModel, base.doc.Baseline.Model)
	if err != nil {
		return err
	}
	after, err := f.modelOf(f.model, doc.Baseline.Model)
	if err != nil {
		return err
	}
	q.baseline, q.origin = scenario.State{Org: base.doc.Baseline.Org, Model: before}, base.doc.Origin
	for _, name := range names {
		q.scenarios = append(q.scenarios, compare.Named{Name: name, State: scenario.State{Org: doc.Baseline.Org, Model: after}})
		q.edits = append(q.edits, nil)
	}
	q.config = sim.ConfigOf(after, f.seed)
	return nil
}

// modelOf puts a model file, "" for none, and then the flags over a model.
func (f *runFlags) modelOf(path string, base *scenario.OperatingModel) (*scenario.OperatingModel, error) {
	m := base.Clone()
	if path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, explained(path, err)
		}
		if m, err = store.DecodeModel(base, data); err != nil {
			return nil, explained(path, err)
		}
	}
	given := f.cmd.Flags().Changed
	if given("weeks") {
		m.Weeks = f.weeks
	}
	if given("warmup") {
		m.WarmupWeeks = f.warmup
	}
	if given("reps") {
		m.Replications = f.reps
	}
	if given("until") {
		m.TargetHalfWidth = f.until
	}
	switch err := m.CheckHorizon(); {
	case err == nil:
		return m, nil
	case given("weeks") || given("warmup"):
		return nil, misused(f.cmd.Name(), fmt.Sprintf("%s leave nothing to count after %s of warm-up", phrase.Plural(m.Weeks, "week"), phrase.Plural(m.WarmupWeeks, "week")), f.cmd.CommandPath())
	default:
		return nil, explained(path, err)
	}
}

// checkOverrides refuses settings for positions that neither the baseline nor any
// scenario has, when they come from a file given with the command.
func (q *question) checkOverrides(f *runFlags) error {
	if f.model == "" && f.baselineModel == "" {
		return nil
	}
	states := []scenario.State{q.baseline}
	for _, s := range q.scenarios {
		states = append(states, s.State)
	}
	for _, s := range states {
		for _, ov := range s.Model.Overrides {
			if !slices.ContainsFunc(states, func(s scenario.State) bool { return s.Org.Has(ov.Position) }) {
				return failed(f.modelName(), fmt.Sprintf("overrides: there is no position %q", ov.Position), "check the id; ids are case-sensitive")
			}
		}
	}
	return nil
}
