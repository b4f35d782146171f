package httpd

import (
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"golang.org/x/time/rate"
)

// deniedKey is where a request's context has what answers it if it comes too often.
const deniedKey = "denied"

// rates are how often something may be done: so many times a second, and so many at once.
type rates struct {
	each  float64
	burst int
}

// limitedTo has something done only so often by each client, and so often by all. One
// that does too much uses up nothing of what the others may.
func limitedTo(client middleware.Extractor, one, all rates) []echo.MiddlewareFunc {
	everybody := func(echo.Context) (string, error) { return "", nil }
	return []echo.MiddlewareFunc{limiter(client, one), limiter(everybody, all)}
}

func limiter(of middleware.Extractor, r rates) echo.MiddlewareFunc {
	return middleware.RateLimiterWithConfig(middleware.RateLimiterConfig{
		IdentifierExtractor: of,
		Store: middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{
			Rate: rate.Limit(r.each), Burst: r.burst, ExpiresIn: 10 * time.Minute,
		}),
		DenyHandler: func(c echo.Context, _ string, _ error) error {
			c.Response().Header().Set(echo.HeaderRetryAfter, "20")
			if answer, ok := c.Get(deniedKey).(func() error); ok {
				return answer()
			}
			return echo.NewHTTPError(http.StatusTooManyRequests, "too often; come again in a moment")
		},
	})
}
