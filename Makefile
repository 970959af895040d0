# Each target sets up what is missing first; scripts/ holds what they do.

PYTHON_ANY = sh scripts/python.sh -m
PYTHON = .venv/bin/python -m

help:  ## print this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

run:  ## set up what is missing, build, train, start everything, print the chat's address
	@$(PYTHON_ANY) scripts.setup --ports
	@exec $(PYTHON) scripts.run

build:  ## set up, build and train what is missing, without starting anything
	@$(PYTHON_ANY) scripts.setup
	@exec $(PYTHON) scripts.models

test:  ## set up what is missing, run every test (ARGS="-k words" runs some)
	@$(PYTHON_ANY) scripts.setup --dev
	@exec $(PYTHON) scripts.run_tests $(ARGS)

check:  ## form, types, Rasa's data, the architecture, the built widget
	@$(PYTHON_ANY) scripts.setup --dev
	@exec $(PYTHON) scripts.check

bench:  ## measure speed and memory, print one table
	@$(PYTHON_ANY) scripts.setup --dev
	@$(PYTHON) scripts.models
	@exec $(PYTHON) benchmarks $(ARGS)

format:  ## bring the code into its form
	@$(PYTHON_ANY) scripts.setup --dev
	@$(PYTHON) ruff check --fix --quiet . ; $(PYTHON) ruff format .

lock:  ## resolve requirements/*.in again (UPGRADE=1: to the newest)
	@$(PYTHON_ANY) scripts.setup --dev
	@exec $(PYTHON) scripts.lock

clean:  ## remove what was built; the environments and what people told stay
	@test ! -d models || find models -mindepth 1 -maxdepth 1 ! -name README.md ! -name tagger -exec rm -rf {} +
	@rm -rf .rasa .hypothesis .mypy_cache .pytest_cache .ruff_cache var/log
	@find . -name __pycache__ -type d -not -path './.venv*' -not -path '*/node_modules/*' -prune -exec rm -rf {} +

distclean: clean  ## remove the environments too
	@rm -rf .venv .venv-rasa .venv-uv bot/widget/node_modules

.NOTPARALLEL:
.PHONY: help run build test check bench format lock clean distclean
