#!/usr/bin/env bash
# Renders muster.svg to the PNGs beside it, and copies those of the window to where the app finds them.
# Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
window=../src/main/resources/dev/muster/ui/window
for size in 16 32 48 64 128 256; do
  rsvg-convert --width "$size" --height "$size" --output "muster-$size.png" muster.svg
  cp "muster-$size.png" "$window/icon-$size.png"
done
