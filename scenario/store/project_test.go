package store_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

var update = flag.Bool("update", false, "write the golden files anew")

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func encode(tb testing.TB, doc *scenario.Document) []byte {
	tb.Helper()
	b, err := store.Encode(doc)
	must(tb, err)
	return b
}

// everyEdit is a document that fills every field and uses every kind of edit.
func everyEdit(tb testing.TB) *scenario.Document {
	tb.Helper()
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "E1", Title: "Chief \"executive\"", FTE: 1, Cost: scenario.Some(210000.5), Currency: "EUR", Track: scenario.TrackManagement, Protected: true},
		{ID: "E2", Title: "Head of R&D <north>", Manager: "E1", Unit: "Été", Location: "Lyon", PayGrade: "B2", Authority: scenario.Some(0), Raise: 1, FTE: 0.8, Notes: "two\nlines", Dotted: "E1:E3", Assistant: true, TakenFTE: 0.25, TakenHours: 1.5},
		{ID: "E3", Manager: "E2", FTE: 0, Cost: scenario.Some(0.0)},
		{ID: "E4", Manager: "E2", FTE: 1},
	}, []scenario.Person{
		{ID: "p1", Name: "Ada", FTE: 1, Seat: "E1"},
		{ID: "p3", FTE: 0.5, Seat: "E3"},
		{ID: "p2", Name: "Bo", FTE: 0.8, Seat: "E2"},
		{ID: "p4", FTE: 1},
		{ID: "p5", FTE: 1, Leaving: true},
	})
	must(tb, err)
	m := scenario.DefaultModel()
	m.Settings.Control = 0.125
	m.Weights.Stability = 0.5
	m.Mixes = map[string][]float64{"routine": {0.9, 0.1, 0, 0, 0, 0}, "ambiguous": {0.5, 0.5, 0, 0, 0, 0}}
	m.Settings.Mix = "routine"
	m.Classes[1].NeverBelow = scenario.Some(0)
	m.Overrides = []scenario.Override{
		{Position: "E2", Values: map[string]float64{"practice": 1, "admin_hours": 4}, Mix: scenario.Some("ambiguous")},
		{Position: "E1", Values: map[string]float64{}, Mix: scenario.Some("")},
	}
	why := func(a scenario.Action) scenario.Edit {
		return scenario.Edit{Do: a, Reason: "because", Wave: "2", Date: "2030-02-28"}
	}
	return &scenario.Document{
		Name: "Every edit", Origin: everyRepair(), Baseline: scenario.State{Org: org, Model: m},
		Terms:      scenario.Terms{SeveranceMonths: 4.5, HiringShare: 0.2},
		Thresholds: scenario.Thresholds{"lead_time_mean_h": 0.5, "lapse_share": 0},
		Scenarios: []*scenario.Scenario{
			{ID: "s1", Name: "All kinds", Note: "first try", Edits: []scenario.Edit{
				why(scenario.Move{Position: "E3", Manager: "E1"}),
				{Do: scenario.Add{Position: scenario.Position{ID: "N1", Title: "New", Manager: "E1", FTE: 1}}},
				why(scenario.Hire{Person: scenario.Person{ID: "n1", Name: "Cy", FTE: 1}}),
				{Do: scenario.Seat{Person: "n1", Position: "N1"}},
				{Do: scenario.Unseat{Person: "p3", Leaving: true}},
				why(scenario.Set{Position: "E4", Field: scenario.FieldAuthority, Value: "2"}),
				{Do: scenario.SetPerson{Person: "p4", Field: scenario.FieldName, Value: "Dee"}},
				{Do: scenario.SetModel{Parameter: "clarity", Value: "0.9"}},
				{Do: scenario.SetModel{Position: "N1", Parameter: "control", Value: "0.1"}},
				{Do: scenario.SetRights{Class: 2, Authority: 1}},
				why(scenario.SetFoundations{Foundations: everyFoundation()}),
				{Do: scenario.Unseat{Person: "p4", Decided: true}},
				why(scenario.Group{Name: "Remove layer 2", Edits: []scenario.Edit{
					why(scenario.Remove{Position: "E2", ReportsTo: "N1", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "E4", Share: 0.5, Hours: 2}}}}),
					{Do: scenario.Group{Name: "within"}},
				}}),
				{Do: scenario.Remove{Position: "E3", Handover: scenario.Handover{Stopped: true}}},
				why(scenario.TakeOver{From: "E3", Takers: []scenario.Taker{{Position: "E4", FTE: 0.5, Hours: 2}}, Stopped: true}),
				{Do: scenario.Remove{Position: "E4", Handover: scenario.Handover{OwnStopped: true}}},
			}},
			{ID: "s2", Name: "Nothing yet", Locked: true},
		},
	}
}

