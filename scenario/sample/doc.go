// Package sample makes demonstration companies: invented, plausible, of any size,
// and the same for the same seed.
//
//	doc := sample.New(sample.Options{})                          // the company of the first start
//	big := sample.New(sample.Options{People: 220_000, Seed: 7})  // one to measure with
//
// The company is as tall as its size makes usual, with a mean span of about six,
// some managers of a single manager, vacancies and part-timers. No authority grade
// is set, so the height in the chart stands in (MODEL §4). With default parameters
// its managers cope. Its scenarios tell a story: the same company better led, flatter
// only, flatter with coaching bolted on, flatter and better led.
//
// The package imports scenario, scenario/edit, scenario/flatten and scenario/presets.
package sample
