#!/usr/bin/env bash
# Tries a built package on a Debian 12 that has nothing yet: no desktop, no GTK, no fonts. The package's own dependencies must
# be enough for the terminal and for the window; removed, it leaves the user's own data alone.
#
#   installer/try-bare.sh [PACKAGE.deb]      (root, debootstrap, Xvfb, xdotool and Debian's packages; about two minutes)
set -euo pipefail
cd "$(dirname "$0")/.."
packages=(target/installer/*.deb)
package=${1:-${packages[-1]}}
work=$(mktemp -d)
bare=$work/bare
# shellcheck source=installer/trial.sh
. installer/trial.sh
started=()
tidy() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait
  rm -rf --one-file-system "$work"
}
trap tidy EXIT

# inside COMMAND…: in the bare system, with processes and mounts that end with the command.
inside() {
  # shellcheck disable=SC2016
  unshare --mount --pid --fork --kill-child bash -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$bare" \
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
try() {
  local what=$1
  inside "${@:2}" >"$work/inside.log" 2>&1 || fail "$what"
  say "$what"
}
files() { (cd "$bare" && find usr etc opt root home var -xdev -not -path 'var/*/apt*' -not -path 'var/lib/dpkg/*' -not -path 'var/cache/*' -not -path 'var/log/*' | sort); }

debootstrap --variant=minbase bookworm "$bare" >"$work/debootstrap.log" 2>&1 || fail "no Debian to try it on"
cp "$package" "$bare/muster.deb"
try "the lists of packages" apt-get update
files >"$work/before"
try "installed, with $(inside apt-get install -s --no-install-recommends /muster.deb | grep -c '^Inst') packages" \
  apt-get install -y --no-install-recommends /muster.deb
[ ! -e "$bare/usr/share/desktop-directories" ] || fail "this isn't bare"
try "$(inside muster --version)" muster --headless --help
inside muster --headless --format summary </dev/null >"$work/sample.log" 2>&1 || [ $? = 1 ] || fail "the sample in the terminal"
grep succeeded "$work/sample.log" || fail "the sample in the terminal says nothing"

Xvfb -displayfd 3 -screen 0 1360x860x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
started+=($!)
must 60 "a screen" test -s "$work/display"
DISPLAY=:$(cat "$work/display")
export DISPLAY
inside env DISPLAY="$DISPLAY" muster >"$work/muster.log" 2>&1 &
window=$!
started+=("$window")
must 120 "the window" title_is '^Muster'
if command -v import >/dev/null; then must 60 "picture: target/installer/bare.png" drawn target/installer/bare.png; fi
kill "$window"
wait "$window" || true

try "installed over itself" apt-get install -y --reinstall --no-install-recommends /muster.deb
try "removed" apt-get remove -y muster
grep -q '.config/muster' "$work/inside.log" || fail "the removal doesn't say what stays"
try "installed once more" apt-get install -y --no-install-recommends /muster.deb
try "purged, with all that came along" apt-get purge -y --autoremove muster
files | comm -13 "$work/before" - | grep muster >"$work/left" || true
grep -v '^root/' "$work/left" >"$work/left.log" || true
[ ! -s "$work/left.log" ] || fail "something of it is left"
say "the user still has: $(tr '\n' ' ' <"$work/left")"
say "all is well"
