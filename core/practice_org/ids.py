"""Record ids: 15 characters that mean something, and the 3 that protect their letter case (salesforce.md C7)."""

from __future__ import annotations

from collections.abc import Iterator

_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
_FIRST_NUMBER = 1_000_000_000  # so that ids have letters in both cases, which is what goes wrong with them
_PAIRS = tuple(first + second for first in _BASE62 for second in _BASE62)
_PAIR_BITS = tuple(8 * ("A" <= pair[0] <= "Z") + 16 * ("A" <= pair[1] <= "Z") for pair in _PAIRS)
_CAPITALS = {ord(letter): "1" if "A" <= letter <= "Z" else "0" for letter in _BASE62}
_ALPHABET = frozenset(_BASE62)

KEY_PREFIXES = {
    "Account": "001",
    "Contact": "003",
    "User": "005",
    "Opportunity": "006",
    "Organization": "00D",
    "Profile": "00e",
    "Group": "00G",
    "Lead": "00Q",
    "LeadHistory": "00q",
    "RecordType": "012",
    "ContactHistory": "03c",
    "PermissionSet": "0PS",
    "PermissionSetAssignment": "0Pa",
    "FieldPermissions": "01k",
    "ObjectPermissions": "110",
    "UserPermissionAccess": "0up",
    "Layout": "00h",
}


def checksum(id15: str) -> str:
    """The three characters that say which of the fifteen are capitals."""
    bits = id15.translate(_CAPITALS)[::-1]
    return _CHECK[int(bits[10:], 2)] + _CHECK[int(bits[5:10], 2)] + _CHECK[int(bits[:5], 2)]


def to18(record_id: str) -> str | None:
    """The 18-character form of a 15- or 18-character id; None where it is no id (length, alphabet, checksum)."""
    if len(record_id) == 18:
        body = record_id[:15]
        return record_id if _ALPHABET.issuperset(body) and checksum(body) == record_id[15:].upper() else None
    if len(record_id) == 15 and _ALPHABET.issuperset(record_id):
        return record_id + checksum(record_id)
    return None


def base62(number: int, width: int) -> str:
    """`number` in Salesforce's digits, so that a higher number is a later text."""
    digits = ""
    while len(digits) < width:
        number, rest = divmod(number, 3844)
        digits = _PAIRS[rest] + digits
    return digits[-width:]


class IdSpace:
    """Hands out ids of one org; the seed is part of them, so ids of two orgs never meet."""

    def __init__(self, seed: int) -> None:
        self._pod = base62((10 * 62 + 37 + seed * 7919) % 62**3, 3)
        self._used: dict[str, int] = {}

    def next(self, prefix: str) -> str:
        """The next id of this key prefix."""
        number = self._used.get(prefix, 0) + 1
        self._used[prefix] = number
        return self.numbered(prefix, number)

    def numbered(self, prefix: str, number: int) -> str:
        """The id that `next` hands out at its `number`th call."""
        body = f"{prefix}{self._pod}{base62(_FIRST_NUMBER + number, 9)}"
        return body + checksum(body)

    def batch(self, prefix: str, count: int) -> Iterator[str]:
        """`count` fresh ids, quickly: all but the last two letters and their capitals is worked out once in 3,844."""
        number = self._used.get(prefix, 0) + 1 + _FIRST_NUMBER
        self._used[prefix] = self._used.get(prefix, 0) + count
        end = number + count
        while number < end:
            block, rest = divmod(number, 3844)
            head = f"{prefix}{self._pod}{base62(block, 7)}"
            checks = checksum(f"{head}00")
            known, bits = checks[:2], _CHECK.index(checks[2])
            for pair in range(rest, min(3844, rest + end - number)):
                yield f"{head}{_PAIRS[pair]}{known}{_CHECK[bits | _PAIR_BITS[pair]]}"
            number = (block + 1) * 3844
