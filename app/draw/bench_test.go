package draw

import (
	"testing"

	"fiftymetres/app/scene"
	"fiftymetres/app/story/made"
)

// stage is the built-in story's later edition, all that can move in it.
func stage(b *testing.B) (*scene.Scene, *Picture, *scene.Frame) {
	s := compiled(b, builtin(b), "2017-11-22")
	return s, New(s, "en", wordsOf("en")), s.NewFrame()
}

// play advances a story by a frame of a 60 Hz screen, and starts over at its end.
func play(s *scene.Scene, f *scene.Frame, n int) {
	frames := int(s.End * 60)
	s.At(float64(n%frames)/60, f)
}

// BenchmarkFrame is one frame of the motion: where everything is, and what of
// the picture changes.
func BenchmarkFrame(b *testing.B) {
	s, p, f := stage(b)
	s.At(0, f)
	patcher := p.Patcher(f, AllScreens)
	for n := range int(s.End * 60) { // the buffers grow, names and shadows are worked out
		play(s, f, n)
		patcher.Next(f)
	}
	b.ReportAllocs()
	patches := 0
	for n := 0; b.Loop(); n++ {
		play(s, f, n)
		patches += len(patcher.Next(f))
	}
	b.ReportMetric(float64(patches)/float64(b.N), "patches/op")
}

// BenchmarkWhole is the same frame with the picture written whole, as it would
// be without patches.
func BenchmarkWhole(b *testing.B) {
	s, p, f := stage(b)
	b.ReportAllocs()
	size := 0
	for n := 0; b.Loop(); n++ {
		play(s, f, n)
		size += len(p.Stage(f, AllScreens))
	}
	b.ReportMetric(float64(size)/float64(b.N), "bytes/op")
}

// BenchmarkNew is what turning to another edition or language costs.
func BenchmarkNew(b *testing.B) {
	s, _, _ := stage(b)
	b.ReportAllocs()
	for b.Loop() {
		New(s, "ko", wordsOf("ko"))
	}
}

// BenchmarkFrameOfMany is a frame of a story with a thousand actors, thirty in sight,
// as often as it has another cast and as it has the same.
func BenchmarkFrameOfMany(b *testing.B) {
	s := compiled(b, made.Story(made.Large), "2001-05-04")
	p, f := New(s, "en", wordsOf("en")), s.NewFrame()
	s.At(0, f)
	patcher := p.Patcher(f, AllScreens)
	for n := 0; n < int(s.End*60); n += 7 {
		play(s, f, n)
		patcher.Next(f)
	}
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		play(s, f, n)
		patcher.Next(f)
	}
}

// BenchmarkNewOfMany is what opening it costs.
func BenchmarkNewOfMany(b *testing.B) {
	st := made.Story(made.Large)
	b.ReportAllocs()
	for b.Loop() {
		s := compiled(b, st, "2001-05-04")
		p, f := New(s, "en", wordsOf("en")), s.NewFrame()
		s.At(0, f)
		p.Patcher(f, AllScreens)
	}
}

// BenchmarkNames finds where everything is named over the whole story, on all sizes of
// screen and on one.
func BenchmarkNames(b *testing.B) {
	for _, on := range []Screens{AllScreens, OnTierAlone(3)} {
		b.Run(map[bool]string{true: "all", false: "one"}[on == AllScreens], func(b *testing.B) {
			s := compiled(b, builtin(b), "2017-11-22")
			for b.Loop() {
				p := New(s, "en", wordsOf("en"))
				f := frameAt(s, 0)
				q := p.Patcher(f, on)
				for sec := 0.0; sec < s.End; sec++ {
					s.At(sec, f)
					q.Next(f)
				}
			}
		})
	}
}
