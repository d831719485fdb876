#!/usr/bin/env bash
# Tries a built package as a user would: installs an older one, opens it on a screen in memory, upgrades it while it is open,
# pastes a list, runs it, cancels the slow request, takes a picture, closes the window, opens lists from the desktop, installs
# it over itself, goes back to the older one, removes and purges it. Fails when any of that does, or when anything but the
# user's own data is left behind.
#
#   installer/try-deb.sh [PACKAGE.deb]      (root; the newest of target/installer by default)
set -euo pipefail
cd "$(dirname "$0")/.."
packages=(target/installer/*.deb)
package=${1:-${packages[-1]}}
work=$(mktemp -d)
started=()
mkdir "$work/home" "$work/config" "$work/state" "$work/tmp"
export HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 MUSTER_JAVA_OPTIONS="-Djava.io.tmpdir=$work/tmp"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
# shellcheck source=installer/trial.sh
. installer/trial.sh

tidy() {
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do kill "${started[i]}" 2>/dev/null || true; done
  if dpkg -s muster >/dev/null 2>&1; then dpkg --purge muster >/dev/null 2>&1 || true; fi
  rm -rf "$work"
}
trap tidy EXIT

# An older version: the same but for its number, and with a jar that the newer one has no more.
dpkg-deb --raw-extract "$package" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
touch "$work/older/usr/lib/muster/lib/app/gone-1.0.jar"
dpkg-deb --root-owner-group -Znone --build "$work/older" "$work/older.deb" >/dev/null
older=$work/older.deb

# The package

say "installing $package ($(($(stat -c %s "$package") / 1000000)) MB), an older one first"
if ! dpkg -i "$older" >"$work/dpkg.log" 2>&1; then
  apt-get install -y -qq --no-install-recommends -f >>"$work/dpkg.log" 2>&1 || fail "its dependencies can't be installed"
fi
package --purge muster bare
system_files >"$work/system-before"
package -i "$older" older
[ "$(installed_version)" = 'install ok installed 0.0.1' ] || fail "not installed"

# The window, and an upgrade below it

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
package -i "$package" upgrade
[ ! -e /usr/lib/muster/lib/app/gone-1.0.jar ] || fail "the upgrade leaves an old jar"
base=http://127.0.0.1:$(ports "$muster" | sed -n 1p)
printf '%s\n' "$base/bytes/1000" "$base/status/404" "$base/hang" | xclip -selection clipboard -loops 0 >/dev/null 2>&1 &
started+=($!)
keys_until '2 ?/ ?3' ctrl+l ctrl+a ctrl+v ctrl+Return
keys_until '3 ?/ ?3|^3 done' ctrl+period
if command -v import >/dev/null; then must 60 "picture: target/installer/window.png" drawn target/installer/window.png; fi
close_window "$muster"
wait "$muster" || fail "it ended with $?"
test -s "$XDG_CONFIG_HOME/muster/settings.json" || fail "nothing was remembered"
[ -z "$(ls -A "$work/tmp")" ] || fail "temporary files are left: $(ls "$work/tmp")"
[ -z "$(ls -A "$HOME")" ] || fail "something stands in the user's home: $(ls -A "$HOME")"

# What came with the upgrade

users_files >"$work/mine"
unchanged() { users_files | cmp -s - "$work/mine" || fail "the user's data is another after $1"; }
package -i "$package" again
unchanged "installing it over itself"
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
if command -v man >/dev/null; then man --warnings muster 2>"$work/man.log" | grep -e '--in-flight=N' >/dev/null || fail "no manual page"; fi
if [ -s "$work/man.log" ]; then fail "the manual page isn't well-formed"; fi
(
  # shellcheck source=/dev/null
  . /usr/share/bash-completion/completions/muster && complete -p muster >/dev/null
) || fail "no completion for bash"
test -s /usr/share/doc/muster/muster.cdx.json || fail "no bill of materials"
version=$(env -u DISPLAY muster --version) || fail "muster --version"
say "$version"
MUSTER_JAVA_OPTIONS=-XX:AOTMode=on muster --version >"$work/aot.log" 2>&1 || fail "the JVM doesn't take the AOT cache"
env -u DISPLAY muster --headless --format summary </dev/null >"$work/terminal.log" 2>&1 || test $? = 1 || fail "the sample in the terminal"
grep -q 'succeeded' "$work/terminal.log" || fail "the sample in the terminal says nothing"
say "the sample ran in the terminal"

# "Open with Muster": the first list opens a window, the others come to it.

# opens TYPE COUNT FILE: its type is known, Muster is what opens it, and its so many requests run.
opens() {
  gio info -a standard::content-type "$3" | grep ": $1\$" >/dev/null || fail "$3 is no $1"
  gio mime "$1" | grep 'Default.*dev.muster.Muster.desktop' >/dev/null || fail "$1 isn't opened with Muster"
  gio open "$3" >>"$work/opened.log" 2>&1 || fail "gio open $3"
  must 120 "the window" title_is 'Muster'
  must 60 "one window for all" count_is 1
  keys_until "^$2 done" ctrl+Return
}
if command -v gio >/dev/null && command -v update-mime-database >/dev/null && command -v update-desktop-database >/dev/null; then
  nobody=http://127.0.0.1:9
  printf "$nobody/%d\n" 1 2 3 4 >"$work/a list.urls"
  printf "GET $nobody/%d\n\n###\n" 1 2 3 4 5 >"$work/requests.http"
  entry='{"request":{"method":"GET","url":"'$nobody'/","headers":[]}}'
  echo '{"log":{"version":"1.2","entries":['"$entry,$entry,$entry,$entry,$entry,$entry"']}}' >"$work/archive.har"
  opens application/x-muster-urls 4 "$work/a list.urls"
  opens text/x-http-request 5 "$work/requests.http"
  opens application/x-har+json 6 "$work/archive.har"
  muster=$(processes)
  started+=("$muster")
  close_window "$muster"
fi

# A crash at start, and a second one while the first still says so

mkdir -p "$work/broken/bin" "$work/broken/lib/app"
cp /usr/lib/muster/bin/muster "$work/broken/bin"
cp /usr/lib/muster/lib/app/*.jar "$work/broken/lib/app"
rm "$work"/broken/lib/app/richtextfx-*.jar
ln -s /usr/lib/muster/lib/runtime "$work/broken/lib/runtime"
crash() { XDG_CONFIG_HOME=$work/broken XDG_STATE_HOME=$work/broken MUSTER_JAVA_OPTIONS=-XX:AOTMode=off exec "$work/broken/bin/muster" >"$work/$1.log" 2>&1; }
crashes=()
for number in first second; do
  crash $number &
  crashes+=($!)
  started+=($!)
  must 60 "the $number crash says where the log is" grep -q "Muster can't start. The log is in $work/broken/muster/logs" "$work/$number.log"
done
must 60 "both say it in a window" windows_are 2
grep -q NoClassDefFoundError "$work"/broken/muster/logs/muster.0.log || fail "the log doesn't say why"
close_any "${crashes[@]}"
: >"$work/no-folder"
XDG_CONFIG_HOME=$work/broken XDG_STATE_HOME=$work/no-folder MUSTER_JAVA_OPTIONS=-XX:AOTMode=off "$work/broken/bin/muster" >"$work/third.log" 2>&1 &
crashes=($!)
started+=($!)
must 30 "a crash without a log says what it was" grep -q 'no log can be written in .*NoClassDefFoundError' "$work/third.log"
must 60 "and shows it" windows_are 1
close_any "${crashes[@]}"

# The way back, and the end

users_files >"$work/mine"
package -i "$older" downgrade
[ "$(installed_version)" = 'install ok installed 0.0.1' ] || fail "not the older version"
package -i "$package" back
package --remove muster remove
if [ -e /usr/lib/muster ] || [ -e /usr/bin/muster ]; then fail "files are left"; fi
grep -q '.config/muster' "$work/remove.log" || fail "the removal doesn't say what stays"
package -i "$package" once-more
package --purge muster purge
unchanged "purging"
system_files | diff "$work/system-before" - >"$work/left.log" || fail "the system isn't as it was"
say "all is well"
