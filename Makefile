# Every target that takes part in the daily work explains itself: make help
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
DEMO := build/demo/exempelstaden.gpkg
QM := resources/translations/scenkartan_sv.qm

# From Debian 13 on PROJ does not find its data from inside a venv.
ifeq ($(shell . /etc/os-release && [ "$${VERSION_ID%%.*}" -ge 13 ] 2>/dev/null && echo yes),yes)
export PROJ_DATA := /usr/share/proj
endif

.PHONY: help deps demo run test suite test-fast check bench matrix package translate screenshots

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

deps: ## Install what is missing: Debian packages and .venv/ (nothing if all is present)
	@scripts/install_dependencies.sh

demo: deps $(QM) ## Build the demo register, run the main job, leave the map sheets in build/demo/
	@QT_QPA_PLATFORM=offscreen $(PYTHON) scripts/demo.py

run: deps $(QM) $(DEMO) ## Open QGIS with the plugin enabled and the demo register loaded
	@$(PYTHON) scripts/desktop.py run

$(DEMO): | deps $(QM)
	@$(MAKE) --no-print-directory demo

test: check suite ## Run every check and test: plain Python, QGIS, the real QGIS desktop under Xvfb

suite: deps $(QM)
	@scripts/test.sh

test-fast: deps ## Run the tests that need no QGIS, in seconds
	@scripts/test.sh fast

check: deps ## Lint, format, types, security
	@scripts/check.sh

bench: deps $(QM) ## Measure: start-up of the plugin, proximity, reading and writing
	@scripts/bench.sh

matrix: ## Run the tests on QGIS 3.22, 3.40 and 3.44 (as root; minutes)
	@scripts/matrix.sh

package: deps $(QM) ## Build dist/scenkartan-VERSION.zip, for installing in QGIS
	@$(PYTHON) scripts/package.py

translate: deps ## Bring the translation file up to date with the source and list what is untranslated
	@$(PYTHON) scripts/translate.py
	@$(MAKE) --no-print-directory $(QM)

screenshots: deps $(QM) ## Make the README's pictures in docs/images/ with the real QGIS desktop
	@$(PYTHON) scripts/desktop.py screenshots

# Compiled translations are built, not kept in git.
%.qm: %.ts | deps
	@/usr/lib/qt5/bin/lrelease -silent $< -qm $@
