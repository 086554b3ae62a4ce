# Opt-Out Sync. Needs Python >= 3.11 and make; `packaging/bootstrap.sh` sees to the rest or names it in one line.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test coverage bench lint format types imports lock screenshots screenshots-for-readme translations docs package smoke smoke-server clean

demo: .venv/ready
	$(BIN)/python -m core.demo $(DEMO_OPTIONS)

test: .venv/ready-for-tests
	sh packaging/run_tests.sh

# What the tests reach, also in the processes that they start.
coverage: .venv/ready-for-tests
	COVERAGE=1 sh packaging/run_tests.sh
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report --fail-under=80

# The side-by-side tables, also in build/bench.md. BENCH="start import" chooses parts, BENCH_FULL=1 the full sizes.
bench: .venv/ready
	$(BIN)/python -m tests.benchmarks $(BENCH)

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/ready
	$(BIN)/mypy

imports: .venv/ready
	$(BIN)/lint-imports

# Every screen, light and dark, in every language; `make screenshots-for-readme` makes the few that are kept.
screenshots: .venv/ready
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m gui.screenshots build/screenshots

screenshots-for-readme: .venv/ready
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m gui.screenshots --best resources/screenshots

# Collects the texts of the screens and compiles what is translated; fails where something is not.
translations: .venv/ready
	$(BIN)/python packaging/translations.py collect
	$(BIN)/python packaging/translations.py compile

# The help of the app as a web site in three languages: build/docs/index.html
docs: .venv/ready
	$(BIN)/python packaging/docs.py

# dist/opt-out-sync_VERSION_ARCH.deb
package: .venv/ready
	sh packaging/linux/build_deb.sh

# Installs the package in a bare Debian, starts it, syncs, upgrades, removes. Needs root and debootstrap.
# Every suite that is named: make smoke SUITES="bookworm trixie"
SUITES ?= bookworm
smoke: .venv/ready
	for suite in $(SUITES); do SUITE=$$suite sh packaging/linux/smoke_test.sh || exit 1; done

# The agent as a service: the package, PostgreSQL and a real systemd in a Debian of their own, by the steps of the help.
# Needs root, debootstrap and systemd-container.
smoke-server: .venv/ready
	sh packaging/linux/server_test.sh

# `pip install .`, `pipx install .` and `uv tool install .` into fresh environments, and what they give is tried.
install-check: .venv/ready
	PYTHON="$(PYTHON)" sh packaging/install_check.sh
	$(BIN)/python -m venv .venv/lock-tool
	.venv/lock-tool/bin/pip install --quiet pipx uv
	PYTHON="$(PYTHON)" WITH=pipx PIPX=$(CURDIR)/.venv/lock-tool/bin/pipx sh packaging/install_check.sh
	PYTHON="$(PYTHON)" WITH=uv UV=$(CURDIR)/.venv/lock-tool/bin/uv sh packaging/install_check.sh

# Writes requirements.lock anew: versions and hashes, no address.
lock: .venv/ready
	$(BIN)/python -m venv .venv/lock-tool
	.venv/lock-tool/bin/pip install --quiet uv
	.venv/lock-tool/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate \
		--extra dev pyproject.toml -o requirements.lock

.venv/ready: requirements.lock pyproject.toml packaging/bootstrap.sh
	PYTHON="$(PYTHON)" sh packaging/bootstrap.sh app
	touch $@

.venv/ready-for-tests: .venv/ready tests/conformance/package-lock.json
	PYTHON="$(PYTHON)" sh packaging/bootstrap.sh tests
	cd tests/conformance && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage* build dist
