package motion_test

import (
	"os"
	"testing"

	"fiftymetres/server/load"
)

// BenchmarkSheet is what a server does once for each edition and language.
func BenchmarkSheet(b *testing.B) {
	st, _ := load.Load(os.DirFS("../../data/panmunjom-2017"))
	for b.Loop() {
		sheetOf(b, st, "2017-11-22", "15:11")
	}
}
