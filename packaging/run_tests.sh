#!/bin/sh
# Every test, on all cores. With arguments: those. With COVERAGE=1: what they reach, which takes 40 % more time.
# One process more than there are cores, because many tests wait for a program that they started.
# A file's tests stay on one core, so that what they share (an org, a server, a screen) is started once.
set -eu
export PYTHONDONTWRITEBYTECODE=1
rm -f .coverage .coverage.*
python=.venv/bin/python
[ "${COVERAGE:-}" = 1 ] && set -- -m coverage run -m pytest "$@" || set -- -m pytest "$@"
cores=${TEST_CORES:-$(($(getconf _NPROCESSORS_ONLN) + 1))}
exec $python "$@" --numprocesses "$cores" --dist loadfile --no-loadscope-reorder
