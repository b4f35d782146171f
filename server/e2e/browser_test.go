package e2e

import (
	"context"
	"errors"
	"flag"
	"net/http"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"fiftymetres/server/e2e/whole"
)

// chromium starts the browser of the package when it is first asked for, and windowed
// the one that a reader has, for what the first leaves out: to keep a page that was left.
var (
	chromium = sync.OnceValues(func() (context.Context, error) { return startChromium(append([]string{whole.Windowless}, usual...)) })
	windowed = sync.OnceValues(func() (context.Context, error) { return startChromium(usual) })
)

var usual = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// stopAll are called after the last test, and stop what was started.
var stopAll struct {
	sync.Mutex
	of []func()
}

// side is how many tests run side by side, unless -parallel says otherwise:
// more than there are processors, because tests wait more than they work.
const side = "4"

func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", side); err != nil {
		panic(err) // the testing package has had that flag for ever
	}
	flag.Parse()
	http.DefaultClient.Timeout = patience
	code := m.Run()
	for _, stop := range stopAll.of {
		stop()
	}
	stopProxies()
	os.Exit(code)
}

func startChromium(names []string) (context.Context, error) {
	path, err := findChromium(names)
	if err != nil {
		return nil, err
	}
	all, stopIt := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(path),
		chromedp.Flag("headless", "new"),
		with("disable-site-isolation-trials"), // a frame on another site runs in its tab, where tests see it
		chromedp.WSURLReadTimeout(time.Minute),
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		with("disable-quic"), with("disable-background-networking"), with("disable-component-update"), with("disable-sync"),
		with("disable-dev-shm-usage"), with("mute-audio"), with("disable-extensions"),
		// Each tab compiles the program anew: once will do.
		chromedp.Flag("js-flags", "--liftoff-only"),
		// A tab that no screen shows is to run like one that is looked at.
		with("disable-backgrounding-occluded-windows"), with("disable-renderer-backgrounding"), with("disable-background-timer-throttling"),
		// An article on another origin shares the process, so that its frame
		// is in the same tab for the debugger too. The others are parts of the
		// browser's own windows that nobody looks at.
		chromedp.Flag("disable-features", "Translate,IsolateOrigins,site-per-process,OriginKeyedProcessesByDefault,WebUIOmniboxAimPopup,WebUIOmniboxPopup"),
		// Letters stand where they do in a window: between two px too.
		chromedp.Flag("font-render-hinting", "none"),
		chromedp.WindowSize(1440, 900),
	)
	ctx, stop := chromedp.NewContext(all)
	if err := chromedp.Run(ctx); err != nil {
		stopIt()
		return nil, err
	}
	stopAll.Lock()
	defer stopAll.Unlock()
	stopAll.of = append(stopAll.of, func() {
		stop()
		stopIt() // waits for the process
	})
	return ctx, nil
}

func with(name string) chromedp.ExecAllocatorOption { return chromedp.Flag(name, true) }

// findChromium gives the first that there is.
func findChromium(names []string) (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New(`no Chromium is installed: run "make browser"`)
}

// newWindow opens a window with a browser context of its own: no history, no
// cookie, no cache in common with another's. What waits for the browser in here
// waits no longer than a test does: one that does not answer fails its test.
func newWindow(browser context.Context) (ctx context.Context, closeIt func(), err error) {
	opening, opened := context.WithTimeout(browser, patience)
	defer opened()
	all := cdp.WithExecutor(opening, chromedp.FromContext(browser).Browser)
	apart, err := target.CreateBrowserContext().Do(all)
	if err != nil {
		return nil, nil, err
	}
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(apart).WithNewWindow(true).Do(all)
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithTargetID(id))
	closeIt = func() {
		// First the window, then who listens to it: what a window has to say
		// that nobody listens to any more stops, once it is much, what all others say (chromedp 0.14).
		closing, closed := context.WithTimeout(browser, 30*time.Second) // some never answer
		defer closed()
		// The browser may be gone; then so is the context.
		_ = target.DisposeBrowserContext(apart).Do(cdp.WithExecutor(closing, chromedp.FromContext(browser).Browser))
		cancel()
	}
	late := time.AfterFunc(patience, cancel)
	defer late.Stop()
	if err := chromedp.Run(ctx); err != nil { // it is listened to until it is closed, whenever a test's patience ends
		closeIt()
		return nil, nil, err
	}
	return ctx, closeIt, nil
}
