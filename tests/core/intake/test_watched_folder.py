"""The watched folder with real files and real threads: waited for, taken in, moved with a report, never lost."""

import os
import shutil
import threading

import pytest

from core import settings
from core.agent.agent import Agent
from core.agent.plans import PLANS
from core.clock import elapsed
from core.errors import AppError
from core.intake import watched_folder
from core.intake.watched_folder import FolderPart
from core.intake.ways import change, switch, try_out, ways
from core.model import WayIn
from core.parts import tell_nobody
from core.profile import Profile
from tests.org import SteppingClock

STOP = threading.Event()


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "incoming"
    path.mkdir()
    return path


@pytest.fixture
def profile(tmp_path, folder):
    with Profile.open(tmp_path / "data", clock=SteppingClock()) as opened:
        change(opened, WayIn.FOLDER, {"path": str(folder)})
        yield opened


@pytest.fixture
def part(profile):
    return FolderPart(profile, tell_nobody)


def look_until_settled(part, profile):
    """Two looks with time between them: by the second one, what rests is whole."""
    part.look(STOP)
    profile.clock.forward(seconds=5)
    part.look(STOP)


def names(path):
    return sorted(one.name for one in path.iterdir()) if path.exists() else []


def test_a_whole_file_is_taken_in_and_moved_to_done_with_its_report(part, profile, folder):
    (folder / "stops.csv").write_text("Email,Reason\nana@x.org,too many\nnonsense,\n")
    look_until_settled(part, profile)
    assert profile.store.counts().unsubscribed == 1
    assert names(folder) == ["done", "failed"]
    assert names(folder / "done") == ["stops.csv", "stops.csv.report.txt"]
    report = (folder / "done" / "stops.csv.report.txt").read_text()
    assert "new unsubscribes: 1" in report
    assert "line 3: “nonsense” is not an e-mail address" in report
    way = next(one for one in ways(profile) if one.way is WayIn.FOLDER)
    assert (way.recorded, way.rejected, way.detail) == (1, 1, "stops.csv")


def test_a_file_that_is_still_being_written_is_waited_for(part, profile, folder):
    path = folder / "stops.csv"
    with path.open("w") as stream:
        stream.write("Email\nana@x.org\n")
        stream.flush()
        part.look(STOP)
        profile.clock.forward(seconds=5)
        stream.write("bob@x.org\n")
        stream.flush()
        part.look(STOP)
        assert profile.store.counts().unsubscribed == 0
    profile.clock.forward(seconds=5)
    part.look(STOP)
    assert profile.store.counts().unsubscribed == 2


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "neither a CSV nor an Excel file"),
        ("empty.csv", b"", "The file is empty"),
        ("names.csv", b"First Name,City\nAna,Madrid\n", "No column with the e-mail address"),
        ("broken.xlsx", b"PK\x03\x04broken", "The workbook is damaged"),
    ],
)
def test_a_file_that_cannot_be_read_goes_to_failed_with_the_way_out(part, profile, folder, name, content, says):
    (folder / name).write_bytes(content)
    (folder / "good.csv").write_text("Email\nana@x.org\n")
    look_until_settled(part, profile)
    assert names(folder / "failed") == [name, f"{name}.report.txt"]
    assert (folder / "failed" / name).read_bytes() == content
    assert says in (folder / "failed" / f"{name}.report.txt").read_text()
    assert names(folder / "done") == ["good.csv", "good.csv.report.txt"]


def test_the_same_name_again_keeps_the_earlier_file(part, profile, folder):
    for address in ("ana@x.org", "bob@x.org"):
        (folder / "stops.csv").write_text(f"Email\n{address}\n")
        look_until_settled(part, profile)
    assert names(folder / "done") == [
        "stops (2).csv",
        "stops (2).csv.report.txt",
        "stops.csv",
        "stops.csv.report.txt",
    ]
    assert profile.store.counts().unsubscribed == 2


def test_a_file_that_a_program_holds_stays_and_the_others_go_on(part, profile, folder, monkeypatch):
    (folder / "held.csv").write_text("Email\nana@x.org\n")
    (folder / "other.csv").write_text("Email\nbob@x.org\n")
    real = watched_folder.import_unsubscribes
    held = True

    def locked(profile_, path, **options):
        # As Windows does for a file that Excel has open.
        if held and path.name == "held.csv":
            raise AppError("file_unreadable", path=str(path), reason="Permission denied")
        return real(profile_, path, **options)

    monkeypatch.setattr(watched_folder, "import_unsubscribes", locked)
    told = []
    part._tell = lambda code, **params: told.append((code, params.get("name")))
    look_until_settled(part, profile)
    assert told[-1] == ("folder_file_locked", "held.csv")
    assert (names(folder), profile.store.counts().unsubscribed) == (["done", "failed", "held.csv"], 1)
    held = False
    part.look(STOP)
    assert (names(folder), profile.store.counts().unsubscribed) == (["done", "failed"], 2)
    assert told[-1][0] == "folder_watched"


