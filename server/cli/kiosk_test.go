package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAMachineBecomesAScreen: the units, printed or written, with the server where it runs
// on the same machine.
func TestAMachineBecomesAScreen(t *testing.T) {
	code, out, errs := run(t, nil, "kiosk", "--screen", "Hall-1", "--url", "http://localhost:9000/kiosk?lang=en,ko&idle=90")
	for _, want := range []string{
		"fiftymetres.service\n", "serve --addr localhost:9000 ", "/dev/tcp/localhost/9000;", "fiftymetres-kiosk.service\n", "After=systemd-user-sessions.service fiftymetres.service",
		` "http://localhost:9000/kiosk?idle=90&lang=en,ko&screen=hall-1"` + "\n", "User=kiosk\n",
	} {
		if code != 0 || !strings.Contains(out, want) {
			t.Errorf("%d %s: no %q in\n%s", code, errs, want, out)
		}
	}
	if strings.Contains(out, "insecure") {
		t.Error("a page of the machine itself needs no exception")
	}
	// A server elsewhere: no unit for it, and over plain HTTP what is needed to keep the story.
	_, out, _ = run(t, nil, "kiosk", "--room", "east", "--url", "http://story.example.org:8080/kiosk?a=50%25", "--user", "show")
	for want, there := range map[string]bool{"serve --addr": false, "fiftymetres.service": false, "--unsafely-treat-insecure-origin-as-secure=http://story.example.org:8080": true, "a=50%%25": true, "User=show": true, "room=east": true} {
		if strings.Contains(out, want) != there {
			t.Errorf("%q there: %v\n%s", want, !there, out)
		}
	}
	if _, out, _ = run(t, nil, "kiosk", "--url", "https://story.example.org/kiosk"); !strings.Contains(out, "/dev/tcp/story.example.org/443;") || strings.Contains(out, "insecure") {
		t.Error(out)
	}
	if _, out, _ = run(t, nil, "kiosk", "--command", "--screen", "a"); strings.Count(out, "\n") != 1 || !strings.HasSuffix(out, " 'http://localhost:8080/kiosk?screen=a'\n") {
		t.Error(out)
	}
}

func TestUnitsAreWrittenOverNothing(t *testing.T) {
	dir := t.TempDir()
	if code, out, errs := run(t, nil, "kiosk", "--out", dir); code != 0 || strings.Count(out, ".service\n") != 2 {
		t.Fatalf("%d %s%s", code, out, errs)
	}
	path := filepath.Join(dir, "fiftymetres-kiosk.service")
	if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := run(t, nil, "kiosk", "--out", dir); code != 1 || !strings.Contains(errs, "--force") {
		t.Errorf("%d %s", code, errs)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "mine" {
		t.Errorf("%q, %v", got, err)
	}
	if code, _, errs := run(t, nil, "kiosk", "--out", dir, "--force"); code != 0 {
		t.Errorf("%d %s", code, errs)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) == "mine" {
		t.Errorf("%q, %v", got, err)
	}
	if code, _, errs := run(t, nil, "kiosk", "--out", filepath.Join(dir, "gone")); code != 1 || !strings.Contains(errs, "give a folder") {
		t.Errorf("%d %s", code, errs)
	}
}

// TestWhatIsNoScreen is refused, so that nothing of it stands in a unit.
func TestWhatIsNoScreen(t *testing.T) {
	for _, args := range [][]string{
		{"--url", "localhost:8080"}, {"--url", "javascript:alert(1)"}, {"--url", "http://"}, {"--url", "http://me:secret@a.example/kiosk"}, {"--url", "http://a;reboot/kiosk"}, {"--url", "http://$(id)/kiosk"},
		{"--screen", "a b"}, {"--screen", "a\nExecStartPre=/bin/false"}, {"--room", "<b>"}, {"--user", "root; reboot"}, {"--user", ""}, {"--program", "fiftymetres"}, {"--program", "/a b"},
	} {
		if code, out, errs := run(t, nil, append([]string{"kiosk"}, args...)...); code != 1 || out != "" || !strings.Contains(errs, args[0][2:]) {
			t.Errorf("%q: %d %s%s", args, code, out, errs)
		}
	}
}
