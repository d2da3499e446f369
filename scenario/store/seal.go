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
	out, _, err := sealKeeping(data, passphrase, work)
	return out, err
}

// sealKeeping is seal, and returns the key of the file too.
func sealKeeping(data []byte, passphrase string, work int) (out, fileKey []byte, err error) {
	if work == 0 {
		work = usualWork
	}
	if work < 1 || work > mostWork {
		return nil, nil, fmt.Errorf("encrypt: work factor %d: %w", work, scenario.ErrInvalid)
	}
	r, err := age.NewScryptRecipient(normal(passphrase))
	if err != nil {
		return nil, nil, fmt.Errorf("encrypt: %w", err)
	}
	r.SetWorkFactor(work)
	keeps := &keepingRecipient{ScryptRecipient: r}
	var sealed bytes.Buffer
	sealed.Grow(len(data) + len(data)/1000 + 1024)
	w, err := age.Encrypt(&sealed, keeps)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, nil, fmt.Errorf("encrypt: %w", err)
	}
	return sealed.Bytes(), keeps.fileKey, nil
}

// keepingRecipient keeps the key that age makes for a file.
type keepingRecipient struct {
	*age.ScryptRecipient
	fileKey []byte
}

func (r *keepingRecipient) WrapWithLabels(fileKey []byte) ([]*age.Stanza, []string, error) {
	r.fileKey = bytes.Clone(fileKey)
	return r.ScryptRecipient.WrapWithLabels(fileKey)
}

// unseal decrypts what seal encrypted. The error is ErrEncrypted without a
// passphrase, ErrPassphrase with a wrong one, and ErrDamaged where the file is not
// as it was written, to its last byte.
func unseal(data []byte, passphrase string) ([]byte, error) {
	_, fileKey, err := openHead(data, passphrase)
	if err != nil {
		return nil, err
	}
	return unsealWith(data, fileKey)
}

// openHead returns the head of an encrypted file, and the key in it. Errors are those
// of unseal.
func openHead(data []byte, passphrase string) (head, fileKey []byte, err error) {
	if !bytes.HasPrefix(data, []byte(passphraseHead)) {
		return nil, nil, fmt.Errorf("%w: encrypted, but not with a passphrase", ErrNotAProject)
	}
	if passphrase == "" {
		return nil, nil, ErrEncrypted
	}
	id, err := age.NewScryptIdentity(normal(passphrase))
	if err != nil {
		return nil, nil, fmt.Errorf("decrypt: %w", err)
	}
	id.SetMaxWorkFactor(mostWork)
	head, err = age.ExtractHeader(bytes.NewReader(data))
	if err == nil {
		fileKey, err = age.DecryptHeader(head, id)
	}
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, nil, ErrPassphrase
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return head, fileKey, nil
}

// unsealWith decrypts a file whose head was opened.
func unsealWith(data, fileKey []byte) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(data), age.NewInjectedFileKeyIdentity(fileKey))
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
