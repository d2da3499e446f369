package workbook

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
)

// nameOfLimit is the defined name of the load limit: parameters are named as they
// are in files.
const nameOfLimit = "load_limit"

// assumption is a row: a parameter, a value of a decision class, a mix, or a
// setting for one position and below.
type assumption struct {
	key, unit, valid string
	low, high        scenario.Opt[float64]
	bounds           *scenario.Range // of the value, nil where it is no number
	kind             scenario.Kind
	source           string
	standard         scenario.Opt[float64] // the default
	name             string                // defined name of the value, "" for none
	value            func(side) any
}

const (
	assumptionsHeader = 3
	assumptionColumns = 9 // beside those of the scenarios
	assumptionValue   = 2 // column of the baseline's; the scenarios' follow
	sourceWidth       = 56
	sourceLine        = 64 // characters of a text that the width holds
)

func (b *book) assumptions() []assumption {
	var out []assumption
	for _, p := range scenario.Parameters {
		out = append(out, assumption{
			key: p.Name, unit: p.Unit, valid: p.Valid.String(), low: scenario.Some(p.Low), high: scenario.Some(p.High),
			kind: p.Kind, source: p.Source, standard: scenario.Some(p.Default), name: p.Name, bounds: &p.Valid,
			value: func(s side) any { return inForce(p, s) },
		})
	}
	mix := func(s side) any { return s.State.Model.Settings.Mix }
	out = append(out, assumption{key: "mix", valid: "a mix below, or blank", kind: scenario.Choice, value: mix})
	out = append(out, b.classes()...)
	out = append(out, b.mixes()...)
	if b.Consultation { // overrides are about single positions
		return out
	}
	return append(out, b.overrides()...)
}

// inForce is the value that the run went by: its length and replications may have
// been asked for otherwise than the document says.
func inForce(p scenario.Parameter, s side) float64 {
	run := s.Result.Config
	switch p.Name {
	case "weeks":
		return float64(run.Weeks)
	case "warmup_weeks":
		return float64(run.WarmupWeeks)
	case "replications":
		return float64(run.Replications)
	}
	return p.Get(s.State.Model)
}

// classes lists the decision-rights table of the model that has most classes.
func (b *book) classes() []assumption {
	var out []assumption
	for k, class := range b.longestTable() {
		for _, p := range scenario.ClassParameters {
			out = append(out, classRow(k, class, p))
		}
		out = append(out, assumption{
			key: classKey(class, "never_below"), unit: "grade", valid: "whole ≥ 0, or blank", kind: scenario.Choice,
			value: func(s side) any {
				if c := s.State.Model.Classes; k < len(c) && c[k].NeverBelow.OK {
					return float64(c[k].NeverBelow.Value)
				}
				return nil
			},
		})
	}
	return out
}

func classRow(k int, class scenario.DecisionClass, p scenario.ClassParameter) assumption {
	a := assumption{
		key: classKey(class, p.Name), unit: p.Unit, valid: p.Valid.String(), kind: p.Kind, source: p.Source, bounds: &p.Valid,
		standard: scenario.Some(p.Get(scenario.DefaultClass(k))), name: fmt.Sprintf("class.%d.%s", k+1, p.Name),
		value: func(s side) any {
			if c := s.State.Model.Classes; k < len(c) {
				return p.Get(c[k])
			}
			return nil
		},
	}
	if p.LowOf != nil {
		a.low, a.high = scenario.Some(p.LowOf(a.standard.Value)), scenario.Some(p.HighOf(a.standard.Value))
	}
	return a
}

func classKey(class scenario.DecisionClass, parameter string) string {
	return fmt.Sprintf("class %s: %s", class.Name, parameter)
}

func (b *book) mixes() []assumption {
	var names []string
	for _, s := range b.sides {
		names = append(names, s.State.Model.MixNames()...)
	}
	slices.Sort(names)
	var out []assumption
	for _, name := range slices.Compact(names) {
		out = append(out, assumption{
			key: "mixes." + name, unit: "share", valid: "≥ 0 each", kind: scenario.Assumption,
			value: func(s side) any {
				if shares, ok := s.State.Model.Mixes[name]; ok {
					return fmt.Sprint(shares)
				}
				return nil
			},
		})
	}
	return out
}

// overrides lists the settings for one position and below that any side has.
func (b *book) overrides() []assumption {
	var ids []scenario.PositionID
	for _, s := range b.sides {
		for _, o := range s.State.Model.Overrides {
			ids = append(ids, o.Position)
		}
	}
	slices.Sort(ids)
	var out []assumption
	for _, id := range slices.Compact(ids) {
		for _, p := range scenario.ScopedParameters {
			out = b.override(out, id, p.Name)
		}
		out = b.override(out, id, "mix")
	}
	return out
}

