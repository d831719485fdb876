#!/usr/bin/env bash
# Tries a built package as a user would: installs it, opens it from the desktop file's command on a screen in memory, pastes
# a list, runs it, cancels the slow request, takes a picture, closes the window, and removes the package. Fails when any of
# that does, or when anything is left behind.
#
#   installer/try-deb.sh [PACKAGE.deb]      (root; the newest of target/installer by default)
#
# It waits for what it wants to see - titles, ports, processes - and never for a fixed time.
set -euo pipefail
cd "$(dirname "$0")/.."
package=${1:-$(ls -t target/installer/*.deb | head -1)}
work=$(mktemp -d)
started=()
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY

tidy() {
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
  if dpkg -s muster >/dev/null 2>&1; then dpkg --purge muster >/dev/null 2>&1 || true; fi
  rm -rf "$work"
}
trap tidy EXIT

say() { echo "try-deb: $*"; }
fail() {
  say "FAILED: $*"
  if [ -n "${DISPLAY:-}" ] && command -v import >/dev/null; then import -window root target/installer/failed.png 2>/dev/null || true; fi
  say "titles: $(titles | tr '\n' '|')"
  for log in "$work"/*.log "$work"/state/muster/*/*.log*; do if [ -s "$log" ]; then tail -n 30 "$log"; fi; done
  exit 1
}
# until_true SECONDS WHAT COMMAND…: waits until the command succeeds.
until_true() {
  local limit=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    if [ $SECONDS -ge $limit ]; then return 1; fi
    sleep 0.2
  done
  say "$what"
}
must() { until_true "$@" || fail "no sign of: $2"; }
gone() { ! kill -0 "$1" 2>/dev/null; }
titles() { for w in $(xdotool search --onlyvisible --name '.' 2>/dev/null); do xdotool getwindowname "$w" 2>/dev/null || true; done; }
title_is() { titles | grep -qE "$1"; }
processes() { for exe in /proc/[0-9]*/exe; do readlink "$exe" 2>/dev/null || true; done | grep -c '^/usr/lib/muster/' || true; }
no_process() { [ "$(processes)" = 0 ]; }
# The ports of 127.0.0.1 and ::1 on which a process listens: its sockets' inodes, looked up in the kernel's table.
ports() {
  local inodes
  inodes=$(for fd in /proc/"$1"/fd/*; do readlink "$fd" 2>/dev/null || true; done | sed -n 's/^socket:\[\(.*\)\]$/\1/p')
  awk -v inodes="$inodes" 'BEGIN { n = split(inodes, all, "\n"); for (i = 1; i <= n; i++) ours[all[i]] }
    $4 == "0A" && ($10 in ours) { split($2, at, ":"); print at[2] }' /proc/net/tcp /proc/net/tcp6 2>/dev/null | sort -u | while read -r hex; do echo $((16#$hex)); done
}
listening() { [ -n "$(ports "$1")" ]; }
port_closed() { ! awk -v hex="$(printf %04X "$1")" '$4 == "0A" { split($2, at, ":"); if (at[2] == hex) found = 1 } END { exit !found }' /proc/net/tcp /proc/net/tcp6 2>/dev/null; }
# keys_until TITLE KEY…: presses them, again if a busy machine swallowed them, until a title says so.
keys_until() {
  local wanted=$1
  shift
  for _ in 1 2 3 4 5 6; do
    xdotool search --onlyvisible --name 'Muster' windowactivate --sync windowfocus >/dev/null 2>&1 || true
    xdotool key --clearmodifiers --delay 60 "$@"
    if until_true 20 "title: $wanted" title_is "$wanted"; then return; fi
  done
  fail "no title $wanted"
}

# The package

say "installing $package ($(($(stat -c %s "$package") / 1000000)) MB)"
if ! dpkg -i "$package" >"$work/dpkg.log" 2>&1; then
  apt-get install -y -qq --no-install-recommends -f >>"$work/dpkg.log" 2>&1 || fail "its dependencies can't be installed"
fi
dpkg -s muster | grep -q '^Status: install ok installed' || fail "not installed"
dpkg -i "$package" >"$work/again.log" 2>&1 || fail "it can't be installed over itself"
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate /usr/share/applications/dev.muster.Muster.desktop >"$work/desktop.log" 2>&1 || fail "the desktop file isn't valid"
fi
if command -v appstreamcli >/dev/null; then
  appstreamcli validate --no-net /usr/share/metainfo/dev.muster.Muster.metainfo.xml >"$work/metainfo.log" 2>&1 || fail "the metainfo isn't valid"
fi
for size in 16 32 48 64 128 256 512; do
  test -s /usr/share/icons/hicolor/${size}x$size/apps/muster.png || fail "no icon of $size pixels"
done
test -s /usr/share/doc/muster/licences/README.txt || fail "no licences"

# The terminal

version=$(env -u DISPLAY muster --version) || fail "muster --version"
say "$version"
for kind in window terminal; do
  MUSTER_JAVA_OPTIONS=-XX:AOTMode=on muster --version >"$work/aot.log" 2>&1 || fail "the JVM doesn't take the AOT cache"
done
env -u DISPLAY muster --headless --format summary </dev/null >"$work/terminal.log" 2>&1 || test $? = 1 || fail "the sample in the terminal"
grep -q 'succeeded' "$work/terminal.log" || fail "the sample in the terminal says nothing"
say "the sample ran in the terminal"

# The window

Xvfb -displayfd 3 -screen 0 1360x860x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
started+=($!)
must 60 "a screen" test -s "$work/display"
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >"$work/openbox.log" 2>&1 &
started+=($!)
muster >"$work/muster.log" 2>&1 &
muster=$!
started+=("$muster")
must 120 "the window" title_is '^Muster'
must 60 "the practice server" listening "$muster"
port=$(ports "$muster" | head -1)
base=http://127.0.0.1:$port
printf '%s\n' "$base/bytes/1000" "$base/status/404" "$base/hang" | xclip -selection clipboard -loops 0 >/dev/null 2>&1 &
started+=($!)
keys_until '2 ?/ ?3' ctrl+l ctrl+a ctrl+v ctrl+Return
keys_until '3 ?/ ?3|^3 done' ctrl+period
if command -v import >/dev/null; then
  import -window root target/installer/window.png || fail "no picture"
  colours=$(identify -format %k target/installer/window.png)
  if [ "$colours" -lt 50 ]; then fail "the picture has $colours colours"; fi
  say "picture: target/installer/window.png"
fi

# The end

for _ in 1 2 3 4 5 6; do
  xdotool search --onlyvisible --name 'Muster' windowactivate --sync windowfocus >/dev/null 2>&1 || true
  xdotool key --clearmodifiers alt+F4 || true
  if until_true 20 "the window is closed" gone "$muster"; then break; fi
done
gone "$muster" || fail "it doesn't end"
wait "$muster" || fail "it ended with $?"
must 30 "no process is left" no_process
must 30 "no port is left" port_closed "$port"
test -s "$XDG_CONFIG_HOME/muster/settings.json" || fail "nothing was remembered"
dpkg --remove muster >"$work/remove.log" 2>&1 || fail "it can't be removed"
if [ -e /usr/lib/muster ] || [ -e /usr/bin/muster ]; then fail "files are left"; fi
grep -q '.config/muster' "$work/remove.log" || fail "the removal doesn't say what stays"
dpkg -i "$package" >"$work/back.log" 2>&1 || fail "it can't be installed again"
dpkg --purge muster >"$work/purge.log" 2>&1 || fail "it can't be purged"
if [ -e /usr/lib/muster ] || dpkg -s muster >/dev/null 2>&1; then fail "the purge leaves something"; fi
say "all is well"
