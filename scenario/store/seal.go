package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"spanwise/scenario"
)

// What a caller may test for when a file is encrypted.
var (
	ErrEncrypted  = errors.New("project is encrypted with a passphrase")
	ErrPassphrase = errors.New("passphrase is wrong")
)

const (
	// sealedHead begins every file in the format of age, whatever its name;
	// passphraseHead begins those that a passphrase opens.
	sealedHead     = "age-encryption.org/v1\n"
	passphraseHead = sealedHead + "-> scrypt "
	// usualWork makes one guess of the passphrase cost about a second and 256 MB
	// (scrypt, N = 2^18, as age itself chooses); mostWork bounds what a file that
	// somebody sent may cost: four times as much.
	usualWork = 18
	mostWork  = 20
)

// IsEncrypted reports whether data begins as an encrypted file does.
func IsEncrypted(data []byte) bool { return bytes.HasPrefix(data, []byte(sealedHead)) }

// seal encrypts data with a passphrase. work is the binary logarithm of scrypt's
// N; 0 stands for the usual.
func seal(data []byte, passphrase string, work int) ([]byte, error) {
	if work == 0 {
		work = usualWork
	}
	if work < 1 || work > mostWork {
		return nil, fmt.Errorf("encrypt: work factor %d: %w", work, scenario.ErrInvalid)
	}
	r, err := age.NewScryptRecipient(normal(passphrase))
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	r.SetWorkFactor(work)
	var out bytes.Buffer
	out.Grow(len(data) + len(data)/1000 + 1024)
	w, err := age.Encrypt(&out, r)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return out.Bytes(), nil
}

// unseal decrypts what seal encrypted. The error is ErrEncrypted without a
// passphrase, ErrPassphrase with a wrong one, and ErrDamaged where the file is not
// as it was written, to its last byte.
func unseal(data []byte, passphrase string) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte(passphraseHead)) {
		return nil, fmt.Errorf("%w: encrypted, but not with a passphrase", ErrNotAProject)
	}
	if passphrase == "" {
		return nil, ErrEncrypted
	}
	id, err := age.NewScryptIdentity(normal(passphrase))
	if err != nil {
		return nil, fmt.Errorf("decrypt: %w", err)
	}
	id.SetMaxWorkFactor(mostWork)
	r, err := age.Decrypt(bytes.NewReader(data), id)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, ErrPassphrase
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	plain := bytes.NewBuffer(make([]byte, 0, len(data)))
	if _, err := io.Copy(plain, r); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return plain.Bytes(), nil
}

// normal gives a passphrase one form: é is one character on some keyboards and two
// on others.
func normal(passphrase string) string { return norm.NFC.String(passphrase) }
