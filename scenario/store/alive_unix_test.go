//go:build linux

package store

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

func TestAProcessThatEndedIsNotAlive(t *testing.T) {
	if !alive(os.Getpid()) {
		t.Error("this process is not alive")
	}
	child := exec.Command(os.Args[0], "-test.run=^$")
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	for { // its pipe closes when it ends; nobody has waited for it by then
		if _, err := out.Read(make([]byte, 1024)); err != nil {
			break
		}
	}
	for { // between closing the pipe and being a zombie lies a moment
		stat, err := os.ReadFile("/proc/" + strconv.Itoa(child.Process.Pid) + "/stat")
		if err != nil {
			t.Skip("there is no /proc here")
		}
		if strings.Contains(string(stat), ") Z ") {
			break
		}
	}
	if alive(child.Process.Pid) {
		t.Error("a process that ended and was not waited for is alive")
	}
	if err := child.Wait(); err != nil {
		t.Fatal(err)
	}
	if alive(child.Process.Pid) {
		t.Error("a process that is gone is alive")
	}
}