// override adds a row where some side overrides the parameter there.
func (b *book) override(to []assumption, id scenario.PositionID, parameter string) []assumption {
	value := func(s side) any {
		o, _ := s.State.Model.OverrideAt(id)
		if v, ok := o.Values[parameter]; ok {
			return v
		}
		if parameter == "mix" && o.Mix.OK {
			return o.Mix.Value
		}
		return nil
	}
	for _, s := range b.sides {
		if value(s) == nil {
			continue
		}
		p, _ := scenario.ParameterNamed(parameter)
		return append(to, assumption{
			key: parameter + " at and below " + string(id), unit: p.Unit, kind: scenario.Choice,
			source: b.titleAnywhere(id), value: value,
		})
	}
	return to
}

func (b *book) titleAnywhere(id scenario.PositionID) string {
	for _, s := range b.sides {
		if p, ok := s.State.Org.Position(id); ok {
			return p.Title
		}
	}
	return ""
}

func (b *book) writeAssumptions() {
	rows := b.assumptions()
	widths := []float64{34, 12}
	for range b.sides[1:] {
		widths = append(widths, 15)
	}
	widths = append(widths, 16, 10, 10, 20, 12, 10, sourceWidth)
	columns := assumptionColumns + len(b.sides) - 1
	s := b.open(sheetAssumptions, layout{
		rows: assumptionsHeader + len(rows), columns: columns, widths: widths,
		freezeRows: assumptionsHeader, freezeColumns: 1, repeat: "1:$3",
	})
	s.put(24, s.text(titleLook, "Assumptions"))
	s.put(16, s.text(subLook, "Blue on yellow: what went in. Plausible low and high are the range to try, never a bound. A scenario's column holds what it sets otherwise. Changing a value here does not run the simulation again."))
	s.assumptionHead()
	for _, a := range rows {
		s.assumption(a)
	}
	s.table("Assumptions", assumptionsHeader, columns)
	s.close()
}

func (s *sheet) assumptionHead() {
	beside := headLook.after(headRight)
	cells := []any{s.text(headLook, "Parameter"), s.text(headRight, "Value")}
	for _, side := range s.sides[1:] {
		cells = append(cells, s.text(headRight, fmt.Sprintf("Scenario %d: %s", side.number, shortened(side.Name, 40))))
	}
	cells = append(
		cells, s.text(beside, "Unit"),
		s.text(headRight, "Plausible low"), s.text(headRight, "Plausible high"), s.text(beside, "Valid"),
		s.text(headLook, "Kind"), s.text(headRight, "Default"), s.text(beside, "Source"),
	)
	s.put(46, cells...)
}

func shortened(name string, most int) string {
	r := []rune(name)
	if len(r) <= most {
		return name
	}
	return string(r[:most-1]) + "…"
}

const valueFormat = "#,##0.######"

func (s *sheet) assumption(a assumption) {
	input := look{bottom: hair, color: inputFg, fill: inputBg, format: valueFormat, align: "right"}
	plain := look{bottom: hair, format: valueFormat, align: "right"}
	beside := s.style(quietLook.after(plain))
	source := quietLook.after(plain)
	source.wrap, source.middle = true, true
	base := a.value(s.sides[0])
	cells := []any{s.text(cellLook, a.key), cellOf(s.style(input), base)}
	for _, side := range s.sides[1:] {
		v := a.value(side)
		switch {
		case v == base:
			cells = append(cells, s.blank(plain))
		case v == nil:
			cells = append(cells, s.text(plain, "none"))
		default:
			cells = append(cells, cellOf(s.style(input), v))
		}
	}
	cells = append(
		cells, cellOf(beside, a.unit),
		s.orBlank(plain, a.low), s.orBlank(plain, a.high), cellOf(beside, a.valid),
		cellOf(s.style(cellLook), string(a.kind)), s.orBlank(plain, a.standard), cellOf(s.style(source), a.source),
	)
	height := 0.0
	if utf8.RuneCountInString(a.source) > sourceLine {
		height = tall(a.source, sourceLine)
	}
	s.put(height, cells...)
	s.assumed[a.key] = s.row
	if a.bounds != nil {
		s.validate(s.row, *a.bounds)
	}
	if a.name != "" && base != nil {
		s.do(s.f.SetDefinedName(&excelize.DefinedName{Name: a.name, RefersTo: at(s.name, assumptionValue, s.row)}))
	}
}
