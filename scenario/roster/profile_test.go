package roster

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSignature(t *testing.T) {
	same := Signature([]string{"Employee ID", "Manager's ID", "Full Name", ""})
	for _, headers := range [][]string{{"full name", "EMPLOYEE_ID", "managers id"}, {"Employee ID", "Employee ID", "Manager's ID", "Full-Name"}} {
		if got := Signature(headers); got != same {
			t.Errorf("%q: %s, want %s", headers, got, same)
		}
	}
	for _, headers := range [][]string{nil, {"Employee ID"}, {"Employee ID", "Manager's ID", "Full Name", "FTE"}} {
		if Signature(headers) == same {
			t.Errorf("%q has the same signature", headers)
		}
	}
}

// A profile kept from one file reads the next with the same headers in the same way.
func TestProfile(t *testing.T) {
	o := Options{
		Files:   []FileOptions{{Map: map[Field]string{ID: "Nr", ManagerID: "Chief", Unit: ""}}},
		Grades:  map[string]int{"A": 1, "B": 2},
		Privacy: Privacy{HideNames: true, NoPay: true}, JoinShares: true,
	}
	first := readBook(t, openText(t, "Nr,Chief,Name,Dept,Band,Salary\n1,,Ada,X,B,10\n2,1,Bo,Y,A,9\n"), o)
	p := first.ProfileOf(0, o)
	p.Name = "Payroll"
	text, err := p.Encode()
	must(t, err)
	again, err := p.Encode()
	must(t, err)
	if !bytes.Equal(text, again) {
		t.Error("two encodings differ")
	}
	got, err := DecodeProfile(text)
	must(t, err)
	if diff := cmp.Diff(p, got); diff != "" {
		t.Error(diff)
	}
	next := openText(t, "Chief,Nr,Name,Dept,Band,Salary\n,1,Ada,X,B,10\n1,3,Cy,Y,A,9\n")
	if !got.Fits(next.Files()[0].Sheets[0].Rows[0].Cells) || got.Fits([]string{"Nr"}) {
		t.Error("the profile does not know its own")
	}
	i := readBook(t, next, got.Options())
	if q, _ := i.Org.Position("3"); chartOf(i.Org) != "1 3<1" || q.Unit != "" || q.Authority.Or(-1) != 1 || q.Cost.OK || i.Org.HolderName("3") != "" {
		t.Errorf("%s %+v", chartOf(i.Org), q)
	}
}

func TestDamagedProfiles(t *testing.T) {
	for _, text := range []string{"", "{}", `{"version": 2}`, `{"version": 1, "columns": {"shoe": "x"}}`, `{"version": 1, "grades": {"A": -1}}`, `{"version": 1, "grades": {"A": "x"}}`} {
		if _, err := DecodeProfile([]byte(text)); !errors.Is(err, ErrProfile) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
