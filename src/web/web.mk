# web.mk - rutin for a browser: build/web/, by Debian's emscripten
#
# Run by `make web`, from the top; it knows MODULES and BUILD from there. Lua and
# libmd are compiled from Debian's sources, which src/web/sources.sh fetches.

EMCC ?= emcc
SOURCES ?= $(BUILD)/sources
O = $(BUILD)/web/o

lua := $(firstword $(wildcard $(SOURCES)/lua-5.4*/src))
md := $(firstword $(wildcard $(SOURCES)/libmd-*))

# A module may be a header alone.
OURS := $(patsubst %.c,$(O)/%.o,$(wildcard \
  $(patsubst %,src/%.c,$(filter-out api/no_tools,$(MODULES))) src/web/*.c))
LUA := $(patsubst $(lua)/%.c,$(O)/lua/%.o,$(filter-out %/lua.c %/luac.c,$(wildcard $(lua)/*.c)))
MD := $(O)/md/sha2.o $(O)/md/sha256hl.o

FLAGS = -O2 -DNDEBUG -w -Iinclude -I$(lua) -I$(md)/include -I$(O)

# What is called from without, besides each web_… of a bridge.
CALLS = malloc free rutin_version rutin_routine_free rutin_routine_id \
  rutin_routine_version rutin_routine_digest rutin_engine_free rutin_error_of \
  rutin_add rutin_check_fact rutin_decide_case
comma := ,
space := $(subst ,, )
EXPORTS := $(subst $(space),$(comma),$(CALLS:%=_%))

# Debian's emscripten finds what it needs of Node only so, where another stands first.
export NODE_PATH = /usr/share/nodejs
LINK = $(EMCC) -O2 -sMODULARIZE=1 -sEXPORT_NAME=createRutin -sFILESYSTEM=0 \
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=33554432 -sTOTAL_STACK=1048576 \
  -sENVIRONMENT=web,worker -sDYNAMIC_EXECUTION=0 \
  -sEXPORTED_FUNCTIONS=$(EXPORTS) -sEXPORTED_RUNTIME_METHODS=HEAPU8

all: $(addprefix $(BUILD)/web/,decide.js drafts.js)

# What decides holds nothing that only drafts need: the linker leaves it out.
$(BUILD)/web/decide.js: $(filter-out %/bridge_tools.o,$(OURS)) $(LUA) $(MD)
$(BUILD)/web/drafts.js: $(OURS) $(LUA) $(MD)
$(BUILD)/web/%.js: src/web/web.mk
	@echo 'LD   web/$(@F)'
	@$(LINK) -o $@ $(filter %.o,$^)

$(O)/%.o: %.c
	@mkdir -p $(@D)
	@echo 'EMCC $(patsubst src/%,%,$<)'
	@$(EMCC) $(FLAGS) -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -I$(BUILD) -MMD -MP -c -o $@ $<

$(O)/lua/%.o: $(lua)/%.c
	@mkdir -p $(@D)
	@$(EMCC) $(FLAGS) -std=gnu99 -c -o $@ $<

# libmd asks its configure what a system has; what we call of it needs no answer.
$(O)/md/%.o: $(md)/src/%.c
	@mkdir -p $(@D)
	@: >$(O)/config.h
	@$(EMCC) $(FLAGS) -std=gnu99 -include unistd.h -c -o $@ $<

-include $(OURS:.o=.d)
