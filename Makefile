# Fifty Metres. "make help" lists what can be made.

# Where "make run" serves. As in the environment: ADDR=:9000 make run
ADDR ?= localhost:8080
LOOPS ?= 2000
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.1

WASM := web/dist/app.wasm.br web/dist/app.wasm.gz
WASM_EXEC := web/dist/wasm_exec.js
# What the WebAssembly program is made of.
APP_SOURCES := $(shell find app -name '*.go' ! -name '*_test.go') go.mod go.sum

.PHONY: run build wasm test browser npm bench soak fonts golden contact-sheet check lint clean help

run: build ## build all and serve http://localhost:8080 (ADDR changes it)
	ADDR=$(ADDR) bin/fiftymetres serve --drain 0s

build: wasm ## build bin/fiftymetres, which holds everything
	go build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o bin/fiftymetres ./server

wasm: $(WASM) $(WASM_EXEC) ## build the WebAssembly program, if its sources changed

# Inlining makes these packages larger and nothing that is seen faster.
SMALL := $(addprefix fiftymetres/app/,page live browser draw draw/ground draw/sprite label words date address story) \
	github.com/maxence-charriere/go-app/v9/pkg/app fmt encoding/json time net/url reflect

bin/app.wasm: $(APP_SOURCES)
	GOOS=js GOARCH=wasm go build -trimpath -ldflags "-s -w" $(foreach each,$(SMALL),-gcflags $(each)=-l) -o $@ ./app

# One run writes both files; the second is there when the first is.
web/dist/app.wasm.br: bin/app.wasm
	go run ./server/tools/pack $< web/dist

web/dist/app.wasm.gz: web/dist/app.wasm.br

# The runtime of the very toolchain that built the program.
$(WASM_EXEC): bin/app.wasm
	cp "$$(go env GOROOT)/lib/wasm/wasm_exec.js" $@
	chmod u+w $@

test: wasm browser npm ## run every test, browser tests included
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./app/...
	go test -timeout 30m -shuffle=on ./...
	if command -v gcc >/dev/null 2>&1; then CGO_ENABLED=1 go test -race -run AtOnce ./app/draw ./server/site ./server/room; fi

# What the browser tests drive and what fetches their checkers: Debian's packages, each with a program that is there once it is installed.
BROWSERS := chromium:chromium chromium-headless-shell:chromium-headless-shell firefox-esr:firefox-esr webkit2gtk-driver:WebKitWebDriver xvfb:Xvfb poppler-utils:pdftotext npm:npm nginx-light:/usr/sbin/nginx

browser: ## install what the browser tests drive, where it is missing
	@missing=; for each in $(BROWSERS); do \
		command -v $${each#*:} >/dev/null 2>&1 || missing="$$missing $${each%:*}"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as=; \
	elif command -v sudo >/dev/null 2>&1; then as=sudo; \
	else echo "The browser tests need$$missing: please install them." >&2; exit 1; fi; \
	$$as apt-get update -q </dev/null && \
	$$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing </dev/null

# The checkers' versions and hashes stand in package-lock.json.
NPM := server/e2e/npm/node_modules/.package-lock.json

npm: browser $(NPM) ## fetch what the browser tests take from npm

$(NPM): server/e2e/npm/package-lock.json
	cd server/e2e/npm && npm ci --no-audit --no-fund --ignore-scripts </dev/null
	touch $@

bench: wasm browser ## run the benchmarks
	go test -run '^$$' -bench . -benchmem ./app/...
	if [ -d server/bench ]; then go run ./server/bench; fi

soak: wasm browser ## run the kiosk's loop 2,000 times on a fast clock: hours (LOOPS changes how often)
	go run ./server/soak -loops $(LOOPS)

fonts: ## make the fonts again from their sources
	go generate ./web/...

golden: ## write the expected pictures again; look at the diff
	go test ./app/draw -update

contact-sheet: ## draw every moment at three sizes on one page
	go run ./server/tools/contactsheet bin/contact-sheet

check: ## check the built-in story
	go run ./server check data/panmunjom-2017

lint: ## formatting, vet, staticcheck
	@bad=$$(gofmt -l app data server web); if [ -n "$$bad" ]; then echo "not gofmt-clean:" $$bad >&2; exit 1; fi
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./app/...
	go run $(STATICCHECK) ./...

clean: ## remove what was built
	rm -rf bin web/dist/app.wasm.br web/dist/app.wasm.gz $(WASM_EXEC)

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 10
