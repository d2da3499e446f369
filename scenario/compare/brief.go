package compare

// Brief is a verdict where there is room for a few words only: how a side stands, and in
// how many plausible settings it holds.
type Brief struct{ Stands }

// Code implements Finding.
func (Brief) Code() string { return "brief" }

// LeadBrief is what becomes of the mean lead time where there is room for a few words only.
type LeadBrief struct{ Difference }

// Code implements Finding.
func (LeadBrief) Code() string { return "lead_brief" }

// StandsOf says how a side carries its load, judged by a limit: a load, 1 is 100%.
func StandsOf(s Side, limit float64) Stands {
	return Stands{s.Name, limit, OutcomeOf(s.Result, limit), s.Plausible}
}
