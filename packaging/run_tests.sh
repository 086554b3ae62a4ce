#!/bin/sh
# Every test, on all cores, with coverage; first the engine's tests where Qt cannot be imported. With arguments: those.
# A file's tests stay on one core, so that what they share (an org, a server, a screen) is started once.
set -eu
export PYTHONDONTWRITEBYTECODE=1
rm -f .coverage .coverage.*
exec .venv/bin/python -m coverage run -m pytest --numprocesses "${TEST_CORES:-auto}" --dist loadfile "$@"
