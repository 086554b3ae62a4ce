"""The version resource of the Windows programs, as the text that PyInstaller reads: what Explorer shows of a file.

python packaging/windows/version_info.py optout-sync > build/optout-sync.version
"""

from __future__ import annotations

import sys

from core import __version__

_WHAT = {"optout-sync": "Opt-Out Sync", "optoutctl": "Opt-Out Sync command line"}


def text(program: str, version: str = __version__) -> str:
    """Windows wants four numbers, whatever a version has."""
    numbers = ([int(part) for part in version.split(".")] + [0, 0, 0, 0])[:4]
    strings = {
        "CompanyName": "The Opt-Out Sync team",
        "FileDescription": _WHAT[program],
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Opt-Out Sync",
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    return (
        "VSVersionInfo(\n"
        f"    ffi=FixedFileInfo(filevers={tuple(numbers)}, prodvers={tuple(numbers)}, mask=0x3F, flags=0x0, OS=0x40004,"
        " fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"    kids=[StringFileInfo([StringTable('040904B0', [{table}])]),\n"
        "          VarFileInfo([VarStruct('Translation', [1033, 1200])])],\n"
        ")\n"
    )


if __name__ == "__main__":
    sys.stdout.write(text(sys.argv[1]))
