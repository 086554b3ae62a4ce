"""Which encoding a text file has: a byte order mark, else the zeros of UTF-16, else UTF-8 if it is, else Windows-1252.

Whether a file is UTF-8 shows only at its last byte, so the whole file is read once for it, in pieces.
"""

from __future__ import annotations

import codecs
from typing import BinaryIO

HEAD = 64 * 1024
_PIECE = 256 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ\x90",
    b"SQLite format 3\x00", b"PK\x03\x04", b"PK\x05\x06", b"{\\rtf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"PAR1",
)  # fmt: skip
_TEXT_BYTES = bytes([9, 10, 13, *range(32, 127)])
_NO_TEXT = ("\x00", "\x01", "\x02", "\x03", "\ufffe", "\uffff")
_CONTROLS = bytes(set(range(32)) - {0, 9, 10, 12, 13, 26, 27, 30, 31})


def encoding_of(stream: BinaryIO) -> str | None:
    """The codec to read `stream` with, or None where it holds no text. The stream may be anywhere afterwards."""
    stream.seek(0)
    head = stream.read(HEAD)
    for bom, codec in _BOMS:
        if head.startswith(bom):
            return codec
    if head.startswith(_MAGIC):
        return None
    wide = _utf16_without_mark(head)
    if wide:
        return wide
    if _is_binary(head):
        return None
    return _utf8_or_windows(stream)


def _utf16_without_mark(head: bytes) -> str | None:
    """Delimiters, line ends and header words are ASCII in any table: as UTF-16 each of them is beside a zero."""
    if b"\x00" not in head:
        return None
    pairs = max(1, len(head) // 2)
    first, second = head[0 : pairs * 2 : 2], head[1 : pairs * 2 : 2]
    little = sum(1 for low, high in zip(first, second, strict=True) if high == 0 and low in _TEXT_BYTES)
    big = sum(1 for high, low in zip(first, second, strict=True) if high == 0 and low in _TEXT_BYTES)
    if max(little, big) < pairs * 0.1 or max(little, big) < 3 * min(little, big):
        return None
    codec = "utf-16-le" if little > big else "utf-16-be"
    text = head[: pairs * 2].decode(codec, "replace")
    return None if any(sign in text for sign in _NO_TEXT) else codec


def _is_binary(head: bytes) -> bool:
    """Stray control characters happen in exports; more than one in a hundred, or zeros at the start, do not."""
    without = head.translate(None, _CONTROLS)
    zeros = head.count(b"\x00")
    return (len(head) - len(without)) * 100 > len(head) or zeros * 4 > len(head)


def _utf8_or_windows(stream: BinaryIO) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    stream.seek(0)
    accented = 0
    while piece := stream.read(_PIECE):
        try:
            text = decoder.decode(piece)
        except UnicodeDecodeError:
            return "utf-8" if _is_damaged_utf8(piece, accented) else "cp1252"
        accented += 0 if text.isascii() else len(text) - len(text.encode("ascii", "ignore"))
    # A sequence that stops at the end of the file was cut off there: with others before it, it is UTF-8.
    pending = decoder.getstate()[0]
    return "cp1252" if pending and not accented else "utf-8"


def _is_damaged_utf8(piece: bytes, accented_before: int) -> bool:
    """Many whole sequences and few broken ones: UTF-8 that something damaged. Windows-1252 has hardly any whole one."""
    text = piece.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = accented_before + len(text) - len(text.encode("ascii", "ignore")) - broken
    return whole > 4 * broken
