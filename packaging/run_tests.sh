#!/bin/sh
# Every test, in a session bus and with coverage; first the engine's tests where Qt cannot be imported.
set -eu
export PYTHONDONTWRITEBYTECODE=1
rm -f .coverage .coverage.*
exec .venv/bin/python -m coverage run -m pytest "$@"
