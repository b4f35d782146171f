package motion_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/draw"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
	"fiftymetres/server/load"
	"fiftymetres/server/motion"
)

// sheetOf is a story's sheet in an edition and its first language.
func sheetOf(t testing.TB, st *story.Story, edition, face string) string {
	t.Helper()
	s, err := scene.Compile(st, edition)
	if err != nil {
		t.Fatal(err)
	}
	lang := st.Languages[0]
	return motion.Sheet(draw.New(s, lang, &catalogue.Builtin().For(lang).Words), func(float64) (string, string, string) { return face, "note", "" })
}

func stories(t *testing.T) map[string]*story.Story {
	t.Helper()
	out := map[string]*story.Story{}
	for name, dir := range map[string]string{"panmunjom": "../../data/panmunjom-2017", "vasa": "../../data/vasa-1628", "hostile": "../load/testdata/hostile"} {
		st, problems := load.Load(os.DirFS(dir))
		if len(problems) > 0 {
			t.Fatal(problems[0])
		}
		out[name] = st
	}
	return out
}

var (
	keyframes = regexp.MustCompile(`(?m)^@keyframes (\w+)\{(.*)\}$`)
	stops     = regexp.MustCompile(`(?:^|\})([\d.]+)%\{`)
	named     = regexp.MustCompile(`animation-name:([^;}]*)`)
	used      = regexp.MustCompile(`\b(?:k\d+|stop)\b`)
)

// TestSheetsAreSound: braces match, no number is none, keyframes are in order and
// within the story, and all that are named are there and used.
func TestSheetsAreSound(t *testing.T) {
	for name, st := range stories(t) {
		for _, e := range st.Editions {
			css := sheetOf(t, st, e.Date, "15:11")
			if strings.Count(css, "{") != strings.Count(css, "}") {
				t.Errorf("%s: %d { and %d }", name, strings.Count(css, "{"), strings.Count(css, "}"))
			}
			for _, bad := range []string{"NaN", "Inf", "%!", "e+", "undefined", "animation:}", "animation:,"} {
				if strings.Contains(css, bad) {
					t.Errorf("%s: %s", name, bad)
				}
			}
			there := map[string]bool{}
			for _, k := range keyframes.FindAllStringSubmatch(css, -1) {
				there[k[1]] = true
				was := -1.0
				for _, at := range stops.FindAllStringSubmatch(k[2], -1) {
					v, err := strconv.ParseFloat(at[1], 64)
					if err != nil || v <= was || v > 100 {
						t.Errorf("%s: %s has %s after %g", name, k[1], at[1], was)
					}
					was = v
				}
			}
			uses := map[string]bool{}
			for _, list := range named.FindAllStringSubmatch(css, -1) {
				for _, u := range used.FindAllString(list[1], -1) {
					uses[u] = true
					if !there[u] {
						t.Errorf("%s: no keyframes are called %s", name, u)
					}
				}
			}
			for k := range there {
				if !uses[k] {
					t.Errorf("%s: nothing has the keyframes %s", name, k)
				}
			}
			if len(uses) < 10 {
				t.Errorf("%s: %d animations", name, len(uses))
			}
		}
	}
}

// TestALargerScreenTakesNothingOver from what is declared for smaller ones: whatever an
// element has there, it has anew or does without.
func TestALargerScreenTakesNothingOver(t *testing.T) {
	rule := regexp.MustCompile(`(#[\w-]+)\{([^{}]*)\}`)
	property := regexp.MustCompile(`(?:^|;)([\w-]+):`)
	for name, st := range stories(t) {
		for _, e := range st.Editions {
			css := sheetOf(t, st, e.Date, "15:11")
			small, large, found := css, "", false
			if i := strings.Index(css, "@container"); i >= 0 {
				small, large, found = css[:i], css[i:], true
			}
			has := map[string][]string{}
			for _, r := range rule.FindAllStringSubmatch(small, -1) {
				for _, p := range property.FindAllStringSubmatch(r[2], -1) {
					has[r[1]] = append(has[r[1]], p[1])
				}
			}
			rules := rule.FindAllStringSubmatch(large, -1)
			if found && len(rules) == 0 || name == "panmunjom" && len(rules) < 20 {
				t.Errorf("%s: %d rules for larger screens", name, len(rules))
			}
			for _, r := range rules {
				for _, p := range has[r[1]] {
					if !strings.Contains(";"+r[2], ";"+p+":") {
						t.Errorf("%s: %s keeps its %s on a larger screen", name, r[1], p)
					}
				}
			}
		}
	}
}

// TestTheSheetIsTheSameAlways, so that its address holds.
func TestTheSheetIsTheSameAlways(t *testing.T) {
	st := stories(t)["panmunjom"]
	if a, b := sheetOf(t, st, "2017-11-22", "15:11"), sheetOf(t, st, "2017-11-22", "15:11"); a != b {
		t.Error("two sheets of one story differ")
	}
}

// TestTextStaysText: what a clock says can end neither its string nor the sheet.
func TestTextStaysText(t *testing.T) {
	hostile := `"}*{display:none} \ </style>` + "\n\u2028한"
	css := sheetOf(t, stories(t)["panmunjom"], "2017-11-22", hostile)
	text := css[strings.Index(css, "--says:"):]
	if want := `--says:"\22 }*{display:none} \5c  \3c /style\3e \a ` + "\u2028" + `한"}`; !strings.HasPrefix(text, want) {
		t.Errorf("it says %s\nwant %s", text[:80], want)
	}
}
