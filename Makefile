# Two commands are all a newcomer needs: `make run` and `make test`.  Both set up what is missing first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# What Qt needs of the system to draw on X11, Wayland or into memory, and to play films (libpulse0).
RUN_PACKAGES := libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libpulse0 \
	libwayland-client0 libwayland-cursor0 libwayland-egl1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 \
	libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libx11-xcb1
# What the tests need besides: a virtual screen, hands, windows, keyboards and a session bus for whole visits, and films.
TEST_PACKAGES := xvfb xdotool ffmpeg openbox wmctrl x11-utils x11-xkb-utils x11-xserver-utils dbus-daemon cage xwayland
# What the kiosk is measured beside.
PEER_PACKAGES := xvfb openbox libxtst6 chromium libreoffice-impress libreoffice-gtk3
# What the built program is made with: a compiler, objdump and strip, and Python as a library.
EXE_PACKAGES := build-essential libpython3-dev

# NumPy is compiled for it, minutes once, without OpenBLAS (28 MB; charts do no linear algebra) and without code for each
# kind of processor.  Only pip 23.1 or newer takes such options, and only beside the name.
SLIM_NUMPY := $(addprefix --config-settings=setup-args=-D,blas=none lapack=none allow-noblas=true cpu-dispatch=none)

EXE_VENV := .venv-exe
EXE_PYTHON := $(EXE_VENV)/bin/python

FUZZ_VENV := .venv-fuzz

.PHONY: run test test-slow bench shots check exe folder deb smoke measure-exe soak fuzz translations lock clean

run: $(VENV)/.run
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ] && [ "$$(uname)" = Linux ]; then \
		$(BIN)/kiosk tour shots $(ARGS); \
	else $(BIN)/kiosk run $(ARGS); fi

# Two more than there are processors: many tests wait for what moves, or for other programs.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(os.cpu_count() + 2)')

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python build/translations.py check
	$(BIN)/kiosk check
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

test-slow: $(VENV)/.test
	$(BIN)/python -m pytest -m slow

# The kiosk by itself, and beside a browser and an office suite with the same slides; writes docs/performance.md.
bench: folder $(VENV)/.peers
	$(BIN)/python -m tests.bench.peers --reveal $(VENV)/peers/node_modules/reveal.js --write

# Two hours and more of touches on the built program; the report is in OUT.
OUT ?= dist/soak
soak: MINUTES ?= 125
soak: folder $(VENV)/.test
	$(BIN)/python -m tests.bench.soak $(MINUTES) --program dist/kiosk/kiosk --out $(OUT)

shots: $(VENV)/.run
	$(BIN)/kiosk shots shots
	$(BIN)/kiosk shots shots/portrait --size 1080x1920

check: $(VENV)/.run
	$(BIN)/kiosk check $(PACK)

# The program for machines without Python, in dist/: a folder, an archive of it, and a Debian package.
exe: folder
	$(EXE_PYTHON) build/archive.py

folder: $(EXE_VENV)/.ready
	$(EXE_PYTHON) build/exe.py

deb: folder
	$(EXE_PYTHON) build/deb.py

smoke: folder $(VENV)/.test
	$(BIN)/python -m pytest tests/exe -m exe

measure-exe: exe $(VENV)/.test
	$(BIN)/python build/measure_exe.py

# Look for files that break their readers, minutes for each; TARGET names one or more.  See docs/fuzzing.md.
fuzz: MINUTES ?= 10
fuzz: $(FUZZ_VENV)/.ready
	$(FUZZ_VENV)/bin/python -m tests.fuzz $(TARGET) --minutes $(MINUTES)

# Interface strings: collect them from the code, then compile.  Translate what is new in between.
translations: $(VENV)/.test
	$(BIN)/python build/translations.py update
	$(BIN)/python build/translations.py compile

# Exact versions with hashes and no address of an index, so that any mirror will do.
lock:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras \
		--all-build-deps --allow-unsafe --output-file build/run.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras \
		--all-build-deps --allow-unsafe --extra test --output-file build/test.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras \
		--all-build-deps --allow-unsafe --extra exe --output-file build/exe.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras \
		--all-build-deps --allow-unsafe --extra fuzz --output-file build/fuzz.lock pyproject.toml

clean:
	rm -rf $(VENV) $(EXE_VENV) $(FUZZ_VENV) dist shots translations/*.qm

$(VENV)/.system-run:
	@$(call install,$(RUN_PACKAGES))
	@mkdir -p $(VENV) && touch $@

$(VENV)/.system-test: $(VENV)/.system-run
	@$(call install,$(TEST_PACKAGES))
	@touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: build/run.lock pyproject.toml $(wildcard translations/*.ts) | $(VENV)/.system-run $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r build/run.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: build/test.lock $(VENV)/.run | $(VENV)/.system-test
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r build/test.lock
	@touch $@

$(VENV)/.peers: build/peers/package-lock.json $(VENV)/.test
	@$(call install,$(PEER_PACKAGES))
	@command -v npm >/dev/null || { $(call install,npm); }
	@mkdir -p $(VENV)/peers && cp build/peers/*.json $(VENV)/peers
	npm --prefix $(VENV)/peers ci --silent --no-audit --no-fund
	@touch $@

$(EXE_VENV)/.ready: build/exe.lock | $(VENV)/.system-run
	@$(call install,$(EXE_PACKAGES))
	$(PYTHON) -m venv $(EXE_VENV)
	sed -n '/^pip==/,/ via/p' build/exe.lock >$(EXE_VENV)/pip.lock
	sed 's/^numpy==[^ ]*/& $(SLIM_NUMPY)/' build/exe.lock >$(EXE_VENV)/exe.lock
	$(EXE_PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(EXE_VENV)/pip.lock
	$(EXE_PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --no-binary numpy -r $(EXE_VENV)/exe.lock
	@touch $@

$(FUZZ_VENV)/.ready: build/fuzz.lock | $(VENV)/.system-run
	$(PYTHON) -m venv $(FUZZ_VENV)
	$(FUZZ_VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r build/fuzz.lock
	@touch $@

# Install Debian packages, unless all of them are there; elsewhere say which libraries are meant.
define install
	if ! command -v apt-get >/dev/null; then echo "Not a Debian system: make sure of $(1)"; \
	elif dpkg -s $(1) >/dev/null 2>&1; then :; \
	else $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; fi
endef
