#!/bin/bash
# Runs the set-up of trammel.lua in a real Neovim: usage test.sh TRAMMEL_BINARY [NVIM]
set -eu
binary=$(realpath "$1")
nvim=${2:-nvim}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/ws"
ln -s "$binary" "$work/bin/trammel"
printf 's = "h\303\251llo \360\237\230\200"; y = eval(s)\ndef f(a: print(1)):\n    return a\n' > "$work/ws/a.py"
export PATH="$work/bin:$PATH" XDG_CONFIG_HOME="$work/c" XDG_DATA_HOME="$work/d" XDG_STATE_HOME="$work/s" XDG_CACHE_HOME="$work/k"
export TRAMMEL_EXECUTE=1
cd "$work/ws"
timeout 60 "$nvim" --headless --clean -n -i NONE -u "$here/trammel.lua" a.py -c "luafile $here/test.lua"
