"""The recipes for Windows and macOS, as far as they can be judged without such a machine."""

from __future__ import annotations

import ast
import importlib.util
import plistlib
import re
import struct
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

from core import __version__

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


def loaded(path: Path) -> ModuleType:
    """A script of the packaging folder, which is no package: `packaging` is the name of a library."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


icons = loaded(PACKAGING / "icons.py")
version_info = loaded(PACKAGING / "windows" / "version_info.py")

INNO = (PACKAGING / "windows" / "opt-out-sync.iss").read_text(encoding="utf-8")
SPEC = (PACKAGING / "frozen" / "opt-out-sync.spec").read_text(encoding="utf-8")
MADE_BY_THE_BUILD = ("dist", "build")


def sections() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    lines = found.setdefault("", [])
    for line in INNO.splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith((";", "#", " ")):
            lines.append(line)
    return found


def test_the_windows_setup_needs_no_admin():
    setup = dict(line.split("=", 1) for line in sections()["Setup"])
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["DefaultDirName"].startswith("{autopf}\\")
    assert re.fullmatch(r"\{\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", setup["AppId"])


def test_every_line_of_the_windows_setup_is_one_that_inno_knows():
    known = {"Setup", "Languages", "InstallDelete", "Files", "Icons", "Run", "UninstallRun", ""}
    assert set(sections()) <= known
    for name in known - {"Setup", ""}:
        for line in sections()[name]:
            parts = [part.strip() for part in re.split(r";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", line)]
            assert all(re.match(r"[A-Z]\w+: ", part) for part in parts), line
            assert line.count('"') % 2 == 0, line


def test_the_windows_setup_takes_files_that_are_there_and_programs_that_the_spec_makes():
    sources = re.findall(r'Source: "([^"]+)"', INNO)
    own = [name for name in sources if not name.startswith(MADE_BY_THE_BUILD)]
    assert [name for name in own if not (ROOT / name).is_file()] == []
    assert "dist\\opt-out-sync\\*" in sources
    programs = set(re.findall(r"\{app\}\\(\w[\w-]*)\.exe", INNO))
    assert programs == {"optout-sync", "optoutctl"}
    assert all(f'"{name}"' in SPEC for name in programs)


def test_the_windows_setup_speaks_the_languages_of_the_app():
    assert re.findall(r'^Name: "(\w+)"; MessagesFile', INNO, re.M) == ["en", "es", "pt_BR"]


def test_removing_from_windows_takes_the_timer_and_leaves_the_data():
    assert 'Parameters: "timers remove"' in INNO
    assert "UninstallDelete" not in sections()
    assert "localappdata" not in INNO.replace("%LOCALAPPDATA%", "").lower()


@pytest.mark.parametrize("program", ["optout-sync", "optoutctl"])
def test_the_version_resource_is_what_pyinstaller_reads(program):
    text = version_info.text(program, "1.2.3")
    tree = ast.parse(text, mode="eval")
    assert ast.unparse(tree.body).startswith("VSVersionInfo(")
    assert "filevers=(1, 2, 3, 0)" in text
    # Names that PyInstaller's reader knows; its own module needs a package that is there on Windows only.
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert called == {
        "VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo", "VarStruct",
    }  # fmt: skip
    assert f"'{program}.exe'" in text
    assert __version__ in version_info.text(program)


def test_the_windows_icon_holds_every_size(qapp):
    data = icons.ico({size: icons.png(size) for size in icons.ICO_SIZES})
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind, count) == (0, 1, len(icons.ICO_SIZES))
    for index, size in enumerate(icons.ICO_SIZES):
        width, height, *_, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        image = QImage.fromData(data[at : at + length], "PNG")
        assert (width, height) == (size % 256, size % 256)
        assert (image.width(), image.height()) == (size, size)
        assert image.hasAlphaChannel()


def test_the_macos_icon_holds_every_size(qapp):
    data = icons.icns({size: icons.png(size) for size in (16, 128, 1024)})
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    at, sizes = 8, []
    while at < len(data):
        length = struct.unpack(">I", data[at + 4 : at + 8])[0]
        sizes.append((data[at : at + 4], QImage.fromData(data[at + 8 : at + length], "PNG").width()))
        at += length
    assert sizes == [(b"icp4", 16), (b"ic07", 128), (b"ic10", 1024)]


def test_the_entitlements_ask_for_one_thing():
    found = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert found == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_macos_build_signs_the_inside_before_the_bundle_and_keeps_credentials_off_the_command_line():
    text = (PACKAGING / "macos" / "build.sh").read_text(encoding="utf-8")
    inside, bundle = text.index('find "$app/Contents"'), text.index("    codesign --force")
    assert inside < bundle < text.index("hdiutil create")
    notary = (PACKAGING / "macos" / "notarise.sh").read_text(encoding="utf-8")
    assert "--keychain-profile" in notary
    assert "--password" not in notary + text
    assert notary.index("notarytool submit") < notary.index("stapler staple")


def test_the_workflow_builds_all_three_by_the_scripts_of_the_tree():
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")
    for script in ("packaging/macos/build.sh", "packaging\\windows\\build.ps1", "make package"):
        assert script in text
        name = script.replace("\\", "/")
        assert name == "make package" or (ROOT / name).is_file()
    assert "\t" not in text
    assert "permissions:\n  contents: read\n" in text


def test_the_windows_build_runs_scripts_that_are_there():
    text = (PACKAGING / "windows" / "build.ps1").read_text(encoding="utf-8")
    named = {name.replace("\\", "/") for name in re.findall(r"packaging\\[\w\\.-]+", text)}
    assert len(named) >= 5
    assert [name for name in named if not (ROOT / name).is_file()] == []
    assert text.count("{") == text.count("}")
    assert text.count("(") == text.count(")")
