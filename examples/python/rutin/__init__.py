"""Executes a municipality's routine for individual cases.

    with rutin.Routine.load("rules/helsingborg.lua") as routine:
        plan = routine.decide({"case": "2026-0113", "opened": …, "now": …, "facts": {…}})
        for step in plan.steps:
            print(step.name, step.phone, step.due)

Threads share a Routine freely, and a Plan. An Engine, where a case is built, is for one
thread at a time. What all of it means stands in rutin.h.
"""

from __future__ import annotations

import json
import os
import threading
import weakref
from datetime import datetime
from typing import Any, Iterable, Mapping, NamedTuple, Union

from ._library import NULL, ffi, lib

Case = Union[Mapping[str, Any], str, bytes]


# ---------------------------------------------------------------- errors

class Error(Exception):
    """What the library refused. No value of a case stands in it: only paths, names that
    the routine declares, and types. `code` is the same in both languages."""

    mistakes: tuple[Error, ...] = ()

    def __init__(self, status: str, code: str, where: str, line: int, column: int,
                 message: str, help: str, language: str):
        super().__init__(status, code, where, line, column, message, help, language)
        self.status, self.code, self.where = status, code, where
        self.line, self.column = line, column
        self.message, self.help, self.language = message, help, language

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.where, self.line, self.column) if part)
        text = f"{place}: {self.message}" if place else self.message
        return f"{text}\n{self.help}" if self.help else text


class CaseError(Error, ValueError):
    """The case is not one, or does not fit the routine."""


class RoutineError(Error, ValueError):
    """The routine is not one; `mistakes` has all that were found."""


class LimitError(Error):
    """A ceiling was reached: size, depth, memory or steps."""


class ReadError(Error, OSError):
    """A file could not be read."""


class UsageError(Error, ValueError):
    """The call itself is wrong: an unknown name or language."""


_KINDS = {lib.RUTIN_ECASE: CaseError, lib.RUTIN_EROUTINE: RoutineError,
          lib.RUTIN_ELIMIT: LimitError, lib.RUTIN_EIO: ReadError,
          lib.RUTIN_EUSAGE: UsageError}


def _error(status: int, found: Any) -> Exception:
    """What to raise for a status; a rutin_error tells of it, or NULL."""
    if status == lib.RUTIN_ENOMEM:
        return MemoryError("the host has no memory left")
    word = ffi.typeof("rutin_status").elements[status]
    if not found:
        return _KINDS[status](word, "", "", 0, 0, _text(lib.rutin_status_text(status)), "", "en")
    return _KINDS.get(status, Error)(
        word, _text(found.code), _text(found.where), found.line, found.column,
        _text(found.message), _text(found.help), _text(found.language))


# ---------------------------------------------------------------- to C and from it

def _text(found: Any) -> Any:
    return ffi.string(found).decode() if found else None


def _put(text: str | datetime | None) -> Any:
    """A text for C, where it ends at the first NUL; None is NULL."""
    if text is None:
        return NULL
    text = text.isoformat() if isinstance(text, datetime) else os.fspath(text)
    if "\0" in text:
        raise ValueError("found a NUL in a text, and there can be none")
    return ffi.new("char[]", text.encode("utf-8", "surrogateescape"))


def _json(value: Any) -> bytes:
    """JSON as bytes: such as it is, or of a dict, where a datetime is a time."""
    if isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_time)
    return value.encode()


def _time(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"found a {type(value).__name__} in a case, and JSON has none")


class _Handle:
    """A pointer of C, freed when nobody has it. weakref.finalize holds what it was made of
    until then, so that also a cycle that is collected ends in the right order; at the exit
    of the process, where threads may be at work, nothing is freed."""

    def __init__(self, pointer: Any, free: Any, made_of: _Handle | None = None):
        self.pointer = pointer
        weakref.finalize(self, lambda made_of: free(pointer), made_of).atexit = False


# ---------------------------------------------------------------- routines

