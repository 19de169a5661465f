# rutin - executes a municipality's routine for individual cases
#
#   make            all: the library, shared and static, and the command, in
#                   build/, and the service where libmicrohttpd is; with
#                   BUILD=/tmp/x in a tree of its own; LUA=shared takes the
#                   system's libraries instead of holding Lua; with TOOLS=no it
#                   decides, and cannot try drafts; for another machine
#                   BUILD_CC is the compiler for this one
#   make test       every test (check is the same), -j of them at once; SAN=1
#                   with address and undefined-behaviour sanitizers, TSAN=1 with
#                   the thread one; test-cases is tests/cases.sh alone
#   make unit       the unit tests; TESTS=tests/test_clock.c for those of one
#   make demo       a Friday night in Helsingborg, by command and by C program
#   make examples   hosts in other languages, those whose tools are here; with
#                   LANGUAGES="go node" these, and it is a fault when one cannot
#   make serve-test the HTTP service, with 10,000 requests through five reloads
#   make lint       is it in our style and order? make format lays it out
#   make fuzz       each fuzz driver for 60 seconds, or for SECONDS=…
#   make axe        the pages in HTML, by axe-core in a browser
#   make hours      opening hours, held against opening_hours.js from npm
#   make laws       what holds between plans, in 20,000 cases of each routine
#   make mutate     are 300 mistakes in rules found? examples and verify look
#   make web        the pages for a browser, in build/web, by emscripten; web-test
#                   uses them in a browser
#   make ports      the same bytes on other machines, where compilers are here
#   make bench      what it costs, against what it may; make coverage: gcov
#   make install    to PREFIX (/usr/local) under DESTDIR; make uninstall
#   make reference  rules/REFERENCE.md, from the tables of the words
#   make deb        Debian's packages, tried in a bare system; make dist the source
#                   as an archive; make clean
#
# A build says which file it works on; with V=1 it shows the commands.

# ------------------------------------------------------------------ what there is

# The order of reading, and law: a folder uses only those before it, and a module
# in it only those before it in its row.
MODULES = \
  $(addprefix base/,messages error stopwatch memory text sign set) \
  $(addprefix time/,clock zone calendar hours hours_read deadline) \
  $(addprefix json/,escape kept number write faults read pointer) \
  $(addprefix routine/,diagram schema condition condition_text routine said \
    variable truth verdict index claim deadline_set aspect hanging subjects \
    fragments prepare describe) \
  $(addprefix lang/,heap locale sandbox globals lexer gate guard reading typing \
    lua_error compile mistakes sources tables chunk host load) \
  $(addprefix case/,case_id values event consent record canonical history) \
  $(addprefix decide/,view lua_rule ladder draft status when whole \
    stand_in judge gather permit order) \
  $(addprefix ask/,support ask) \
  $(addprefix answer/,invariant decide told warn reckon speech timing plan deal reason page \
    changed ical form) \
  $(addprefix example/,expect example coverage) \
  $(addprefix tools/,path wording explain came cover edit suggest trial places finding meaning \
    checker sample check_header check_rules check_conditions check_bans \
    check_steps check_names check_orders check_ladders check_texts check import model \
    sequence bound possible shortest realize laws verify fields joint outcome compare) \
  $(addprefix api/,engine case_calls plan_calls tool_calls no_tools rutin)

# What a build without tools leaves out, and what only that has.
FOR_TOOLS = $(filter example/% tools/%,$(MODULES)) api/tool_calls
WITHOUT = $(if $(filter no,$(TOOLS)),$(FOR_TOOLS),api/no_tools)
BARE = $(patsubst %,-DRUTIN_BARE,$(filter no,$(TOOLS)))

# What no decision runs, and a load not often, is compiled to be small.
SMALL = $(filter example/% tools/%,$(MODULES)) $(addprefix base/,messages sign) \
  time/hours_read json/faults json/pointer \
  $(addprefix routine/,condition_text variable verdict index \
    claim deadline_set aspect hanging subjects describe fragments prepare said) \
  $(addprefix lang/,chunk compile gate globals guard host locale \
    lua_error mistakes reading sandbox sources tables typing) \
  $(addprefix case/,case_id event canonical) decide/lua_rule \
  $(addprefix answer/,told timing deal reason page changed ical form) \
  $(addprefix api/,engine case_calls plan_calls tool_calls no_tools rutin)

# The words that a routine is written in, in the order in which they are run.
WORDS = kit name condition guard declare calendar change weigh ladder build reads rule

