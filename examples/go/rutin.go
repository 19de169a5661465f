// Package rutin executes a municipality's routine for individual cases.
//
//	routine, err := rutin.Load("rules/helsingborg.lua", nil)
//	if err != nil {
//		return err
//	}
//	defer routine.Close()
//	plan, err := routine.Decide(ctx, caseJSON, nil)
//	if err != nil {
//		return err
//	}
//	for _, step := range plan.Steps {
//		fmt.Println(step.Name, step.Phone, step.Due)
//	}
//
// Any number of goroutines share a Routine. An Engine, in which a case is built, is
// for one at a time. A Plan is a value. What all of it means stands in rutin.h.
package rutin

// #cgo pkg-config: rutin
// #include "bridge.h"
import "C"

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Limits are ceilings of a load or a decision. Zero is the default of rutin.h.
type Limits struct {
	Memory, Steps, Source, Text int64
	Time                        time.Duration // of CPU; below zero for none
}

// LoadOptions say how a routine is loaded; nil is all defaults.
type LoadOptions struct {
	Rules    []string // folders to look in for what it uses
	Language string   // of the mistakes; "" for the routine's first
	Limits   Limits
}

// Options say how a case is decided; nil is all defaults.
type Options struct {
	Language string    // of plan and errors; "" for the engine's
	Brief    bool      // no texts, sources, grounds and questions' wording
	Now      time.Time // instead of the case's own, where it is not zero
	Limits   Limits
}

// Source is one text of a routine: the ID that use knows it by, and its Lua.
type Source struct{ ID, Text string }

// ErrClosed is the error of a Routine or an Engine that has been closed.
var ErrClosed = errors.New("rutin: closed")

// Version is that of the library.
func Version() string { return C.GoString(C.rutin_version()) }

// ---------------------------------------------------------------- routines

// A Routine never changes. It keeps engines that are idle, and these hold no case.
type Routine struct {
	ID, Version, Digest string
	Languages           []string
	Warnings            []*Error // of what is allowed but hardly meant

	handle atomic.Pointer[handle]
	idle   map[string]*sync.Pool // by language
}

// A handle is C's routine, freed when the last that holds it lets go.
type handle struct {
	at      *C.rutin_routine
	holders atomic.Int64
}

func (h *handle) hold() bool {
	for {
		n := h.holders.Load()
		if n == 0 || h.holders.CompareAndSwap(n, n+1) {
			return n > 0
		}
	}
}

func (h *handle) release() {
	if h.holders.Add(-1) == 0 {
		C.rutin_routine_free(h.at)
	}
}

// Load reads the routine in a file. Of one that does not load, the error is an *Error
// with all its Mistakes.
func Load(path string, how *LoadOptions) (*Routine, error) {
	from, err := chars(path)
	if err != nil {
		return nil, err
	}
	return load(from[0], nil, how)
}

// LoadSources takes a routine from memory: the first text, which uses the others.
func LoadSources(sources []Source, how *LoadOptions) (*Routine, error) {
	return load(nil, sources, how)
}

func load(path *C.char, sources []Source, how *LoadOptions) (*Routine, error) {
	if how == nil {
		how = &LoadOptions{}
	}
	separator := string(os.PathListSeparator)
	for _, folder := range how.Rules {
		if strings.Contains(folder, separator) {
			return nil, errors.New("rutin: found " + separator + " in a folder's name")
		}
	}
	var joined strings.Builder
	lengths := make([]C.size_t, len(sources)+1)
	texts := []string{strings.Join(how.Rules, separator), how.Language}
	for i, source := range sources {
		texts = append(texts, source.ID)
		lengths[i] = C.size_t(len(source.Text))
		joined.WriteString(source.ID + "\x00" + source.Text + "\x00")
	}
	given, err := chars(texts...)
	if err != nil {
		return nil, err
	}
	var at *C.rutin_routine
	status := C.bridge_load(path, start([]byte(joined.String())), &lengths[0],
		C.int64_t(len(sources)), given[0], given[1], limits(how.Limits), &at)
	loaded := &handle{at: at}
	loaded.holders.Store(1)
	mistakes := make([]*Error, C.rutin_mistake_count(at))
	for i := range mistakes {
		mistakes[i] = newError(0, C.rutin_mistake(at, C.int64_t(i)))
	}
	if status != C.RUTIN_OK {
		loaded.release()
		return nil, gravest(status, mistakes)
	}
	return newRoutine(loaded, mistakes), nil
}

func newRoutine(loaded *handle, warnings []*Error) *Routine {
	r := &Routine{
		ID:       C.GoString(C.rutin_routine_id(loaded.at)),
		Version:  C.GoString(C.rutin_routine_version(loaded.at)),
		Digest:   C.GoString(C.rutin_routine_digest(loaded.at)),
		Warnings: warnings,
		idle:     map[string]*sync.Pool{"": {}},
	}
	for {
		code := C.rutin_routine_language(loaded.at, C.int64_t(len(r.Languages)))
		if code == nil {
			break
		}
		r.Languages = append(r.Languages, C.GoString(code))
		r.idle[C.GoString(code)] = new(sync.Pool)
	}
	r.handle.Store(loaded)
	runtime.SetFinalizer(r, (*Routine).Close)
	return r
}

