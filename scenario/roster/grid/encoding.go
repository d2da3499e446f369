package grid

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding is how text is written as bytes, by its registered name.
type Encoding string

// The encodings that are guessed.
const (
	UTF8        Encoding = "utf-8"
	UTF16LE     Encoding = "utf-16le"
	UTF16BE     Encoding = "utf-16be"
	Windows1252 Encoding = "windows-1252"
)

// EncodingChoice is an encoding that a user may choose, in words.
type EncodingChoice struct {
	Encoding Encoding
	Words    string
}

// Encodings lists the encodings to offer, the likeliest first.
var Encodings = []EncodingChoice{
	{UTF8, "Unicode (UTF-8)"},
	{Windows1252, "Western Europe (Windows-1252)"},
	{UTF16LE, "Unicode (UTF-16, little endian)"},
	{UTF16BE, "Unicode (UTF-16, big endian)"},
	{"windows-1250", "Central Europe (Windows-1250)"},
	{"windows-1257", "Baltic (Windows-1257)"},
	{"windows-1254", "Turkish (Windows-1254)"},
	{"windows-1253", "Greek (Windows-1253)"},
	{"windows-1251", "Cyrillic (Windows-1251)"},
	{"windows-1255", "Hebrew (Windows-1255)"},
	{"windows-1256", "Arabic (Windows-1256)"},
	{"iso-8859-15", "Western Europe (ISO 8859-15)"},
	{"macintosh", "Western Europe (Mac Roman)"},
	{"ibm850", "Western Europe (DOS 850)"},
	{"shift_jis", "Japanese (Shift JIS)"},
	{"gb18030", "Chinese, simplified (GB 18030)"},
	{"big5", "Chinese, traditional (Big5)"},
	{"euc-kr", "Korean (EUC-KR)"},
}

var decoders = map[Encoding]encoding.Encoding{
	UTF16LE: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), UTF16BE: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	Windows1252: charmap.Windows1252, "windows-1250": charmap.Windows1250, "windows-1251": charmap.Windows1251,
	"windows-1253": charmap.Windows1253, "windows-1254": charmap.Windows1254, "windows-1255": charmap.Windows1255,
	"windows-1256": charmap.Windows1256, "windows-1257": charmap.Windows1257, "iso-8859-15": charmap.ISO8859_15,
	"macintosh": charmap.Macintosh, "ibm850": charmap.CodePage850, "shift_jis": japanese.ShiftJIS,
	"gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5, "euc-kr": korean.EUCKR,
}

// guessEncoding returns the encoding of a text; sure says that a mark or a pattern
// shows it.
func guessEncoding(data []byte) (enc Encoding, sure bool) {
	if enc := utf16(data); enc != "" {
		return enc, true
	}
	if utf8.Valid(data) || isMostlyUTF8(data) {
		return UTF8, true
	}
	return Windows1252, false
}

// isMostlyUTF8 reports text with characters of several bytes, which no other encoding
// makes by chance, and no more bytes that do not fit than those.
func isMostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return bad <= good
}

// decode returns the text of a file without its byte-order mark.
func decode(ctx context.Context, data []byte, enc Encoding) (string, error) {
	if enc != UTF16LE && enc != UTF16BE && isBinary(data) {
		return "", binary(data)
	}
	if enc == UTF8 {
		return lineEnds(strings.TrimPrefix(strings.ToValidUTF8(string(data), noCharacter), mark)), nil
	}
	d, ok := decoders[enc]
	if !ok {
		return "", fmt.Errorf("encoding %q: %w", enc, ErrUnreadable)
	}
	var text strings.Builder
	text.Grow(len(data))
	_, err := io.Copy(&text, transform.NewReader(watched{ctx, bytes.NewReader(data)}, d.NewDecoder()))
	if err != nil {
		return "", fmt.Errorf("%w: %s: %w", ErrUnreadable, enc, err)
	}
	if strings.IndexByte(text.String(), 0) >= 0 {
		return "", &UnreadableError{"holds binary data, not text", saveAs}
	}
	return lineEnds(strings.TrimPrefix(text.String(), mark)), nil
}

// noCharacter stands for bytes that are no character.
const noCharacter = "\ufffd"

// mark is the byte-order mark.
const mark = "\ufeff"

// utf16 returns the encoding where a mark or the pattern of zero bytes in Western
// text gives it away, else "".
func utf16(data []byte) Encoding {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return UTF16LE
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return UTF16BE
	}
	head := data[:min(len(data), 4096)]
	const least = 16 // bytes that make a pattern
	if len(head) < least {
		return ""
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	most := len(head) / 3
	switch {
	case zeros[0] == 0 && zeros[1] > most:
		return UTF16LE
	case zeros[1] == 0 && zeros[0] > most:
		return UTF16BE
	}
	return ""
}

// binary says what of the data is no text: where a few zero bytes stand, which a
// broken copy leaves behind, or that all of it is not.
func binary(data []byte) error {
	const few = 3
	if zeros := bytes.Count(data, []byte{0}); zeros == 0 || zeros > few || isBinary(bytes.ReplaceAll(data, []byte{0}, nil)) {
		return &UnreadableError{"holds binary data, not text", saveAs}
	}
	line := bytes.Count(data[:bytes.IndexByte(data, 0)], []byte{'\n'}) + 1
	return &UnreadableError{fmt.Sprintf("holds a zero byte in line %d, which no text has", line), "look at that line: take the byte out with a text editor, or export the file again"}
}

// isBinary reports a zero byte anywhere, or one control character in twenty near the start.
func isBinary(data []byte) bool {
	if bytes.IndexByte(data, 0) >= 0 {
		return true
	}
	head := data[:min(len(data), 4096)]
	controls := 0
	for _, b := range head {
		if b < ' ' && !strings.ContainsRune("\t\n\r\v\f\x1a\x1b", rune(b)) {
			controls++
		}
	}
	return controls > 2 && controls*20 > len(head)
}

// lineEnds turns the line ends of old Macs into line feeds and drops the end mark of DOS.
func lineEnds(text string) string {
	text = strings.TrimRight(text, "\x1a")
	if strings.Count(text, "\r") == strings.Count(text, "\r\n") {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}
