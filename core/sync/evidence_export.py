"""Evidence as a file for others: CSV for machines and spreadsheets, one HTML page for people who ask for proof."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from core.clock import to_text
from core.errors import AppError
from core.harmless import PrivateFile, write_csv
from core.intake.addresses import parse_email
from core.profile import Profile
from core.store.evidence_log import COLUMNS, ChainedEntry
from core.sync.timeline import TimelineEvent, TimelineKind, timeline

Translate = Callable[[str], str]


@dataclass(frozen=True)
class ExportReport:
    """`intact` says whether the whole chain was whole when the file was written."""

    entries: int
    intact: bool


def export_evidence(
    profile: Profile, file: Path, person: str | None = None, translate: Translate = lambda text: text, tag: str = "en"
) -> ExportReport:
    """Writes all evidence, or one person's; a name that ends in .html or .htm makes a page, any other a CSV file.

    The page is in the language of `translate`, whose tag is `tag`; the CSV has the names of the store.

    Raises AppError `address_bad`, `person_unknown` or `file_unwritable`.
    """
    address: str | None = None
    events: list[TimelineEvent] = []
    if person is not None:
        parsed = parse_email(person)
        if parsed is None:
            raise AppError("address_bad", address=person)
        address = parsed.address
        events = timeline(profile, address)
    intact = profile.store.verify_evidence().intact
    entries = profile.store.evidence_log.entries(address)
    if file.suffix.lower() in {".html", ".htm"}:
        return ExportReport(_page(profile, file, address, events, entries, intact, _Words(translate, tag)), intact)
    return ExportReport(write_csv(file, COLUMNS, (entry.cells() for entry in entries)), intact)


_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem;max-width:90rem;color:#1a1a1a;background:#fff}"
    "table{border-collapse:collapse;margin:1rem 0;font-size:13px}th,td{border:1px solid #ccc;padding:.3rem .5rem;"
    "text-align:left;vertical-align:top}th{background:#f2f2f2}code{word-break:break-all}"
)
_CHECK = (
    "Each line holds the SHA-256 of its number, of the hash of the line before and of its own content (JSON with"
    " sorted keys, no spaces, ASCII); the first line follows 64 zeros. “optoutctl evidence verify” recomputes the whole"
    " chain in the store that it was exported from and names the first line that does not fit. Keep the last hash apart"
    " from this computer: a chain that ends otherwise, or no longer contains it, was changed."
)
_TITLE, _TITLE_OF = "Evidence", "Evidence for {address}"
_ORG = "Org {org} ({id}), written {when}. All times are UTC."
_TIMELINE, _WRITES, _HOW = "Timeline", "Every write", "How to check"
_TIMELINE_COLUMNS = ("at", "event", "seconds since asked", "source", "object", "record", "detail")
_PERSON_COLUMNS = ("e-mail", "name", "Contact", "Lead", "unsubscribed")
_DELETED = "The person was deleted here; what follows is kept as proof."
_NOT_OUT = "not unsubscribed"
_WHOLE = "The chain was whole when this was written. Last hash:"
_BROKEN = "The chain was BROKEN when this was written. Last hash:"
_SHOWN = ("sequence", "at", "actor", "source", "address", "sobject", "record_id", "field", "old_value", "new_value")


_HEADERS = (*_SHOWN, "answer", "hash")
#: All texts of the page, for the translators.
TEXTS = tuple(
    dict.fromkeys(
        (
            *(_TITLE, _TITLE_OF, _ORG, _TIMELINE, _WRITES, _HOW, _DELETED, _NOT_OUT, _WHOLE, _BROKEN, _CHECK),
            *_TIMELINE_COLUMNS,
            *_PERSON_COLUMNS,
            *_HEADERS,
            *(kind.value for kind in TimelineKind),
        )
    )
)


@dataclass(frozen=True)
class _Words:
    """The language of a page."""

    translate: Translate
    tag: str


def _page(
    profile: Profile,
    file: Path,
    address: str | None,
    events: list[TimelineEvent],
    entries: Iterable[ChainedEntry],
    intact: bool,
    words: _Words,
) -> int:
    translate = words.translate
    title = translate(_TITLE_OF).format(address=address) if address else translate(_TITLE)
    count = 0
    with PrivateFile(file, "utf-8") as target:
        write = target.stream.write
        write(
            f'<!doctype html><html lang="{words.tag}"><head><meta charset="utf-8">'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
        )
        org = profile.settings.connection or {}
        about = translate(_ORG).format(
            org=org.get("org_name", ""), id=org.get("org_id", ""), when=to_text(profile.clock())
        )
        write(f"<p>{escape(about)}</p>")
        if address:
            write(_person(profile, address, translate))
        if events:
            cells = [
                (
                    to_text(one.at),
                    translate(one.kind.value),
                    one.elapsed_s,
                    one.source,
                    one.sobject,
                    one.record_id,
                    one.detail,
                )
                for one in events
            ]
            write(f"<h2>{escape(translate(_TIMELINE))}</h2>")
            write(_table(map(translate, _TIMELINE_COLUMNS), cells))
        write(f"<h2>{escape(translate(_WRITES))}</h2><table>" + _row(map(translate, _HEADERS), "th"))
        for entry in entries:
            shown = {**entry.entry._asdict(), "sequence": entry.sequence, "hash": entry.hash}
            write(_row([shown[name] for name in _HEADERS], "td"))
            count += 1
        write(f"</table><h2>{escape(translate(_HOW))}</h2>")
        write(f"<p><strong>{escape(translate(_WHOLE if intact else _BROKEN))}</strong>")
        last = profile.store.evidence_log.last_hash() or "—"
        write(f" <code>{escape(last)}</code></p><p>{escape(translate(_CHECK))}</p>")
        write("</body></html>\n")
    return count


def _person(profile: Profile, address: str, translate: Translate) -> str:
    person = profile.store.people_by_address([address]).get(address)
    if person is None:
        return f"<p>{escape(translate(_DELETED))}</p>"
    out = to_text(person.unsubscribed_at) if person.unsubscribed_at else translate(_NOT_OUT)
    cells = [(person.email, f"{person.first_name} {person.last_name}".strip(), person.contact_id, person.lead_id, out)]
    return _table(map(translate, _PERSON_COLUMNS), cells)


def _table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    return f"<table>{_row(header, 'th')}{''.join(_row(row, 'td') for row in rows)}</table>"


def _row(cells: Iterable[object], tag: str) -> str:
    inside = "".join(f"<{tag}>{escape('' if cell is None else str(cell))}</{tag}>" for cell in cells)
    return f"<tr>{inside}</tr>"
