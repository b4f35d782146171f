package site

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"fiftymetres/app/address"
	"fiftymetres/app/page"
	"fiftymetres/data"
	"fiftymetres/server/asset"
	"fiftymetres/server/load"
	"fiftymetres/web"
)

func TestChange(t *testing.T) {
	const page = `<div><p id="note">a &lt; b</p><i class="x" id="bar" title="&#34;&gt;"></i></div>`
	for _, c := range []struct {
		change Change
		want   string
	}{
		{Change{"note", `<b> "c"`}, `<div><p id="note">&lt;b&gt; &#34;c&#34;</p><i class="x" id="bar" title="&#34;&gt;"></i></div>`},
		{Change{"note", ""}, `<div><p id="note"></p><i class="x" id="bar" title="&#34;&gt;"></i></div>`},
		{Change{"bar", "y"}, `<div><p id="note">a &lt; b</p><i class="x" id="bar" title="&#34;&gt;">y</i></div>`},
	} {
		if got, err := c.change.in(page); err != nil || got != c.want {
			t.Errorf("%+v: %v\n%s\n%s", c.change, err, got, c.want)
		}
	}
	for _, id := range []string{"clock", "ba"} {
		if got, err := (Change{id, "x"}).in(page); err == nil {
			t.Errorf("%s: %s", id, got)
		}
	}
}

// TestABodyAtASecondIsTheOneDrawnForIt: whatever else a page comes to say that
// differs from second to second, Now has to say it too.
func TestABodyAtASecondIsTheOneDrawnForIt(t *testing.T) {
	for name, files := range map[string]fs.FS{"built in": data.Story(), "hostile": os.DirFS("../load/testdata/hostile")} {
		st, problems := load.Load(files)
		if len(problems) > 0 {
			t.Fatal(problems[0])
		}
		made, err := NewRenderer(st, nil, "")
		if err != nil {
			t.Fatal(err)
		}
		assets, err := asset.Load(web.FS())
		if err != nil {
			t.Fatal(err)
		}
		s, err := New(Config{Story: st, Renderer: made, Assets: assets})
		if err != nil {
			t.Fatal(err)
		}
		r, seconds := made.(*renderer), 0
		for _, m := range st.Moments {
			for second := m.Span[0]; second < m.Span[1]; second += 3 {
				for i, layout := range address.Layouts {
					q := url.Values{"t": {fmt.Sprint(second)}, "lang": {st.Languages[(i+seconds)%len(st.Languages)]}, "known": {st.Editions[seconds%len(st.Editions)].Date}}
					if second == m.Span[0] { // as the moment's own address shows it
						q.Del("t")
						q.Set("moment", m.Slug)
					}
					p := s.Asked(layout, "", q)
					got, err := s.body(p)
					if err != nil {
						t.Fatal(err)
					}
					want, err := normalise(app.HTMLString(page.New(r.index[p.Lang], page.Opened(p), r.frame(p).Clock)))
					if err != nil {
						t.Fatal(err)
					}
					if at := differ(got, want); at >= 0 {
						t.Fatalf("%s: %+v:\n%s\n%s", name, p, part(got, at), part(want, at))
					}
				}
				seconds++
			}
		}
	}
}

// differ is where two texts begin to differ, or -1.
func differ(a, b string) int {
	if a == b {
		return -1
	}
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

func part(s string, at int) string {
	return strings.ToValidUTF8(s[max(0, at-80):min(len(s), at+80)], "")
}
