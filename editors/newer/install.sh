#!/bin/bash
# Installs newer editors than this Debian has, from Debian's unstable suite, under DIR
# without touching the system: usage install.sh DIR. What it makes are DIR/bin/nvim and
# DIR/bin/hx, which run with libraries of their own. Exits with 3 if the suite cannot be
# reached.
set -eu
dir=$(mkdir -p "$1" && realpath "$1")
[ -x "$dir/bin/nvim" ] && [ -x "$dir/bin/hx" ] && exit 0
mkdir -p "$dir/apt/lists/partial" "$dir/apt/cache/archives/partial" "$dir/root" "$dir/bin"
: > "$dir/apt/status"
mirror=$(grep -rhoE 'https?://[^ ]+/debian/?$' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | head -1)
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror:?no Debian mirror is set up} sid main" > "$dir/apt/sources.list"
apt() {
  apt-get -qq -o Dir::Etc::sourcelist="$dir/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$dir/apt/lists" \
    -o Dir::Cache="$dir/apt/cache" -o Dir::State::status="$dir/apt/status" -o APT::Sandbox::User=root "$@"
}
apt update && apt install -y --no-install-recommends --download-only neovim hx >/dev/null || exit 3
for package in "$dir"/apt/cache/archives/*.deb; do
  dpkg -x "$package" "$dir/root"
done
rm -rf "$dir/apt"
loader=$(find "$dir/root" -name 'ld-linux-*.so.*' | head -1)
libraries=$(find "$dir/root" -name '*.so.*' -printf '%h\n' | sort -u | tr '\n' ':')
parsers=$(find "$dir/root/usr/lib" -type d -path '*nvim/parser' | head -1)
for editor in nvim hx; do
  program=$(find "$dir/root/usr/bin" -name "$editor*" ! -name '*.desktop' | sort | head -1)
  cat > "$dir/bin/$editor" <<W
#!/bin/sh
export VIMRUNTIME="$dir/root/usr/share/nvim/runtime" HELIX_RUNTIME="$dir/root/usr/lib/hx/runtime"
exec "$loader" --library-path "$libraries" "$(realpath "$program")" $([ $editor = hx ] || echo "--cmd 'set runtimepath+=${parsers%/parser}'") "\$@"
W
  chmod +x "$dir/bin/$editor"
done