// everyFoundation fills every field of the foundations.
func everyFoundation() scenario.Foundations {
	return scenario.Foundations{
		Purpose:     "Parts that \"fit\"\nthe first time",
		Priorities:  []scenario.Priority{{Name: "Service", Units: []scenario.UnitLine{{Unit: "Été", Line: "Answer within a day"}}}, {Name: "Margin"}},
		SteadyUntil: "2030-06-30", Roles: "Role pages of February",
		Rights:        []scenario.RightInWords{{}, {Boundary: "Up to 500 EUR", Example: "A refund", Inform: "The head of sales", Priority: 1}},
		SettlingShare: scenario.Some(0.15),
	}
}

func TestGoldenProject(t *testing.T) {
	doc := everyEdit(t)
	kinds := map[string]bool{}
	for _, e := range doc.Scenarios[0].Edits {
		kinds[e.Do.Kind()] = true
	}
	if len(kinds) != 13 {
		t.Errorf("%d kinds of edit stand in the document", len(kinds))
	}
	golden := filepath.Join("testdata", "v4.spanwise")
	got := encode(t, doc)
	if *update {
		must(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	must(t, err)
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("the file form changed; files of users must still open (-golden +got):\n%s", d)
	}
	again, err := store.Open(golden)
	must(t, err)
	sameDocument(t, doc, again)
}

// everyRepair fills every field of an origin.
func everyRepair() scenario.Origin {
	return scenario.Origin{
		Files: []string{"seniors \"2030\".csv", "juniors.csv"}, Date: "2030-02-28", Rows: 5, Positions: 4, People: 5, FTE: 3.55,
		Repairs: []scenario.Repair{
			{File: "juniors.csv", Row: 7, Column: "FTE", ID: "E2", Problem: "0,8 is no number", Repair: "read as 0.8", Chosen: true},
			{File: "seniors \"2030\".csv", Problem: "not UTF-8", Repair: "read as Windows-1252"},
		},
	}
}

// A file of every version before is kept as it was written, and opens to what it
// said then.
func TestFilesOfOlderVersionsOpen(t *testing.T) {
	for file, change := range map[string]func(*scenario.Document){
		"v1.spanwise": func(d *scenario.Document) { asOfVersion2(d); d.Origin = scenario.Origin{} },
		"v2.spanwise": asOfVersion2,
		"v3.spanwise": asOfVersion3,
	} {
		want := everyEdit(t)
		change(want)
		got, err := store.Open(filepath.Join("testdata", file))
		must(t, err)
		sameDocument(t, want, got)
		// Saved again it is a file of this version.
		got, err = store.Decode(encode(t, got))
		must(t, err)
		sameDocument(t, want, got)
	}
}

// asOfVersion2 takes out what version 3 added.
func asOfVersion2(d *scenario.Document) {
	asOfVersion3(d)
	d.Terms = scenario.DefaultTerms()
	d.Scenarios[1].Locked = false
	d.Scenarios[0].Edits = slices.DeleteFunc(d.Scenarios[0].Edits, func(e scenario.Edit) bool {
		u, unseat := e.Do.(scenario.Unseat)
		if r, ok := e.Do.(scenario.Remove); ok && r.Handover.OwnStopped {
			return true
		}
		return e.Do.Kind() == scenario.SetFoundations{}.Kind() || e.Do.Kind() == scenario.TakeOver{}.Kind() || unseat && u.Decided
	})
}

// asOfVersion3 takes out what version 4 added.
func asOfVersion3(d *scenario.Document) { d.Thresholds = nil }

// sameDocument compares all that a document says.
func sameDocument(tb testing.TB, want, got *scenario.Document) {
	tb.Helper()
	type all struct {
		Name       string
		Origin     scenario.Origin
		Terms      scenario.Terms
		Thresholds scenario.Thresholds
		Positions  []scenario.Position
		People     []scenario.Person
		Model      scenario.OperatingModel
		Scenarios  []*scenario.Scenario
	}
	of := func(d *scenario.Document) all {
		a := all{d.Name, d.Origin, d.Terms, d.Thresholds, nil, slices.Collect(d.Baseline.Org.People()), *d.Baseline.Model, d.Scenarios}
		for p := range d.Baseline.Org.Positions() {
			a.Positions = append(a.Positions, p)
		}
		return a
	}
	if d := cmp.Diff(of(want), of(got), cmpopts.EquateEmpty()); d != "" {
		tb.Errorf("documents differ (-want +got):\n%s", d)
	}
}

func TestTwoSavesAreTheSameBytes(t *testing.T) {
	a, b := encode(t, everyEdit(t)), encode(t, everyEdit(t))
	doc, err := store.Decode(a)
	must(t, err)
	if !bytes.Equal(a, b) || !bytes.Equal(a, encode(t, doc)) {
		t.Error("one document, different bytes")
	}
	if !json.Valid(a) {
		t.Error("not JSON")
	}
}

func TestDecodeRefuses(t *testing.T) {
	whole := string(encode(t, everyEdit(t)))
	swap := func(old, by string) string {
		if strings.Count(whole, old) == 0 {
			t.Fatalf("%s does not stand in the file", old)
		}
		return strings.Replace(whole, old, by, 1)
	}
	for name, c := range map[string]struct {
		data  string
		want  error
		names string
	}{
		"empty file":              {"", store.ErrNotAProject, ""},
		"a roster":                {"ID,Manager ID\n1,\n", store.ErrNotAProject, ""},
		"a list":                  {"[1,2]", store.ErrNotAProject, ""},
		"null":                    {"null", store.ErrNotAProject, ""},
		"bytes of a PDF":          {"%PDF-1.7\n\xff\xfe", store.ErrNotAProject, ""},
		"JSON of another program": {`{"format": "other", "version": 1}`, store.ErrNotAProject, ""},
		"JSON without a format":   {`{"positions": []}`, store.ErrNotAProject, ""},
		"newer version":           {swap(`"version": 4`, `"version": 5`), store.ErrNewer, "format 5"},
		"newer with new fields":   {swap(`"version": 4`, `"version": 7, "extra": {}`), store.ErrNewer, "format 7"},
		"no version":              {swap(`"version": 4,`, ``), store.ErrDamaged, "format 0"},
		"version in words":        {swap(`"version": 4`, `"version": "two"`), store.ErrDamaged, "version"},
		"older with new fields":   {swap(`"version": 4`, `"version": 1`), store.ErrDamaged, "origin"},
		"unknown origin field":    {swap(`"files":`, `"file":`), store.ErrDamaged, "file"},
		"unknown repair field":    {swap(`"problem":`, `"issue":`), store.ErrDamaged, "issue"},
		"cut":                     {whole[:len(whole)/2], store.ErrDamaged, ""},
		"cut by one":              {whole[:len(whole)-3], store.ErrDamaged, ""},
		"two in one":              {whole + whole, store.ErrDamaged, ""},
		"weeks within warm-up":    {swap(`"warmup_weeks":4,`, `"warmup_weeks":52,`), store.ErrDamaged, "weeks: 52 must be more than warmup_weeks 52"},
		"unknown field":           {swap(`"name": "Every edit"`, `"name": "x", "colour": 1`), store.ErrDamaged, "colour"},
		"unknown position field":  {swap(`"assistant":true`, `"assistent":true`), store.ErrDamaged, "assistent"},
		"unknown edit field":      {swap(`"do":{"position":"E3","manager":"E1"}`, `"do":{"position":"E3","boss":"E1"}`), store.ErrDamaged, "boss"},
		"unknown kind of edit":    {swap(`"kind":"hire"`, `"kind":"fire"`), store.ErrDamaged, "edit 3 (fire)"},
		"edit without content":    {swap(`,"do":{"position":"E3","manager":"E1"}`, ``), store.ErrDamaged, "edit 1 (move)"},
		"wrong type":              {swap(`"fte":0.8`, `"fte":"0.8"`), store.ErrDamaged, "fte"},
		"position twice":          {swap(`"id":"E4"`, `"id":"E3"`), scenario.ErrDuplicate, `"E3"`},
		"loop":                    {swap(`"manager":"E1","unit"`, `"manager":"E3","unit"`), scenario.ErrLoop, `"E2"`},
		"unknown manager":         {swap(`"manager":"E1"`, `"manager":"E9"`), scenario.ErrUnknownPosition, `"E9"`},
		"model value":             {swap(`"control":0.125`, `"control":1.25`), scenario.ErrInvalid, "control"},
		"model name":              {swap(`"clarity":0.8`, `"charity":0.8`), scenario.ErrInvalid, "charity"},
		"no model":                {swap(`"model": `, `"model": null, "name": `), store.ErrDamaged, ""},
		"does not replay":         {swap(`"do":{"position":"E3","manager":"E1"}`, `"do":{"position":"E3","manager":"E2"}`), scenario.ErrInvalid, `scenario "All kinds": edit 1 (move)`},
		"replays not to its end":  {swap(`"do":{"position":"E3","handover"`, `"do":{"position":"E1","handover"`), scenario.ErrProtected, "edit 14 (remove)"},
		"scenario id twice":       {swap(`"id": "s2"`, `"id": "s1"`), scenario.ErrDuplicate, "s1"},
		"scenario name twice":     {swap(`"name": "Nothing yet"`, `"name": "All kinds"`), scenario.ErrDuplicate, "All kinds"},
		"scenario called so":      {swap(`"name": "Nothing yet"`, `"name": "Baseline"`), scenario.ErrDuplicate, "Baseline"},
		"scenario without a name": {swap(`"name": "Nothing yet"`, `"name": ""`), scenario.ErrInvalid, "s2"},
		"scenario without an id":  {swap(`"id": "s2"`, `"id": ""`), scenario.ErrInvalid, "Nothing yet"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := store.Decode([]byte(c.data))
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want one that wraps %v", err, c.want)
			}
			if !errors.Is(err, store.ErrNotAProject) && !errors.Is(err, store.ErrNewer) && !errors.Is(err, store.ErrDamaged) {
				t.Errorf("error %v says nothing about the file", err)
			}
			if !strings.Contains(err.Error(), c.names) {
				t.Errorf("error %q does not name %s", err, c.names)
			}
		})
	}
}