// Decide gives the plan of a case: JSON as []byte, string or json.RawMessage, or a value
// that encoding/json makes a case of. It takes a fraction of a millisecond; that of ctx
// is looked at before, and its deadline bounds the time that rules may take.
func (r *Routine) Decide(ctx context.Context, given any, how *Options) (*Plan, error) {
	language := ""
	if how != nil {
		language = how.Language
	}
	e, err := r.Engine(language)
	if err != nil {
		return nil, err
	}
	defer e.Close()
	return e.Decide(ctx, given, how)
}

// Engine takes an engine whose plans and errors are in that language, "" for the
// routine's first. Close gives it back.
func (r *Routine) Engine(language string) (*Engine, error) {
	loaded := r.handle.Load()
	if loaded == nil {
		return nil, ErrClosed
	}
	pool := r.idle[language] // a language that the routine lacks has none
	if pool != nil {
		if idle, _ := pool.Get().(*engine); idle != nil {
			return &Engine{idle, r, pool}, nil
		}
	}
	given, err := chars(language)
	if err != nil {
		return nil, err
	}
	if !loaded.hold() {
		return nil, ErrClosed
	}
	made := &engine{at: C.bridge_engine(loaded.at, given[0]), of: loaded}
	if made.at == nil {
		loaded.release()
		return nil, newError(C.RUTIN_ENOMEM, nil)
	}
	runtime.SetFinalizer(made, (*engine).free)
	return &Engine{made, r, pool}, nil
}

// Close lets the routine go: it is freed when the engines in use are closed too. The
// collector does as much, later.
func (r *Routine) Close() error {
	loaded := r.handle.Swap(nil)
	if loaded == nil {
		return ErrClosed
	}
	runtime.SetFinalizer(r, nil)
	for _, pool := range r.idle {
		for idle, _ := pool.Get().(*engine); idle != nil; idle, _ = pool.Get().(*engine) {
			idle.free()
		}
	}
	loaded.release()
	return nil
}

// ---------------------------------------------------------------- engines

// An Engine holds a case that is built, decided and gone on from.
type Engine struct {
	*engine
	routine *Routine
	pool    *sync.Pool
}

// An engine of C. It knows the handle and not the Routine, whose pool knows it: what
// hangs in a circle is never finalized.
type engine struct {
	at    *C.rutin_engine
	of    *handle
	calls int
}

func (e *engine) free() {
	runtime.SetFinalizer(e, nil)
	C.rutin_engine_free(e.at)
	e.of.release()
}

// Close gives the engine back to its routine, without a case.
func (e *Engine) Close() error {
	inner := e.engine
	if inner == nil {
		return ErrClosed
	}
	e.engine = nil
	// A case without an id is refused, and the one before is wiped.
	C.rutin_case_open(inner.at, nil, nil, nil)
	if e.pool == nil || e.routine.handle.Load() == nil {
		inner.free()
	} else {
		e.pool.Put(inner)
	}
	return nil
}

// do makes a call of C that gives a status. The engine must not be finalized while it
// runs; and that it counts lets the race detector see two goroutines in one engine.
func (e *Engine) do(call func(at *C.rutin_engine) C.rutin_status) error {
	inner := e.engine
	if inner == nil {
		return ErrClosed
	}
	defer runtime.KeepAlive(inner)
	inner.calls++
	if status := call(inner.at); status != C.RUTIN_OK {
		found := newError(status, C.rutin_error_of(inner.at))
		found.Faults = faultsOf(inner.at)
		return found
	}
	return nil
}

// read makes a call that gives a text, NULL for null or with an error.
func (e *Engine) read(call func(*C.rutin_engine, *C.size_t) *C.char) ([]byte, error) {
	var text []byte
	err := e.do(func(at *C.rutin_engine) C.rutin_status {
		var length C.size_t
		found := call(at, &length)
		if found == nil {
			return C.rutin_error_of(at).status
		}
		text = bytesOf(found, length)
		return C.RUTIN_OK
	})
	return text, err
}

// Open begins a new case and forgets the one before.
func (e *Engine) Open(id string, opened, now time.Time) error {
	given, err := chars(id, stamp(opened), stamp(now))
	if err != nil {
		return err
	}
	return e.do(func(at *C.rutin_engine) C.rutin_status {
		return C.rutin_case_open(at, given[0], given[1], given[2])
	})
}

// Add lays facts, consent, events and now over the case, or fails and leaves it.
func (e *Engine) Add(more any) error {
	text, err := encode(more)
	if err != nil {
		return err
	}
	return e.do(func(at *C.rutin_engine) C.rutin_status {
		return C.rutin_add(at, start(text), C.size_t(len(text)))
	})
}

// CheckFact says whether a fact can have the value, as a form asks: nothing is told.
func (e *Engine) CheckFact(fact string, value any) error {
	given, err := chars(fact)
	if err != nil {
		return err
	}
	text, err := marshal(value)
	if err != nil {
		return err
	}
	return e.do(func(at *C.rutin_engine) C.rutin_status {
		return C.rutin_check_fact(at, given[0], start(text), C.size_t(len(text)))
	})
}

