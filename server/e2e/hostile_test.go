package e2e

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"strings"
	"testing"
)

// bait is what a story with hostile texts would have run.
const bait = `</script><script>alert(1)</script><img src=x onerror="alert(2)">`

// made counts the elements that could only have come from a text, and the
// scripts, of which there are as many on any page of that layout.
const made = `({
	Foreign: document.querySelectorAll("img:not(.still), iframe, object, embed, base, [onerror], [onload], [onclick]").length,
	Scripts: document.scripts.length,
})`

type elements struct{ Foreign, Scripts int }

func TestHostileTextStaysText(t *testing.T) {
	t.Parallel()
	for layout, address := range map[string]string{"story": "/", "embed": "/embed", "kiosk": "/kiosk"} {
		t.Run(layout, func(t *testing.T) {
			h := the(t, hostile)
			normal, _ := get(t, the(t, built).url+address)
			usual := strings.Count(string(normal), "<script") + 1 // and the runtime's, which starts the program
			b := openBare(t, h, address)
			same(t, "elements", look[elements](b, made), elements{0, usual})
			for name, text := range look[map[string]string](b, `({
				"the heading": document.querySelector("article h2").textContent,
				"the title": document.title,
				"the map's label": document.querySelector("#stage [role=img]").getAttribute("aria-label"),
				"a name on the map": [...document.querySelectorAll("#names text")].map((e) => e.textContent).join(" "),
				"the switch": document.querySelector(".known").textContent,
			})`) {
				if !strings.Contains(strings.ToLower(text), bait) {
					t.Errorf("%s is %q", name, text)
				}
			}
			if layout == "kiosk" {
				b.touched()
			}
			b.click(otherEdition)
			b.wait(`document.documentElement.dataset.edition === "2019-05-04"`)
			b.settle()
			want := h.story.Moments[0].Tellings["2019-05-04"].Heading["en"]
			same(t, "heading", strings.Join(strings.Fields(look[string](b, `document.querySelector("article h2").textContent`)), " "), strings.Join(strings.Fields(want), " "))
			same(t, "elements", look[elements](b, made), elements{0, usual})
			b.js(`document.querySelector("[data-actor]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
			b.wait(`document.querySelector("[role=dialog] h2")`)
			same(t, "elements with a panel", look[elements](b, made), elements{0, usual})
			if text := look[string](b, `document.querySelector("[role=dialog]").textContent`); !strings.Contains(text, bait) {
				t.Errorf("the panel says %q", text)
			}
		})
	}
}

func TestHostileTextIsDataElsewhere(t *testing.T) {
	h := the(t, hostile)
	for _, address := range []string{"/api/v1/story", "/api/v1/sources", "/api/v1/claims", "/api/v1/map.geojson"} {
		body, header := get(t, h.url+address)
		var data any
		if err := json.Unmarshal(body, &data); err != nil {
			t.Errorf("%s: %v", address, err)
		}
		same(t, address, header.Get("X-Content-Type-Options"), "nosniff")
		if !strings.Contains(header.Get("Content-Type"), "json") {
			t.Errorf("%s is %s", address, header.Get("Content-Type"))
		}
	}
	body, _ := get(t, h.url+"/stills/gate.svg")
	for d := xml.NewDecoder(strings.NewReader(string(body))); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "img" || e.Name.Local == "foreignObject") {
			t.Errorf("the still has a %s", e.Name.Local)
		}
	}
}

func get(t *testing.T, url string) ([]byte, http.Header) {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	same(t, url, answer.StatusCode, http.StatusOK)
	return body, answer.Header
}
