"""Generated CSV through ingest and back through a query job: what was written is what is read."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Iterator

import anyio
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.practice_org.bulk.dialect import ColumnDelimiter, CsvError, Dialect, LineEnding
from core.practice_org.bulk.extraction import Pages
from core.practice_org.bulk.runner import SteppedRunner
from core.practice_org.bulk.service import BulkService
from core.practice_org.bulk.states import JobState
from core.practice_org.options import OrgOptions
from core.practice_org.org import Org

TEXT = st.one_of(
    st.sampled_from(["#N/A", "", "#N/A ", '"', '""', ",", ";", "a\nb", "a\r\nb", "'", "日本", "é", "=1+1", " x "]),
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8),
)
CELLS = st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=12)
DIALECTS = st.builds(Dialect, st.sampled_from(ColumnDelimiter), st.sampled_from(LineEnding))


class Bench:
    """An org and its Bulk service, without HTTP."""

    def __init__(self, org: Org) -> None:
        self.org = org
        self.runner = SteppedRunner()
        self.service = BulkService(org, self.runner)
        self.user = org.setup.admin_id

    def insert(self, content: bytes, dialect: Dialect) -> tuple[JobState, list[list[str]]]:
        """State of the job and its successful rows, without the header."""
        job = self.service.create_ingest(
            self.user,
            "67.0",
            {
                "object": "Contact",
                "operation": "insert",
                "columnDelimiter": dialect.delimiter.name,
                "lineEnding": dialect.line_ending.name,
            },
        )

        async def blocks() -> AsyncIterator[bytes]:
            for start in range(0, len(content), 7):
                yield content[start : start + 7]

        anyio.run(self.service.upload, job, blocks(), None)
        self.service.close_upload(job, None)
        self.service.start(job)
        self.runner.step()
        with job.successful.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, delimiter=dialect.delimiter.value))
        return job.state, rows[1:]

    def read(self, soql: str, dialect: Dialect, page: int) -> list[list[str]]:
        """The rows of a query job, read page by page."""
        job = self.service.create_query(
            self.user,
            "67.0",
            {
                "operation": "query",
                "query": soql,
                "columnDelimiter": dialect.delimiter.name,
                "lineEnding": dialect.line_ending.name,
            },
        )
        self.service.start(job)
        self.runner.step()
        found: list[list[str]] = []
        while len(found) < job.processed:
            text = Pages(job).page(len(found), page)[0].decode()
            found += list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter.value))[1:]
        return found


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    org = Org(OrgOptions(contacts=0, leads=0), tmp_path_factory.mktemp("csv"))
    yield Bench(org)
    org.close()


def stored(cell: str) -> str:
    """What a written cell reads as: `#N/A` and nothing are null, and null reads as nothing."""
    return "" if cell == "#N/A" else cell


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=CELLS, dialect=DIALECTS, quote_all=st.booleans(), page=st.integers(1, 5))
def test_what_was_written_is_what_is_read(
    bench: Bench, cells: list[tuple[str, str]], dialect: Dialect, quote_all: bool, page: int
) -> None:
    bench.org.store.connection.execute("DELETE FROM Contact")
    rows = [[f"P{number:02d}", *texts] for number, texts in enumerate(cells)]
    buffer = io.StringIO(newline="")
    writer = csv.writer(
        buffer,
        delimiter=dialect.delimiter.value,
        lineterminator=dialect.line_ending.value,
        quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL,
    )
    writer.writerows([["LastName", "Title", "Department"], *rows])
    state, good = bench.insert(buffer.getvalue().encode(), dialect)
    assert state is JobState.JOB_COMPLETE
    assert sorted(row[2:] for row in good) == rows
    read = bench.read("SELECT LastName, Title, Department FROM Contact ORDER BY LastName", dialect, page)
    assert read == [[name, stored(title), stored(department)] for name, title, department in rows]


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from('ab",\n\r'), max_size=20))
def test_any_text_is_rows_or_a_refusal(text: str) -> None:
    def read() -> str:
        try:
            rows = list(Dialect().rows(io.StringIO(text, newline="")))
        except CsvError as error:
            return str(error)
        return "rows" if all(rows) else "an empty row"

    assert read() == "rows" or read().startswith("InvalidBatch : Failed to parse CSV")
