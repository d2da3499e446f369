package journal_test

import (
	"errors"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/journal"
)

// kinds are records of every kind, with the line that each has.
func kinds(tb testing.TB) map[string]journal.Record {
	model := scenario.DefaultModel()
	model.Weeks = 60
	return map[string]journal.Record{
		`{"append":{"scenario":"s2","edits":[{"kind":"move","do":{"position":"D","manager":"A"}},{"kind":"group","do":{"name":"Two","edits":[]},"reason":"<why>\n","wave":"1"}]}}`: journal.Append{Scenario: "s2", Edits: []scenario.Edit{
			move("D", "A"), {Do: scenario.Group{Name: "Two", Edits: []scenario.Edit{}}, Reason: "<why>\n", Wave: "1"},
		}},
		`{"cut":{"scenario":"s1","count":1}}`:                                                       journal.Cut{Scenario: "s1", Count: 1},
		`{"insert":{"at":1,"id":"s3","name":"Third","note":"n","edits":[]}}`:                        journal.Insert{At: 1, Scenario: &scenario.Scenario{ID: "s3", Name: "Third", Note: "n"}},
		`{"delete":{"scenario":"s1"}}`:                                                              journal.Delete{Scenario: "s1"},
		`{"rename":{"scenario":"s1","name":"Six layers"}}`:                                          journal.Rename{Scenario: "s1", Name: "Six layers"},
		`{"note":{"scenario":"s2"}}`:                                                                journal.Note{Scenario: "s2"},
		`{"amend":{"scenario":"s1","edits":[{"kind":"move","do":{"position":"E","manager":"A"}}]}}`: journal.Amend{Scenario: "s1", Edit: move("E", "A")},
		`{"annotate":{"scenario":"s1","edits":[{"path":[0],"reason":"why","wave":"1","date":"2027-03-31"}]}}`: journal.Annotate{Scenario: "s1", Edits: []journal.Annotated{
			{Path: []int{0}, Reason: "why", Wave: "1", Date: "2027-03-31"},
		}},
		`{"lock":{"scenario":"s1","locked":true}}`:            journal.Lock{Scenario: "s1", Locked: true},
		`{"reorder":{"scenario":"s1","to":1}}`:                journal.Reorder{Scenario: "s1", To: 1},
		`{"thresholds":{"lapse_share":0.01}}`:                 journal.Thresholds{Thresholds: scenario.Thresholds{"lapse_share": 0.01}},
		`{"terms":{"severance_months":9,"hiring_share":0.3}}`: journal.Terms{Terms: scenario.Terms{SeveranceMonths: 9, HiringShare: 0.3}},
		`{"model":{`: journal.Model{Model: model},
		`{"document":{"format":"spanwise","version":`: journal.Document{Document: small(tb)},
	}
}

func TestRecordsComeBack(t *testing.T) {
	for want, r := range kinds(t) {
		line, err := journal.Encode(r)
		must(t, err)
		plain := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(string(line))
		if !strings.HasPrefix(plain, want) || strings.Contains(string(line), "\n") {
			t.Errorf("line %s, want %s", line, want)
		}
		again, err := journal.Decode(line)
		must(t, err)
		one, two := small(t), small(t)
		must(t, journal.Apply(one, r))
		must(t, journal.Apply(two, again))
		same(t, want, text(t, one), text(t, two))
		if want != `{"document":{"format":"spanwise","version":` && want != `{"note":{"scenario":"s2"}}` && text(t, one) == text(t, small(t)) {
			t.Errorf("%s changes nothing", want)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, line := range []string{
		``, `null`, `{}`, `[]`, `{"charm":{}}`, `{"cut":{"scenario":"s1","count":1},"delete":{"scenario":"s1"}}`,
		`{"cut":{"scenario":"s1","count":1,"more":2}}`, `{"cut":{"scenario":"s1","count":1}} {}`, `{"append":{"scenario":"s1"}}`, `{"amend":{"scenario":"s1","edits":[]}}`, `{"annotate":{"scenario":"s1","edits":[{"path":0}]}}`,
		`{"lock":{"scenario":"s1","locked":1}}`, `{"reorder":{"scenario":"s1","to":"up"}}`, `{"terms":{"months":1}}`,
		`{"append":{"scenario":"s1","edits":[{"kind":"charm","do":{}}]}}`, `{"model":{"weeks":-1}}`, `{"document":{}}`, `{"insert":{"at":0,"id":"s3","name":"X"}}`,
	} {
		if r, err := journal.Decode([]byte(line)); err == nil {
			t.Errorf("%s is read as %#v", line, r)
		}
	}
}

// What was recovered is the caller's own: changing it leaves the records as they are.
func TestApplyShares(t *testing.T) {
	third := &scenario.Scenario{ID: "s3", Name: "Third", Edits: []scenario.Edit{move("D", "A")}}
	doc := small(t)
	must(t, journal.Apply(doc, journal.Insert{Scenario: third}))
	must(t, journal.Apply(doc, journal.Rename{Scenario: "s3", Name: "Fourth"}))
	must(t, journal.Apply(doc, journal.Cut{Scenario: "s3", Count: 1}))
	must(t, journal.Apply(doc, journal.Append{Scenario: "s3", Edits: []scenario.Edit{retitle("other")}}))
	same(t, "the scenario put in", &scenario.Scenario{ID: "s3", Name: "Third", Edits: []scenario.Edit{move("D", "A")}}, third)
}

func TestApplyRefusesAPlanThatDoesNotFit(t *testing.T) {
	for what, r := range map[string]journal.Record{
		"amend none":             journal.Amend{Scenario: "s9", Edit: move("D", "A")},
		"annotate no edit":       journal.Annotate{Scenario: "s1", Edits: []journal.Annotated{{Path: []int{9}}}},
		"lock none":              journal.Lock{Scenario: "s9"},
		"reorder outside":        journal.Reorder{Scenario: "s1", To: 2},
		"threshold out of range": journal.Thresholds{Thresholds: scenario.Thresholds{"lapse_share": -1}},
		"terms out of range":     journal.Terms{Terms: scenario.Terms{SeveranceMonths: -1}},
	} {
		doc := small(t)
		before := text(t, doc)
		if err := journal.Apply(doc, r); !errors.Is(err, scenario.ErrInvalid) {
			t.Errorf("%s: %v", what, err)
		}
		same(t, what, before, text(t, doc))
	}
}
