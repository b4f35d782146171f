package e2e

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
)

// examined opens the doctor and waits until it has seen all: a row's marks by its id, as
// "good bad none" in the order of its columns.
func (b *tab) examined(address string) map[string]string {
	b.t.Helper()
	b.allowed = append(b.allowed, "Blocked script execution") // in the sandbox that is to block it
	b.goTo(address)
	b.wait(`document.getElementById("doctor").dataset.done`)
	return look[map[string]string](b, `Object.fromEntries([...document.querySelectorAll("#doctor tbody tr")].map((row) => [row.id, [...row.querySelectorAll("[data-mark]")].map((c) => c.dataset.mark).join(" ")]))`)
}

// impatient has the doctor give up sooner.
const impatient = `if (parent === self) { const real = setTimeout; self.setTimeout = (f, ms, ...a) => real(f, ms / 6, ...a) }`

// few leaves a doctor no more to look at than these rows: each frame runs a program.
func few(rows ...string) string {
	list, _ := json.Marshal(rows) // strings always have a form
	return `if (parent === self) document.addEventListener("readystatechange", () => {
		if (document.readyState === "interactive") for (const row of document.querySelectorAll("#doctor tbody tr")) if (!` + string(list) + `.includes(row.id)) row.remove();
	})`
}

const (
	sound   = "good good good good good good"
	noWords = "good good none good none none" // without scripts: nothing is told, and nothing is asked
)

// TestTheDoctorFindsNothingHere, nor for a picture without a program.
func TestTheDoctorFindsNothingHere(t *testing.T) {
	t.Parallel()
	for address, before := range map[string]string{"/embed/doctor": "", "/embed/doctor?url=/embed?ui=static": few("w320", "unscripted", "policy", "amp")} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built), before)
			b.bare()
			rows, want := b.examined(address), 13
			if before != "" {
				want = 4
			}
			same(t, "rows", len(rows), want)
			for id, marks := range rows {
				expected := sound
				if id == "unscripted" {
					expected = noWords
				}
				same(t, id, marks, expected)
			}
			same(t, "all in all", look[string](b, `document.getElementById("doctor").dataset.done`), "well")
			said := look[string](b, `document.getElementById("said").textContent`)
			if !strings.Contains(said, strconv.Itoa(want)) {
				t.Errorf("it says %q", said)
			}
			same(t, "what is left on the bench", look[int](b, `document.querySelectorAll("#bench iframe").length`), 0)
		})
	}
}

// TestTheDoctorUnderAPath, behind a proxy that takes it off.
func TestTheDoctorUnderAPath(t *testing.T) {
	b := newTab(t, the(t, taken), few("w320", "policy", "pym"))
	b.bare()
	rows := b.examined("/ko/embed/doctor")
	same(t, "rows", len(rows), 3)
	same(t, "all in all", look[string](b, `document.getElementById("doctor").dataset.done`), "well")
	same(t, "it looks at", look[string](b, `document.getElementById("doctor").dataset.embed`), underPath+"/ko/embed")
}

// TestTheDoctorFindsWhatIsBroken, and claims nothing that it has not seen.
func TestTheDoctorFindsWhatIsBroken(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, file, marks, unscripted string }{
		{"nothing speaks", "*/js/host.*", "good bad none bad none none", noWords},
		{"no height", "*/js/frame.*", "good bad none good good good", noWords},
		{"no program", "*/js/boot.*", "good good good good bad none", noWords},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newTab(t, the(t, built), few("w320", "w1200", "policy", "unscripted"))
			b.bare()
			b.first(impatient)
			b.allowed = append(b.allowed, "/js/", "404")
			file := b.interceptWhat(c.file)
			file.release(notThere)
			rows := b.examined("/embed/doctor")
			// Where our own script is silent, AMP and the others may hear a height all the same.
			for _, id := range []string{"w320", "w1200", "policy"} {
				same(t, id, rows[id], c.marks)
			}
			same(t, "unscripted", rows["unscripted"], c.unscripted)
			same(t, "all in all", look[string](b, `document.getElementById("doctor").dataset.done`), "ill")
			for _, id := range []string{"w320", "policy"} {
				if todo := look[string](b, `document.querySelector("#`+id+` [data-check=todo]").textContent`); len(todo) < 20 {
					t.Errorf("%s: to do is %q", id, todo)
				}
			}
			if said := look[string](b, `document.getElementById("said").textContent`); !strings.Contains(said, "320 px") {
				t.Errorf("it says %q", said)
			}
		})
	}
}

// TestTheDoctorFindsWhatMisbehaves: a frame that grows without end, and one that takes
// every message for its own.
func TestTheDoctorFindsWhatMisbehaves(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, script, marks string }{
		{"it grows", `let n = 500; setInterval(() => parent.postMessage({source: "fiftymetres", version: 1, type: "size", height: n++}, "*"), 50)`, "good good bad good good good"},
		{"it obeys everybody", `addEventListener("message", ({data}) => data?.target === "somebody-else" && parent.postMessage({source: "fiftymetres", version: 1, type: "moment", moment: "x", t: 1}, "*"))`, "good good good good good bad"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newTab(t, the(t, built), `if (location.pathname === "/embed") { `+c.script+` }`, few("w320", "policy", "unscripted"))
			b.bare()
			if c.name == "it grows" {
				b.first(impatient)
			}
			rows := b.examined("/embed/doctor")
			for _, id := range []string{"w320", "policy"} {
				same(t, id, rows[id], c.marks)
			}
			same(t, "unscripted", rows["unscripted"], noWords)
			same(t, "all in all", look[string](b, `document.getElementById("doctor").dataset.done`), "ill")
		})
	}
}

// TestTheDoctorOfAnEmbedThatIsNotThere says what it was answered, and shows no frame.
func TestTheDoctorOfAnEmbedThatIsNotThere(t *testing.T) {
	b := newTab(t, the(t, built))
	b.allowed = append(b.allowed, "404")
	embed := b.interceptWhat(b.host.url + "/embed")
	embed.release(notThere)
	for id, marks := range b.examined("/embed/doctor") {
		want := "bad none none none none none"
		same(t, id, marks, want)
	}
	if said := look[string](b, `document.querySelector("#w320 [data-check=loaded]").textContent`); !strings.Contains(said, "404") {
		t.Errorf("it says %q", said)
	}
}

// TestTheDoctorFramesNothingOfOthers: an address of another site is refused in words.
func TestTheDoctorFramesNothingOfOthers(t *testing.T) {
	b := newTab(t, the(t, built))
	b.allowed = append(b.allowed, "400")
	b.goTo("/embed/doctor?url=https://elsewhere.example/embed") // what is asked of another host fails the test
	same(t, "it says so", look[bool](b, `document.querySelector("[role=alert]").checkVisibility()`), true)
	b.js(`await page.frames(20)`)
	same(t, "frames", look[int](b, `document.querySelectorAll("iframe").length`), 0)
	b.js(`const form = document.querySelector("form"); form.url.value = "/ko?known=2017-11-13"; form.requestSubmit()`)
	b.wait(`document.getElementById("doctor")?.dataset.embed === "/ko/embed?known=2017-11-13"`)
}
