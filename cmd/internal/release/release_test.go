package release

import (
	"os"
	"regexp"
	"testing"
)

// The packager and the change log speak of the same version.
func TestVersionIsTheSameEverywhere(t *testing.T) {
	for file, line := range map[string]*regexp.Regexp{
		"FyneApp.toml":         regexp.MustCompile(`(?m)^\s*Version = "(.*)"$`),
		".github/CHANGELOG.md": regexp.MustCompile(`(?m)^## (\S+)`),
	} {
		text, err := os.ReadFile("../../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		found := line.FindSubmatch(text)
		if found == nil || string(found[1]) != Version {
			t.Errorf("%s says %q, the program %q", file, found, Version)
		}
	}
}
