package store

import (
	"encoding/json"
	"io"
	"os"
	"os/user"
	"time"
)

// Holder says who has a project open.
type Holder struct {
	User    string    `json:"user"`
	Host    string    `json:"host"`
	Process int       `json:"process"`
	Since   time.Time `json:"since"`
}

// Me returns this process as a holder. What the system does not tell stays empty.
func Me(now time.Time) Holder {
	h := Holder{Process: os.Getpid(), Since: now}
	h.Host, _ = os.Hostname()
	if u, err := user.Current(); err == nil {
		h.User = u.Username
	}
	return h
}

// IsZero reports whether nobody is named.
func (h Holder) IsZero() bool { return h.Process == 0 && h.Host == "" && h.User == "" }

func (h Holder) is(other Holder) bool {
	return h.User == other.User && h.Host == other.Host && h.Process == other.Process && h.Since.Equal(other.Since)
}

const (
	// noteMode lets other accounts read who holds a project, and lock it in turn.
	noteMode = 0o666
	// noteAt is where the note begins in the lock file: Windows keeps everybody
	// from the byte that is locked, the first.
	noteAt   = 1
	noteMost = 4096 // bytes; more is no note
)

// readNote returns the holder named in a lock file, the zero Holder for none.
func readNote(path string) Holder {
	var h Holder
	f, err := os.Open(path)
	if err != nil {
		return h
	}
	defer f.Close()
	// A decoder, as a longer note may show behind a shorter one for a moment.
	if err := json.NewDecoder(io.NewSectionReader(f, noteAt, noteMost)).Decode(&h); err != nil {
		return Holder{}
	}
	return h
}

// writeNote puts the holder's name into the lock file, in place: a new file would
// not be the one that is locked.
func writeNote(path string, h Holder) error {
	text, err := json.Marshal(h)
	if err != nil {
		return err
	}
	return inPlace(path, append(text, '\n'))
}

func clearNote(path string) error { return inPlace(path, nil) }

func inPlace(path string, note []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.WriteAt(note, noteAt); err != nil {
		return err
	}
	return f.Truncate(noteAt + int64(len(note)))
}
