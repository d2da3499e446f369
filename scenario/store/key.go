package store

import (
	"fmt"

	"filippo.io/age"
)

// Key encrypts many small pieces, such as the lines of a journal, under one
// passphrase: scrypt, which is slow on purpose, runs once for the head and not for
// every piece.
//
//	key, err := store.NewKey(passphrase)
//	head, err := key.Head()          // kept with the pieces
//	piece, err := key.Seal(line)
//	again, err := store.OpenKey(head, passphrase)
//	line, err := again.Open(piece)
//
// A Key may be used by several goroutines at once.
type Key struct {
	// WorkFactor is what scrypt costs in Head, as in [Options].
	WorkFactor int

	identity   *age.X25519Identity
	recipient  *age.X25519Recipient
	passphrase string
}

// NewKey makes a key that nothing was encrypted with yet. The error wraps
// ErrEncrypted where the passphrase is empty.
func NewKey(passphrase string) (*Key, error) {
	if passphrase == "" {
		return nil, fmt.Errorf("no passphrase is given: %w", ErrEncrypted)
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, fmt.Errorf("make a key: %w", err)
	}
	return &Key{identity: identity, recipient: identity.Recipient(), passphrase: passphrase}, nil
}

// OpenKey returns the key that wrote head. Errors wrap ErrEncrypted without a
// passphrase, ErrPassphrase with a wrong one, ErrDamaged or ErrNotAProject.
func OpenKey(head []byte, passphrase string) (*Key, error) {
	text, err := unseal(head, passphrase)
	if err != nil {
		return nil, err
	}
	identity, err := age.ParseX25519Identity(string(text))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return &Key{identity: identity, recipient: identity.Recipient(), passphrase: passphrase}, nil
}

// Head returns the key itself, encrypted with the passphrase. It takes about a
// second, and gives other bytes each time, all of which open.
func (k *Key) Head() ([]byte, error) {
	return seal([]byte(k.identity.String()), k.passphrase, k.WorkFactor)
}

// Seal encrypts one piece, which grows by about 200 bytes.
func (k *Key) Seal(plain []byte) ([]byte, error) { return sealTo(plain, k.recipient) }

// Open decrypts one piece. The error is ErrPassphrase for a piece of another key
// and wraps ErrDamaged where it is not as it was written.
func (k *Key) Open(sealed []byte) ([]byte, error) { return unsealBy(sealed, k.identity) }
