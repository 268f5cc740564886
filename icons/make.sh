#!/usr/bin/env bash
# Makes every other form of the icon from penumbra.svg. Needs rsvg-convert, icotool and png2icns
# (Debian: librsvg2-bin, icoutils, icnsutils); run it after a change of the SVG and commit what it made.
set -euo pipefail
cd "$(dirname "$0")"
for size in 16 24 32 48 64 128 256 512 1024; do
  rsvg-convert --width "$size" --height "$size" penumbra.svg --output "penumbra-$size.png"
done
icotool --create --output penumbra.ico penumbra-{16,24,32,48,64,128}.png --raw penumbra-256.png
png2icns penumbra.icns penumbra-{16,32,48,128,256,512,1024}.png >/dev/null
