package journal

import "bytes"

// Line returns an object as the first line of a journal, for tests that make one by
// hand.
func Line(object string) string { return sumOf("", []byte(object)) + " " + object + "\n" }

// Lines returns objects as a whole journal.
func Lines(objects ...string) []byte {
	var out bytes.Buffer
	sum := ""
	for _, o := range objects {
		sum = sumOf(sum, []byte(o))
		out.WriteString(sum + " " + o + "\n")
	}
	return out.Bytes()
}

// Encode and Decode are for tests of each kind of record.
var (
	Encode = encode
	Decode = decode
)
