//go:build browser

package browser_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	invented "beredskab/examples"
	"beredskab/internal/browser"
	"beredskab/internal/hours"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// The tests of this tag look at the finished pages in a real browser. On a machine without one they are skipped; where CI is
// set they fail, because a check that was skipped is a lie.

// need skips the test, or fails it in CI, when something that it needs is not there.
func need(t testing.TB, what string, err error) {
	t.Helper()
	switch {
	case err == nil:
	case os.Getenv("CI") != "":
		t.Fatalf("%s: %v", what, err)
	default:
		t.Skipf("%s: %v", what, err)
	}
}

var program = sync.OnceValues(browser.Find)

// window is a tab of a browser of the test's own.
type window struct {
	*testing.T
	ctx context.Context
}

// open starts a browser without network.
func open(t *testing.T) *window {
	t.Helper()
	path, err := program()
	need(t, "find a browser", err)
	options := append([]chromedp.ExecAllocatorOption{}, chromedp.DefaultExecAllocatorOptions[:]...)
	options = append(options, chromedp.ExecPath(path), chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	w := &window{t, ctx}
	w.do() // the browser lives as long as the first context that is used; the timeout is for what comes after
	w.ctx, cancel = context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(cancel)
	w.see(view{width: 1280, height: 900, zoom: 1, media: "screen", scheme: "light"})
	return w
}

type step = chromedp.Action[chromedp.Void]

func (w *window) do(steps ...step) {
	w.Helper()
	if err := chromedp.Do(w.ctx, steps...); err != nil {
		w.Fatal(err)
	}
}

// show opens an example's page.
func (w *window) show(example, name string) {
	w.Helper()
	w.do(chromedp.Navigate(address(page(w.T, example, name))))
}

// eval returns what an expression comes to in the page.
func eval[T any](w *window, expression string, options ...chromedp.EvaluateOption) T {
	w.Helper()
	v, err := chromedp.Run(w.ctx, chromedp.Evaluate[T](expression, options...))
	if err != nil {
		w.Fatal(err)
	}
	return v
}

// until waits for an expression to become true.
func (w *window) until(expression string) {
	w.Helper()
	for range 100 {
		if eval[bool](w, expression) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	w.Fatalf("%s does not become true; the page shows %.300q", expression, eval[string](w, `document.body.innerText`))
}

// call sends a command of the protocol.
func call[P, R any](w *window, cmd cdp.Command[P, R], params P) R {
	w.Helper()
	r, err := chromedp.Call(w.ctx, cmd, params)
	if err != nil {
		w.Fatal(err)
	}
	return r
}

// view is a way to see a page.
type view struct {
	name          string
	media, scheme string
	width, height int64
	zoom          float64 // a page at 200 % is a window half as wide with twice the dots
}

func (w *window) see(l view) {
	w.Helper()
	call(w, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: l.width, Height: l.height, DeviceScaleFactor: l.zoom})
	call(w, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: l.media, Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: l.scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

func address(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// built is the output of the examples in both editions, made once for all tests.
var built = sync.OnceValues(func() (string, error) {
	out, err := os.MkdirTemp("", "beredskab-browser-test-")
	if err != nil {
		return "", err
	}
	dir, err := filepath.Abs("../../examples")
	if err != nil {
		return "", err
	}
	for _, example := range examples {
		for _, edition := range []plan.Audience{plan.Internal, plan.Public} {
			w := workspace.New(dir, nil)
			found, err := w.Find([]string{example})
			if err != nil {
				return "", err
			}
			o := pipeline.Options{
				Today: hours.DayOf(2026, 11, 21), Edition: edition, Formats: []string{"html"}, Out: out, Draft: example == "begynder",
			}
			if err := pipeline.Build(context.Background(), w, found.Plans, o, func(*pipeline.Built) error { return nil }); err != nil {
				return "", err
			}
		}
		if err := tell(dir, example, out); err != nil {
			return "", err
		}
	}
	return out, tell(filepath.Join(dir, "..", "plans"), starter, out)
})

// tell writes the findings page of a plan, as validate --out does.
func tell(dir, name, out string) error {
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{name})
	if err != nil {
		return err
	}
	o := pipeline.Options{Today: hours.DayOf(2026, 11, 21), Out: out}
	return pipeline.Check(context.Background(), w, found.Plans, o, func(c *pipeline.Checked) error {
		_, err := c.WriteFindings(o, pipeline.PageContents{Findings: c.All()})
		return err
	})
}

var examples = invented.Names(invented.Mistakes)

// starter is the plan that init writes, before anybody has written in it.
const starter = "start"

func TestMain(m *testing.M) {
	code := m.Run()
	for _, made := range []func() (string, error){built, five} {
		if out, err := made(); err == nil {
			_ = os.RemoveAll(out)
		}
	}
	os.Exit(code)
}

// page is the path of an example's page.
func page(t *testing.T, example, name string) string {
	t.Helper()
	out, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(out, example, name)
}

const internalPage, publicPage, findingsPage = "haandbog.html", "haandbog-offentlig.html", pipeline.FindingsName

// axeHash is the SHA-256 of axe.min.js of axe-core 4.14.1, so that another file does not pass for it.
const axeHash = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"

// axe is the script that looks for faults of accessibility. It is not in the repository: .ci/run installs it.
func axe(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/node_modules/axe-core/axe.min.js")
	need(t, "read axe-core (npm install --prefix internal/browser/testdata)", err)
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != axeHash {
		t.Fatal("axe.min.js is not the one of axe-core 4.14.1")
	}
	return string(data)
}
