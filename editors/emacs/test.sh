#!/bin/bash
# Runs the set-up of trammel.el in a real Emacs: usage test.sh TRAMMEL_BINARY
set -eu
binary=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/ws"
ln -s "$binary" "$work/bin/trammel"
printf 's = "h\303\251llo \360\237\230\200"; y = eval(s)\ndef f(a: print(1)):\n    return a\n' > "$work/ws/a.py"
export PATH="$work/bin:$PATH" HOME="$work" TRAMMEL_EXECUTE=1
cd "$work/ws"
timeout 90 emacs -batch --eval "(progn (require 'package) (package-initialize))" -l "$here/trammel.el" -l "$here/test.el"
