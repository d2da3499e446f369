// Package privacy says how an organisation looks when its people are not to be named:
// no names and no ids of persons, positions under ids that tell nothing, and no name
// left in a title. What writes a file for others uses it, so that one position is
// called the same in every sheet and picture.
//
//	m := privacy.NewMask(baseline, scenario)
//	m.Position("dana.fox")       // "P2": the second position in the chart
//	m.Org(scenario)              // the same chart, nobody named
//	m.Text("Aide to Dana Fox")   // "Aide to …"
//
// What is left is still personal data: a title can tell who somebody is. The package
// imports scenario.
package privacy
