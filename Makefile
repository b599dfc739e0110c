# run · demo · test · check · bench · performance · calibrate · faults · language · screenshots · wheel. Needs Python 3.11 or newer, and make.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet

unexport PYTHONDONTWRITEBYTECODE  # where it is set, each of the tests' thousand processes would compile everything anew

.PHONY: run demo test test-all check format bench performance calibrate faults language screenshots wheel clean

run: .venv/run.done
	@$(BIN)/evenso

demo: .venv/run.done
	@$(BIN)/evenso demo

test: .venv/dev.done
	$(BIN)/python -m pytest

test-all: .venv/dev.done  # the long ones too
	$(BIN)/python -m pytest -m ""

check: .venv/dev.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: .venv/dev.done
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/bench.done .venv/jrnl.done
	@.venv/bench/bin/python -m tests.benchmarks.bench

performance: .venv/bench.done .venv/jrnl.done  # writes the table in docs/performance.md
	@.venv/bench/bin/python -m tests.benchmarks.bench --write

calibrate: .venv/dev.done  # writes the table in docs/statistics.md
	$(BIN)/python -m tests.calibration.calibrate

faults: .venv/dev.done  # everything that can go wrong, counted; writes docs/safety.md
	$(BIN)/python -m pytest tests -m fault --safety=docs/safety.md

language: .venv/dev.done  # new sentences into the catalogues of other languages, and these compiled anew
	$(BIN)/python -m tests.language.collecting update

screenshots: .venv/dev.done
	$(BIN)/python screenshots/take.py

wheel: .venv/dev.done
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Even So needs Python 3.11 or newer; none was found."; exit 2; }
	@$(PYTHON) -m venv .venv

.venv/run.done: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "Setting up .venv (once) …"
	@$(PIP) -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.done: requirements/dev.txt requirements/run.txt .venv/run.done
	@echo "Setting up what the tests need (once) …"
	@$(PIP) -r requirements/dev.txt
	@touch $@

# An environment with the program's own packages only (and what its PDF needs): what the tests need (numpy, say) would change what is measured.
.venv/bench.done: requirements/bench.txt requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "Setting up the bench's own environment (once) …"
	@$(BIN)/python -m venv .venv/bench
	@.venv/bench/bin/python -m pip --disable-pip-version-check --no-input install --quiet -r requirements/bench.txt
	@.venv/bench/bin/python -m pip --disable-pip-version-check --no-input install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# The program that a search is compared with, in an environment of its own; where it cannot be had, the bench says so.
.venv/jrnl.done: | .venv/bin/python
	@echo "Setting up jrnl, for comparison (once) …"
	@$(BIN)/python -m venv .venv/jrnl
	@if .venv/jrnl/bin/python -m pip --disable-pip-version-check --no-input install --quiet jrnl==4.6; then touch $@; \
	else echo "jrnl could not be installed; the comparison is left out"; rm -rf .venv/jrnl; fi