func TestCutAnywhereIsRefused(t *testing.T) {
	whole := encode(t, everyEdit(t))
	end := len(bytes.TrimSpace(whole))
	for n := range end {
		if _, err := store.Decode(whole[:n]); !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrNotAProject) {
			t.Fatalf("cut after %d of %d bytes: error %v", n, end, err)
		}
	}
}

// A file that cannot be opened again must not be written.
func TestEncodeRefusesWhatDecodeWould(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*scenario.Document)
		want  error
	}{
		"model not valid":    {func(d *scenario.Document) { d.Baseline.Model.Weeks = 0 }, scenario.ErrInvalid},
		"same scenario name": {func(d *scenario.Document) { d.Scenarios[1].Name = "All kinds" }, scenario.ErrDuplicate},
		"same scenario id":   {func(d *scenario.Document) { d.Scenarios[1].ID = "s1" }, scenario.ErrDuplicate},
		"no name":            {func(d *scenario.Document) { d.Scenarios[1].Name = "" }, scenario.ErrInvalid},
		"edit of nothing":    {func(d *scenario.Document) { d.Scenarios[1].Edits = []scenario.Edit{{}} }, scenario.ErrInvalid},
		"group of nothing": {func(d *scenario.Document) {
			d.Scenarios[1].Edits = []scenario.Edit{{Do: scenario.Group{Edits: []scenario.Edit{{}}}}}
		}, scenario.ErrInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			doc := everyEdit(t)
			c.spoil(doc)
			file := filepath.Join(t.TempDir(), "x.spanwise")
			must(t, os.WriteFile(file, []byte("old"), 0o600))
			if err := store.Save(file, doc); !errors.Is(err, c.want) || !strings.Contains(err.Error(), file) {
				t.Errorf("error %v", err)
			}
			holds(t, file, "old")
		})
	}
}

func TestOpenNamesTheFile(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.spanwise")
	must(t, os.WriteFile(bad, []byte("ID,Name\n"), 0o600))
	for path, want := range map[string]error{bad: store.ErrNotAProject, filepath.Join(dir, "none"): os.ErrNotExist} {
		if _, err := store.Open(path); !errors.Is(err, want) || !strings.Contains(err.Error(), path) {
			t.Errorf("open %s: %v", path, err)
		}
	}
	if _, err := store.Open(dir); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("open a folder: %v", err)
	}
}

// Thresholds are kept, and a document without them has no line of them.
func TestThresholdsAreKept(t *testing.T) {
	doc := everyEdit(t)
	doc.Thresholds = scenario.Thresholds{"lead_time_mean_h": 0.5, "lapse_share": 0}
	got, err := store.Decode(encode(t, doc))
	must(t, err)
	sameDocument(t, doc, got)
	doc.Thresholds = scenario.Thresholds{}
	if bytes.Contains(encode(t, doc), []byte("thresholds")) {
		t.Error("none are written")
	}
	doc.Thresholds = scenario.Thresholds{"lapse_share": -1}
	if _, err := store.Encode(doc); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("a threshold below 0: %v", err)
	}
}