class Routine:
    """A compiled routine, which never changes. It keeps the engines that are idle, as many
    as ever decided at once, and they hold no case. `warnings` is what its text has that
    is allowed but hardly meant."""

    def __init__(self, handle: _Handle, warnings: tuple[Error, ...]):
        at = handle.pointer
        languages = (_text(lib.rutin_routine_language(at, n)) for n in range(8))
        self.id: str = _text(lib.rutin_routine_id(at))
        self.version: str = _text(lib.rutin_routine_version(at))
        self.digest: str = _text(lib.rutin_routine_digest(at))
        self.languages: tuple[str, ...] = tuple(filter(None, languages))
        self.warnings = warnings
        self._handle: _Handle | None = handle
        self._idle: dict = {language: [] for language in (None, *self.languages)}

    @classmethod
    def load(cls, path: str | os.PathLike, *, rules: Any = (), language: str | None = None,
             limits: Mapping[str, int] | None = None) -> Routine:
        """Loads a file; `rules` is a folder, or several, to look for `use` in."""
        return cls._load(lib.rutin_load_file, (_put(path),), rules, language, limits)

    @classmethod
    def load_sources(cls, sources: Mapping[str, str], *, rules: Any = (),
                     language: str | None = None,
                     limits: Mapping[str, int] | None = None) -> Routine:
        """Loads texts by their ids; the first is the routine itself, `use` finds the rest."""
        ids = [_put(name) for name in sources]
        texts = [ffi.from_buffer(text.encode()) for text in sources.values()]
        array = ffi.new("rutin_source[]", [(name, ffi.cast("char *", text), len(text))
                                           for name, text in zip(ids, texts)])
        return cls._load(lib.rutin_load_sources, (array, len(ids)), rules, language, limits)

    @classmethod
    def _load(cls, call: Any, what: tuple, rules: Any, language: str | None,
              limits: Mapping[str, int] | None) -> Routine:
        folders = [rules] if isinstance(rules, (str, os.PathLike)) else rules
        held = (_put(os.pathsep.join(map(os.fspath, folders))), _put(language))
        how = ffi.new("rutin_load_options *", {
            "size": ffi.sizeof("rutin_load_options"), "rules": held[0],
            "language": held[1], "limits": limits or {}})
        loaded = ffi.new("rutin_routine **")
        status = call(*what, how, loaded)
        handle = _Handle(loaded[0], lib.rutin_routine_free)
        found = [lib.rutin_mistake(loaded[0], n)
                 for n in range(lib.rutin_mistake_count(loaded[0]))]
        mistakes = tuple(_error(mistake.status, mistake) for mistake in found)
        if status == lib.RUTIN_OK:
            return cls(handle, mistakes)
        gravest = next((mistake for mistake in found if mistake.status == status), NULL)
        error = _error(status, gravest)
        error.mistakes = mistakes
        raise error

    def decide(self, case: Case, language: str | None = None, **how: Any) -> Plan:
        """The plan of a case, a dict or JSON. `how` is as of Engine.decide()."""
        engine = self.engine(language)
        try:
            return engine.decide(case, **how)
        except BaseException:
            engine.close()
            raise

    def engine(self, language: str | None = None) -> Engine:
        """An engine to build a case in; `with` gives it back."""
        return Engine(self, language)

    def close(self) -> None:
        """Frees it, once the engines and plans that are still about are gone too."""
        self._handle = None
        for idle in self._idle.values():
            idle.clear()

    def __enter__(self) -> Routine:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Routine {self.id} {self.version}>"

    def _take(self, language: str | None) -> _Handle:
        routine = self._handle
        if routine is None:
            raise ValueError("the routine is closed")
        try:
            return self._idle[language].pop()
        except (KeyError, IndexError):
            held = _put(language)
        how = ffi.new("rutin_options *", {"size": ffi.sizeof("rutin_options"),
                                          "language": held})
        engine = lib.rutin_engine_new(routine.pointer, how)
        if not engine:
            raise _error(lib.RUTIN_ENOMEM, NULL)
        return _Handle(engine, lib.rutin_engine_free, routine)

    def _give_back(self, engine: _Handle, language: str | None) -> None:
        lib.rutin_case_open(engine.pointer, NULL, NULL, NULL)  # refused: it forgets the case
        if self._handle is not None and language in self._idle:
            self._idle[language].append(engine)


# ---------------------------------------------------------------- engines

