package journal_test

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
)

var kills = flag.Int("kills", 15, "how often TestKilled kills the program")

// A kill may cost the edits of the last 200 ms, and so may the end of the machine. A
// disk that takes longer than a stall for one operation is not the program's doing:
// that time does not count, but is told. Runs are longer than the bound, and a third
// of them never saves, as a save brings the journal to the disk.
const (
	worstLoss = 200 * time.Millisecond
	longest   = 3 * worstLoss        // from the first edit to the kill
	pause     = 4 * time.Millisecond // between two edits at most
	stall     = 50 * time.Millisecond
	killSeed  = 20300301
	chain     = 5 // kills until a document is begun anew
)

// The environment by which the test's own program becomes the one to be killed.
const (
	envPath       = "SPANWISE_KILLED_PATH"
	envPassphrase = "SPANWISE_KILLED_PASSPHRASE"
	envSeed       = "SPANWISE_KILLED_SEED"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(envPath); path != "" {
		if err := editUntilKilled(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// editUntilKilled opens a project as a window does, what was left behind included,
// and edits and saves it without end, a moment between. After each it says on standard output what it
// was, when, and how many changes are on disk.
func editUntilKilled(path string) error {
	seed, err := strconv.ParseUint(os.Getenv(envSeed), 10, 64)
	if err != nil {
		return err
	}
	s, w, err := reopen(path, os.Getenv(envPassphrase))
	if err != nil {
		return err
	}
	before := w.Point() // recovered
	rng := rand.New(rand.NewPCG(killSeed, seed))
	for i := 1; ; i++ {
		<-time.After(time.Duration(rng.Int64N(int64(pause))))
		if saves(seed) && now(rng) {
			fmt.Println("saving", i)
			err = s.Save(path)
		} else {
			step(s, rng.IntN, serial(seed, i))
		}
		if err != nil {
			return err
		}
		fmt.Println("done", i, time.Now().UnixNano(), w.Safe()-before)
	}
}

// saves reports whether the program saves at all, and now whether it does this time.
func saves(seed uint64) bool  { return seed%3 != 0 }
func now(rng *rand.Rand) bool { return rng.IntN(25) == 0 }

func serial(seed uint64, i int) int { return int(seed)*100_000 + i }

// reopen opens a session on what is on disk.
func reopen(path, passphrase string) (*session.Session, *journal.Writer, error) {
	file, r, err := onDisk(path, passphrase)
	if err != nil {
		return nil, nil, err
	}
	from := session.From{Path: path, Stamp: file.Stamp, Passphrase: passphrase, WorkFactor: lightWork}
	opts := journal.Options{Path: path, Base: file.Stamp, Passphrase: passphrase, Key: file.Key, WorkFactor: lightWork}
	if !exists(path) {
		from.Path, from.Stamp = "", store.Stamp{}
		opts = journal.Options{Folder: stateOf(path), ID: "one", Document: file.Doc}
	}
	w, doc := (*journal.Writer)(nil), file.Doc
	if r == nil {
		w = journal.Create(&watched{FS: store.Disk}, opts)
	} else {
		doc, from.Unsaved = r.Document, r.Unsaved > 0
		w = journal.Resume(&watched{FS: store.Disk}, r, opts)
	}
	s := session.Open(doc, from)
	s.Journal(w)
	return s, w, nil
}

func exists(path string) bool { _, err := os.Lstat(path); return err == nil }

func stateOf(path string) string { return filepath.Join(filepath.Dir(path), "state") }

// onDisk reads the document that a window would open, and what its journal makes of
// it, nil without one.
func onDisk(path, passphrase string) (*store.File, *journal.Recovered, error) {
	if !exists(path) {
		return neverSaved(stateOf(path))
	}
	file, err := store.OpenFile(store.Disk, path, passphrase)
	if err != nil {
		return nil, nil, err
	}
	r, err := journal.Recover(store.Disk, path, file, passphrase)
	if errors.Is(err, fs.ErrNotExist) {
		return file, nil, nil
	}
	return file, r, err
}

// neverSaved reads what was left of a document before its first save; at first it is
// the small one.
func neverSaved(state string) (*store.File, *journal.Recovered, error) {
	found, err := journal.LookForLeft(store.Disk, state, store.Holder{Process: os.Getpid()})
	if err != nil || len(found) == 0 {
		doc, failed := smallDocument()
		return &store.File{Doc: doc}, nil, errors.Join(err, failed)
	}
	file, err := found[0].Open(store.Disk, "")
	if err != nil {
		return nil, nil, err
	}
	r, err := found[0].Recover(store.Disk, file, "")
	return file, r, err
}

// TestKilled kills a program that edits, at moments drawn at random and within saves,
// and opens what it leaves: the document as it was after one of its edits, none of
// them older than 200 ms missing, and none that it knew to be on disk. It knew so of
// each within 200 ms.
func TestKilled(t *testing.T) {
	rng := rand.New(rand.NewPCG(killSeed, 0))
	var worst, latest time.Duration
	var edits, inSaves int
	path, secret := "", ""
	for n := range *kills {
		if n%chain == 0 {
			path, secret = filepath.Join(t.TempDir(), "plan.spanwise"), ""
			switch n / chain % 4 {
			case 1: // never saved: the program does so for the first time
			case 2:
				secret = passphrase
				fallthrough
			default:
				_, err := store.SaveFile(store.Disk, path, small(t), store.Options{Passphrase: secret, WorkFactor: lightWork})
				must(t, err)
			}
		}
		k := &killed{path: path, passphrase: secret, seed: uint64(n + 1), disk: map[int]*operation{}}
		must(t, k.begin())
		k.run(t, time.Duration(rng.Int64N(int64(longest))), saves(k.seed) && rng.IntN(2) == 0)
		loss, stalled, late := k.check(t)
		worst, latest, edits = max(worst, loss), max(latest, late), edits+len(k.made)
		if stalled > 0 {
			t.Logf("kill %d: lost %v, %v of them while the disk stalled", n+1, loss, stalled)
		}
		if k.inSave {
			inSaves++
		}
		if t.Failed() {
			t.Fatalf("kill %d of %d", n+1, *kills)
		}
	}
	ms := func(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
	t.Logf("%d kills, %d of them within a save; worst loss %.1f ms, %d edits, on disk after %.1f ms at the latest", *kills, inSaves, ms(worst), edits, ms(latest))
	if *kills >= chain && inSaves == 0 {
		t.Error("no kill came within a save")
	}
}

// killed is one run of the program, and what its parent knows of it.
type killed struct {
	path, passphrase string
	seed             uint64
	first            *scenario.Document // as it was opened
	onlyWrites       bool               // nothing is synced before the next edit is written
	made             []made             // edits and saves, from 1
	at               time.Time          // of the kill
	inSave           bool
	disk             map[int]*operation
}

type made struct {
	at   time.Time
	safe int // changes on disk by then
}

// begin reads the document that the program is going to open.
func (k *killed) begin() error {
	file, r, err := onDisk(k.path, k.passphrase)
	if err != nil {
		return err
	}
	k.first, k.onlyWrites = file.Doc, !saves(k.seed) && exists(k.path)
	if r != nil {
		k.first = r.Document
	}
	return nil
}

// run kills the program so long after its first edit, or, where that is wanted, when
// it begins to save after that.
func (k *killed) run(t *testing.T, after time.Duration, save bool) {
	t.Helper()
	program, err := os.Executable()
	must(t, err)
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), envPath+"="+k.path, envPassphrase+"="+k.passphrase, envSeed+"="+strconv.FormatUint(k.seed, 10))
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	at := make(chan time.Time, 1)
	kill := sync.OnceFunc(func() { at <- time.Now(); _ = cmd.Process.Kill() })
	var timer *time.Timer
	for told := bufio.NewScanner(out); told.Scan(); {
		k.hear(t, told.Text())
		switch {
		case len(k.made) == 0:
		case !save && timer == nil:
			timer = time.AfterFunc(after, kill)
		case save && k.inSave && k.made[len(k.made)-1].at.Sub(k.made[0].at) > after:
			kill()
		}
	}
	err = cmd.Wait()
	select {
	case k.at = <-at:
	default:
		t.Fatalf("the program ended by itself: %v, %s", err, complaint.String())
	}
}

func (k *killed) hear(t *testing.T, line string) {
	t.Helper()
	var i, safe int
	var of string
	var at int64
	if n, _ := fmt.Sscanf(line, "begin %d %s %d", &i, &of, &at); n == 3 {
		k.disk[i] = &operation{begin: time.Unix(0, at), sync: of == "sync"}
		return
	}
	if n, _ := fmt.Sscanf(line, "end %d %d", &i, &at); n == 2 {
		k.disk[i].end = time.Unix(0, at)
		return
	}
	if n, _ := fmt.Sscanf(line, "saving %d", &i); n == 1 {
		k.inSave = true
		return
	}
	if n, err := fmt.Sscanf(line, "done %d %d %d", &i, &at, &safe); n != 3 || i != len(k.made)+1 {
		t.Fatalf("heard %q (%v) after %d", line, err, len(k.made))
	}
	k.inSave = false
	k.made = append(k.made, made{time.Unix(0, at), safe})
}

// check opens what was left, finds it among the documents that the edits made, and
// returns how long before the kill the first edit that is missing was made, for how
// long of that the disk stalled, and how late an edit was on disk.
func (k *killed) check(t *testing.T) (loss, stalled, late time.Duration) {
	t.Helper()
	file, r, err := onDisk(k.path, k.passphrase)
	must(t, err)
	doc := file.Doc
	if r != nil {
		doc = r.Document
		if r.Damage != nil || r.Version != "" {
			t.Errorf("recovered with %v on %q", r.Damage, r.Version)
		}
	}
	reached, changes := k.find(t, text(t, doc))
	safe, late := k.late(t, changes)
	if reached < safe {
		t.Errorf("%d edits came back of %d; %d were told to be on disk", reached, len(k.made), safe)
	}
	if reached >= len(k.made) {
		return 0, 0, late
	}
	since := k.made[reached].at
	loss, stalled = k.at.Sub(since), k.stalled(since, k.at, !k.onlyWrites)
	if loss-stalled > worstLoss {
		t.Errorf("lost %d edits of the last %v; the disk stalled for %v of that", len(k.made)-reached, loss, stalled)
	}
	return loss, stalled, late
}

// late returns the last edit of those that were known to be on disk, and how long it
// took at most until one was, but for the time in which the disk stalled.
func (k *killed) late(t *testing.T, changes []int) (safe int, late time.Duration) {
	t.Helper()
	for _, m := range k.made {
		for safe < len(k.made) && changes[safe+1] <= m.safe {
			safe++
		}
		if safe == len(k.made) || !k.made[safe].at.Before(m.at) {
			continue
		}
		since := k.made[safe].at
		took := m.at.Sub(since) - k.stalled(since, m.at, true)
		if late = max(late, took); took > worstLoss {
			t.Fatalf("edit %d was not known to be on disk after %v", safe+1, took)
		}
	}
	return safe, late
}

// stalled returns for how long between two times operations of the disk were under
// way that took longer than a stall; syncs count where they kept edits from being
// written.
func (k *killed) stalled(from, to time.Time, syncs bool) time.Duration {
	var long []operation
	for _, o := range k.disk {
		if o.sync && !syncs {
			continue
		}
		if o.end.IsZero() {
			o.end = k.at
		}
		if o.end.Sub(o.begin) > stall {
			long = append(long, *o)
		}
	}
	slices.SortFunc(long, func(a, b operation) int { return a.begin.Compare(b.begin) })
	var sum time.Duration
	for _, o := range long {
		if o.begin.Before(from) {
			o.begin = from
		}
		if o.end.After(to) {
			o.end = to
		}
		if o.end.After(o.begin) {
			sum, from = sum+o.end.Sub(o.begin), o.end
		}
	}
	return sum
}

// find does the same edits here and returns the last of those after which the
// document was as it came back, and how many changes there were after each.
func (k *killed) find(t *testing.T, came string) (reached int, changes []int) {
	t.Helper()
	told := &counter{}
	s := session.New(k.first, "")
	s.Journal(told)
	reached = -1
	rng := rand.New(rand.NewPCG(killSeed, k.seed))
	for i := 0; i <= len(k.made)+1; i++ { // one may be done and not yet told of
		if i > 0 {
			_ = rng.Int64N(int64(pause))
			if !saves(k.seed) || !now(rng) {
				step(s, rng.IntN, serial(k.seed, i))
			}
		}
		if text(t, k.first) == came {
			reached = i
		}
		changes = append(changes, told.n)
	}
	if reached < 0 {
		t.Fatalf("what came back is the document after none of %d edits", len(k.made))
	}
	return reached, changes
}

// counter is a session.Recorder that only counts.
type counter struct{ n int }

func (c *counter) Append(journal.Record)                  { c.n++ }
func (c *counter) Point() int                             { return c.n }
func (c *counter) Saving(int, string, store.Stamp) error  { return nil }
func (c *counter) Saved(int, string, store.Stamp, string) {}
