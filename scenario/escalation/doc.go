// Package escalation is the model of how decisions climb an organisation, as pure
// functions, and its steady-state estimate: who may decide what, who asks whether
// or not it is needed, how many hours a manager has left for answers.
//
//	net, err := escalation.Compile(baseline, current) // flat arrays, checked
//	net.Hours(m, 1, 0)                                // C0: hours a week for decisions
//	e := net.Solve()                                  // the estimate, every manager
//	ada, ok := e.Manager("e1")
//	ada.Load                                          // 0.92: close to overloaded
//
// In short, for a report of grade b under manager m, and a decision of grade g:
//
//	autonomy A = (1 − w₁·control)(1 − w₂(1 − clarity))(1 − w₃(1 − stability))(1 − w₄(1 − skill))
//	asked      = 1 where g > b, else (1 − A)^(1 + b − g), with 2 for 1 if it came from below
//	hours    C = manager_week_hours − all that comes first, at least min_hours
//	load     ρ = visits a week · mean need / C, visits = passed up + decided here/(1 − rework)
//	wait       = ρ(1 + SCV)/(2(1 − ρ)) · mean need · week_hours/C (Pollaczek–Khinchine)
//
// Where some give up the wait is that of M/M/1+M instead, from the distribution of
// the number there; what lapses does not go on up.
//
// The simulation (package sim) runs on the same [Network] with the same functions,
// so that both speak of one model. The package imports the standard library and
// scenario, and knows neither randomness nor time.
//
// Products that are added to something are written float64(a*b): the conversion
// forbids fused multiply-add, so that every processor gets the same bits. Only where
// patience is so long that its wait is integrated may the last digits differ.
package escalation
