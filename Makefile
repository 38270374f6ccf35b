# Thin over tools/ and the `rostrum` command. The first run of a target sets up what it needs.
PYTHON ?= python3
export ROSTRUM_TOOLS ?= $(CURDIR)/.tools
export PYTHONPATH := $(CURDIR)
export PATH := $(ROSTRUM_TOOLS)/venv/bin:$(ROSTRUM_TOOLS)/bin:$(PATH)
SETUP := $(PYTHON) -m tools.bootstrap

.PHONY: serve test check bench chaos generate format lock clean
serve:
	@$(SETUP) serve
	@ROSTRUM_DEVELOPMENT=1 exec rostrum serve $(ARGS)
test:
	@$(SETUP) test
	@python -m tools.checks test
check:
	@$(SETUP) check
	@python -m tools.checks check
bench:
	@$(SETUP) test
	@python -m bench $(ARGS)
chaos:
	@$(SETUP) test
	@ROSTRUM_CHAOS_SECONDS=$${ROSTRUM_CHAOS_SECONDS:-1800} python -m pytest -m chaos --log-cli-level INFO tests/chaos $(ARGS)
generate:
	@$(SETUP) check
	@python -m tools.generate
format:
	@$(SETUP) check
	@python -m tools.checks format
lock:
	@$(SETUP) check
	@python -m tools.lock
clean:
	rm -rf .tools web/dist web/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
