"""The keyring against a real Secret Service (gnome-keyring on a bus of its own): unlocked, locked and absent."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from core import credentials
from core.credentials import Secret
from core.errors import AppError

SCRIPT = textwrap.dedent(
    """
    import sys
    from core import credentials
    from core.credentials import Secret
    from core.errors import AppError
    try:
        credentials.save_token("one", Secret("s3cr3t-value"))
        print(credentials.read_token("one").reveal() == "s3cr3t-value")
        credentials.delete_token("one")
        credentials.delete_token("one")
        credentials.read_token("one")
    except AppError as error:
        print(error.code)
    """
)


def run(tmp_path, before):
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    environment = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "PATH": os.environ["PATH"],
        "PYTHON_KEYRING_BACKEND": "",
    }
    environment = {name: value for name, value in environment.items() if value}
    command = f'{before} exec "$0" -c "$1"'
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", command, sys.executable, SCRIPT],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path.cwd(),
        check=False,
    )
    assert "s3cr3t" not in done.stdout + done.stderr
    return done.stdout.split()


UNLOCK = 'printf "pw\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;'
START_LOCKED = (
    'printf "pw\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;'
    " dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets"
    " org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null || exit 9;"
)


def test_a_token_is_kept_and_forgotten_by_a_real_secret_service(tmp_path):
    assert run(tmp_path, UNLOCK) == ["True", "token_missing"]


def test_a_locked_keyring_says_so(tmp_path):
    assert run(tmp_path, START_LOCKED) == ["keyring_locked"]


def test_without_any_keyring_the_environment_is_named(tmp_path):
    assert run(tmp_path, "") == ["keyring_none"]


def test_the_environment_wins_over_the_keyring(monkeypatch):
    monkeypatch.setenv(credentials.TOKEN_VARIABLE, "from-here")
    assert credentials.read_token("whatever").reveal() == "from-here"


def test_a_secret_never_shows_itself():
    secret = Secret("s3cr3t")
    assert "s3cr3t" not in f"{secret!r} {secret} {[secret]}"


def test_a_token_that_windows_could_not_keep_is_refused():
    with pytest.raises(AppError) as refused:
        credentials.save_token("one", Secret("x" * 1201))
    assert refused.value.code == "token_too_long"
