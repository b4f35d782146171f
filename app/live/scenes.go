package live

import (
	"fiftymetres/app/draw"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// scenes are the story's editions as they are played, by what answers, each compiled when
// it is first opened; one is on, with its frame and what of it has been drawn.
type scenes struct {
	st       *story.Story
	compiled map[story.Version]*scene.Scene
	on       *scene.Scene
	frame    *scene.Frame
	patcher  *draw.Patcher
	ahead    aheadOf
}

// aheadOf is for which stop of the camera, by which patcher, for which screens what comes
// next is worked out.
type aheadOf struct {
	patcher *draw.Patcher
	stop    int
	on      draw.Screens
}

func newScenes(st *story.Story) *scenes {
	return &scenes{st: st, compiled: map[story.Version]*scene.Scene{}}
}

// read takes the story in other words.
func (sc *scenes) read(st *story.Story) {
	sc.st, sc.compiled = st, map[story.Version]*scene.Scene{}
}

// open puts a version on.
func (sc *scenes) open(v story.Version) error {
	if sc.compiled[v] == nil {
		s, err := scene.CompileBy(sc.st, v)
		if err != nil {
			return err
		}
		sc.compiled[v] = s
	}
	sc.on = sc.compiled[v]
	sc.frame = sc.on.NewFrame()
	return nil
}

// picture is the scene that is on as it is drawn in a language.
func (sc *scenes) picture(lang string, w *words.Words) *draw.Picture { return draw.New(sc.on, lang, w) }

// follow readies the picture that stands on the stage already, drawn at a second,
// for patches, for screens.
func (sc *scenes) follow(p *draw.Picture, t float64, on draw.Screens) {
	sc.on.At(t, sc.frame)
	sc.patcher = p.Patcher(sc.frame, on)
}

// draw draws the picture at a second, for screens, to be followed from there.
func (sc *scenes) draw(lang string, w *words.Words, t float64, on draw.Screens) string {
	p := sc.picture(lang, w)
	sc.follow(p, t, on)
	return p.Stage(sc.frame, on)
}