class Engine:
    """A case that is built, decided and gone on from. It takes its place in the routine
    again when it is closed, or when it and its plan are gone."""

    def __init__(self, routine: Routine, language: str | None = None):
        self._lock, self._turn, self._language = threading.RLock(), 0, language
        handle = routine._take(language)
        self._at = handle.pointer
        self._end = weakref.finalize(self, routine._give_back, handle, language)
        self._end.atexit = False

    def open(self, case: str, opened: str | datetime, now: str | datetime) -> None:
        """Begins a new case and forgets the one before."""
        self._change(lib.rutin_case_open, _put(case), _put(opened), _put(now))

    def add(self, more: Case) -> None:
        """Lays facts, consent, events, `now` over the case; what fails leaves it as it was."""
        text = _json(more)
        self._change(lib.rutin_add, text, len(text))

    def check_fact(self, fact: str, value: Any) -> None:
        """Raises a CaseError where the fact cannot have that value; nothing is told."""
        text = json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
        self._must(None, lib.rutin_check_fact, _put(fact), text, len(text))

    def case(self) -> dict:
        """The case with all that was told: the same case is always the same dict."""
        return json.loads(self._copy(None, lib.rutin_case))

    def decide(self, case: Case | None = None, *, brief: bool = False,
               now: str | datetime | None = None,
               limits: Mapping[str, int] | None = None) -> Plan:
        """The plan of `case`, else of what was built; it is there until the next change."""
        held = (_put(self._language), _put(now))
        how = ffi.new("rutin_options *", {
            "size": ffi.sizeof("rutin_options"), "language": held[0], "brief": brief,
            "limits": limits or {}, "now": held[1]})
        if case is None:
            self._change(lib.rutin_decide_case, how)
        else:
            text = _json(case)
            self._change(lib.rutin_decide, text, len(text), how)
        return Plan(self)

    def close(self) -> None:
        with self._lock:
            self._at = None
            self._end()

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def _call(self, turn: int | None, call: Any, *arguments: Any) -> Any:
        """What a call gives: a number, a bool, bytes of text, or None. A turn is that of the
        plan which is read, and none for the engine's own."""
        with self._lock:
            if self._at is None:
                raise ValueError("the engine is closed")
            if turn is not None and turn != self._turn:
                raise ValueError("the plan is gone: its engine has another case now")
            found = call(self._at, *arguments)
            if isinstance(found, ffi.CData):
                return ffi.string(found) if found else None
            return found

    def _must(self, turn: int | None, call: Any, *arguments: Any) -> None:
        """A call that gives a status."""
        with self._lock:
            if self._call(turn, call, *arguments) != lib.RUTIN_OK:
                self._complain()

    def _change(self, call: Any, *arguments: Any) -> None:
        with self._lock:
            self._turn += 1
            self._must(None, call, *arguments)

    def _copy(self, turn: int | None, call: Any, *arguments: Any) -> Any:
        """A call that gives a text, or NULL: for null, or with an error."""
        with self._lock:
            found = self._call(turn, call, *arguments, NULL)
            if found is None:
                self._complain()
            return found

    def _complain(self) -> None:
        found = lib.rutin_error_of(self._at)
        if found.status != lib.RUTIN_OK:
            raise _error(found.status, found)


# ---------------------------------------------------------------- plans

Reason = NamedTuple("Reason", [("rule", str), ("text", str), ("effective", bool)])
Ban = NamedTuple("Ban", [("actor", str), ("certain", bool)])
Ask = NamedTuple("Ask", [("fact", str), ("question", str)])
Warned = NamedTuple("Warned", [("code", str), ("text", str)])


