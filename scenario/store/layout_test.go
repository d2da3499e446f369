package store

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
)

// The short ways of reading and writing lines must not differ from encoding/json in
// anything but speed.

func longWay(v any) (string, error) {
	w := newLineWriter()
	w.value(v)
	return w.buf.String(), w.err
}

func shortWay[T any](v *T, write func(*objectWriter, *T)) (string, error) {
	w := objectWriter{line: []byte{'{'}}
	write(&w, v)
	return string(w.line) + "}", w.err
}

func anyNumber(t *rapid.T, what string) float64 {
	return rapid.OneOf(rapid.Float64(), rapid.Float64Range(0, 2), rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 1, 0.8, 1e-6, 9e-7, 1e21, 999999999999999999999, 1e15})).Draw(t, what)
}

// anyText draws text with all that JSON escapes, or that is not UTF-8.
func anyText(t *rapid.T, what string) string {
	return rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.SampledFrom([]rune("aé <&>\"\\/\n\x00\x7f\u2028\u2029\u20ac\U0001F600")), 0, 8, -1),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 6), func(b []byte) string { return string(b) })).Draw(t, what)
}

func anyLine(t *rapid.T) scenario.Position {
	id := func(what string) scenario.PositionID { return scenario.PositionID(anyText(t, what)) }
	p := scenario.Position{
		ID: id("id"), Manager: id("manager"), Title: anyText(t, "title"), Unit: anyText(t, "unit"), Location: anyText(t, "location"),
		PayGrade: anyText(t, "grade"), Raise: rapid.Int().Draw(t, "raise"), FTE: anyNumber(t, "fte"), Currency: anyText(t, "currency"),
		Protected: rapid.Bool().Draw(t, "protected"), Track: scenario.Track(anyText(t, "track")), Notes: anyText(t, "notes"),
		Dotted: anyText(t, "dotted"), Assistant: rapid.Bool().Draw(t, "assistant"), TakenFTE: anyNumber(t, "taken"), TakenHours: anyNumber(t, "hours"),
	}
	if rapid.Bool().Draw(t, "has authority") {
		p.Authority = scenario.Some(rapid.IntRange(-3, 12).Draw(t, "authority"))
	}
	if rapid.Bool().Draw(t, "has cost") {
		p.Cost = scenario.Some(anyNumber(t, "cost"))
	}
	return p
}

func TestLinesAreWrittenAsJSON(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		position := anyLine(rt)
		person := scenario.Person{
			ID: scenario.PersonID(position.ID), Name: position.Title, FTE: position.FTE, Seat: position.Manager, Leaving: position.Assistant,
		}
		sameWriting(rt, position, writePosition)
		sameWriting(rt, person, writePerson)
	})
}

func sameWriting[T any](t *rapid.T, v T, write func(*objectWriter, *T)) {
	long, errLong := longWay(v)
	short, errShort := shortWay(&v, write)
	if (errLong == nil) != (errShort == nil) || errLong == nil && long != short {
		t.Fatalf("encoding/json writes %q, %v\nthe short way %q, %v", long, errLong, short, errShort)
	}
}

func TestWritingRefusesWhatIsNoNumber(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if s, err := shortWay(&scenario.Position{ID: "x", FTE: v}, writePosition); err == nil {
			t.Errorf("%v is written as %s", v, s)
		}
	}
}

// linesOf are lines as people or programs might write them: some are read the short
// way, some the long way, some by neither.
var linesOf = []struct {
	line  string
	short bool
}{
	{`{"id":"E1","title":"Chief","fte":1}`, true},
	{`{"id":"E1","fte":0.8,"cost":210000.5,"currency":"EUR","protected":true,"track":"management"}`, true},
	{`{"id":"E2","authority":0,"raise":1,"fte":0,"assistant":true,"taken_fte":0.25,"taken_hours":1.5}`, true},
	{`{"fte":1}`, true},
	{`{"id":"été €"}`, true},
	{`{}`, false},
	{`{"title":"Chief","id":"E1"}`, false},
	{`{"id":"E1","id":"E2"}`, false},
	{`{"id":"a\"b"}`, false},
	{`{"id":"a\u0062"}`, false},
	{`{ "id":"E1"}`, false},
	{`{"id":"E1" }`, false},
	{`{"ID":"E1"}`, false},
	{`{"id":null,"fte":1}`, false},
	{`{"id":"E1","fte":1e3}`, false},
	{`{"id":"E1","fte":-0}`, false},
	{`{"id":"E1","fte":1.}`, false},
	{`{"id":"E1","fte":.5}`, false},
	{`{"id":"E1","fte":01}`, false},
	{`{"id":"E1","fte":0x1}`, false},
	{`{"id":"E1","fte":}`, false},
	{`{"id":"E1","fte":1_000}`, false},
	{`{"id":"E1","raise":1.0}`, false},
	{`{"id":"E1","raise":12345678901}`, false},
	{`{"id":"E1","protected":false}`, false},
	{`{"id":"E1","protected":truex}`, false},
	{`{"id":"E1"}}`, false},
	{`{"id":"E1"},{"id":"E2"}`, false},
	{`{"id":"E1`, false},
	{`{"id":"E1"`, false},
	{`{"id":"`, false},
	{`{"id":`, false},
	{`{"colour":"E1"}`, false},
	{`,"id":"E1"}`, false},
	{"{\"id\":\"a\tb\"}", false},
	{``, false},
	{`null`, false},
}

func TestLinesAreReadTheShortWay(t *testing.T) {
	for _, c := range linesOf {
		r := lineReader{text: c.line}
		var p scenario.Position
		if readPosition(&r, &p); r.whole() != c.short {
			t.Errorf("%s: read the short way: %v", c.line, r.whole())
		}
		sameLine(t, c.line)
	}
}

