"""Executes a municipality's routine for individual cases.

    with rutin.Routine.load("rules/helsingborg.lua") as routine:
        plan = routine.decide({"case": "2026-0113", "opened": …, "facts": {…}})
        for step in plan.steps:
            print(step.name, step.phone, step.due)

Threads share a Routine freely, and a Plan. An Engine, where a case is built, is
for one thread at a time. What all of it means stands in rutin.h.
"""

from __future__ import annotations

import json
import os
import threading
import weakref
from datetime import datetime
from typing import Any, Dict, Iterable, Mapping, NamedTuple, NoReturn, Optional, Union

from ._library import NULL, ffi, lib

Json = Dict[str, Any]
Case = Union[Mapping[str, Any], str, bytes]
Path = Union[str, "os.PathLike[str]"]
Time = Union[str, datetime]
Limits = Optional[Mapping[str, int]]


# ---------------------------------------------------------------- errors

class Error(Exception):
    """What the library refused. No value of a case stands in it: only paths,
    names that the routine declares, and types. Its code is the same in both
    languages. Of a case `errors` has all that is wrong, as rutin_errors() does."""

    mistakes: tuple[Error, ...] = ()
    errors: tuple[Json, ...] = ()

    def __init__(self, status: str, code: str, where: str, line: int, column: int,
                 message: str, help: str, language: str):
        super().__init__(status, code, where, line, column, message, help, language)
        self.status, self.code, self.where = status, code, where
        self.line, self.column = line, column
        self.message, self.help, self.language = message, help, language

    def __str__(self) -> str:
        parts = filter(None, (self.where, self.line, self.column))
        place = ":".join(map(str, parts))
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


def _error(found: Any) -> Error:
    """The exception for a rutin_error."""
    kind = _KINDS.get(found.status, Error)
    status = ffi.typeof("rutin_status").elements[found.status]
    code, where, message, help, language = (
        ffi.string(text).decode() for text in
        (found.code, found.where, found.message, found.help, found.language))
    return kind(status, code, where, found.line, found.column, message, help, language)


def _raise(status: int, found: Any, mistakes: tuple[Error, ...] = (),
           errors: tuple[Json, ...] = ()) -> NoReturn:
    """Raises what a status stands for; a rutin_error tells of it, or NULL."""
    if status == lib.RUTIN_ENOMEM:
        raise MemoryError("the host has no memory left")
    if not found:
        found = ffi.new("rutin_error *", {"status": status, "language": b"en"})
        found.message = ffi.string(lib.rutin_status_text(status))
    error = _error(found)
    error.mistakes, error.errors = mistakes, errors
    raise error


# ---------------------------------------------------------------- to C and from it

def _text(found: Any) -> Any:
    return ffi.string(found).decode() if found else None


def _put(text: Path | Time | None) -> Any:
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
    return str(value).encode()


def _time(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"found a {type(value).__name__} in a case, and JSON has none")


class _Handle:
    """A pointer of C, freed when nobody has it. What it was made of is held by
    weakref.finalize until then, so that a cycle that is collected ends in the
    right order too. When the process exits, threads may still be at work, and
    nothing is freed."""

    def __init__(self, pointer: Any, free: Any, made_of: _Handle | None = None):
        self.pointer = pointer
        weakref.finalize(self, lambda made_of: free(pointer), made_of).atexit = False


# ---------------------------------------------------------------- routines

