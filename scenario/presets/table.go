package presets

// Presets are those that can be chosen, by family. The names and bands of the span
// archetypes are McKinsey's (2017); their values are assumptions, chosen within the
// plausible ranges so that each carries the spans of its band and the one before it
// does not. Coaching bolted on and built in are those of MODEL §12.
var Presets = []Preset{
	{
		Name: "Player-coach", Family: Span,
		Says: "3–5 reports: the manager does much of the same work and teaches it beside them; little of it is written down.",
		Values: []Value{
			{"own_work_hours", 21, "does the same work as the team for half of the week"},
			{"decisions_per_fte_week", 4.25, "work that is new each time raises more questions"},
			{"clarity", 0.75, "little is written down"},
			{"control", 0.15, "sits beside them and need not check"},
			{"practice", 0.8, "an apprenticeship: coaching is the job"},
			{"embedded", 0.6, "taught at the work, not in hours of their own"},
		},
	},
	{
		Name: "Coach", Family: Span,
		Says: "6–7 reports: much own work still, and the team learns from answers and reviews.",
		Values: []Value{
			{"own_work_hours", 17, "less of the same work than a player-coach"},
			{"decisions_per_fte_week", 4, "between work that is new each time and work with rules"},
			{"clarity", 0.78, "roles are clear, the work less so"},
			{"control", 0.2, "looks at results, not at steps"},
			{"practice", 0.7, "most of the coaching that is planned"},
			{"embedded", 0.5, "half of it in reviews and answers"},
		},
	},
	{
		Name: "Supervisor", Family: Span,
		Says: "8–10 reports: a common process, checked by the manager, with some own work.",
		Values: []Value{
			{"own_work_hours", 12, "some own work beside the team's"},
			{"decisions_per_fte_week", 3.5, "the default: a process with exceptions"},
			{"clarity", 0.82, "the process says who does what"},
			{"control", 0.3, "exceptions are checked"},
			{"practice", 0.4, "the default: coaching when there is time"},
			{"embedded", 0.2, "a little of it in one-to-ones"},
		},
	},
	{
		Name: "Facilitator", Family: Span,
		Says: "11–15 reports: leading is the job; the team runs its work by common standards.",
		Values: []Value{
			{"own_work_hours", 9, "leading the team is the job"},
			{"decisions_per_fte_week", 2.75, "standards answer most questions"},
			{"clarity", 0.88, "standards are written and known"},
			{"control", 0.2, "the team mostly checks itself"},
			{"practice", 0.6, "coaching is part of leading"},
			{"embedded", 0.6, "most of it in one-to-ones and answers"},
		},
	},
	{
		Name: "Coordinator", Family: Span,
		Says: "15 and more reports: work that runs by itself; the manager steps in for exceptions.",
		Values: []Value{
			{"own_work_hours", 5, "hardly any"},
			{"decisions_per_fte_week", 2, "work that hardly raises questions"},
			{"clarity", 0.95, "the work is the same every day: the top of the plausible range"},
			{"control", 0.1, "the process checks itself"},
			{"practice", 0.4, "the default: coaching when there is time"},
			{"embedded", 0.6, "what there is happens in answers"},
		},
	},
	{
		Name: "Routine work", Family: WorkKind, Work: Routine,
		Says: "Known cases, known answers: few decisions go beyond the first class.",
		Values: []Value{
			{"decisions_per_fte_week", 2, "few cases that no rule covers"},
			{"clarity", 0.9, "the rules are written"},
			{"rework", 0.05, "known answers seldom come back"},
			{"settle_weeks", 8, "evidence: 8 weeks for clerical work (Mellon)"},
		},
	},
	{
		Name: "Mixed work", Family: WorkKind, Work: Mixed,
		Says: "The defaults: rules for most of it, judgement for the rest.",
		Values: []Value{
			{"decisions_per_fte_week", 3.5, "the default"},
			{"clarity", 0.8, "the default"},
			{"rework", 0.1, "the default"},
			{"settle_weeks", 8, "the default"},
		},
	},
	{
		Name: "Expert work", Family: WorkKind, Work: Expert,
		Says: "New cases: more decisions, and more of them beyond the first class.",
		Values: []Value{
			{"decisions_per_fte_week", 5, "most cases are new"},
			{"clarity", 0.7, "who decides what is found out on the way"},
			{"rework", 0.15, "answers to new questions come back more often"},
			{"settle_weeks", 20, "evidence: 20 weeks for professional work (Mellon)"},
		},
	},
	{
		Name: "Command and control", Family: Leadership,
		Says: "Managers check the work and decide; nobody coaches.",
		Values: []Value{
			{"control", 0.6, "the top of the plausible range"},
			{"practice", 0, "nobody coaches"},
			{"embedded", 0, "one-to-ones are for reporting"},
			{"executive_modelling", 0.2, "the bottom of the plausible range: leaders do not coach either"},
		},
	},
	{
		Name: "Coaching bolted on", Family: Leadership,
		Says: "Coaching as extra hours on a full week, and nothing else.",
		Values: []Value{
			{"practice", 1, "all coaching is planned, on top of everything else"},
			{"embedded", 0, "in hours of its own, none of it inside one-to-ones and answers"},
		},
	},
	{
		Name: "Coaching built in", Family: Leadership,
		Says: "Coaching inside one-to-ones and answers, with trust, clarity and time made for it.",
		Values: []Value{
			{"practice", 1, "all coaching is planned"},
			{"embedded", 0.8, "most of it inside one-to-ones and answers"},
			{"control", 0.15, "people are trusted with what is theirs"},
			{"clarity", 0.92, "who decides what is plain"},
			{"stability", 0.92, "priorities last"},
			{"admin_hours", 6, "two hours of administration go"},
			{"own_work_hours", 12, "two hours of own work go"},
			{"executive_modelling", 0.9, "leaders do it themselves"},
		},
	},
	{
		Name: "AI adds load", Family: AI,
		Says: "More gets done, so more has to be decided, and AI answers none of it.",
		Values: []Value{
			{"ai_acceleration", aiOutput, whyOutput},
			{"class.1.ai_absorbs", 0, "AI decides nothing"},
			{"class.2.ai_absorbs", 0, "AI decides nothing"},
		},
	},
	{
		Name: "AI absorbs routine", Family: AI,
		Says: "AI answers a part of the routine, and people raise no more than before.",
		Values: []Value{
			{"ai_acceleration", 1, "as much is raised as before"},
			{"class.1.ai_absorbs", aiTask, whyAbsorbed},
			{"class.2.ai_absorbs", aiTeam, whyAbsorbed},
		},
	},
	{
		Name: "AI adds and absorbs", Family: AI,
		Says: "More gets done, and AI answers a part of what is routine in it.",
		Values: []Value{
			{"ai_acceleration", aiOutput, whyOutput},
			{"class.1.ai_absorbs", aiTask, whyAbsorbed},
			{"class.2.ai_absorbs", aiTeam, whyAbsorbed},
		},
	},
}

const (
	aiOutput    = 1.15
	aiTask      = 0.2 // of the first class
	aiTeam      = 0.1 // of the second
	whyOutput   = "evidence for 15% more output (Brynjolfsson et al. 2025), assumed to raise as many more decisions"
	whyAbsorbed = "scenario value: a fifth of the first class, a tenth of the second"
)
