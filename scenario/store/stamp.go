package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Stamp tells one content of a file from every other: the SHA-256 and the length
// of its bytes, as they lie on the disk. The zero Stamp is that of no file.
type Stamp struct {
	Sum  [sha256.Size]byte
	Size int64 // bytes
}

// ErrStamp is what [ParseStamp] gives for text that is no stamp.
var ErrStamp = errors.New("not a stamp of a file")

// StampOf returns the stamp of a file that holds data.
func StampOf(data []byte) Stamp { return Stamp{sha256.Sum256(data), int64(len(data))} }

// IsZero reports whether the stamp is that of no file.
func (s Stamp) IsZero() bool { return s == Stamp{} }

// String returns the length and the digest, as in "4186-9f86d0…"; "" for no file.
func (s Stamp) String() string {
	if s.IsZero() {
		return ""
	}
	return strconv.FormatInt(s.Size, 10) + "-" + hex.EncodeToString(s.Sum[:])
}

// ParseStamp reads what [Stamp.String] wrote. The error wraps ErrStamp.
func ParseStamp(text string) (Stamp, error) {
	var s Stamp
	if text == "" {
		return s, nil
	}
	size, sum, _ := strings.Cut(text, "-")
	n, err := strconv.ParseInt(size, 10, 64)
	raw, sumErr := hex.DecodeString(sum)
	if err != nil || sumErr != nil || n < 0 || len(raw) != len(s.Sum) {
		return Stamp{}, fmt.Errorf("%q: %w", text, ErrStamp)
	}
	s.Size = n
	copy(s.Sum[:], raw)
	if s.String() != text {
		return Stamp{}, fmt.Errorf("%q: %w", text, ErrStamp)
	}
	return s, nil
}

// MarshalText and UnmarshalText let a stamp stand in JSON as its text.
func (s Stamp) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (s *Stamp) UnmarshalText(text []byte) error {
	parsed, err := ParseStamp(string(bytes.TrimSpace(text)))
	if err == nil {
		*s = parsed
	}
	return err
}

// stampFile returns the stamp of a file and whether it is encrypted.
func stampFile(fsys FS, path string) (Stamp, bool, error) {
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return Stamp{}, false, err
	}
	defer f.Close()
	head, err := readHead(f)
	if err != nil {
		return Stamp{}, false, err
	}
	sum := sha256.New()
	sum.Write(head)
	rest, err := io.Copy(sum, f)
	if err != nil {
		return Stamp{}, false, err
	}
	stamp := Stamp{Size: int64(len(head)) + rest}
	sum.Sum(stamp.Sum[:0])
	return stamp, IsEncrypted(head), nil
}

// startsSealed reports whether a file is encrypted.
func startsSealed(fsys FS, path string) (bool, error) {
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head, err := readHead(f)
	return IsEncrypted(head), err
}

// readHead reads as much of a file as tells whether it is encrypted.
func readHead(f io.Reader) ([]byte, error) {
	head := make([]byte, len(sealedHead))
	n, err := io.ReadFull(f, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return head[:n], err
}

// digestOf returns eight hexadecimal digits that differ from text to text.
func digestOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:4])
}

// cutText returns at most n bytes of text without cutting a letter.
func cutText(text string, n int) string {
	for n > 0 && n < len(text) && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:min(n, len(text))]
}
