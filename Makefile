# make help lists what there is. Everything installs what it needs first.
.PHONY: help run build test check format fuzz bench screenshots durability bom packages npm clean

help:            ## this list
	@sed -n 's/^\([a-z]*\): .*## \(.*\)/make \1\t\2/p' Makefile | expand -t 20

run: build       ## the demo community on 127.0.0.1:8080
	build/release/stoa demo --listen 127.0.0.1:8080

build: packages npm  ## build/release/stoa
	tools/build release stoa

test: packages npm  ## everything that must pass
	tools/build dev all
	ctest --test-dir build/dev --output-on-failure -j 2

check: packages npm  ## format, clang-tidy, layout
	tools/check

format: packages  ## let clang-format settle the spacing
	tools/format -i

fuzz: packages npm  ## every parser against a minute of hostile bytes
	tools/build fuzz all
	ctest --test-dir build/fuzz --output-on-failure -j 2

bench: build     ## measure the program under load
	bench/run

screenshots: build  ## a picture of every page in screenshots/
	STOA=build/release/stoa node tools/screenshots.mjs screenshots

durability: build  ## kill the release build twenty times while people post
	STOA=build/release/stoa node tests/durability/kill.mjs 20
	STOA=build/release/stoa tools/with_postgres node tests/durability/kill.mjs 20

bom: packages npm  ## build/stoa.cdx.json: what the program is made of, as CycloneDX
	@mkdir -p build
	tools/bill_of_materials build/stoa.cdx.json

packages:        ## what is missing of packaging/debian-packages.txt
	@tools/install_packages

npm:             ## what package-lock.json names: flags, tools of the browser tests
	@tools/install_npm

clean:           ## remove everything that was built
	rm -rf build node_modules screenshots
