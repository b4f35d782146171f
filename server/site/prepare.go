package site

import (
	"fmt"
	"html/template"
	"io/fs"
	"strings"
	"sync"

	"fiftymetres/app/address"
	"fiftymetres/app/page"
)

// needed are the assets that every page names.
var needed = []string{"js/look.js", "js/head.js", "js/land.js", "js/boot.js", "js/program.js", "js/frame.js", "js/host.js", "js/kiosk.js", "js/room.js", "js/fold.js", "js/compare.js", "js/keep.js", "js/worker.js", "js/guide.js", "js/doctor.js", "js/present.js", "css/newsroom/guide.css", "css/newsroom/operator.css", "icons/icon.svg", "icons/apple-touch-icon.png"}

// prepare makes what all pages share.
func (s *Site) prepare() error {
	assets := s.config.Assets
	for _, name := range needed {
		if assets.Body(name) == nil {
			return fmt.Errorf("%s: %w", name, fs.ErrNotExist)
		}
	}
	if err := s.bundle(); err != nil {
		return fmt.Errorf("the story as JSON: %w", err)
	}
	s.motion()
	style, err := assets.Join("sheets/site.css", "css/*.css")
	if err != nil {
		return err
	}
	if err := s.inlineScripts("js/look.js", "js/head.js", "js/land.js"); err != nil {
		return err
	}
	s.named = named(s.scripts)
	s.own = policy("'self'", "'self'", s.named)
	s.manualPolicy = manualPolicy(named(s.scripts[:1]))
	s.fixed = fixed{
		Base: s.Base(), Bundles: s.bundleList(), Style: s.Base() + style,
		Boot: s.url("js/boot.js"), Frame: s.url("js/frame.js"), Host: s.url("js/host.js"), Kiosk: s.url("js/kiosk.js"), Room: s.url("js/room.js"), Fold: s.url("js/fold.js"), Compare: s.url("js/compare.js"), Keep: s.url("js/keep.js"), Keeper: s.WorkerPath(),
		ManualStyle: s.url("css/newsroom/guide.css"), OperatorStyle: s.url("css/newsroom/operator.css"), PresentScript: s.url("js/present.js"), GuideScript: s.url("js/guide.js"), DoctorScript: s.url("js/doctor.js"),
		Icon: s.url("icons/icon.svg"), TouchIcon: s.url("icons/apple-touch-icon.png"),
		fonts:      s.preloaded(),
		LookScript: template.JS(s.scripts[0]), HeadScript: template.JS(s.scripts[1]), LandScript: template.JS(s.scripts[2]),
	}
	s.stillPolicies = map[Shape]string{}
	for _, shape := range shapes() {
		s.stillPolicies[shape] = stillPolicy(s.config.Renderer.StillStyle(shape))
	}
	if wasm := assets.Body("app.wasm"); wasm != nil && !s.config.NoWasm {
		s.fixed.Wasm, s.fixed.WasmExec, s.fixed.WasmLoad, s.fixed.WasmSize = s.url("app.wasm"), s.url("wasm_exec.js"), s.url("js/program.js"), wasm.Size
	}
	return nil
}

// bundle makes what the program gets of the story, a language at a time.
func (s *Site) bundle() error {
	s.bundles, s.sizes = map[string]string{}, map[string]int{}
	st, set := s.config.Story, s.config.Words
	for _, lang := range st.Languages {
		data, err := page.NewBundle(inTongue(st, lang), set.For(lang).Words, set.Tongues(st.Languages)).Write()
		if err != nil {
			return err
		}
		s.sizes[lang] = len(data)
		s.bundles[lang] = s.Base() + s.config.Assets.Add("story."+lang+".jsonl", "application/jsonl", data)
	}
	return nil
}

// motion makes the style sheets that play the story, one an edition and language.
func (s *Site) motion() {
	s.motions = map[string]string{}
	var mu sync.Mutex // of motions and assets
	var all sync.WaitGroup
	for _, e := range s.config.Story.Editions {
		for _, lang := range s.config.Story.Languages {
			p := address.Page{Edition: e.Date, Lang: lang}
			all.Go(func() {
				css := s.config.Renderer.Motion(p)
				if css == "" {
					return
				}
				mu.Lock()
				defer mu.Unlock()
				s.motions[kind(p)] = s.Base() + s.config.Assets.Add("motion."+p.Edition+"."+p.Lang+".css", "text/css; charset=utf-8", []byte(css))
			})
		}
	}
	all.Wait()
}

// bundleList is where the bundles are, as the program reads it.
func (s *Site) bundleList() string {
	var list []string
	for _, lang := range s.config.Story.Languages {
		list = append(list, lang+"="+s.bundles[lang])
	}
	return strings.Join(list, " ")
}

// inlineScripts takes scripts as they are to stand in the page: they must not
// end the script element that holds them.
func (s *Site) inlineScripts(names ...string) error {
	for _, name := range names {
		data, err := s.config.Assets.Body(name).Plain()
		if err != nil {
			return err
		}
		text := string(data)
		if strings.Contains(strings.ToLower(text), "</script") || strings.Contains(text, "<!--") {
			return fmt.Errorf("%s holds </script or <!--, and cannot stand in a page", name)
		}
		s.scripts = append(s.scripts, strings.TrimSpace(text))
	}
	return nil
}

// url is the address of an asset, without a host.
func (s *Site) url(name string) string { return s.Base() + s.config.Assets.URL(name) }
