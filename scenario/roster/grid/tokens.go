package grid

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"
)

const (
	// maxToken bounds a tag or a run of text, in bytes. A cell holds 32,767 characters.
	maxToken = 8 << 20
	// maxDepth bounds how deep elements stand in each other.
	maxDepth = 200
)

// tokens reads a part of XML token by token, which checks that it is well formed.
// What the format does not need and attacks do, such as a document type, is refused.
type tokens struct {
	source  *source
	decoder *xml.Decoder
	open    []xml.Name // elements that have begun, the innermost last
}

// tokens opens a part of XML.
func (a *archive) tokens(name string) (*tokens, error) {
	s, err := a.open(name)
	if err != nil {
		return nil, err
	}
	t := &tokens{source: s}
	t.decoder = xml.NewDecoder(wide(bufio.NewReaderSize(s, 32<<10)))
	t.decoder.CharsetReader = charset
	return t, nil
}

// wide turns UTF-16 into UTF-8 where a mark shows it.
func wide(r *bufio.Reader) io.Reader {
	head, _ := r.Peek(2) // an error comes back at the next read
	if enc := utf16(head); enc != "" {
		return bufio.NewReader(transform.NewReader(r, decoders[enc].NewDecoder()))
	}
	return r
}

// charset decodes what the head of a part names; UTF-16 is UTF-8 by then.
func charset(label string, r io.Reader) (io.Reader, error) {
	label = strings.ToLower(label)
	switch label {
	case "utf-16", "utf-16le", "utf-16be", "utf8":
		return r, nil
	case "us-ascii", "iso-8859-1", "latin1":
		label = string(Windows1252)
	}
	if d, ok := decoders[Encoding(label)]; ok {
		return transform.NewReader(r, d.NewDecoder()), nil
	}
	return nil, fmt.Errorf("encoding %q is not known", label)
}

// next returns the next token, valid until the one after, and io.EOF at the end.
func (t *tokens) next() (xml.Token, error) {
	t.source.since = 0
	tok, err := t.decoder.RawToken() // as Token, but a third faster for matching tags here
	if err == io.EOF && len(t.open) > 0 {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, t.explain(err)
	}
	switch tok := tok.(type) {
	case xml.StartElement:
		if t.open = append(t.open, tok.Name); len(t.open) > maxDepth {
			return nil, t.damaged("elements stand in each other too deep")
		}
	case xml.EndElement:
		last := len(t.open) - 1
		if last < 0 || t.open[last] != tok.Name {
			return nil, t.damaged("an element ends as </" + shortened(tok.Name.Local) + "> that did not begin so")
		}
		t.open = t.open[:last]
	case xml.Directive:
		return nil, t.damaged("it declares a document type, which no workbook does")
	}
	return tok, nil
}

func (t *tokens) explain(err error) error {
	if err == io.EOF {
		if closed := t.source.r.Close(); closed != nil {
			return t.source.explain(closed)
		}
		return io.EOF
	}
	if t.source.archive.ctx.Err() != nil || errors.Is(err, ErrUnreadable) {
		return err
	}
	return t.damaged(strings.TrimPrefix(err.Error(), "xml: "))
}

func (t *tokens) damaged(how string) error {
	return damagedPart(t.source.part, fmt.Sprintf("%s (line %d)", how, t.line()))
}

func (t *tokens) line() int {
	line, _ := t.decoder.InputPos()
	return line
}

// each calls visit for every element and end for every end of one, until the part
// is read to its end. Either may be nil.
func (t *tokens) each(visit func(xml.StartElement) error, text func(xml.CharData), end func(name string) error) error {
	for {
		tok, err := t.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			err = visit(tok)
		case xml.CharData:
			if text != nil {
				text(tok)
			}
		case xml.EndElement:
			if end != nil {
				err = end(tok.Name.Local)
			}
		}
		if err != nil {
			return err
		}
	}
}

// attr returns the value of an attribute without a namespace, "" where it is missing.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// isTrue reads a flag as the format writes it.
func isTrue(text string) bool { return text == "1" || strings.EqualFold(text, "true") }
