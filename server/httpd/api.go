package httpd

import (
	"encoding/json"
	"fmt"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/story"
	"fiftymetres/server/encode"
	"fiftymetres/server/openapi"
)

// api registers the story's data, each part made once.
func api(e *echo.Echo, s *story.Story, base string) error {
	described, err := openapi.Document(s, base)
	if err != nil {
		return fmt.Errorf("the description of the data: %w", err)
	}
	for _, part := range []struct {
		path, contentType string
		data              any
	}{
		{"story", "application/json", s},
		{"sources", "application/json", list(s.Sources)},
		{"claims", "application/json", list(s.Claims)},
		{"discrepancies", "application/json", list(s.Discrepancies)},
		{"map.geojson", "application/geo+json", s.Map},
		{"openapi.json", "application/json", json.RawMessage(described)},
	} {
		data, err := json.Marshal(part.data)
		if err != nil {
			return fmt.Errorf("%s as JSON: %w", part.path, err)
		}
		body := encode.New(part.contentType, data)
		get(e, "/api/v1/"+part.path, func(c echo.Context) error {
			body.Serve(c.Response(), c.Request(), revalidate)
			return nil
		})
	}
	return nil
}

// list makes an empty list [] in JSON, not null.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
