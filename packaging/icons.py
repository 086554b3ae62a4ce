"""Draws the icon of the app as Windows and macOS want it, from the one SVG.

    python packaging/icons.py FOLDER    writes opt-out-sync.ico and opt-out-sync.icns

Both are containers of PNG images: Windows takes those since Vista, macOS since 10.7, so nothing but Qt is needed.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QIcon

SOURCE = Path(__file__).parents[1] / "resources" / "icons" / "opt-out-sync.svg"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's four-letter types of PNG images, by their size in pixels.
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    (folder / "opt-out-sync.ico").write_bytes(ico({size: png(size) for size in ICO_SIZES}))
    (folder / "opt-out-sync.icns").write_bytes(icns({size: png(size) for size in ICNS_TYPES}))
    del application
    return 0


def png(size: int) -> bytes:
    """The icon, `size` pixels wide and high."""
    pixmap = QIcon(str(SOURCE)).pixmap(QSize(size, size), 1.0)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if pixmap.isNull() or not pixmap.save(buffer, "PNG"):
        raise RuntimeError(f"{SOURCE.name} could not be drawn")
    return data.data()


def ico(images: dict[int, bytes]) -> bytes:
    """ICONDIR, one ICONDIRENTRY an image (a size of 256 is written as 0), then the images."""
    head = struct.pack("<HHH", 0, 1, len(images))
    at = len(head) + 16 * len(images)
    entries, bodies = b"", b""
    for size, image in images.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), at + len(bodies))
        bodies += image
    return head + entries + bodies


def icns(images: dict[int, bytes]) -> bytes:
    """The magic, the whole length, then type, length and image of each."""
    body = b"".join(ICNS_TYPES[size] + struct.pack(">I", len(image) + 8) + image for size, image in images.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
