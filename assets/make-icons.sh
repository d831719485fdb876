#!/usr/bin/env bash
# Renders muster.svg: PNGs of every size beside it, those of the window to where the app finds them, an ICO for Windows
# and an ICNS for macOS. Needs rsvg-convert (Debian: librsvg2-bin) and python3.
set -euo pipefail
cd "$(dirname "$0")"
window=../src/main/resources/dev/muster/ui/window
for size in 16 22 24 32 48 64 128 256 512 1024; do
  rsvg-convert --width "$size" --height "$size" --output "muster-$size.png" muster.svg
done
for size in 32 128; do
  cp "muster-$size.png" "$window/icon-$size.png"
done
python3 - <<'PYTHON'
# Both formats hold PNGs as they are, behind a table of their sizes.
import struct
from pathlib import Path

png = lambda size: Path(f"muster-{size}.png").read_bytes()
sizes = [16, 24, 32, 48, 64, 128, 256]
offset, table, data = 6 + 16 * len(sizes), b"", b""
for size in sizes:
    table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png(size)), offset + len(data))
    data += png(size)
Path("muster.ico").write_bytes(struct.pack("<HHH", 0, 1, len(sizes)) + table + data)

kinds = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024, b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}
icons = b"".join(kind + struct.pack(">I", 8 + len(png(size))) + png(size) for kind, size in kinds.items())
Path("muster.icns").write_bytes(b"icns" + struct.pack(">I", 8 + len(icons)) + icons)
PYTHON
