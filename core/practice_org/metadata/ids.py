"""Ids of metadata components and jobs, in the org's own id shape."""

import zlib

from core.practice_org.ids import base62, checksum


def _complete(fifteen: str) -> str:
    return fifteen + checksum(fifteen)


def numbered_id(prefix: str, number: int) -> str:
    """The `number`-th id of a key prefix such as `0Af`."""
    return _complete(f"{prefix}5g{base62(number, 10)}")


def stable_id(prefix: str, name: str) -> str:
    """The same id for the same name at every start, so that a restarted org still knows a client's saved ids."""
    return _complete(f"{prefix}5g{base62(zlib.crc32(name.encode()) + 62**6, 10)}")
