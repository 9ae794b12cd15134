# SPDX-License-Identifier: Apache-2.0
# make letter             writes a plain-language letter of an example (REPORT=path for another)
# make test               runs all tests
REPORT ?= examples/several-levels/report.txt
OUT ?= out
PACKAGES = libcurl4-openssl-dev libicu-dev libxml2-dev libarchive-dev libcmark-dev pkg-config poppler-utils
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: letter test build packages glossary benchmark peers lint clean

letter: build
	@mkdir -p $(OUT)
	@.build/release/plainspine letter --format html -o $(OUT)/letter.html $(REPORT)
	@.build/release/plainspine letter --format json $(REPORT) > $(OUT)/letter.json
	@echo "letter: $(OUT)/letter.html"
	@awk -f .ci/grades.awk $(OUT)/letter.json

test: packages
	swift test --skip ModelAPITests
	# By themselves: they time a server's faults, which a busy machine would blur.
	swift test --filter ModelAPITests

# The Swift runtime is linked in: the program starts in half the time and needs no toolchain.
STATIC = --static-swift-stdlib -Xlinker -s

build: packages
	swift build -c release --product plainspine $(STATIC)

# Only what is missing is installed; nothing is asked of a machine that has it all.
packages:
	@missing=""; for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq $$missing; fi

# After an edit in glossaries/: compiles it to what ships in the program.
glossary: build
	.build/release/plainspine glossary check glossaries
	.build/release/plainspine glossary compile glossaries Sources/CBundledData

# Beside GNU style and textstat, where they can be had; TEXT=path for a text of yours.
peers: build
	@TEXT=$(TEXT) .ci/peers

benchmark: packages
	swift run -c release plainspine-benchmark

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

clean:
	rm -rf .build $(OUT)
