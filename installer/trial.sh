# What a trial of a package is told in: it waits for what it wants to see - titles, ports, processes - and never for a fixed
# time. Whoever sources this has made the folder $work.
# shellcheck shell=bash disable=SC2154

say() { echo "$(basename "$0" .sh): $*"; }
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

# The packages

# package ACTION… LOG: what dpkg does and says.
package() { dpkg "${@:1:$#-1}" >"$work/${*: -1}.log" 2>&1 || fail "dpkg ${*:1:$#-1}"; }
installed_version() { dpkg-query --show --showformat '${Status} ${Version}' muster 2>/dev/null; }
# What the system consists of; the cache of icons may come and go with the desktop's own programs.
system_files() { find /usr /etc /opt -xdev -not -name '*.pyc' -not -name __pycache__ -not -name icon-theme.cache | sort; }
# What the user has, byte for byte.
users_files() { find "$work/home" "$work/config" "$work/state" -type f -exec sha256sum {} + | sort -k 2; }

# The processes

gone() { ! kill -0 "$1" 2>/dev/null; }
processes() {
  for process in /proc/[0-9]*; do
    case $(readlink "$process/exe" 2>/dev/null || true) in /usr/lib/muster/*) basename "$process" ;; esac
  done
}
count_is() { [ "$(processes | wc -l)" = "$1" ]; }
# The ports of 127.0.0.1 and ::1 on which a process listens: its sockets' inodes, looked up in the kernel's table.
ports() {
  local inodes
  inodes=$(for fd in /proc/"$1"/fd/*; do readlink "$fd" 2>/dev/null || true; done | sed -n 's/^socket:\[\(.*\)\]$/\1/p')
  awk -v inodes="$inodes" 'BEGIN { n = split(inodes, all, "\n"); for (i = 1; i <= n; i++) ours[all[i]] }
    $4 == "0A" && ($10 in ours) { split($2, at, ":"); print at[2] }' /proc/net/tcp /proc/net/tcp6 2>/dev/null | sort -u | while read -r hex; do echo $((16#$hex)); done
}
listening() { [ -n "$(ports "$1")" ]; }
port_closed() { ! awk -v hex="$(printf %04X "$1")" '$4 == "0A" { split($2, at, ":"); if (at[2] == hex) found = 1 } END { exit !found }' /proc/net/tcp /proc/net/tcp6 2>/dev/null; }

# The window

titles() { for w in $(xdotool search --onlyvisible --name '.' 2>/dev/null); do xdotool getwindowname "$w" 2>/dev/null || true; done; }
title_is() { titles | grep -E "$1" >/dev/null; }
windows_are() { [ "$(titles | grep -c Muster)" = "$1" ]; }
# drawn PICTURE: takes one of the screen; a window that isn't drawn yet has few colours.
drawn() { import -window root "$1" && [ "$(identify -format %k "$1")" -gt 50 ]; }
# keys KEY…: presses them in the window.
keys() {
  xdotool search --onlyvisible --name 'Muster' windowactivate --sync windowfocus >/dev/null 2>&1 || true
  xdotool key --clearmodifiers --delay 60 "$@" || true
}
# keys_until TITLE KEY…: presses them, again if a busy machine swallowed them, until a title says so.
keys_until() {
  local wanted=$1
  for _ in 1 2 3 4 5 6; do
    keys "${@:2}"
    if until_true 20 "title: $wanted" title_is "$wanted"; then return; fi
  done
  fail "no title $wanted"
}
# close_any PROCESS…: until they are gone.
close_any() {
  local process
  for process in "$@"; do
    for _ in 1 2 3 4 5 6; do
      if gone "$process"; then break; fi
      keys alt+F4
      until_true 20 "the window is closed" gone "$process" || true
    done
    gone "$process" || fail "it doesn't end"
  done
}
# close_window PROCESS: the last one, with what it has open.
close_window() {
  local port
  port=$(ports "$1" | sed -n 1p) # reads to the end: who writes into a closed pipe dies, and so would this
  close_any "$1"
  must 30 "no process is left" count_is 0
  must 30 "no port is left" port_closed "$port"
}
