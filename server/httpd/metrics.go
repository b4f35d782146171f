package httpd

import (
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics counts requests for Prometheus. Its labels are the routes, the
// methods and the statuses that occur here, never what a client made up.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	acts     *prometheus.CounterVec
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "fiftymetres_http_requests_total", Help: "Requests answered.",
		}, []string{"route", "method", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "fiftymetres_http_request_seconds", Help: "Time from request to answer.",
			Buckets: []float64{.0005, .001, .005, .01, .05, .1, .5, 1, 5},
		}, []string{"route"}),
		acts: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "fiftymetres_room_acts_total", Help: "What presenters have had rooms do, by way of this process.",
		}, []string{"act"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.acts, collectors.NewGoCollector())
	return m
}

// rooms tells how many rooms and screens there are, when it is asked.
func (m *metrics) rooms(count func() (rooms, screens int)) {
	gauge := func(name, help string, value func() int) prometheus.GaugeFunc {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(value()) })
	}
	m.registry.MustRegister(
		gauge("fiftymetres_rooms", "Rooms that this process knows.", func() int { rooms, _ := count(); return rooms }),
		gauge("fiftymetres_room_screens", "Screens in rooms at this process.", func() int { _, screens := count(); return screens }),
	)
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

func (m *metrics) count(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		route := c.Path()
		timer := prometheus.NewTimer(m.seconds.WithLabelValues(route))
		err := next(c)
		if c.Response().Header().Get(echo.HeaderContentType) != eventStream { // which lasts as long as a screen is on
			timer.ObserveDuration()
		}
		code := c.Response().Status
		if err != nil && !c.Response().Committed {
			code, _ = explain(err)
		}
		m.requests.WithLabelValues(route, method(c.Request().Method), strconv.Itoa(code)).Inc()
		return err
	}
}

func method(m string) string {
	switch m {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
		return m
	}
	return "other"
}
