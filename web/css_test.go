package web_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var declared = regexp.MustCompile(`[{;\s](--[a-z0-9-]+):`)

// TestThePageAndTheMapShareNoNames: a custom property that both declare would be a
// colour to the one and a length to the other, in one theme and not in the other.
func TestThePageAndTheMapShareNoNames(t *testing.T) {
	names := func(file string) map[string]bool {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]bool{}
		for _, m := range declared.FindAllStringSubmatch(string(text), -1) {
			out[m[1]] = true
		}
		return out
	}
	const sheet = "css/map.css"
	ofMap := names(sheet)
	if len(ofMap) < 50 {
		t.Fatalf("the map declares %d properties", len(ofMap))
	}
	files, _ := filepath.Glob("css/*.css")
	for _, file := range files {
		if file == sheet || file == "css/view-contrast.css" { // that changes the map's on purpose
			continue
		}
		for name := range names(file) {
			if ofMap[name] {
				t.Errorf("%s declares %s, which is the map's", file, name)
			}
		}
	}
}

var (
	drawnClass  = regexp.MustCompile(`\.([a-z][a-z0-9-]*)`)
	simpleClass = regexp.MustCompile(`(?m)(?:^|[},])\s*\.([a-z][a-z0-9-]*)(?:\{|,|:)`)
)

// TestThePageStylesNothingOfTheMap: a rule of the page for a class alone, as for
// ".group", reaches into the map where that has a class of this name.
func TestThePageStylesNothingOfTheMap(t *testing.T) {
	const sheet = "css/map.css"
	text, err := os.ReadFile(sheet)
	if err != nil {
		t.Fatal(err)
	}
	ofMap := map[string]bool{}
	for _, m := range drawnClass.FindAllStringSubmatch(string(text), -1) {
		ofMap[m[1]] = true
	}
	if !ofMap["group"] || !ofMap["name"] {
		t.Fatal("the map's classes are not found")
	}
	files, _ := filepath.Glob("css/*.css")
	for _, file := range files {
		if file == sheet || file == "css/view-contrast.css" {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range simpleClass.FindAllStringSubmatch(string(text), -1) {
			if ofMap[m[1]] && m[1] != "layer" { // that is the stage's too
				t.Errorf("%s has a rule for .%s, which is a class of the map's", file, m[1])
			}
		}
	}
}

var (
	comment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	frames  = regexp.MustCompile(`@keyframes [a-z]+\{[^{}]*\{[^{}]*\}\}`)
	prelude = regexp.MustCompile(`([^{}]+)\{`)
)

// TestAKiosksStyleIsItsOwn: all pages get one sheet, and what is said of a kiosk's question
// or code is not to be of a form or a sample elsewhere.
func TestAKiosksStyleIsItsOwn(t *testing.T) {
	text, err := os.ReadFile("css/kiosk.css")
	if err != nil {
		t.Fatal(err)
	}
	rules := prelude.FindAllStringSubmatch(frames.ReplaceAllString(comment.ReplaceAllString(string(text), ""), ""), -1)
	if len(rules) < 50 {
		t.Fatalf("there are %d rules", len(rules))
	}
	for _, r := range rules {
		if at := strings.TrimSpace(r[1]); !strings.HasPrefix(at, "@") && !strings.Contains(at, "[data-layout=kiosk]") {
			t.Errorf("%s is for any page", at)
		}
	}
}

var ofTheStart = regexp.MustCompile(`[^{}]*\[data-app(?:=|\])[^{}]*\{`)

// TestTheStartStylesFewElements: a rule of the program's state that holds for all that is
// in something has every element of the map styled anew at the moment when the program
// takes over, the longest task of a phone's start.
func TestTheStartStylesFewElements(t *testing.T) {
	files, _ := filepath.Glob("css/*.css")
	rules := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, rule := range ofTheStart.FindAllString(string(text), -1) {
			rules++
			if regexp.MustCompile(`\[data-app[^,{]*[\s>+~]\*`).MatchString(rule) {
				t.Errorf("%s: %s", file, strings.TrimSpace(rule))
			}
		}
	}
	if rules < 5 {
		t.Errorf("%d rules of the program's state found", rules)
	}
}
