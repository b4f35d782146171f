package scene

import (
	"os"
	"testing"

	"fiftymetres/app/story"
	"fiftymetres/app/story/made"
)

func builtin(b *testing.B) *story.Story {
	st, problems := story.Decode(os.DirFS("../../data/panmunjom-2017"))
	if st == nil || len(problems) > 0 {
		b.Fatal(problems)
	}
	return st
}

// BenchmarkFrame asks where everything is, as the story plays at 60 Hz.
func BenchmarkFrame(b *testing.B) {
	s := compiled(b, builtin(b), "2017-11-22")
	f, frames := s.NewFrame(), int(s.End*60)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		s.At(float64(n%frames)/60, f)
	}
}

// BenchmarkCompile is what turning to another edition costs before it is drawn.
func BenchmarkCompile(b *testing.B) {
	st := builtin(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compile(st, "2017-11-22"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFrameOfMany is a frame of a story with a thousand actors, thirty in sight.
func BenchmarkFrameOfMany(b *testing.B) {
	s := compiled(b, made.Story(made.Large), "2001-05-04")
	f, frames := s.NewFrame(), int(s.End*60)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		s.At(float64(n%frames)/60, f)
	}
}
