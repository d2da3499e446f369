//go:build unix

package store_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario/store"
)

// holdAt is the environment variable that makes a copy of the test program hold a
// lock until it is killed.
const holdAt = "SPANWISE_TEST_HOLD"

func TestLockEndsWithItsProcess(t *testing.T) {
	if path := os.Getenv(holdAt); path != "" {
		_, err := store.TryLock(path, me(1))
		fmt.Println("held", err)
		select {}
	}
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	self, err := os.Executable()
	must(t, err)
	cmd := exec.Command(self, "-test.run=^TestLockEndsWithItsProcess$")
	cmd.Env = append(os.Environ(), holdAt+"="+path)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "held <nil>") {
		t.Errorf("the other process says %q, %v", line, err)
	}
	theirs := me(1)
	theirs.Process = cmd.Process.Pid
	isHeldBy(t, path, theirs)
	must(t, cmd.Process.Kill())
	_ = cmd.Wait() // says that it was killed
	if _, err := os.Stat(lockFile(path)); err != nil {
		t.Errorf("nothing is left to take over: %v", err)
	}
	l := locked(t, path, me(2))
	isHeldBy(t, path, me(2))
	must(t, l.Unlock())
}

func TestLockIsTheFilesAndNotTheNames(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "plan.spanwise"), filepath.Join(dir, "link.spanwise")
	must(t, os.WriteFile(path, nil, 0o600))
	must(t, os.Symlink("plan.spanwise", link))
	l := locked(t, link, me(1))
	isHeldBy(t, path, me(1))
	isHeldBy(t, link, me(1))
	must(t, l.Unlock())
}
