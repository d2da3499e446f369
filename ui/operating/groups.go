package operating

// group is a card of parameters that answer the same question.
type group struct {
	title, short, says string
	parameters         []string // by name, in the order shown
}

var groups = []group{
	{
		"How decisions arise", "Decisions", "What the work throws up, and what handling it takes. Classes, shares and grades stand under Decision rights.",
		[]string{"decisions_per_fte_week", mixParameter, "rework", "triage_share", "unclear_handling", "work_kept"},
	},
	{
		"How people are led", "Leading", "Whether people decide what they may: permission, clarity, stability and confidence, and how much each counts.",
		[]string{"control", "clarity", "stability", "practice", "embedded", "executive_modelling", "weights.control", "weights.clarity", "weights.stability", "weights.confidence"},
	},
	{
		"A manager's week", "Week", "What comes first; the rest is left for decisions.",
		[]string{"manager_week_hours", "admin_hours", "own_work_hours", "planning_hours", "one_to_one_hours", "coaching_hours", "oversight_hours", "min_hours", "load_limit"},
	},
	{
		"Dynamics", "Dynamics", "What happens when a week is too full, and while people settle in. It shows in a simulation, and hardly in the estimate.",
		[]string{"squeeze_from", "squeeze_to", "overtime_from", "overtime_cap", "learn", "fade", "settle_depth", "settle_weeks"},
	},
	{
		"AI", "AI", "What AI adds to the decisions raised. What it takes over stands with each class under Decision rights.",
		[]string{"ai_acceleration", "ai_ramp_weeks", "ai_ambiguity"},
	},
	{
		"Run", "Run", "How a simulation is run.",
		[]string{"weeks", "warmup_weeks", "week_hours", "replications", "max_replications", "target_half_width"},
	},
}