RULES = $(patsubst rules/%,%,$(wildcard rules/*.lua rules/*/*.lua))
HTTP := $(shell pkg-config --exists libmicrohttpd && echo yes)
SCHEMAS = $(notdir $(wildcard include/*.schema.json))

# What is there to be read, in folders as here, so that its links hold, but for
# those into the source.
DOCS = LICENSE $(wildcard *.md include/*.md rules/*.md) \
  $(sort $(shell find examples -type f -not -path '*/__pycache__/*'))
TESTS = $(wildcard tests/test_*.c)
TRIALS = axe bench coverage deb fuzz hours includes lint mutate ports web
SCRIPTS = $(filter-out skip $(TRIALS),$(patsubst tests/%.sh,%,$(wildcard tests/*.sh)))

# ------------------------------------------------------------------ where and how

PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
MANDIR ?= $(PREFIX)/share/man
DOCDIR ?= $(PREFIX)/share/doc/rutin
RULESDIR = $(PREFIX)/share/rutin/rules
COMPLETION = share/bash-completion/completions/rutin
BUILD_CC ?= $(CC)
BUILD ?= build$(SAN:%=-san)$(TSAN:%=-tsan)$(patsubst %,-bare,$(filter no,$(TOOLS)))

VERSION := $(shell sed -n 's/.*RUTIN_VERSION "\(.*\)"/\1/p' include/rutin.h)
SONAME = librutin.so.$(firstword $(subst ., ,$(VERSION)))

# Tables for unwinding at any instruction are a tenth of the library, and no C
# program needs them: a debugger has its own from -g. Nor does code begin where a
# processor likes it best: that is holes.
CFLAGS ?= -O2 -g -falign-functions=1 -falign-loops=1 -falign-jumps=1
SANITIZE = $(strip $(TSAN:%=-fsanitize=thread) \
  $(SAN:%=-fsanitize=address,undefined -fno-sanitize-recover=all))
FLAGS := -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Wvla \
  -Wshadow=local -Wstrict-prototypes -Wmissing-prototypes -fvisibility=hidden \
  -fno-asynchronous-unwind-tables -fPIC -pthread -Iinclude $(shell pkg-config --cflags lua5.4 libcjson libmd) \
  $(SANITIZE) $(BARE) $(CPPFLAGS) $(CFLAGS)
LINK = $(CC) $(FLAGS) $(LDFLAGS) -Wl,--as-needed

# The library holds what it needs, and shows none of it; see src/streams.c. A
# program that links the archive is told by rutin.pc what to add. Its parts stand
# in the file as they do in memory, without holes up to the next page, and where
# pointers stand that a loader sets is packed, for a C library that unpacks it
# (glibc from 2.36): 24,000 bytes.
NEEDED := $(shell pkg-config --libs lua5.4 libmd)
ifeq ($(LUA),shared)
LIBS := $(NEEDED) -lm
else
LIBS := -Wl,-Bstatic $(NEEDED) -Wl,-Bdynamic -lm
STREAMS := $(BUILD)/src/streams.o
endif
PACKED := $(if $(shell grep -sl GLIBC_ABI_DT_RELR \
  $$($(CC) -print-file-name=libc.so.6)),-z pack-relative-relocs)
SHARED = -shared -Wl,-soname,$(SONAME) -Wl,--version-script=src/rutin.map \
  -Wl,-Bsymbolic -Wl,-z,noseparate-code $(PACKED) $(if $(SANITIZE),,-Wl,-T,src/rutin.ld)
CLI_LIBS := $(LIBS) $(shell pkg-config --libs libcjson)
SERVE_LIBS = $(CLI_LIBS) $(shell pkg-config --libs libmicrohttpd)
WRAP_no_memory = $(patsubst %,-Xlinker --wrap=%,malloc calloc realloc free)

objects = $(patsubst %.c,$(BUILD)/%.o,$(wildcard $(1)))
LIB := $(call objects,$(patsubst %,src/%.c,$(filter-out $(WITHOUT),$(MODULES))))
CLI := $(call objects,src/cli/*.c)
SERVE := $(if $(HTTP),$(call objects,src/serve/*.c))
PARTS = draw draw_routine aspects laws acts support shrink
UNIT := $(call objects,tests/main.c $(PARTS:%=tests/%.c) $(TESTS))

export BUILD RUN CC CXX CFLAGS FLAGS LUA SANITIZE MODULES

# $(call say,CC) says "CC  time/clock.c" in the place of the command after it,
# which $(Q) keeps silent. Nothing is said with V=1 or -s.
Q = $(if $(V),,@)
silent = $(V)$(findstring s,$(firstword -$(MAKEFLAGS)))
say = @$(if $(silent),:,echo '$(1)  $(patsubst src/%,%,$(or $(2),$<))')

# What several jobs say stands together, where this make can have it so.
MAKEFLAGS += $(if $(filter output-sync,$(.FEATURES)),--output-sync)

# ------------------------------------------------------------------ what is asked for

all: $(addprefix $(BUILD)/,librutin.a librutin.so rutin.pc rutin $(if $(HTTP),rutin-serve))

check test: unit $(SCRIPTS:%=test-%)
	@cat $(BUILD)/tests/*.skipped | awk '{ print } END { print NR " skipped" }'

unit: $(BUILD)/unit
	@mkdir -p $(BUILD)/tests && : >$(BUILD)/tests/unit.skipped
	SKIPPED=$(BUILD)/tests/unit.skipped $(RUN) $<

# All that tests/laws.c knows, of 20,000 cases of chance in each routine, and as many
# of routines of chance; and of 100,000 cases in each what diagrams say of a plan.
laws: laws-sweden laws-helsingborg laws-landsbygd laws-drawn laws-of-aspects
laws-of-aspects: $(BUILD)/unit
	RUTIN_DRAWN=100000 CK_RUN_SUITE=aspect $<
laws-%: $(BUILD)/unit
	RUTIN_DRAWN=60000 CK_RUN_SUITE=laws CK_RUN_CASE=$* $<

$(SCRIPTS:%=test-%): test-%: all $(BUILD)/embed
	sh tests/$*.sh

demo: all $(BUILD)/embed
	$(BUILD)/rutin run --lang sv rules/helsingborg.lua examples/friday-night.json
	$(BUILD)/embed rules/helsingborg.lua examples/friday-night.json

examples: $(BUILD)/librutin.so $(BUILD)/digest
	sh examples/run.sh $(LANGUAGES)

serve-test: all
	sh tests/serve.sh all -v

web: $(BUILD)/words.h
	+sh src/web/build.sh

web-test: all web $(BUILD)/digest
	sh tests/web.sh

$(filter-out web,$(TRIALS)): all
	sh tests/$@.sh $(SECONDS)

format:
	clang-format -i $$(git ls-files '*.[ch]' '*.[ch]pp')

install: all
	install -D $(BUILD)/rutin $(DESTDIR)$(PREFIX)/bin/rutin
	$(if $(HTTP),install $(BUILD)/rutin-serve $(DESTDIR)$(PREFIX)/bin)
	install -D -m 644 include/rutin.h $(DESTDIR)$(PREFIX)/include/rutin.h
	install -D -m 644 src/cli/rutin.1 $(DESTDIR)$(MANDIR)/man1/rutin.1
	install -D -m 644 -t $(DESTDIR)$(LIBDIR)/pkgconfig $(BUILD)/rutin.pc
	cp -P $(BUILD)/librutin.a $(BUILD)/librutin.so* $(DESTDIR)$(LIBDIR)
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/rutin/schemas include/*.schema.json
	install -D -m 644 src/cli/completion.bash $(DESTDIR)$(PREFIX)/$(COMPLETION)
	for d in $(DOCS); do \
	  install -D -m 644 $$d $(DESTDIR)$(DOCDIR)/$$d || exit 1; done
	cd rules && for r in $(RULES); do \
	  install -D -m 644 $$r $(abspath $(DESTDIR)$(RULESDIR))/$$r; done

uninstall:
	cd $(DESTDIR)/ && rm -f $(addprefix .$(PREFIX)/,bin/rutin bin/rutin-serve include/rutin.h \
	  $(SCHEMAS:%=share/rutin/schemas/%) $(RULES:%=share/rutin/rules/%) $(COMPLETION)) \
	  $(DOCS:%=.$(DOCDIR)/%) \
	  .$(MANDIR)/man1/rutin.1 \
	  $(addprefix .$(LIBDIR)/,librutin.a librutin.so* pkgconfig/rutin.pc)
	-find $(addprefix $(DESTDIR),$(PREFIX)/share/rutin $(DOCDIR)) -type d -empty -delete

dist: all
	git archive -o $(BUILD)/rutin-$(VERSION).tgz --prefix=rutin-$(VERSION)/ HEAD

clean:
	rm -rf build build-* $(BUILD)

.DELETE_ON_ERROR:
.PHONY: all check test serve-test unit laws $(SCRIPTS:%=test-%) demo examples web-test $(TRIALS) \
  format install uninstall dist clean reference FORCE

# ------------------------------------------------------------------ what is written

# Written anew only when a flag differs, or when a test file comes or goes.
renew = mkdir -p $(@D) && echo '$(1)' | cmp -s - $@ || echo '$(1)' >$@
$(BUILD)/settings: FORCE
	@$(call renew,$(LINK) $(CLI_LIBS) $(PREFIX) $(SMALL))
$(BUILD)/suites.h: FORCE
	@$(call renew,${TESTS:tests/test_%.c=SUITE(%)})

# The words without their comments, each file ended by a NUL, and packed by what
# runs on the machine that builds.
$(BUILD)/pack: src/lang/words/pack.c | $(BUILD)/settings
	$(call say,CC )
	$(Q)$(BUILD_CC) -std=c11 -O2 -o $@ $<
$(BUILD)/words.h: $(BUILD)/pack $(WORDS:%=src/lang/words/%.lua)
	$(call say,GEN,words.h)
	$(Q)for w in $(filter %.lua,$^); do \
	  sed 's/^ *//; /^--/d' $$w; printf '\0'; done | $< >$@

# What the service says of itself, with the schemas that stand in include/, as bytes.
$(BUILD)/openapi.json: src/serve/openapi.awk src/serve/openapi.json $(SCHEMAS:%=include/%)
	$(call say,GEN,openapi.json)
	$(Q)awk -v version=$(VERSION) -f src/serve/openapi.awk src/serve/openapi.json >$@
$(BUILD)/openapi_text.h: $(BUILD)/openapi.json
	$(Q){ echo 'static const unsigned char serve_openapi_text[] = {'; \
	  od -An -v -tu1 $< | sed 's/\([0-9]\) *$$/\1,/; s/\([0-9]\) \+/\1,/g'; \
	  echo '};'; } >$@

# The words explained, for a reader and for an editor, from the tables themselves.
reference: $(WORDS:%=src/lang/words/%.lua) src/lang/words/reference.txt
	awk -f src/lang/words/reference.awk -v out=markdown $^ >rules/REFERENCE.md
	awk -f src/lang/words/reference.awk -v out=library $^ >rules/library/rutin.lua

$(BUILD)/places: FORCE
	@$(call renew,$(PREFIX) $(LIBDIR) $(NEEDED))
$(BUILD)/rutin.pc: src/rutin.pc.in $(BUILD)/places
	$(call say,GEN,rutin.pc)
	$(Q)sed -e 's|@PREFIX@|$(PREFIX)|;s|@LIBDIR@|$(LIBDIR)|' \
	  -e 's|@VERSION@|$(VERSION)|;s|@NEEDED@|$(NEEDED)|' $< >$@

# ------------------------------------------------------------------ what is built

$(LIB) $(UNIT): ALSO = -Isrc -I$(BUILD)
$(CLI): ALSO = -DRUTIN_RULES_DIR='"$(RULESDIR)"'
$(SERVE): ALSO = -I$(BUILD) -DRUTIN_RULES_DIR='"$(RULESDIR)"'
$(BUILD)/src/serve/house.o: $(BUILD)/openapi_text.h
$(SMALL:%=$(BUILD)/src/%.o): FLAGS := $(FLAGS:-O2=-Os)

$(BUILD)/%.o: %.c $(BUILD)/settings | $(BUILD)/suites.h $(BUILD)/words.h
	@mkdir -p $(@D)
	$(call say,CC )
	$(Q)$(CC) $(FLAGS) $(ALSO) -MMD -MP -c -o $@ $<

$(BUILD)/librutin.a: $(LIB)
	$(call say,AR ,$(@F))
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/librutin.so: $(LIB) $(STREAMS) src/rutin.map src/rutin.ld
	$(call say,LD ,$(@F))
	$(Q)$(LINK) $(SHARED) -o $@.$(VERSION) $(filter %.o,$^) $(LIBS)
	$(Q)ln -sf librutin.so.$(VERSION) $(BUILD)/$(SONAME) && ln -sf $(SONAME) $@

$(BUILD)/rutin: $(CLI) $(BUILD)/librutin.a
	$(call say,LD ,$(@F))
	$(Q)$(LINK) -o $@ $^ $(CLI_LIBS)

$(BUILD)/rutin-serve: $(SERVE) $(BUILD)/librutin.a
	$(call say,LD ,$(@F))
	$(Q)$(LINK) -o $@ $^ $(SERVE_LIBS)

$(BUILD)/unit: $(UNIT) $(BUILD)/librutin.a
	$(call say,LD ,$(@F))
	$(Q)$(LINK) -o $@ $^ $(CLI_LIBS) $(shell pkg-config --libs check) \
	  -Xlinker --wrap=clock_gettime $(WRAP$(findstring _no_memory,$^))

$(BUILD)/embed: examples/embed.c $(BUILD)/librutin.so
	$(call say,CC )
	$(Q)$(CC) -std=c11 $(CFLAGS) $(SANITIZE) -Iinclude -o $@ $^ \
	  -Wl,-rpath,'$$ORIGIN'

$(BUILD)/digest: examples/digest.c $(BUILD)/librutin.so
	$(call say,CC )
	$(Q)$(CC) $(FLAGS) -o $@ $^ $(shell pkg-config --libs libmd) \
	  -Wl,-rpath,'$$ORIGIN'

-include $(patsubst %.o,%.d,$(LIB) $(CLI) $(SERVE) $(UNIT))
