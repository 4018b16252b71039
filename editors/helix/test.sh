#!/bin/bash
# Runs the set-up of languages.toml in a real Helix, in a terminal that tmux holds:
# usage test.sh TRAMMEL_BINARY HX
set -eu
binary=$(realpath "$1")
hx=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
tmux="tmux -L trammel-helix-$$"
trap '$tmux kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/ws/.git" "$work/config/helix"
ln -s "$binary" "$work/bin/trammel"
cp "$here/languages.toml" "$work/config/helix/"
printf '[editor]\nend-of-line-diagnostics = "hint"\n' > "$work/config/helix/config.toml"
printf 's = "h\303\251llo"; y = eval(s)\ndef f(a: print(1)):\n    return a\n' > "$work/ws/a.py"
export PATH="$work/bin:$PATH" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/data" HOME="$work" COLORTERM=truecolor

screen() { $tmux capture-pane -p; }
wait_for() {
  for _ in $(seq 150); do
    if screen | grep -q -- "$1"; then return; fi
    sleep 0.1
  done
  echo "helix: no $1 on the screen:" >&2
  screen >&2
  exit 1
}
type() { $tmux send-keys "$@"; sleep 0.2; }

$tmux -f /dev/null new-session -d -x 160 -y 40 "cd $work/ws && $hx a.py"
wait_for 'eval runs any code'
wait_for 'The annotation of a holds a function call'
type 2 G 0 8 l              # onto the annotation
type Space a
wait_for 'Strip this annotation'
type Enter
wait_for 'def f(a):'
type Escape
type :w Enter
for _ in $(seq 50); do
  if grep -q '^def f(a):$' "$work/ws/a.py"; then break; fi
  sleep 0.1
done
grep -q '^def f(a):$' "$work/ws/a.py" || { echo "helix: the fix is not in the file:" >&2; screen >&2; exit 1; }
type g g
type / eval Enter
type Space k
wait_for 'eval-call'
type Escape
type :q! Enter
echo "$($hx --version | head -1): diagnostics, quick-fix and hover seen"
