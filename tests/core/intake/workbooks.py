"""Small workbooks of kinds that no library here writes: OpenDocument, old Excel, and one behind a password."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def write_ods(path: Path, rows: Sequence[Sequence[str]]) -> None:
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    oasis = "urn:oasis:names:tc:opendocument:xmlns"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{oasis}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{oasis}:office:1.0" xmlns:table="{oasis}:table:1.0"'
            f' xmlns:text="{oasis}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Hoja1">'
            f"{body}</table:table></office:spreadsheet></office:body></office:document-content>",
        )


def write_xls(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """BIFF8 with one sheet of LABEL records ([MS-XLS] 2.4.148), in an OLE container."""

    def record(number: int, data: bytes) -> bytes:
        return struct.pack("<HH", number, len(data)) + data

    def beginning(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 0, 0, 0x0600))

    end = record(0x000A, b"")
    name = "Hoja1".encode("utf-16-le")

    def globals_with(offset: int) -> bytes:
        sheet = struct.pack("<IBBBB", offset, 0, 0, len(name) // 2, 1) + name
        return beginning(0x0005) + record(0x0042, struct.pack("<H", 1200)) + record(0x0085, sheet) + end

    labels = b"".join(
        record(0x0204, struct.pack("<HHHHB", line, column, 0, len(cell), 1) + cell.encode("utf-16-le"))
        for line, row in enumerate(rows)
        for column, cell in enumerate(row)
    )
    head = globals_with(len(globals_with(0)))
    _write_ole(path, {"Workbook": head + beginning(0x0010) + labels + end})


def write_encrypted_xlsx(path: Path) -> None:
    """The two streams that Excel writes around an encrypted workbook ([MS-OFFCRYPTO] 2.3.4)."""
    _write_ole(
        path, {"EncryptionInfo": b"\x04\x00\x04\x00\x40\x00\x00\x00", "EncryptedPackage": bytes(range(256)) * 20}
    )


def _write_ole(path: Path, streams: dict[str, bytes]) -> None:
    """A compound file, version 3 ([MS-CFB]): header, one FAT sector, one directory sector, the streams."""
    fat = [_FAT, _END]
    entries = [_entry("Root Entry", 5, 1, _END, 0)]
    content = b""
    for number, (name, short) in enumerate(streams.items(), start=1):
        data = short.ljust(4096, b"\x00")  # anything shorter would live in the mini stream
        sectors = -(-len(data) // _SECTOR)
        start = len(fat)
        fat += [*range(start + 1, start + sectors), _END]
        content += data.ljust(sectors * _SECTOR, b"\x00")
        entries.append(_entry(name, 2, _FREE if number == len(streams) else number + 1, start, len(data)))
    directory = b"".join(entries).ljust(_SECTOR, b"\x00")
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(_SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0)
    path.write_bytes(header.ljust(_SECTOR, b"\xff") + table + directory + content)


def _entry(name: str, kind: int, link: int, start: int, size: int) -> bytes:
    """A directory entry. For the root, `link` is its first child, else the next entry on the right."""
    raw = (name + "\x00").encode("utf-16-le")
    right, child = (_FREE, link) if kind == 5 else (link, _FREE)
    return (
        raw.ljust(64, b"\x00")
        + struct.pack("<HBBIII", len(raw), kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
