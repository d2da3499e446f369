package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Setting is what a parameter of the operating model is called at the head of a line,
// wherever it is spoken of: "Coaching built in" for "embedded". A name that is none is
// written as words.
func Setting(name string) string {
	if called, ok := settings[name]; ok {
		return called
	}
	return strings.ReplaceAll(name, "_", " ")
}

// SettingWithin is Setting within a sentence: "coaching built in".
func SettingWithin(name string) string {
	called := Setting(name)
	first, size := utf8.DecodeRuneInString(called)
	if second, _ := utf8.DecodeRuneInString(called[size:]); unicode.IsUpper(second) {
		return called
	}
	return string(unicode.ToLower(first)) + called[size:]
}

var settings = map[string]string{
	"week_hours":        "Hours in a week",
	"weeks":             "Weeks simulated",
	"warmup_weeks":      "Warm-up",
	"replications":      "Replications",
	"max_replications":  "Replications at most",
	"target_half_width": "Sure enough at",
	"load_limit":        "Load limit",

	"decisions_per_fte_week": "Decisions per FTE week",
	"mix":                    "Mix of decisions",
	"rework":                 "Comes back",
	"triage_share":           "Effort to pass up",
	"unclear_handling":       "Longer when unclear",
	"work_kept":              "Work of vacancies",

	"control":             "Control",
	"clarity":             "Clarity",
	"stability":           "Stability",
	"practice":            "Coaching practised",
	"embedded":            "Coaching built in",
	"executive_modelling": "Leaders set the example",
	"weights.control":     "Weight of control",
	"weights.clarity":     "Weight of clarity",
	"weights.stability":   "Weight of stability",
	"weights.confidence":  "Weight of confidence",

	"manager_week_hours": "A manager's week",
	"admin_hours":        "Administration",
	"own_work_hours":     "Own work",
	"planning_hours":     "Planning",
	"oversight_hours":    "Oversight",
	"one_to_one_hours":   "One-to-ones",
	"coaching_hours":     "Coaching",
	"min_hours":          "At least for decisions",

	"squeeze_from":  "Coaching gives way from",
	"squeeze_to":    "Coaching is gone at",
	"overtime_from": "Overtime from",
	"overtime_cap":  "Overtime at most",
	"learn":         "Learning",
	"fade":          "Forgetting",
	"settle_depth":  "Unsettled by change",
	"settle_weeks":  "Settling in",

	"ai_acceleration": "Output with AI",
	"ai_ramp_weeks":   "Weeks to get there",
	"ai_ambiguity":    "Unrest by AI",
}
