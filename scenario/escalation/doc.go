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
// The simulation (package sim) runs on the same [Network] with the same functions,
// so that both speak of one model. The package imports the standard library and
// scenario, and knows neither randomness nor time.
//
// Products that are added to something are written float64(a*b): the conversion
// forbids fused multiply-add, so that every processor gets the same bits.
package escalation
