package sim

// Unit says how a metric's value is written.
type Unit int

// The units of metrics.
const (
	Number  Unit = iota // a count
	Share               // 0..1, shown as per cent
	Hours               // working hours
	PerWeek             // a count a week
	HoursPerWeek
)

// Direction says which way is better for the organisation.
type Direction int

// The directions of metrics.
const (
	Neutral Direction = iota
	LowerIsBetter
	HigherIsBetter
)

// Metric describes one figure of MODEL §8.
type Metric struct {
	Name   string // as in JSON and the workbook's notes
	Label  string // as shown to people
	Unit   Unit
	Better Direction
}

// OrganisationMetric indexes OrganisationMetrics.
type OrganisationMetric int

// The figures of the whole organisation.
const (
	DecisionsPerWeek OrganisationMetric = iota
	DecidedAtSourceShare
	NeedlessShare
	DelegatedShare
	UnalignedPerWeek
	LapseShare
	LeadTimeMean
	LeadTimeP50
	LeadTimeP90
	HopsMean
	LapsedPerWeek
	OvertimePerWeek
	ManagersOver085
	ManagersOver100
	BacklogMean
	NumOrganisationMetrics
)

// OrganisationMetrics describes them, in the order of CLI.md.
var OrganisationMetrics = [NumOrganisationMetrics]Metric{
	DecisionsPerWeek:     {"decisions_per_week", "Decisions a week", PerWeek, Neutral},
	DecidedAtSourceShare: {"decided_at_source_share", "Decided at source", Share, HigherIsBetter},
	// A larger share may be of far fewer escalations: where rights move down, the needed ones go.
	NeedlessShare:    {"needless_share", "Needless of escalations", Share, Neutral},
	DelegatedShare:   {"delegated_share", "Delegated decisions", Share, Neutral},
	UnalignedPerWeek: {"unaligned_per_week", "Unaligned decisions a week", PerWeek, LowerIsBetter},
	LapseShare:       {"lapse_share", "Lapsed of escalations", Share, LowerIsBetter},
	LeadTimeMean:     {"lead_time_mean_h", "Lead time, mean", Hours, LowerIsBetter},
	LeadTimeP50:      {"lead_time_p50_h", "Lead time, half within", Hours, LowerIsBetter},
	LeadTimeP90:      {"lead_time_p90_h", "Lead time, nine in ten within", Hours, LowerIsBetter},
	HopsMean:         {"hops_mean", "Hops per escalated decision", Number, LowerIsBetter},
	LapsedPerWeek:    {"lapsed_per_week", "Lapsed a week", PerWeek, LowerIsBetter},
	OvertimePerWeek:  {"overtime_h_per_week", "Hidden overtime", HoursPerWeek, LowerIsBetter},
	ManagersOver085:  {"managers_over_085", "Managers above 85%, mean", Number, LowerIsBetter},
	ManagersOver100:  {"managers_over_100", "Managers above 100%, mean", Number, LowerIsBetter},
	BacklogMean:      {"backlog_mean", "Waiting on average", Number, LowerIsBetter},
}

// ManagerMetric indexes ManagerMetrics.
type ManagerMetric int

// The figures of one manager.
const (
	ArrivalsPerWeek ManagerMetric = iota
	NeededPerWeek
	NeedlessPerWeek
	PassedUpPerWeek
	ReworkPerWeek
	Load
	Utilisation
	WaitMean
	WaitP50
	WaitP90
	WaitingMean
	BacklogEnd
	ManagerLapsedPerWeek
	ManagerLapseShare
	ManagerOvertime
	CoachingFunded
	SkillEnd
	NeedlessHours
	NumManagerMetrics
)

// ManagerMetrics describes them, in the order of CLI.md.
var ManagerMetrics = [NumManagerMetrics]Metric{
	ArrivalsPerWeek:      {"arrivals_per_week", "Arrivals a week", PerWeek, LowerIsBetter},
	NeededPerWeek:        {"needed_per_week", "Needed a week", PerWeek, LowerIsBetter},
	NeedlessPerWeek:      {"needless_per_week", "Needless a week", PerWeek, LowerIsBetter},
	PassedUpPerWeek:      {"passed_up_per_week", "Passed up from below a week", PerWeek, Neutral},
	ReworkPerWeek:        {"rework_per_week", "Rework a week", PerWeek, LowerIsBetter},
	Load:                 {"load", "Load", Share, LowerIsBetter},
	Utilisation:          {"utilisation", "Utilisation", Share, Neutral},
	WaitMean:             {"wait_mean_h", "Wait, mean", Hours, LowerIsBetter},
	WaitP50:              {"wait_p50_h", "Wait, half within", Hours, LowerIsBetter},
	WaitP90:              {"wait_p90_h", "Wait, nine in ten within", Hours, LowerIsBetter},
	WaitingMean:          {"waiting_mean", "Waiting on average", Number, LowerIsBetter},
	BacklogEnd:           {"backlog_end", "Waiting at the end", Number, LowerIsBetter},
	ManagerLapsedPerWeek: {"lapsed_per_week", "Lapsed a week", PerWeek, LowerIsBetter},
	ManagerLapseShare:    {"lapse_share", "Lapsed of arrivals", Share, LowerIsBetter},
	ManagerOvertime:      {"overtime_h_per_week", "Hidden overtime", HoursPerWeek, LowerIsBetter},
	CoachingFunded:       {"coaching_funded", "Coaching funded", Share, HigherIsBetter},
	SkillEnd:             {"skill_end", "Coaching skill at the end", Share, HigherIsBetter},
	NeedlessHours:        {"needless_hours_per_week", "Hours on needless escalations", HoursPerWeek, LowerIsBetter},
}
