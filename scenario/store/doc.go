// Package store reads and writes the .spanwise project file and the model file.
//
// A project is one JSON object with "format", "version" and the document; keys come
// in a fixed order, so that two saves of one document are the same bytes. Files of
// older versions open; see migrate.go. With a passphrase the whole file is
// encrypted, in the format of age, which its first bytes tell.
//
// A save goes to a temporary file beside the target, is synced, and then renamed, so
// that a crash or a full disk leaves the old file whole. What the file held before
// is kept as NAME.1.bak to NAME.3.bak:
//
//	lock, err := store.TryLock(path, store.Me(now))
//	file, err := store.OpenFile(store.Disk, path, passphrase)
//	stamp, err := store.SaveFile(store.Disk, path, file.Doc, store.Options{
//		Passphrase: passphrase, Expect: &file.Stamp,
//	})
//
// Where the files of one project lie:
//
//	plan.spanwise              the project
//	plan.spanwise.1.bak …      its versions before, 1 the newest
//	plan.spanwise.0.bak        one that waits for its number, after a crash
//	.plan.spanwise.lock        who has it open
//	.spanwise-….tmp            a save under way
//
// It imports scenario, scenario/edit, age for encryption, flock for the lock, x/text
// for the form of a passphrase, and the standard library. Everything but the lock
// goes through an [FS]; faultfs is one that fails for tests.
package store
