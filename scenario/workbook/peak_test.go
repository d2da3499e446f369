package workbook

import (
	"io"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"
)

// BenchmarkPeak100000 reports the most that lives on the heap while the workbook of
// 100,000 positions and two scenarios is written, and how much of it is the comparison
// that it is written from. The collector works at the percentage of the command line.
func BenchmarkPeak100000(b *testing.B) {
	in := invented(b, 100_000)
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	runtime.GC()
	input, peak := heapInUse(), uint64(0)
	for b.Loop() {
		stop := make(chan struct{})
		sampled := make(chan uint64)
		go func() { sampled <- highest(stop) }()
		if err := Write(b.Context(), io.Discard, in); err != nil {
			b.Fatal(err)
		}
		close(stop)
		peak = max(peak, <-sampled)
	}
	b.ReportMetric(float64(input)/(1<<20), "input-MiB")
	b.ReportMetric(float64(peak)/(1<<20), "peak-MiB")
	runtime.KeepAlive(in)
}

// highest samples the heap until it is told to stop.
func highest(stop <-chan struct{}) uint64 {
	most, tick := uint64(0), time.NewTicker(2*time.Millisecond)
	defer tick.Stop()
	for {
		most = max(most, heapInUse())
		select {
		case <-stop:
			return most
		case <-tick.C:
		}
	}
}

// heapInUse returns the bytes of heap that hold objects or are kept between them.
func heapInUse() uint64 {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/unused:bytes"}}
	metrics.Read(samples)
	return samples[0].Value.Uint64() + samples[1].Value.Uint64()
}
