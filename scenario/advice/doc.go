// Package advice says how far a verdict hangs on the assumptions: in how many
// plausible settings a scenario holds, how often it is the best, and which
// assumptions decide that (MODEL §9).
//
//	study, err := advice.Robust(ctx, baseline, cases, advice.Options{Draws: 300, Seed: 1})
//	v := study.Verdicts[1]
//	v.Holds           // 212 of 300 plausible settings: no manager above the load limit
//	v.Drivers[0].Name // "decisions_per_fte_week": what the highest load hangs on most
//
// A draw is one value for every row of the table of parameters that rests on
// assumption or evidence, the columns of the decision-rights table included, within
// its plausible range; a Latin hypercube sees to it that each row is drawn from
// every part of its range. Every draw goes through the estimate of package
// escalation, for the baseline and all cases alike.
//
// A draw says how the world is. What a scenario, or an override for a part of the
// chart, sets otherwise is a difference from it and stays one: where clarity is 0.8
// and a scenario sets 0.9, a draw of 0.6 makes that 0.7, within the valid range. Of
// hours of handling the ratio is kept instead of the difference. The document's own
// value of a drawn row plays no other part: only choices, such as the load limit, and
// conventions are taken from it. Form is not drawn: that autonomy is a product, and
// that people lose patience, are two more rows among the drivers, each both ways.
//
// The package imports scenario, scenario/escalation, scenario/sim and gonum.
package advice
