package operating

import (
	"spanwise/scenario"
	"spanwise/scenario/phrase"
)

// sayings tell of every parameter of scenario.Parameters, and of the mix, what it says.
var sayings = map[string]string{
	"week_hours":        "How long the working week is; waits are told in its hours.",
	"weeks":             "The horizon, warm-up included.",
	"warmup_weeks":      "Weeks at the start that are simulated and not counted.",
	"replications":      "How often the weeks are run with other chances.",
	"max_replications":  "Where a run goes on until it is sure: the replications that it stops at.",
	"target_half_width": "Run until the lead time is known to this share of itself; 0 runs a fixed number.",
	"load_limit":        "The load up to which a manager holds.",

	"decisions_per_fte_week": "How many decisions the work of one full-time position throws up.",
	mixParameter:             "How the decisions are shared among the classes.",
	"rework":                 "Share of the decisions that come back after they were handled.",
	"triage_share":           "What passing a decision up takes, as a share of deciding it.",
	"unclear_handling":       "How much longer a decision takes without any clarity: 0.5 is half as long again.",
	"work_kept":              "Share of the work of a vacant or removed position that others take over.",

	"control":             "How much of what people may decide is still checked: 0 nothing, 1 everything.",
	"clarity":             "How well people know what is theirs to decide.",
	"stability":           "How long priorities last.",
	"practice":            "How fully coaching is planned.",
	"embedded":            "How much of it happens inside one-to-ones and answers: 0 bolted on, 0.8 built in.",
	"executive_modelling": "How far those above do themselves what they ask for.",
	"weights.control":     "How much full control takes from autonomy.",
	"weights.clarity":     "How much a lack of clarity takes from autonomy.",
	"weights.stability":   "How much a lack of stability takes from autonomy.",
	"weights.confidence":  "How much a lack of skill takes from autonomy.",

	"manager_week_hours": "Hours that a manager works, before overtime.",
	"admin_hours":        "Comes first in the week.",
	"own_work_hours":     "Work of the manager's own, beside leading.",
	"planning_hours":     "Strategy, budgets, meetings about them.",
	"oversight_hours":    "At full control; half the control takes half of it.",
	"one_to_one_hours":   "Set aside for each report.",
	"coaching_hours":     "At full practice, of which the built-in part takes no hours of its own.",
	"min_hours":          "What is left for decisions however full the week is.",

	"squeeze_from":  "Backlog at which coaching begins to be put off.",
	"squeeze_to":    "Backlog at which no coaching happens any more.",
	"overtime_from": "Backlog at which managers begin to work longer.",
	"overtime_cap":  "Hidden hours a week.",
	"learn":         "Share of the missing skill that a week of full coaching adds.",
	"fade":          "Share of the skill that a week without coaching takes.",
	"settle_depth":  "Share of the clarity that is missing at first under a new manager or with new rights.",
	"settle_weeks":  "Weeks after which about two thirds of that are back.",

	"ai_acceleration": "How many more decisions are raised once AI is fully there: 1.15 is 15% more.",
	"ai_ramp_weeks":   "After these about two thirds of the effect of AI are there.",
	"ai_ambiguity":    "How much stability goes with every doubling of output.",
}

const mixParameter = "mix"

// called names a parameter for the user, one of a table too.
func called(parameter string, classes []scenario.DecisionClass) string {
	if _, ok := sayings[parameter]; ok {
		return phrase.Setting(parameter)
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
