package e2e

import (
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"fiftymetres/app/story"
	"fiftymetres/server/export"
)

// sent is what an address of a host sends.
func sent(t *testing.T, h *host, address string) []byte {
	t.Helper()
	res, err := http.Get(h.url + address)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d %v", address, res.StatusCode, err)
	}
	return data
}

// read is what a program of somebody else's sees in a file of a kind.
func read[T any](t *testing.T, kind string, data []byte) T {
	t.Helper()
	file := filepath.Join(t.TempDir(), "file."+kind)
	if kind == "openapi" {
		file += ".json"
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(within(t), "node", "npm/readers.mjs", kind, file).Output()
	if err != nil {
		t.Fatalf(`%s: %v: %s; run "make npm"`, kind, err, stderr(err))
	}
	var seen T
	if err := json.Unmarshal(out, &seen); err != nil {
		t.Fatalf("%s: %v: %.500s", kind, err, out)
	}
	return seen
}

// entry is a document as citation-js has it, whatever it was written in.
type entry struct {
	ID        string
	Title     string
	Publisher string
	URL       string
	Note      string
	Author    []struct{ Literal, Family, Given string }
	Issued    struct {
		Parts [][]int `json:"date-parts"`
	}
}

// TestOthersReadTheReferences: citation-js finds in each format every source of the
// built-in story and of the hostile one, with what is known of it and nothing else.
func TestOthersReadTheReferences(t *testing.T) {
	t.Parallel()
	for name, h := range map[string]*host{"built-in": the(t, built), "hostile": the(t, hostile)} {
		for _, end := range export.References {
			seen := read[[]entry](t, end[1:], sent(t, h, "/export/sources"+end))
			if len(seen) != len(h.story.Sources) {
				t.Errorf("%s%s: %d of %d sources", name, end, len(seen), len(h.story.Sources))
				continue
			}
			for i, e := range seen {
				s := &h.story.Sources[i]
				for what, pair := range map[string][2]string{
					"id": {e.ID, s.ID}, "title": {e.Title, known(s.Headline)}, "publisher": {e.Publisher, known(s.Publisher)}, "address": {e.URL, known(s.URL)},
				} {
					if spaced(pair[0]) != spaced(pair[1]) {
						t.Errorf("%s%s: %s: the %s is %q, want %q", name, end, s.ID, what, pair[0], pair[1])
					}
				}
				if (len(e.Author) > 0) != (s.Byline != "") || (len(e.Issued.Parts) > 0) != (s.Date != story.NotVerifiable) {
					t.Errorf("%s%s: %s: by %v, on %v", name, end, s.ID, e.Author, e.Issued.Parts)
				}
				if !strings.Contains(e.Note, h.story.Stamp.Hash) {
					t.Errorf("%s%s: %s does not say which data it is of: %q", name, end, s.ID, e.Note)
				}
			}
		}
	}
}

func known(v string) string {
	if v == story.NotVerifiable {
		return ""
	}
	return v
}

// spaced has one space for any, as formats of lines have it.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestOthersReadAClaim: one claim's reference, in each format.
func TestOthersReadAClaim(t *testing.T) {
	t.Parallel()
	h := the(t, built)
	for _, end := range export.References {
		seen := read[[]entry](t, end[1:], sent(t, h, "/export/claims/yahoo-leaves"+end))
		if len(seen) != 1 || seen[0].ID != "yahoo-leaves" || !strings.HasPrefix(seen[0].Note, "¶8: “He fell") || !strings.Contains(seen[0].Note, h.url+"/ledger#claim-yahoo-leaves") {
			t.Errorf("%s: %+v", end, seen)
		}
		if story := read[[]entry](t, end[1:], sent(t, h, "/export/"+h.story.ID+end+"?lang=ko")); len(story) != 1 || !strings.HasPrefix(story[0].Title, h.story.Title["ko"]) {
			t.Errorf("%s: the story is %+v", end, story)
		}
	}
}

// TestOthersReadTheTable: a strict reader gets every claim, hostile ones too.
func TestOthersReadTheTable(t *testing.T) {
	t.Parallel()
	for _, h := range []*host{the(t, built), the(t, hostile)} {
		rows := read[[]map[string]string](t, "csv", sent(t, h, "/export/"+h.story.ID+".csv"))
		if len(rows) != len(h.story.Claims) {
			t.Fatalf("%d rows for %d claims", len(rows), len(h.story.Claims))
		}
		for i, row := range rows {
			if c := h.story.Claims[i]; row["claim"] != c.ID || strings.ReplaceAll(export.Undefang(row["text"]), "\r\n", "\n") != c.Text["en"] {
				t.Errorf("%s came as %q", c.ID, row)
			}
		}
	}
}

// TestOthersReadTheMaps: a linter of GeoJSON minds nothing; GPX and KML have every actor
// of the edition, with how sure it is.
func TestOthersReadTheMaps(t *testing.T) {
	t.Parallel()
	type complaint struct{ Message, Level string }
	for _, h := range []*host{the(t, built), the(t, hostile)} {
		st := h.story
		for _, e := range st.Editions {
			for _, address := range []string{"/export/" + st.ID + ".geojson", "/api/v1/map.geojson"} {
				for _, c := range read[[]complaint](t, "geojson", sent(t, h, address+"?known="+e.Date)) {
					if address != "/api/v1/map.geojson" || !strings.Contains(c.Message, "right-hand rule") { // that is as the editor drew it
						t.Errorf("%s as of %s: %s", address, e.Date, c.Message)
					}
				}
			}
			moving := map[string]bool{}
			for _, track := range st.Tracks {
				if track.Edition == e.Date && len(track.Keys) > 1 {
					moving[track.Actor] = true
				}
			}
			for _, kind := range []string{"gpx", "kml"} {
				seen := read[struct {
					Features []struct{ Properties map[string]any }
				}](t, kind, sent(t, h, "/export/"+st.ID+"."+kind+"?known="+e.Date))
				names, sure := map[string]bool{}, 0
				for _, f := range seen.Features {
					names[fmtName(f.Properties)] = true
					if f.Properties["certainty"] != nil || f.Properties["story_certainty"] != nil {
						sure++
					}
				}
				if sure != len(seen.Features) || len(names) == 0 || len(seen.Features) < len(moving) {
					t.Errorf("%s as of %s: %d features, %d of them sure; %d names for %d actors", kind, e.Date, len(seen.Features), sure, len(names), len(moving))
				}
			}
		}
	}
	bad := `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[1,0],[0,0]]]}}`
	if len(read[[]complaint](t, "geojson", []byte(bad))) == 0 {
		t.Error("the linter minds nothing where the ring is wound the wrong way")
	}
}

func fmtName(p map[string]any) string {
	for _, key := range []string{"actor", "name"} {
		if name, ok := p[key].(string); ok {
			return name
		}
	}
	return ""
}

// TestTheDescriptionIsValid OpenAPI, as Redocly reads it.
func TestTheDescriptionIsValid(t *testing.T) {
	t.Parallel()
	type problem struct{ Message, At, Severity string }
	h := the(t, built)
	for _, p := range read[[]problem](t, "openapi", sent(t, h, "/api/v1/openapi.json")) {
		t.Errorf("%+v", p)
	}
	if found := read[[]problem](t, "openapi", []byte(`{"openapi":"3.1.0","info":{"title":"x"},"paths":{"/x":{"get":{"responses":{"200":{"$ref":"#/nowhere"}}}}}}`)); len(found) == 0 {
		t.Errorf("the checker finds %v where more is wrong", found)
	}
}

// TestPagesSayWhatTheyAre: their JSON-LD is expanded, and has the claims of the page.
func TestPagesSayWhatTheyAre(t *testing.T) {
	t.Parallel()
	for _, h := range []*host{the(t, built), the(t, hostile)} {
		for _, address := range []string{"/", "/ko"} {
			got := read[[]map[string]any](t, "jsonld", linkedOf(t, sent(t, h, address)))
			if len(got) != 1 || !slices.Contains(got[0]["@type"].([]any), any("http://schema.org/Article")) {
				t.Errorf("%s is %v", address, got)
			}
		}
		things := read[[]map[string]any](t, "jsonld", linkedOf(t, sent(t, h, "/ledger")))
		kinds := map[string]int{}
		for _, thing := range things {
			kinds[thing["@type"].([]any)[0].(string)]++
		}
		statements := 0
		for _, c := range h.story.Claims {
			if len(c.Repeats) == 0 {
				statements++
			}
		}
		same(t, "claims", kinds["http://schema.org/Claim"], statements)
		same(t, "sources", kinds["http://schema.org/CreativeWork"], len(h.story.Sources))
		same(t, "sets of data", kinds["http://schema.org/Dataset"], 1)
	}
}

// linkedOf is the one script of a page that holds JSON-LD.
func linkedOf(t *testing.T, page []byte) []byte {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for n := range doc.Descendants() {
		if n.Data == "script" && slices.Contains(n.Attr, html.Attribute{Key: "type", Val: "application/ld+json"}) {
			found = append(found, n.FirstChild.Data)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d scripts hold JSON-LD", len(found))
	}
	return []byte(found[0])
}

// TestTheLedgerLeadsToItsFiles: without scripts too, each is there, of the type that its
// end says, to be saved; and from a kiosk nothing leads to one.
func TestTheLedgerLeadsToItsFiles(t *testing.T) {
	b := newTab(t, the(t, built))
	b.withoutScripts()
	b.goTo("/ko/ledger?known=2017-11-13")
	links := look[[]string](b, `[...document.querySelectorAll("a[download]")].map((a) => a.getAttribute("href"))`)
	if len(links) < 40 {
		t.Errorf("%d files", len(links))
	}
	for _, link := range links {
		res, err := http.Get(b.host.url + link)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		path, _, _ := strings.Cut(link, "?")
		end := path[strings.Index(path, "."):]
		if _, params, _ := mime.ParseMediaType(res.Header.Get("Content-Disposition")); res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != export.Type(end) || !strings.HasSuffix(params["filename"], "-ko"+end) {
			t.Errorf("%s: %d %v", link, res.StatusCode, res.Header)
		}
	}
	b.follow(`[id="claim-newsflash-wounds"] .cite`)
	same(t, "address", look[string](b, `location.pathname + location.search`), "/ko/ledger?claim=newsflash-wounds&known=2017-11-13")
	if text := look[string](b, `document.querySelector(".reference").innerText`); !strings.Contains(text, b.host.url+"/ko/ledger?known=2017-11-13#claim-newsflash-wounds") {
		t.Errorf("it is cited as %q", text)
	}
	if page := string(sent(t, b.host, "/kiosk")); strings.Contains(page, "/export/") || strings.Contains(page, "#corrections") {
		t.Error("a kiosk leads away")
	}
}
