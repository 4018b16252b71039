#!/bin/bash
# Passes all tests: formatting, vet, staticcheck, unit, golden, session and CLI
# tests, the race detector, a short fuzz of each target, the build without cgo, the
# extension, and the editors. Needs go, node, npm, nvim, emacs with eglot, tmux and
# chromium (.ci/run installs them on Debian).
set -euo pipefail
cd "$(dirname "$0")"
step() { printf '== %s\n' "$*"; }

step formatting
unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || { echo "not gofmt-formatted: $unformatted"; exit 1; }

step vet and staticcheck
go vet ./...
go tool staticcheck ./...

step build, with and without cgo
go build -o trammel .
CGO_ENABLED=0 go build ./...
CGO_ENABLED=0 go vet ./syntax/tolerant ./lsp

step race detector
go test -race -short ./lsp ./syntax/tolerant
go test -race -short -run 'TestParts|TestCache' ./analysis/rules
go test -race -short ./serve

step fuzz
for target in ./syntax:FuzzParse ./syntax:FuzzReparse ./syntax/notebook:FuzzJoin ./interp:FuzzRun ./interp/world:FuzzFiles ./interp/tagged:FuzzDecode ./interp/worker:FuzzReceive ./scrub:FuzzMerge ./scrub/passes:FuzzPasses ./policy:FuzzConfig ./policy:FuzzToolPolicy ./serve:FuzzServe ./analysis/rules:FuzzCheck; do
  log=$(mktemp)
  # The engine may report its own deadline as a failure; a real one writes an input.
  go test -run '^$' -fuzz "^${target#*:}\$" -fuzztime 8s -fuzzminimizetime 100x "${target%:*}" >"$log" 2>&1 || {
    if grep -q 'Failing input\|panic\|FAIL: .*/' "$log"; then cat "$log"; exit 1; fi
    grep -q 'context deadline exceeded' "$log" || { cat "$log"; exit 1; }
  }
  grep -h 'elapsed' "$log" | tail -1
done

step VS Code extension
(cd vscode-ext && npm ci --no-audit --no-fund --loglevel=error && npm run --silent check && npm run --silent package && npm run --silent package -- linux-x64)
unpacked=$(mktemp -d)
python3 -m zipfile -e vscode-ext/trammel-linux-x64.vsix "$unpacked"
chmod +x "$unpacked/extension/bin/trammel"
"$unpacked/extension/bin/trammel" version
rm -rf "$unpacked"

step protocol
editors/conformance/test.sh ./trammel

step Neovim, Emacs and Helix
newer=${TRAMMEL_EDITORS:-$HOME/.cache/trammel-editors}
editors/newer/install.sh "$newer"
editors/neovim/test.sh ./trammel
editors/neovim/test.sh ./trammel "$newer/bin/nvim"
editors/emacs/test.sh ./trammel
editors/helix/test.sh ./trammel "$newer/bin/hx"

step VS Code
vscode=${TRAMMEL_VSCODE:-$HOME/.cache/trammel-vscode}
editors/vscode/install.sh "$vscode"
editors/vscode/test.sh "$vscode" ./trammel

step tests
go test -json ./... > test.json || failed=1
go run ./internal/testcount < test.json
rm -f test.json
exit "${failed:-0}"
