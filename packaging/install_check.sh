#!/bin/sh
# `pip install` from the source tree into a fresh environment gives a working app: builds one, and tries it.
#   sh packaging/install_check.sh        with pip        WITH=pipx or WITH=uv sh packaging/install_check.sh    with those
# The newest versions that pyproject.toml allows come in, not those of the lock: that is what such an install gets.
set -eu
tree=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Somewhere else, so that nothing of the tree is found by chance.
cd "$folder"
bin=$folder/bin
case ${WITH:-pip} in
    uv)
        UV_TOOL_DIR="$folder/tools" UV_TOOL_BIN_DIR="$bin" "${UV:-uv}" tool install --quiet --python "${PYTHON:-python3}" "$tree" ;;
    pipx)
        PIPX_HOME="$folder/pipx" PIPX_BIN_DIR="$bin" "${PIPX:-pipx}" install --quiet --python "${PYTHON:-python3}" "$tree" ;;
    *)
        "${PYTHON:-python3}" -m venv environment
        environment/bin/pip install --quiet --disable-pip-version-check "$tree"
        bin=$folder/environment/bin ;;
esac
QT_QPA_PLATFORM=offscreen "$bin/optout-sync" --self-test
"$bin/optoutctl" version
"$bin/optoutctl" --data-dir "$folder/data" status --json
"$bin/optoutctl" --data-dir "$folder/data" people import "$tree/resources/sample_people.csv"
[ -s "$folder/data/profiles/main/store.sqlite3" ]
echo "installed with ${WITH:-pip}, and it works"
