package site

import (
	"reflect"

	"fiftymetres/app/story"
)

// inTongue is a story with its texts in one language alone, and in another only
// where they are not told in it. Nothing else of it is changed.
func inTongue(st *story.Story, lang string) *story.Story {
	copied := tongue{lang, st.Languages}.of(reflect.ValueOf(*st)).Interface().(story.Story)
	return &copied
}

// tongue leaves one language in whatever it copies.
type tongue struct {
	lang string
	rest []string // in their order
}

var textType = reflect.TypeFor[story.Text]()

// of copies a value as far as texts lie in it.
func (t tongue) of(v reflect.Value) reflect.Value {
	if v.Type() == textType {
		return reflect.ValueOf(t.text(v.Interface().(story.Text)))
	}
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(t.of(v.Field(i)))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(t.of(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
			for i := range v.Len() {
				out.Index(i).Set(t.of(v.Index(i)))
			}
		}
	case reflect.Map:
		if !v.IsNil() {
			out.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
			for _, key := range v.MapKeys() {
				out.SetMapIndex(key, t.of(v.MapIndex(key)))
			}
		}
	}
	return out
}

func (t tongue) text(text story.Text) story.Text {
	if said := text.In(t.lang, t.rest...); said != "" {
		return story.Text{t.lang: said}
	}
	return nil
}
