package store

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"fmt"
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

	secret     []byte
	box        cipher.AEAD
	passphrase string
}

// secretLength makes it AES-256.
const secretLength = 32

// NewKey makes a key that nothing was encrypted with yet. The error wraps
// ErrEncrypted where the passphrase is empty.
func NewKey(passphrase string) (*Key, error) {
	if passphrase == "" {
		return nil, fmt.Errorf("no passphrase is given: %w", ErrEncrypted)
	}
	secret := make([]byte, secretLength)
	_, _ = rand.Read(secret) // never fails
	return keyOf(secret, passphrase)
}

// OpenKey returns the key that wrote head. Errors wrap ErrEncrypted without a
// passphrase, ErrPassphrase with a wrong one, ErrDamaged or ErrNotAProject.
func OpenKey(head []byte, passphrase string) (*Key, error) {
	secret, err := unseal(head, passphrase)
	if err != nil {
		return nil, err
	}
	if len(secret) != secretLength {
		return nil, fmt.Errorf("%w: its head holds no key", ErrDamaged)
	}
	return keyOf(secret, passphrase)
}

func keyOf(secret []byte, passphrase string) (*Key, error) {
	block, err := aes.NewCipher(secret)
	if err != nil {
		return nil, err
	}
	// With nonces at random one key is good for 2^32 pieces.
	box, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, err
	}
	return &Key{secret: secret, box: box, passphrase: passphrase}, nil
}

// Head returns the key itself, encrypted with the passphrase as a project is. It
// takes about a second, and gives other bytes each time, all of which open.
func (k *Key) Head() ([]byte, error) { return seal(k.secret, k.passphrase, k.WorkFactor) }

// Seal encrypts one piece (AES-256-GCM), which grows by 28 bytes.
func (k *Key) Seal(plain []byte) ([]byte, error) { return k.box.Seal(nil, nil, plain, nil), nil }

// Open decrypts one piece. The error wraps ErrDamaged where it is not as this key
// wrote it.
func (k *Key) Open(sealed []byte) ([]byte, error) {
	plain, err := k.box.Open(nil, nil, sealed, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return plain, nil
}