class Routine:
    """A compiled routine, which never changes. It keeps the engines that are idle,
    as many as ever decided at once, and these hold no case. Its warnings are of
    what is allowed in its text but hardly meant."""

    def __init__(self, handle: _Handle, warnings: tuple[Error, ...]):
        at = handle.pointer
        languages = (_text(lib.rutin_routine_language(at, n)) for n in range(8))
        self.id: str = _text(lib.rutin_routine_id(at))
        self.version: str = _text(lib.rutin_routine_version(at))
        self.digest: str = _text(lib.rutin_routine_digest(at))
        self.languages: tuple[str, ...] = tuple(filter(None, languages))
        self.warnings = warnings
        self._handle: _Handle | None = handle
        self._idle: dict[str | None, list[_Handle]] = {None: []}
        self._idle.update((language, []) for language in self.languages)

    @classmethod
    def load(cls, path: Path, *, rules: Path | Iterable[Path] = (),
             language: str | None = None, limits: Limits = None) -> Routine:
        """Loads a file; `rules` are folders to look in for what it uses."""
        return cls._load(lib.rutin_load_file, (_put(path),), rules, language, limits)

    @classmethod
    def load_sources(cls, sources: Mapping[str, str], *,
                     rules: Path | Iterable[Path] = (),
                     language: str | None = None, limits: Limits = None) -> Routine:
        """Loads texts by their ids: the first is the routine, and uses the rest."""
        ids = [_put(name) for name in sources]
        texts = [ffi.from_buffer(text.encode()) for text in sources.values()]
        array = ffi.new("rutin_source[]", [
            (name, ffi.cast("char *", text), len(text))
            for name, text in zip(ids, texts)])
        what = (array, len(ids))
        return cls._load(lib.rutin_load_sources, what, rules, language, limits)

    @classmethod
    def _load(cls, call: Any, what: tuple[Any, ...], rules: Path | Iterable[Path],
              language: str | None, limits: Limits) -> Routine:
        several = [rules] if isinstance(rules, (str, os.PathLike)) else rules
        folders = [os.fspath(folder) for folder in several]
        if any(os.pathsep in folder for folder in folders):
            raise ValueError(f"found {os.pathsep!r} in a folder's name, where it would "
                             "part two folders; give several as a list")
        held = (_put(os.pathsep.join(folders)), _put(language))
        how = ffi.new("rutin_load_options *", {
            "size": ffi.sizeof("rutin_load_options"), "rules": held[0],
            "language": held[1], "limits": limits or {}})
        loaded = ffi.new("rutin_routine **")
        status = call(*what, how, loaded)
        handle = _Handle(loaded[0], lib.rutin_routine_free)
        count = lib.rutin_mistake_count(loaded[0])
        found = [lib.rutin_mistake(loaded[0], n) for n in range(count)]
        mistakes = tuple(map(_error, found))
        if status != lib.RUTIN_OK:
            gravest = (one for one in found if one.status == status)
            _raise(status, next(gravest, NULL), mistakes)
        return cls(handle, mistakes)

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
            _raise(lib.RUTIN_ENOMEM, NULL)
        return _Handle(engine, lib.rutin_engine_free, routine)

    def _give_back(self, engine: _Handle, language: str | None) -> None:
        # A case without an id is refused, and the one before is forgotten.
        lib.rutin_case_open(engine.pointer, NULL, NULL, NULL)
        if self._handle is not None and language in self._idle:
            self._idle[language].append(engine)


# ---------------------------------------------------------------- engines

class Engine:
    """A case that is built, decided and gone on from. It is the routine's again
    when it is closed, or when it and its plan are gone."""

    def __init__(self, routine: Routine, language: str | None = None):
        self._lock, self._turn, self._language = threading.RLock(), 0, language
        handle = routine._take(language)
        self._at = handle.pointer
        self._end = weakref.finalize(self, routine._give_back, handle, language)
        self._end.atexit = False

    def open(self, case: str, opened: Time, now: Time) -> None:
        """Begins a new case and forgets the one before."""
        self._change(lib.rutin_case_open, _put(case), _put(opened), _put(now))

    def add(self, more: Case) -> None:
        """Lays facts, consent, events, `now` over the case, or fails and leaves it."""
        text = _json(more)
        self._change(lib.rutin_add, text, len(text))

    def check_fact(self, fact: str, value: Any) -> None:
        """Raises a CaseError where the fact cannot be so; nothing is told."""
        text = json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
        self._must(None, lib.rutin_check_fact, _put(fact), text, len(text))

    def case(self) -> Json:
        """All that was told: the same case is always the same dict."""
        case: Json = json.loads(self._copy(None, lib.rutin_case))
        return case

    def decide(self, case: Case | None = None, *, brief: bool = False,
               now: Time | None = None, limits: Limits = None) -> Plan:
        """The plan of `case`, else of what was built; it is there until a change."""
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
        """What a call gives: a number, a bool, bytes of text, or None. The turn is
        that of the plan that is read, if one is."""
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
            errors = _text(lib.rutin_errors(self._at, NULL)) or "[]"
            _raise(found.status, found, errors=tuple(json.loads(errors)))


# ---------------------------------------------------------------- plans

Reason = NamedTuple("Reason", [("rule", str), ("text", str), ("effective", bool)])
Ban = NamedTuple("Ban", [("actor", str), ("certain", bool)])
Ask = NamedTuple("Ask", [("fact", str), ("question", str)])
Warned = NamedTuple("Warned", [("code", str), ("text", str)])