class Plan:
    """What is to be done. Its members are read where they are, in the engine, each for a
    microsecond or two; dict() takes all, for three times the whole decision."""

    def __init__(self, engine: Engine):
        self._engine, self._turn = engine, engine._turn

    @property
    def json(self) -> bytes:
        """All of it, the same bytes for the same case."""
        return self._engine._copy(self._turn, lib.rutin_plan)

    def dict(self) -> dict:
        return json.loads(self.json)

    def get(self, pointer: str) -> str | None:
        """Any member as text, by its JSON pointer: "/steps/0/due_because"."""
        found = self._engine._copy(self._turn, lib.rutin_get, _put(pointer))
        return None if found is None else found.decode()

    def page(self, actor: str | None = None, everybody: bool = False) -> dict:
        """What one reader gets: whoever runs the case, an actor, or everybody."""
        held, found = _put(actor), ffi.new("const char **")
        how = ffi.new("rutin_page_options *", {"size": ffi.sizeof("rutin_page_options"),
                                               "actor": held, "all": everybody})
        with self._engine._lock:
            self._engine._must(self._turn, lib.rutin_page, how, found, NULL)
            return json.loads(ffi.string(found[0]))

    @property
    def steps(self) -> tuple[Step, ...]:
        return tuple(Step(self, n) for n in range(self._read(lib.rutin_step_count)))

    @property
    def bans(self) -> tuple[Ban, ...]:
        return self._list(Ban, lib.rutin_ban_count, lib.rutin_ban_actor, lib.rutin_ban_certain)

    @property
    def asks(self) -> tuple[Ask, ...]:
        return self._list(Ask, lib.rutin_ask_count, lib.rutin_ask_fact, lib.rutin_ask_question)

    @property
    def warnings(self) -> tuple[Warned, ...]:
        return self._list(Warned, lib.rutin_warning_count, lib.rutin_warning_code, lib.rutin_warning_text)

    def _read(self, call: Any, *numbers: int) -> Any:
        found = self._engine._call(self._turn, call, *numbers)
        return found.decode() if isinstance(found, bytes) else found

    def _list(self, kind: Any, count: Any, *calls: Any, of: tuple[int, ...] = ()) -> tuple:
        return tuple(kind(*(self._read(call, *of, n) for call in calls))
                     for n in range(self._read(count, *of)))


def _member(call: Any, convert: Any = None) -> Any:
    def read(step: Step) -> Any:
        found = step._plan._read(call, step._number)
        return found if convert is None or found is None else convert(found)
    return property(read)


def _word(enum: str, prefix: str) -> Any:
    """A number of C by the word that a plan in JSON has for it."""
    names = ffi.typeof(enum).elements
    words = {number: name[len(prefix):].lower() for number, name in names.items()}
    return {number: None if word == "none" else word
            for number, word in words.items()}.__getitem__


class Step:
    """One call to make or one thing to do; rutin.h tells of each member. What else the plan
    has of it: get("due_because")."""

    id: str = _member(lib.rutin_step_id)
    name: str = _member(lib.rutin_step_name)
    is_task: bool = _member(lib.rutin_step_is_task)
    act: int = _member(lib.rutin_step_act)
    part_of: str | None = _member(lib.rutin_step_part_of)
    phone: str | None = _member(lib.rutin_step_phone)
    performer: str | None = _member(lib.rutin_step_performer)
    when: str = _member(lib.rutin_step_when, _word("rutin_when", "RUTIN_WHEN_"))
    status: str = _member(lib.rutin_step_status_of, _word("rutin_step_status", "RUTIN_STEP_"))
    due: datetime | None = _member(lib.rutin_step_due, datetime.fromisoformat)
    overdue: bool = _member(lib.rutin_step_overdue)
    closed_until: datetime | None = _member(lib.rutin_step_closed_until, datetime.fromisoformat)
    heading: str | None = _member(lib.rutin_step_heading)
    say: str | None = _member(lib.rutin_step_say)
    say_not: str | None = _member(lib.rutin_step_say_not)
    say_all: str | None = _member(lib.rutin_step_say_all)
    basis: str | None = _member(lib.rutin_step_basis)
    by_when: str | None = _member(lib.rutin_step_by_when)
    ground: str | None = _member(lib.rutin_step_ground, _word("rutin_ground", "RUTIN_GROUND_"))
    law: str | None = _member(lib.rutin_step_law)

    def __init__(self, plan: Plan, number: int):
        self._plan, self._number = plan, number

    @property
    def tell(self) -> tuple[str, ...]:
        """The facts that may be told; what is not among them must not be."""
        return self._plan._list(str, lib.rutin_step_tell_count, lib.rutin_step_tell, of=(self._number,))

    @property
    def because(self) -> tuple[Reason, ...]:
        return self._plan._list(Reason, lib.rutin_step_reason_count, lib.rutin_step_rule, lib.rutin_step_reason,
                                lib.rutin_step_reason_effective, of=(self._number,))

    def get(self, member: str) -> str | None:
        return self._plan.get(f"/steps/{self._number}/{member}")

    def __repr__(self) -> str:
        return f"<Step {self.id}: {self.status}, {self.when}>"
