#!/usr/bin/env bash
# Tries a built .rpm on a system that is this one with a layer above it, which catches every change: installs it, runs it,
# installs it over itself, and erases it. Whether Fedora's own packages are enough for it, it can't tell.
#
#   installer/try-rpm.sh [PACKAGE.rpm]      (root, rpm; half a minute)
set -euo pipefail
cd "$(dirname "$0")/.."
packages=(target/installer/*.rpm)
package=$(realpath "${1:-${packages[-1]}}")
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work" "$work.log"' EXIT
# shellcheck source=installer/trial.sh
. installer/trial.sh

# A layer can't lie upon another one, so it is made in memory.
# shellcheck disable=SC2016
layered='mount -t tmpfs tmpfs "$0"; mkdir "$0"/{changes,work,root}
  mount -t overlay overlay -o "lowerdir=/,upperdir=$0/changes,workdir=$0/work" "$0/root"
  mount -t proc proc "$0/root/proc"; mount --rbind /dev "$0/root/dev"; cp "$1" "$0/root/muster.rpm"
  chroot "$0/root" bash -euc "$2"; find "$0/changes" -name "*muster*" -type f'
# shellcheck disable=SC2016
story='
  export HOME=/root/trial LC_ALL=C.UTF-8
  rpm --nodeps -i /muster.rpm
  rpm --verify --nodeps muster
  muster --version
  MUSTER_JAVA_OPTIONS=-XX:AOTMode=on muster --version >/dev/null
  env -u DISPLAY muster --headless --format summary </dev/null || [ $? = 1 ]
  if command -v desktop-file-validate >/dev/null; then desktop-file-validate /usr/share/applications/dev.muster.Muster.desktop; fi
  test -s /usr/share/man/man1/muster.1.gz
  test -s /usr/share/doc/muster/licences/README.txt
  rpm --nodeps -U --force /muster.rpm
  rpm --erase muster
  rm /muster.rpm'
unshare --mount --pid --fork --kill-child bash -euc "$layered" "$work" "$package" "$story" >"$work.log" 2>&1 || { cat "$work.log" && exit 1; }
grep -v '^rpm: ' "$work.log" | sed 's/^/try-rpm: /'
mv "$work.log" "$work/said.log"
grep -q '.config/muster' "$work/said.log" || fail "the removal doesn't say what stays"
if grep '/changes/\(usr\|etc\|opt\)/' "$work/said.log"; then fail "something of it is left"; fi
say "all is well"
