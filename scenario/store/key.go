package store

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"

	"filippo.io/age"
)

// Key encrypts many small pieces, such as the lines of a journal, under one
// passphrase: scrypt, which is slow on purpose, runs once for the head and not for
// every piece. An encrypted file that was opened has a key already; see [File].
//
//	key, err := store.NewKey(passphrase, 0)
//	head := key.Head()               // kept with the pieces
//	piece, err := key.Seal(line)
//	again, err := store.OpenKey(head, passphrase)
//	line, err := again.Open(piece)
//
// A Key may be used by several goroutines at once.
type Key struct {
	head []byte
	box  cipher.AEAD
}

// secretLength makes it AES-256.
const secretLength = 32

// keyPurpose sets the key of the pieces apart from what age makes of a file's own.
const keyPurpose = "spanwise journal"

// NewKey makes a key, which takes about a second; work is as in [Options]. The error
// wraps ErrEncrypted where the passphrase is empty.
func NewKey(passphrase string, work int) (*Key, error) {
	if passphrase == "" {
		return nil, fmt.Errorf("no passphrase is given: %w", ErrEncrypted)
	}
	sealed, fileKey, err := sealKeeping(nil, passphrase, work)
	if err != nil {
		return nil, err
	}
	head, err := age.ExtractHeader(bytes.NewReader(sealed))
	if err != nil {
		return nil, err
	}
	return keyOf(head, fileKey)
}

// OpenKey returns the key that wrote head. Errors wrap ErrEncrypted without a
// passphrase, ErrPassphrase with a wrong one, ErrDamaged or ErrNotAProject.
func OpenKey(head []byte, passphrase string) (*Key, error) {
	alone, fileKey, err := openHead(head, passphrase)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(alone, head) {
		return nil, fmt.Errorf("%w: more follows the head of a key", ErrDamaged)
	}
	return keyOf(head, fileKey)
}

// keyOf derives the key from that of a file (HKDF, RFC 5869, as age does for its own).
func keyOf(head, fileKey []byte) (*Key, error) {
	secret, err := hkdf.Key(sha256.New, fileKey, nil, keyPurpose, secretLength)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(secret)
	if err != nil {
		return nil, err
	}
	// With nonces at random one key is good for 2^32 pieces.
	box, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, err
	}
	return &Key{head, box}, nil
}

// Head returns what the passphrase opens: the head of an encrypted file. It must not
// be changed.
func (k *Key) Head() []byte { return k.head }

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

// unsealKey is unseal, and makes a key of the file's own.
func unsealKey(data []byte, passphrase string) ([]byte, *Key, error) {
	head, fileKey, err := openHead(data, passphrase)
	if err != nil {
		return nil, nil, err
	}
	plain, err := unsealWith(data, fileKey)
	if err != nil {
		return nil, nil, err
	}
	key, err := keyOf(head, fileKey)
	return plain, key, err
}
