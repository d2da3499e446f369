package grid

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// sharedStrings reads the table of texts that cells refer to by number.
func (a *archive) sharedStrings(name string) ([]string, error) {
	t, err := a.tokens(name)
	if err != nil {
		return nil, err
	}
	var out []string
	text := richText{}
	err = t.each(func(e xml.StartElement) error {
		if e.Name.Local == "si" {
			text.reset()
		}
		text.start(e.Name.Local)
		return nil
	}, text.add, func(name string) error {
		text.end(name)
		if name != "si" {
			return nil
		}
		if out = append(out, text.string()); len(out) > maxCells {
			return tooMany(len(out))
		}
		return nil
	})
	return out, err
}

// richText joins the pieces of a text that is set in several fonts. How it is
// pronounced, as noted in Japanese workbooks, is no part of it.
type richText struct {
	joined   []byte
	in       bool
	spelling bool
}

func (r *richText) reset() { r.joined, r.in, r.spelling = r.joined[:0], false, false }

func (r *richText) start(name string) {
	switch name {
	case "t":
		r.in = !r.spelling
	case "rPh":
		r.spelling = true
	}
}

func (r *richText) add(text xml.CharData) {
	if r.in {
		r.joined = append(r.joined, text...)
	}
}

func (r *richText) end(name string) {
	switch name {
	case "t":
		r.in = false
	case "rPh":
		r.spelling = false
	}
}

func (r *richText) string() string { return unescape(string(r.joined)) }

// unescape reads the form _x000D_ in which the format writes characters that XML
// cannot hold.
func unescape(text string) string {
	at := strings.Index(text, "_x")
	if at < 0 {
		return text
	}
	var out strings.Builder
	for ; at >= 0; at = strings.Index(text, "_x") {
		code, ok := escaped(text[at:])
		if !ok {
			out.WriteString(text[:at+1])
			text = text[at+1:]
			continue
		}
		out.WriteString(text[:at])
		out.WriteRune(code)
		text = text[at+escapedLength:]
	}
	out.WriteString(text)
	return out.String()
}

const escapedLength = len("_x0000_")

func escaped(text string) (rune, bool) {
	if len(text) < escapedLength || text[escapedLength-1] != '_' {
		return 0, false
	}
	code, err := strconv.ParseUint(text[2:escapedLength-1], 16, 16)
	return rune(code), err == nil
}