// sameLine fails where the short way reads what encoding/json reads otherwise.
func sameLine(t *testing.T, line string) {
	t.Helper()
	sameBy(t, line, readPosition)
	sameBy(t, line, readPerson)
}

func sameBy[T comparable](t *testing.T, line string, read func(*lineReader, *T)) {
	t.Helper()
	r := lineReader{text: line}
	var short, long T
	if read(&r, &short); !r.whole() {
		return
	}
	if err := strict([]byte(line), &long); err != nil || short != long {
		t.Errorf("%q is read as %+v, by encoding/json as %+v, %v", line, short, long, err)
	}
}

func FuzzLine(f *testing.F) {
	for _, c := range linesOf {
		f.Add(c.line)
	}
	f.Add(`{"id":"p1","name":"Ada","fte":1,"seat":"E1"}`)
	f.Add(`{"id":"p5","fte":1,"leaving":true}`)
	f.Fuzz(func(t *testing.T, line string) {
		if utf8.ValidString(line) { // asked of a whole file before its lines are read
			sameLine(t, line)
		}
	})
}

// sameFile fails where the short way reads a file that encoding/json refuses or
// reads otherwise.
func sameFile(t *testing.T, data []byte) (short bool) {
	t.Helper()
	var a, b projectFile
	if !readLaidOut(data, &a) {
		return false
	}
	if err := strict(data, &b); err != nil {
		t.Fatalf("read the short way, refused by encoding/json: %v", err)
	}
	if d := cmp.Diff(b, a); d != "" {
		t.Fatalf("read otherwise than by encoding/json (-json +short):\n%s", d)
	}
	return true
}

func golden(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestFilesAreReadTheShortWay(t *testing.T) {
	empty := `{
"format": "spanwise",
"version": 2,
"name": "",
"model": {},
"baseline": {
"positions": [
],
"people": [
]
},
"scenarios": []
}
`
	whole := string(golden(t, "v4.spanwise"))
	swap := func(old, by string) string {
		if !strings.Contains(whole, old) {
			t.Fatalf("%s does not stand in the file", old)
		}
		return strings.Replace(whole, old, by, 1)
	}
	for name, c := range map[string]struct {
		data  string
		short bool
	}{
		"version 1":               {string(golden(t, "v1.spanwise")), true},
		"version 2":               {string(golden(t, "v2.spanwise")), true},
		"version 3":               {string(golden(t, "v3.spanwise")), true},
		"version 4":               {whole, true},
		"nobody":                  {empty, true},
		"a line with a blank":     {swap(`{"id":"E3",`, `{"id": "E3",`), true},
		"indented":                {swap("\n{\"id\":\"E3\"", "\n {\"id\":\"E3\""), false},
		"two in a line":           {swap("},\n{\"id\":\"E3\"", "},{\"id\":\"E3\""), false},
		"a blank line":            {swap("\n{\"id\":\"E3\"", "\n\n{\"id\":\"E3\""), false},
		"line ends of Windows":    {strings.ReplaceAll(whole, "\n", "\r\n"), false},
		"no comma":                {swap("},\n{\"id\":\"E3\"", "}\n{\"id\":\"E3\""), false},
		"a comma too many":        {swap("}\n],\n\"people\"", "},\n],\n\"people\""), false},
		"not UTF-8":               {swap("Été", "\xff"), false},
		"a second baseline":       {swap("\"scenarios\": [", "\"baseline\": {},\n\"scenarios\": ["), false},
		"a second one, escaped":   {swap("\"scenarios\": [", "\"scenarios\": [],\n\"\\u0062aseline\": {\"positions\":[]},\n\"scenarios\": ["), false},
		"a second one, capitals":  {swap("\"scenarios\": [", "\"scenarios\": [],\n\"BASELINE\": {\"positions\":[]},\n\"scenarios\": ["), false},
		"a baseline in the model": {swap("\n\"baseline\": {", "\n\"model\": {\n\"baseline\": {\n\"positions\": [\n],\n\"people\": [\n]\n},\n\"scenarios\": []},\n\"baseline\": {"), false},
		"people first":            {swap("\n\"positions\": [", "\n\"people\": [],\n\"positions\": ["), false},
		"a field after people":    {swap("\n]\n},\n\"scenarios\"", "\n],\n\"positions\": []},\n\"scenarios\""), false},
		"on one line":             {strings.ReplaceAll(whole, "\n", ""), false},
	} {
		t.Run(name, func(t *testing.T) {
			if short := sameFile(t, []byte(c.data)); short != c.short {
				t.Errorf("read the short way: %v", short)
			}
		})
	}
}

// Whatever is changed in a file, both ways agree on it.
func FuzzLayout(f *testing.F) {
	f.Add(golden(f, "v1.spanwise"))
	f.Add(golden(f, "v2.spanwise"))
	f.Add(golden(f, "v3.spanwise"))
	f.Add(golden(f, "v4.spanwise"))
	f.Add([]byte("{\"baseline\": {\"people\": []," + beforePositions + "\n{\"id\":\"a\"}" + beforePeople + behindPeople + "]}"))
	f.Add([]byte("{\n\"format\": \"spanwise\"," + beforePositions + "\n{\"id\":\"a\",\"fte\":1}" + beforePeople + "\n{\"id\":\"b\"}" + behindPeople + "]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var kept bytes.Buffer
		if json.Compact(&kept, data) == nil {
			sameFile(t, data)
			return
		}
		if readLaidOut(data, &projectFile{}) {
			t.Fatalf("%q is no JSON, and is read", data)
		}
	})
}
