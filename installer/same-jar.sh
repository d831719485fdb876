#!/usr/bin/env bash
# Shows that the same sources make the same bytes: builds the jar and the bill of materials here, and once more elsewhere -
# in another folder, with another umask, language and time zone, from files of another time - and compares them.
#
#   installer/same-jar.sh      (about half a minute)
#
# What it takes for granted is the same JDK 25, and the same Java below Maven: its zlib compresses the jar.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
elsewhere="$work/an other folder"

build() { mvn -B -Dmaven.test.skip -Dinstaller=sbom package >"$1" 2>&1 || { grep -v "^    at " "$1" | tail -n 40 && exit 1; }; }

build "$work/here.log"
mkdir "$elsewhere"
git ls-files --cached --others --exclude-standard -z | tar --create --null --files-from - --ignore-failed-read | tar --extract --directory "$elsewhere"
cp -r .git "$elsewhere" # its commit stands in the manifest
find "$elsewhere/src" -exec touch --date 2001-02-03 {} +
(
  cd "$elsewhere"
  umask 077
  export LC_ALL=C TZ=Asia/Kolkata JAVA_TOOL_OPTIONS="-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata"
  build "$work/elsewhere.log"
)

same=yes
for file in target/app/muster-*.jar target/installer/*.cdx.json; do
  if cmp "$here/$file" "$elsewhere/$file"; then
    echo "same-jar: $(sha256sum "$file")"
  else
    same=no
  fi
done
[ $same = yes ]