// Case gives all that was told, as JSON to be stored: the same case, the same bytes.
func (e *Engine) Case() ([]byte, error) {
	return e.read(func(at *C.rutin_engine, length *C.size_t) *C.char {
		return C.rutin_case(at, length)
	})
}

// Decide gives the plan of a case, which stays in the engine. As Routine.Decide.
func (e *Engine) Decide(ctx context.Context, given any, how *Options) (*Plan, error) {
	text, err := encode(given)
	if err != nil {
		return nil, err
	}
	return e.decide(ctx, start(text), len(text), how)
}

// DecideCase gives the plan of the case in the engine.
func (e *Engine) DecideCase(ctx context.Context, how *Options) (*Plan, error) {
	return e.decide(ctx, nil, 0, how)
}

func (e *Engine) decide(ctx context.Context, text *C.char, length int,
	how *Options) (*Plan, error) {
	if how == nil {
		how = &Options{}
	}
	now := ""
	if !how.Now.IsZero() {
		now = stamp(how.Now)
	}
	given, err := chars(how.Language, now)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	most := how.Limits
	deadline, bounded := ctx.Deadline()
	if bounded {
		most.Time = sooner(most.Time, time.Until(deadline))
	}
	var plan *Plan
	err = e.do(func(at *C.rutin_engine) C.rutin_status {
		status := C.bridge_decide(at, text, C.size_t(length), given[0],
			C.bool(how.Brief), given[1], limits(most))
		if status == C.RUTIN_OK {
			plan, status = readPlan(at)
		}
		return status
	})
	var found *Error
	if bounded && errors.As(err, &found) && found.Status == ErrLimit {
		found.late = time.Until(deadline) <= 0
	}
	return plan, err
}

// Get gives any member of the last plan as text, by its JSON pointer:
// "/steps/0/due_because"; and whether it is something and not null.
func (e *Engine) Get(member string) (text string, known bool, err error) {
	given, err := chars(member)
	if err != nil {
		return "", false, err
	}
	found, err := e.read(func(at *C.rutin_engine, length *C.size_t) *C.char {
		return C.rutin_get(at, given[0], length)
	})
	return string(found), found != nil, err
}

// Page gives as JSON what one reader gets of the last plan: whoever runs the case, the
// actor, or Everybody.
func (e *Engine) Page(reader Reader) ([]byte, error) {
	return e.readFor(reader, func(at *C.rutin_engine, actor *C.char, all C.bool,
		length *C.size_t) *C.char {
		return C.bridge_page(at, actor, all, length)
	})
}

// Calendar gives the deadlines that a reader has to keep, as an iCalendar file; empty
// where there are none.
func (e *Engine) Calendar(reader Reader) ([]byte, error) {
	return e.readFor(reader, func(at *C.rutin_engine, actor *C.char, all C.bool,
		length *C.size_t) *C.char {
		return C.bridge_calendar(at, actor, all, length)
	})
}

func (e *Engine) readFor(reader Reader, call func(at *C.rutin_engine, actor *C.char,
	all C.bool, length *C.size_t) *C.char) ([]byte, error) {
	actor, all := string(reader), reader == Everybody
	if all {
		actor = ""
	}
	given, err := chars(actor)
	if err != nil {
		return nil, err
	}
	return e.read(func(at *C.rutin_engine, length *C.size_t) *C.char {
		return call(at, given[0], C.bool(all), length)
	})
}

// Question gives as JSON one of the last plan's Asks as a form shows it: its fact with
// type, ends and choices.
func (e *Engine) Question(number int) ([]byte, error) {
	return e.read(func(at *C.rutin_engine, length *C.size_t) *C.char {
		return C.bridge_question(at, C.int64_t(number), length)
	})
}

// Changed gives as JSON what is otherwise in the last plan than in that of the case
// before; nil for none, then all is new.
func (e *Engine) Changed(before any) ([]byte, error) {
	text, size, err := encodeOrNone(before)
	if err != nil {
		return nil, err
	}
	return e.read(func(at *C.rutin_engine, length *C.size_t) *C.char {
		return C.bridge_changed(at, text, size, length)
	})
}

// Try gives as JSON what would be otherwise in the last plan if that were added to its
// case. Nothing is kept.
func (e *Engine) Try(more any) ([]byte, error) {
	text, err := encode(more)
	if err != nil {
		return nil, err
	}
	return e.read(func(at *C.rutin_engine, length *C.size_t) *C.char {
		return C.bridge_try(at, start(text), C.size_t(len(text)), length)
	})
}

// Told gives as JSON the register of what the events of a case say was told; nil is the
// case in the engine.
func (e *Engine) Told(given any) ([]byte, error) {
	text, size, err := encodeOrNone(given)
	if err != nil {
		return nil, err
	}
	return e.read(func(at *C.rutin_engine, length *C.size_t) *C.char {
		return C.bridge_told(at, text, size, length)
	})
}

// A Reader of a page is an actor by its id, or one of these.
type Reader string

const (
	Finder    Reader = ""
	Everybody Reader = "*"
)
