package httpd

import (
	"github.com/prometheus/client_golang/prometheus"

	"fiftymetres/server/screens"
)

// screenMetrics tells Prometheus of each screen. Their names are the operator's: there are
// only so many, and of so many characters.
type screenMetrics struct {
	known *screens.Registry
}

var (
	screenSeen   = prometheus.NewDesc("fiftymetres_screen_seen_seconds", "When a screen last reported, Unix time.", []string{"screen"}, nil)
	screenWell   = prometheus.NewDesc("fiftymetres_screen_well", "1 where a screen is well and has reported of late.", []string{"screen"}, nil)
	screenLoops  = prometheus.NewDesc("fiftymetres_screen_loops", "Rounds of its loop since its page was loaded.", []string{"screen"}, nil)
	screenVisits = prometheus.NewDesc("fiftymetres_screen_visits_total", "Visits since it first reported to this server.", []string{"screen"}, nil)
	screenStarts = prometheus.NewDesc("fiftymetres_screen_starts", "How often it has started by itself because it was not well.", []string{"screen"}, nil)
)

func (m screenMetrics) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{screenSeen, screenWell, screenLoops, screenVisits, screenStarts} {
		out <- d
	}
}

func (m screenMetrics) Collect(out chan<- prometheus.Metric) {
	for _, s := range m.known.List() {
		well := 0.0
		if s.Well && !s.Late {
			well = 1
		}
		out <- prometheus.MustNewConstMetric(screenSeen, prometheus.GaugeValue, float64(s.Seen.Unix()), s.Screen)
		out <- prometheus.MustNewConstMetric(screenWell, prometheus.GaugeValue, well, s.Screen)
		out <- prometheus.MustNewConstMetric(screenLoops, prometheus.GaugeValue, float64(s.Loops), s.Screen)
		out <- prometheus.MustNewConstMetric(screenVisits, prometheus.CounterValue, float64(s.Visits), s.Screen)
		out <- prometheus.MustNewConstMetric(screenStarts, prometheus.GaugeValue, float64(s.Starts), s.Screen)
	}
}
