package operating

import "spanwise/scenario"

// wording is what a parameter is called, and what it says in a sentence.
type wording struct{ name, says string }

// wordings name every parameter of scenario.Parameters, and the mix.
var wordings = map[string]wording{
	"week_hours":        {"Hours in a week", "How long the working week is; waits are told in its hours."},
	"weeks":             {"Weeks simulated", "The horizon, warm-up included."},
	"warmup_weeks":      {"Warm-up", "Weeks at the start that are simulated and not counted."},
	"replications":      {"Replications", "How often the weeks are run with other chances."},
	"max_replications":  {"Replications at most", "Where a run goes on until it is sure: the replications that it stops at."},
	"target_half_width": {"Sure enough at", "Run until the lead time is known to this share of itself; 0 runs a fixed number."},
	"load_limit":        {"Load limit", "The load up to which a manager holds."},

	"decisions_per_fte_week": {"Decisions per FTE week", "How many decisions the work of one full-time position throws up."},
	mixParameter:             {"Mix of decisions", "How the decisions are shared among the classes."},
	"rework":                 {"Comes back", "Share of the decisions that come back after they were handled."},
	"triage_share":           {"Effort to pass up", "What passing a decision up takes, as a share of deciding it."},
	"unclear_handling":       {"Longer when unclear", "How much longer a decision takes without any clarity: 0.5 is half as long again."},
	"work_kept":              {"Work of vacancies", "Share of the work of a vacant or removed position that others take over."},

	"control":             {"Control", "How much of what people may decide is still checked: 0 nothing, 1 everything."},
	"clarity":             {"Clarity", "How well people know what is theirs to decide."},
	"stability":           {"Stability", "How long priorities last."},
	"practice":            {"Coaching practised", "How fully coaching is planned."},
	"embedded":            {"Coaching built in", "How much of it happens inside one-to-ones and answers: 0 bolted on, 0.8 built in."},
	"executive_modelling": {"Leaders set the example", "How far those above do themselves what they ask for."},
	"weights.control":     {"Weight of control", "How much full control takes from autonomy."},
	"weights.clarity":     {"Weight of clarity", "How much a lack of clarity takes from autonomy."},
	"weights.stability":   {"Weight of stability", "How much a lack of stability takes from autonomy."},
	"weights.confidence":  {"Weight of confidence", "How much a lack of skill takes from autonomy."},

	"manager_week_hours": {"A manager's week", "Hours that a manager works, before overtime."},
	"admin_hours":        {"Administration", "Comes first in the week."},
	"own_work_hours":     {"Own work", "Work of the manager's own, beside leading."},
	"planning_hours":     {"Planning", "Strategy, budgets, meetings about them."},
	"oversight_hours":    {"Oversight", "At full control; half the control takes half of it."},
	"one_to_one_hours":   {"One-to-ones", "Set aside for each report."},
	"coaching_hours":     {"Coaching", "At full practice, of which the built-in part takes no hours of its own."},
	"min_hours":          {"At least for decisions", "What is left for decisions however full the week is."},

	"squeeze_from":  {"Coaching gives way from", "Backlog at which coaching begins to be put off."},
	"squeeze_to":    {"Coaching is gone at", "Backlog at which no coaching happens any more."},
	"overtime_from": {"Overtime from", "Backlog at which managers begin to work longer."},
	"overtime_cap":  {"Overtime at most", "Hidden hours a week."},
	"learn":         {"Learning", "Share of the missing skill that a week of full coaching adds."},
	"fade":          {"Forgetting", "Share of the skill that a week without coaching takes."},
	"settle_depth":  {"Unsettled by change", "Share of the clarity that is missing at first under a new manager or with new rights."},
	"settle_weeks":  {"Settling in", "Weeks after which about two thirds of that are back."},

	"ai_acceleration": {"Output with AI", "How many more decisions are raised once AI is fully there: 1.15 is 15% more."},
	"ai_ramp_weeks":   {"Weeks to get there", "After these about two thirds of the effect of AI are there."},
	"ai_ambiguity":    {"Unrest by AI", "How much stability goes with every doubling of output."},
}

const mixParameter = "mix"

// called names a parameter for the user, one of a table too.
func called(parameter string, classes []scenario.DecisionClass) string {
	if w, ok := wordings[parameter]; ok {
		return w.name
	}
	if row, p, ok := scenario.ClassParameterNamed(parameter); ok && row < len(classes) {
		return classes[row].Name + ": " + classWords[p.Name]
	}
	if mix, ok := scenario.MixParameterNamed(parameter); ok {
		return "Shares of the mix “" + mix + "”"
	}
	return parameter
}

// classWords name the columns of the decision-rights table.
var classWords = map[string]string{
	"share": "share", "authority": "decided from grade", "handling_hours": "handling time",
	"handling_scv": "spread of handling times", "patience_hours": "patience", "ai_absorbs": "taken over by AI",
}

var kindWords = map[scenario.Kind]string{
	scenario.Assumption: "assumption", scenario.Evidence: "evidence", scenario.Convention: "convention", scenario.Choice: "choice",
}
