package main

import (
	"bytes"
	"fmt"
	"image/png"
	"runtime"
	"time"

	"github.com/HugoSmits86/nativewebp"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/raster"
	"fiftymetres/server/site"
	"fiftymetres/web"
)

// stills prints what a moment's picture costs: to write it as SVG, to draw that as pixels
// and to pack those, the last two beside the first, and how much memory drawing takes.
func stills(st *story.Story) error {
	pixels, err := raster.New(web.FS(), "fonts")
	if err != nil {
		return err
	}
	r, err := site.NewRenderer(st, nil, "", pixels.Width)
	if err != nil {
		return err
	}
	at := address.New(st)
	p := at.Come(at.Query(address.Story, "", nil, ""), st.MomentCalled("dash"))
	for _, s := range []site.Shape{{Name: "card", Width: 1200, Height: 630}, {Name: "print", Width: 2480, Height: 1748}} {
		var svg []byte
		write, err := quickest(5, func() (err error) { svg, err = r.Still(p, s); return err })
		if err != nil {
			return err
		}
		img, err := pixels.Draw(svg, 1)
		if err != nil {
			return err
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := pixels.Draw(svg, 1); err != nil {
			return err
		}
		runtime.ReadMemStats(&after)
		draw, err := quickest(3, func() error { _, err := pixels.Draw(svg, 1); return err })
		if err != nil {
			return err
		}
		var packed [2]bytes.Buffer
		asPNG, err := quickest(2, func() error {
			packed[0].Reset()
			return png.Encode(&packed[0], img)
		})
		if err != nil {
			return err
		}
		asWebP, err := quickest(2, func() error { packed[1].Reset(); return nativewebp.Encode(&packed[1], img, nil) })
		if err != nil {
			return err
		}
		of := func(d time.Duration) float64 { return float64(d) / float64(write) }
		fmt.Printf("%-6s written in %v; drawn in %.1f of that, with %.1f MB allocated; PNG in %.1f, %d bytes; WebP in %.1f, %d bytes\n", s.Name, write.Round(100*time.Microsecond),
			of(draw), float64(after.TotalAlloc-before.TotalAlloc)/(1<<20), of(asPNG), packed[0].Len(), of(asWebP), packed[1].Len())
	}
	return nil
}

// quickest is the shortest of so many runs.
func quickest(runs int, do func() error) (least time.Duration, err error) {
	for i := range runs {
		began := time.Now()
		if err := do(); err != nil {
			return 0, err
		}
		if took := time.Since(began); i == 0 || took < least {
			least = took
		}
	}
	return least, nil
}