def test_a_crash_between_recording_and_moving_takes_the_file_in_again_and_changes_nothing(
    part, profile, folder, monkeypatch
):
    (folder / "stops.csv").write_text("Email\nana@x.org\n")

    def crash(*_arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as context:
        context.setattr(watched_folder, "_put_away", crash)
        with pytest.raises(KeyboardInterrupt):
            look_until_settled(part, profile)
    assert (names(folder), profile.store.counts().unsubscribed) == (["stops.csv"], 1)
    look_until_settled(FolderPart(profile, tell_nobody), profile)
    counts = profile.store.counts()
    assert (counts.unsubscribed, counts.waiting) == (1, 1)
    assert names(folder / "done") == ["stops.csv", "stops.csv.report.txt"]


def test_a_file_that_cannot_be_moved_away_is_recorded_once_and_moved_later(part, profile, folder, monkeypatch):
    (folder / "done").write_text("a file where the folder should be")
    (folder / "stops.csv").write_text("Email\nana@x.org\n")
    imports = []
    real = watched_folder.import_unsubscribes

    def counting(*arguments, **options):
        imports.append(arguments)
        return real(*arguments, **options)

    monkeypatch.setattr(watched_folder, "import_unsubscribes", counting)
    for _look in range(3):
        with pytest.raises(AppError) as raised:
            look_until_settled(part, profile)
        assert raised.value.code == "folder_unusable"
    assert (len(imports), profile.store.counts().unsubscribed) == (1, 1)
    (folder / "done").unlink()
    part.look(STOP)
    assert names(folder / "done") == ["stops.csv", "stops.csv.report.txt"]
    assert len(imports) == 1


def test_two_agents_on_one_folder_never_take_a_file_in_twice(part, profile, folder):
    (folder / "stops.csv").write_text("Email\nana@x.org\n")
    other = FolderPart(profile, tell_nobody)
    for one in (part, other):
        one.look(STOP)
    profile.clock.forward(seconds=5)
    together = [threading.Thread(target=one.look, args=(STOP,)) for one in (part, other)]
    for thread in together:
        thread.start()
    for thread in together:
        thread.join()
    way = next(one for one in ways(profile) if one.way is WayIn.FOLDER)
    assert (way.recorded, way.already) == (1, 0)
    assert names(folder / "done") == ["stops.csv", "stops.csv.report.txt"]


def test_a_full_store_leaves_the_file_where_it_is(part, profile, folder, monkeypatch):
    (folder / "stops.csv").write_text("Email\nana@x.org\n")

    def full(*_arguments, **_options):
        raise AppError("store_full", path="x")

    monkeypatch.setattr(watched_folder, "import_unsubscribes", full)
    with pytest.raises(AppError) as raised:
        look_until_settled(part, profile)
    assert raised.value.code == "store_full"
    assert names(folder) == ["stops.csv"]


def test_the_agent_takes_files_in_while_the_folder_goes_away_and_comes_back(tmp_path, folder):
    with Profile.open(tmp_path / "data") as profile:
        change(profile, WayIn.FOLDER, {"path": str(folder)})
        switch(profile, WayIn.FOLDER, on=True)
        plans = [plan for plan in PLANS if plan.name == "folder"]
        lines = []
        agent = Agent(profile, plans, watch=lines.append)
        agent.start()
        (folder / "one.csv").write_text("Email\nana@x.org\n")
        assert wait_for(lambda: names(folder / "done"))
        shutil.rmtree(folder)
        assert wait_for(lambda: lines[-1].code == "folder_missing")
        folder.mkdir()
        (folder / "two.csv").write_text("Email\nbob@x.org\n")
        assert wait_for(lambda: names(folder / "done"))
        before = elapsed()
        assert agent.stop()
        assert elapsed() - before < 5
        assert profile.store.counts().unsubscribed == 2


def wait_for(condition, seconds=20):
    until = elapsed() + seconds
    while elapsed() < until:
        if condition():
            return True
        threading.Event().wait(0.05)
    return False


def test_trying_it_out_says_what_is_wrong(profile, folder, tmp_path):
    assert try_out(profile, WayIn.FOLDER).code == "folder_ready"
    change(profile, WayIn.FOLDER, {"path": str(tmp_path / "nowhere")})
    with pytest.raises(AppError) as refused:
        try_out(profile, WayIn.FOLDER)
    assert refused.value.code == "folder_missing"
    change(profile, WayIn.FOLDER, {"path": ""})
    with pytest.raises(AppError) as refused:
        switch(profile, WayIn.FOLDER, on=True)
    assert (refused.value.code, refused.value.params["missing"]) == ("way_not_set_up", "folder.path")
    assert not settings.load(profile.paths.settings).folder.enabled


def test_what_is_no_regular_file_is_left_alone(part, profile, folder):
    os.mkfifo(folder / "pipe.csv")
    (folder / "link.csv").symlink_to("/etc/passwd")
    (folder / "sub").mkdir()
    look_until_settled(part, profile)
    assert names(folder) == ["link.csv", "pipe.csv", "sub"]


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_name_in_another_encoding_holds_up_neither_its_file_nor_the_others(part, profile, folder):
    (folder / os.fsdecode(b"a-cancelaci\xf3n.csv")).write_text("Email\nana@x.org\n")
    (folder / os.fsdecode(b"b-\xf3.csv")).write_text("Nothing\n1\n")
    (folder / "c.csv").write_text("Email\nben@x.org\n")
    look_until_settled(part, profile)
    assert profile.store.counts().unsubscribed == 2
    assert (len(names(folder / "done")), len(names(folder / "failed")), names(folder)) == (4, 2, ["done", "failed"])
