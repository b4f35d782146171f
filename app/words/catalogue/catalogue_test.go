package catalogue

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"fiftymetres/app/words"
)

func TestBuiltinCataloguesHold(t *testing.T) {
	set, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "ko", "de"} {
		if !set.Has(lang) {
			t.Errorf("there is no catalogue for %s", lang)
		}
	}
	for tag, c := range set {
		if name := display.Self.Name(language.MustParse(tag)); name != c.Name {
			t.Errorf("%s calls itself %q; the CLDR says %q", tag, c.Name, name)
		}
	}
}

// TestNumbersAreTheLanguages: the marks in a catalogue are those of the CLDR.
func TestNumbersAreTheLanguages(t *testing.T) {
	for tag, c := range Builtin() {
		p := message.NewPrinter(language.MustParse(tag))
		for _, v := range []float64{0, 7, 0.5, 1234, 12345, 1234567.25} {
			want := p.Sprint(number.Decimal(v, number.MaxFractionDigits(2)))
			if got := c.Number(v); got != want {
				t.Errorf("%s: %v is %q, in the CLDR %q", tag, v, got, want)
			}
		}
	}
}

func TestPlurals(t *testing.T) {
	set := Builtin()
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{
		{"en", 0, "0 statements used"}, {"en", 1, "1 statement used"}, {"en", 2, "2 statements used"}, {"en", 101, "101 statements used"}, {"en", 12001, "12,001 statements used"},
		{"de", 1, "1 Aussage verwendet"}, {"de", 21, "21 Aussagen verwendet"}, {"ko", 1, "인용한 진술 1건"},
	} {
		w := &set[c.lang].Words
		if got := w.Count(w.ClaimCount, c.n); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
	for n, want := range map[int]string{1: "1st century", 2: "2nd century", 3: "3rd century", 11: "11th century", 12: "12th century", 17: "17th century", 21: "21st century", 112: "112th century"} {
		w := &set["en"].Words
		if got := w.Nth(w.Century, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// TestTablesKnowEveryNumber: two hundred letters say what the rules say of any
// number, in languages with many categories too.
func TestTablesKnowEveryNumber(t *testing.T) {
	forms := words.Plural{Zero: "z", One: "1", Two: "2", Few: "f", Many: "m", Other: "o"}
	for _, lang := range []string{"en", "ko", "de", "ru", "pl", "ar", "cy", "lt", "sl", "ga", "lv", "ja"} {
		tag := language.MustParse(lang)
		w := &words.Words{}
		w.Cardinal, w.Ordinal = tables(tag)
		for n := range 30000 {
			if got, want := w.Count(forms, n), table1(tag, n); got != want {
				t.Fatalf("%s: %d is %s, by the rules %s", lang, n, got, want)
			}
		}
	}
}

func TestFaultsAreNamed(t *testing.T) {
	good, err := fs.ReadFile(files, "en.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, from, to, want string }{
		{"xx-1234567890.json", "", "", "no language tag"},
		{"fr.json", `"Pause"`, `" "`, "fr.json: texts.pause: there is no text"},
		{"fr.json", `"{day} {month}"`, `"{jour} {month}"`, "fr.json: forms.dayMonth: it takes the values [{day} {month}], not [{jour} {month}]"},
		{"fr.json", `"Jan", `, ``, "fr.json: forms.months: there are twelve months, not 11"},
		{"fr.json", `"dir": "ltr"`, `"dir": "left"`, "fr.json: dir: write ltr or rtl"},
		{"fr.json", `"pause":`, `"pawse":`, `unknown field "pawse"`},
		{"fr.json", `"notFound": "There is no page at this address.",`, ``, "fr.json: notices.notFound: there is no text"},
		{"fr.json", `"other": "{n} statements used"`, `"other": ""`, "fr.json: texts.claimCount.other: there is no text"},
	} {
		bad := strings.Replace(string(good), c.from, c.to, 1)
		if c.from != "" && bad == string(good) {
			t.Fatalf("%q is not in the file", c.from)
		}
		_, err := Load(fstest.MapFS{"en.json": {Data: good}, c.name: {Data: []byte(bad)}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %q: %v, want %q", c.name, c.to, err, c.want)
		}
	}
	if _, err := Load(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "no en.json") {
		t.Errorf("without a fallback: %v", err)
	}
}

func TestForFallsBack(t *testing.T) {
	set := Builtin()
	for lang, want := range map[string]string{"en": "en", "ko": "ko", "ko-KR": "ko", "de-AT": "de", "fr": "en", "": "en"} {
		if got := set.For(lang).Lang; got != want {
			t.Errorf("%q gets %q, want %q", lang, got, want)
		}
	}
	if set.Has("fr") || !set.Has("de-CH") {
		t.Error("the interface has German and no French")
	}
}

// TestWordsTravel: what a page gets as JSON is what the server had.
func TestWordsTravel(t *testing.T) {
	for tag, c := range Builtin() {
		data, err := json.Marshal(c.Words)
		if err != nil {
			t.Fatal(err)
		}
		var got words.Words
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if again, _ := json.Marshal(got); string(again) != string(data) || got.Lang != tag {
			t.Errorf("%s arrives as %s", tag, again)
		}
		if strings.Contains(string(data), "notFound") {
			t.Errorf("%s carries the server's own notices", tag)
		}
	}
}
