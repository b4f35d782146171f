// Package httpd answers HTTP: pages, assets, data, stills, embeds, health. It
// knows the addresses and the headers; what it sends is made elsewhere.
package httpd

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/asset"
	"fiftymetres/server/room"
	"fiftymetres/server/screens"
	"fiftymetres/server/site"
)

// Deps are what the handler serves from.
type Deps struct {
	Site   *site.Site
	Story  *story.Story
	Assets *asset.Set
	Log    *slog.Logger
	Health *Health
	// TrustProxy believes what headers say of the request that a proxy was
	// sent: right where all requests come by a proxy that writes them.
	TrustProxy bool
	// Rooms are those whose screens tell the same second; nil for none.
	Rooms *room.Hub
	// Operator may do what readers may not.
	Operator Operator
}

// New makes the handler of the whole site. It fails if the story cannot be
// written as JSON, or if its base path is like one of the site's own addresses.
func New(deps Deps) (http.Handler, error) {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.HTTPErrorHandler = errorHandler(deps.Site, deps.Log)
	stats := newMetrics()
	e.Use(accessLog(deps.Log), stats.count, headers, recovered(deps.Log), limits, origins(deps.Site.Origin(), deps.TrustProxy), slashes(deps.Site.Base()))

	pages(e, deps.Site)
	manuals(e, deps.Site)
	get(e, asset.Prefix+"*", assetFile(deps.Assets))
	get(e, "/favicon.ico", named(deps.Assets, "icons/favicon.ico", aDay))
	for _, name := range embedFiles { // articles name them, so their addresses stay
		get(e, "/"+name, named(deps.Assets, "embed/"+name, revalidate))
	}
	if err := api(e, deps.Story, deps.Site.Base()); err != nil {
		return nil, err
	}
	for _, path := range exports {
		get(e, path, export(deps.Site))
	}
	get(e, deps.Site.WorkerPath()[len(deps.Site.Base()):], keeper(deps.Site))
	for _, lang := range deps.Site.Languages() {
		h, err := manifest(deps.Site, lang)
		if err != nil {
			return nil, err
		}
		get(e, deps.Site.ManifestRoute(lang), h)
	}
	get(e, "/stills/:file", still(deps.Site))
	get(e, address.MomentCode, momentCode(deps.Site))
	get(e, "/codes/:file", code(deps.Site))
	get(e, "/oembed", oembed(deps.Site))
	get(e, "/robots.txt", robots(deps.Site))
	get(e, "/sitemap.xml", sitemap(deps.Site))
	get(e, "/healthz", deps.Health.alive)
	get(e, "/readyz", deps.Health.ready)
	get(e, "/metrics", echo.WrapHandler(stats.handler()))
	op, err := newOperator(deps.Operator, deps.Site, deps.TrustProxy)
	if err != nil {
		return nil, err
	}
	if op != nil {
		op.routes(e)
	}
	if deps.Rooms != nil {
		rooms(e, deps, stats)
		if op != nil {
			present(e, op, deps, stats)
		}
	}
	known := screens.NewRegistry(deps.Story, time.Now)
	stats.registry.MustRegister(screenMetrics{known})
	(&kiosks{site: deps.Site, known: known, log: deps.Log}).routes(e, clients(deps.TrustProxy), op)
	if base := deps.Site.Base(); base != "" {
		e.Pre(under(base))
		if err := apart(base, e.Routes()); err != nil {
			return nil, err
		}
	}
	return e, nil
}

// get registers a handler for GET and HEAD.
func get(e *echo.Echo, path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) {
	e.Match([]string{http.MethodGet, http.MethodHead}, path, h, m...)
}