class Plan:
    """What is to be done. Its members are read where they are, in the engine, each
    for a microsecond or two; to_dict() takes all, for three times the decision."""

    def __init__(self, engine: Engine):
        self._engine, self._turn = engine, engine._turn

    @property
    def json(self) -> bytes:
        """All of it, the same bytes for the same case."""
        plan: bytes = self._engine._copy(self._turn, lib.rutin_plan)
        return plan

    def to_dict(self) -> Json:
        plan: Json = json.loads(self.json)
        return plan

    def get(self, pointer: str) -> str | None:
        """Any member as text, by its JSON pointer: "/steps/0/due_because"."""
        found = self._engine._copy(self._turn, lib.rutin_get, _put(pointer))
        return None if found is None else str(found, "utf-8")

    def page(self, actor: str | None = None, everybody: bool = False) -> Json:
        """What one reader gets: whoever runs the case, an actor, or everybody."""
        page: Json = json.loads(self._reader(lib.rutin_page, actor, everybody))
        return page

    def calendar(self, actor: str | None = None, everybody: bool = False) -> str:
        """The deadlines that a reader has to keep, as an iCalendar file; "" for none."""
        return str(self._reader(lib.rutin_calendar, actor, everybody), "utf-8")

    def question(self, number: int) -> Json:
        """One of `asks` as a form shows it: its fact with type, ends and choices."""
        question: Json = json.loads(self._answer(lib.rutin_question, number))
        return question

    def changed(self, before: Case | None = None) -> Json:
        """What is otherwise than in the plan of the case before; None: all is new."""
        text = NULL if before is None else _json(before)
        size = 0 if before is None else len(text)
        changed: Json = json.loads(self._answer(lib.rutin_changed, text, size, NULL))
        return changed

    def attempt(self, more: Case) -> Json:
        """What would be otherwise if that were added to the case; nothing is kept."""
        text = _json(more)
        tried: Json = json.loads(self._answer(lib.rutin_try, text, len(text), NULL))
        return tried

    def told(self) -> Json:
        """The register: what the events of the case say was told, to whom, on what."""
        told: Json = json.loads(self._answer(lib.rutin_told, NULL, 0, NULL))
        return told

    def _reader(self, call: Any, actor: str | None, everybody: bool) -> bytes:
        held = _put(actor)
        return self._answer(call, ffi.new("rutin_page_options *", {
            "size": ffi.sizeof("rutin_page_options"), "actor": held,
            "all": everybody}))

    def _answer(self, call: Any, *arguments: Any) -> bytes:
        found = ffi.new("const char **")
        with self._engine._lock:
            self._engine._must(self._turn, call, *arguments, found, NULL)
            answer: bytes = ffi.string(found[0])
        return answer

    @property
    def steps(self) -> tuple[Step, ...]:
        count = self._read(lib.rutin_step_count)
        return tuple(Step(self, n) for n in range(count))

    @property
    def bans(self) -> tuple[Ban, ...]:
        calls = (lib.rutin_ban_actor, lib.rutin_ban_certain)
        return self._list(Ban, lib.rutin_ban_count, calls)

    @property
    def asks(self) -> tuple[Ask, ...]:
        calls = (lib.rutin_ask_fact, lib.rutin_ask_question)
        return self._list(Ask, lib.rutin_ask_count, calls)

    @property
    def warnings(self) -> tuple[Warned, ...]:
        calls = (lib.rutin_warning_code, lib.rutin_warning_text)
        return self._list(Warned, lib.rutin_warning_count, calls)

    def _read(self, call: Any, *numbers: int) -> Any:
        found = self._engine._call(self._turn, call, *numbers)
        return found.decode() if isinstance(found, bytes) else found

    def _list(self, kind: Any, count: Any, calls: tuple[Any, ...],
              *of: int) -> tuple[Any, ...]:
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


_STATUS = _word("rutin_step_status", "RUTIN_STEP_")
_WHEN = _word("rutin_when", "RUTIN_WHEN_")
_GROUND = _word("rutin_ground", "RUTIN_GROUND_")
_TIME = datetime.fromisoformat


class Step:
    """One call to make or one thing to do; rutin.h tells of each member. What else
    the plan has of it: get("due_because")."""

    id: str = _member(lib.rutin_step_id)
    name: str = _member(lib.rutin_step_name)
    is_task: bool = _member(lib.rutin_step_is_task)
    act: int = _member(lib.rutin_step_act)
    part_of: str | None = _member(lib.rutin_step_part_of)
    phone: str | None = _member(lib.rutin_step_phone)
    performer: str | None = _member(lib.rutin_step_performer)
    when: str = _member(lib.rutin_step_when, _WHEN)
    status: str = _member(lib.rutin_step_status_of, _STATUS)
    due: datetime | None = _member(lib.rutin_step_due, _TIME)
    overdue: bool = _member(lib.rutin_step_overdue)
    closed_until: datetime | None = _member(lib.rutin_step_closed_until, _TIME)
    heading: str | None = _member(lib.rutin_step_heading)
    say: str | None = _member(lib.rutin_step_say)
    say_not: str | None = _member(lib.rutin_step_say_not)
    say_all: str | None = _member(lib.rutin_step_say_all)
    basis: str | None = _member(lib.rutin_step_basis)
    by_when: str | None = _member(lib.rutin_step_by_when)
    ground: str | None = _member(lib.rutin_step_ground, _GROUND)
    law: str | None = _member(lib.rutin_step_law)

    def __init__(self, plan: Plan, number: int):
        self._plan, self._number = plan, number

    @property
    def tell(self) -> tuple[str, ...]:
        """The facts that may be told; what is not among them must not be."""
        calls = (lib.rutin_step_tell,)
        return self._plan._list(str, lib.rutin_step_tell_count, calls, self._number)

    @property
    def because(self) -> tuple[Reason, ...]:
        calls = (lib.rutin_step_rule, lib.rutin_step_reason,
                 lib.rutin_step_reason_effective)
        count = lib.rutin_step_reason_count
        return self._plan._list(Reason, count, calls, self._number)

    def get(self, member: str) -> str | None:
        return self._plan.get(f"/steps/{self._number}/{member}")

    def __repr__(self) -> str:
        return f"<Step {self.id}: {self.status}, {self.when}>"
