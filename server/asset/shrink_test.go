package asset

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestScriptsAndSheetsAreShort(t *testing.T) {
	const script = "// Why.\n(function () {\n  var longer = \"a\\nb\";\n  tell(longer, longer);\n})();\n"
	s, err := Load(fstest.MapFS{
		"js/a.js":     {Data: []byte(script)},
		"embed/a.js":  {Data: []byte(script)},
		"css/a.css":   {Data: []byte("/* Why. */\na > b {\n  color: #ff0000;\n}\n")},
		"icons/a.svg": {Data: []byte("<svg> <!-- as it is --> </svg>")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"js/a.js":     `(function(){var e="a\nb";tell(e,e)})()`, // and no template, which old browsers do not read
		"embed/a.js":  script,
		"css/a.css":   `a>b{color:red}`,
		"icons/a.svg": "<svg> <!-- as it is --> </svg>",
	} {
		if have, err := s.Body(name).Plain(); err != nil || string(have) != want {
			t.Errorf("%s: have %s (%v), want %s", name, have, err, want)
		}
	}
}

func TestAScriptThatIsNoneIsNamed(t *testing.T) {
	if _, err := Load(fstest.MapFS{"js/a.js": {Data: []byte("start(")}}); err == nil || !strings.Contains(err.Error(), "js/a.js") {
		t.Errorf("have %v", err)
	}
}
