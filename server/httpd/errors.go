package httpd

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"fiftymetres/server/site"
)

// jsonError is how the API says no.
type jsonError struct {
	Error struct {
		Status  int    `json:"status"`
		Message string `json:"message"`
	} `json:"error"`
}

// retryAfter is when a client that came at a bad time may come again, seconds:
// the queue is shorter than that.
const retryAfter = "2"

// errorHandler answers what handlers could not: JSON to programs, a page to
// readers. The cause of a 500 goes to the log only.
func errorHandler(s *site.Site, log *slog.Logger) echo.HTTPErrorHandler {
	return func(err error, c echo.Context) {
		if c.Response().Committed {
			return
		}
		code, message := explain(err)
		path := c.Request().URL.Path
		if code == http.StatusInternalServerError {
			log.Error("request failed", "path", path, "error", err.Error())
		}
		h := c.Response().Header()
		h.Set(echo.HeaderCacheControl, "no-store")
		for _, name := range []string{"ETag", "Content-Encoding", "Content-Length"} {
			h.Del(name) // of the answer that did not come about
		}
		if code == http.StatusServiceUnavailable {
			h.Set(echo.HeaderRetryAfter, retryAfter)
		}
		if err := answer(c, s, code, message); err != nil {
			log.Error("error page failed", "path", path, "error", err.Error())
		}
	}
}

func answer(c echo.Context, s *site.Site, code int, message string) error {
	path := c.Request().URL.Path
	if strings.HasPrefix(path, "/api/") || path == "/api" || path == "/oembed" {
		var body jsonError
		body.Error.Status, body.Error.Message = code, message
		return c.JSON(code, body)
	}
	page, err := s.ErrorPage(code, path)
	if err != nil {
		return c.NoContent(code)
	}
	c.Response().Header().Set(echo.HeaderContentSecurityPolicy, s.ErrorPolicy(originOf(c)))
	return c.HTMLBlob(code, page)
}

func explain(err error) (code int, message string) {
	if errors.Is(err, site.ErrBusy) {
		return http.StatusServiceUnavailable, "too many ask at once; come again in a moment"
	}
	var he *echo.HTTPError
	if !errors.As(err, &he) || he.Code >= http.StatusInternalServerError && he.Code != http.StatusNotImplemented {
		return http.StatusInternalServerError, "something went wrong here"
	}
	return he.Code, strings.ToLower(fmt.Sprint(he.Message))
}

// recovered turns a panic into a 500 and writes it to the log, with its stack.
func recovered(log *slog.Logger) echo.MiddlewareFunc {
	return middleware.RecoverWithConfig(middleware.RecoverConfig{
		DisableStackAll: true,
		LogErrorFunc: func(_ echo.Context, err error, stack []byte) error {
			log.Error("panic", "error", err.Error(), "stack", string(stack))
			return err
		},
	})
}
