package catalogue

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"fiftymetres/app/words"
)

var braces = regexp.MustCompile(`\{[a-zA-Z]+\}`)

// missing are the faults of a catalogue beside the fallback's: texts that it
// leaves out, and values that a text does not take.
func missing(fallback, c *Catalogue) []error {
	var faults []error
	wrong := func(path, what string, args ...any) {
		faults = append(faults, fmt.Errorf("%s.json: %s: %s", c.Lang, path, fmt.Sprintf(what, args...)))
	}
	each(reflect.ValueOf(*fallback), reflect.ValueOf(*c), "", func(path string, want, have reflect.Value) {
		switch have.Kind() {
		case reflect.String:
			text := have.String()
			if strings.TrimSpace(text) == "" && !strings.HasSuffix(path, "group") {
				wrong(path, "there is no text")
			} else if a, b := values(want.String()), values(text); !slices.Equal(a, b) {
				wrong(path, "it takes the values %v, not %v", a, b)
			}
		case reflect.Slice:
			if path == "forms.months" && have.Len() != 12 {
				wrong(path, "there are twelve months, not %d", have.Len())
			}
			if have.Len() == 0 {
				wrong(path, "the list is empty")
			}
			for i := range have.Len() {
				if strings.TrimSpace(have.Index(i).String()) == "" {
					wrong(path, "number %d is empty", i)
				}
			}
		}
	})
	if c.Dir != "ltr" && c.Dir != "rtl" {
		wrong("dir", "write ltr or rtl, not %q", c.Dir)
	}
	return faults
}

// each calls do with every text of two catalogues, and its path in the file. A
// plural's categories are the language's own affair, but for the one that all have.
func each(a, b reflect.Value, path string, do func(path string, a, b reflect.Value)) {
	if b.Type() == reflect.TypeFor[words.Plural]() {
		do(path+".other", a.FieldByName("Other"), b.FieldByName("Other"))
		return
	}
	if b.Kind() == reflect.Map {
		for _, key := range a.MapKeys() {
			if of := b.MapIndex(key); of.IsValid() {
				each(a.MapIndex(key), of, path+"."+key.String(), do)
			} else {
				do(path+"."+key.String(), reflect.ValueOf(""), reflect.ValueOf(""))
			}
		}
		return
	}
	if b.Kind() != reflect.Struct {
		do(path, a, b)
		return
	}
	for i := range b.NumField() {
		name := strings.Split(b.Type().Field(i).Tag.Get("json"), ",")[0]
		at := name
		switch {
		case name == "lang" || name == "cardinal" || name == "ordinal":
			continue // not in the file
		case name == "":
			at = path
		case path != "":
			at = path + "." + name
		}
		each(a.Field(i), b.Field(i), at, do)
	}
}

// values are the names in braces that a text has, in order.
func values(text string) []string {
	found := braces.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}
