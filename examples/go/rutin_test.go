// rutin_test.go - the package on the real library, by all examples of the repository
//
// DIGEST is the digest that C comes to, and COST the microseconds that it takes for a
// decision; examples/run.sh sets both, and without DIGEST nothing is compared. Tests
// that are called Together run under the race detector as well.

package rutin_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"rutin"
)

const root = "../../"

var background = context.Background()

// An example's routine, and its case as it stands in the file.
type example struct {
	routine *rutin.Routine
	given   []byte
}

var (
	routines = map[string]*rutin.Routine{}
	examples []example
	night    []byte
)

func TestMain(m *testing.M) {
	night = must(os.ReadFile(root + "examples/friday-night.json"))
	for _, town := range [][2]string{{"sweden", ""}, {"helsingborg", "helsingborg/"},
		{"landsbygd", "landsbygd/"}} {
		routines[town[0]] = must(rutin.Load(root+"rules/"+town[0]+".lua", nil))
		files := must(filepath.Glob(root + "examples/cases/" + town[1] + "*.json"))
		for _, file := range files { // Glob sorts by bytes
			var found struct{ Case json.RawMessage }
			if err := json.Unmarshal(must(os.ReadFile(file)), &found); err != nil {
				panic(err)
			}
			examples = append(examples, example{routines[town[0]], found.Case})
		}
	}
	os.Exit(m.Run())
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func in(language string) *rutin.Options { return &rutin.Options{Language: language} }

// A plan's bytes, or the code of the error.
func answer(routine *rutin.Routine, given any, language string) []byte {
	plan, err := routine.Decide(background, given, in(language))
	if err != nil {
		return []byte(codeOf(err))
	}
	return plan.JSON
}

func codeOf(err error) string {
	var found *rutin.Error
	if errors.As(err, &found) {
		return found.Code
	}
	return fmt.Sprint(err)
}

func digestOf(examples []example) string {
	sum := sha256.New()
	for _, one := range examples {
		for _, language := range []string{"sv", "en"} {
			sum.Write(append(answer(one.routine, one.given, language), '\n'))
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// nightWith is that case with another value of a member, or with one more.
func nightWith(member string, value any) map[string]any {
	given := map[string]any{}
	if err := json.Unmarshal(night, &given); err != nil {
		panic(err)
	}
	given[member] = value
	return given
}

// ---------------------------------------------------------------- examples

func TestAllExamplesInBothLanguagesComeToTheDigestOfC(t *testing.T) {
	digest := digestOf(examples)
	fmt.Printf("Go: %d examples in two languages, %s\n", len(examples), digest)
	if len(examples) < 150 {
		t.Errorf("only %d examples", len(examples))
	}
	if want := os.Getenv("DIGEST"); want == "" {
		t.Skip("DIGEST is not set")
	} else if digest != want {
		t.Errorf("other plans than C's: %s", want)
	}
}

// What a plan in JSON has of what Plan has, by the names there.
type told struct {
	Steps []struct {
		ID, Name, Kind, Phone, Performer, When, Status, Heading, Say, Basis string
		Ground, Law                                                         string
		PartOf                                                              string `json:"part_of"`
		SayNot                                                              string `json:"say_not"`
		SayAll                                                              string `json:"say_all"`
		ByWhen                                                              string `json:"by_when"`
		Act                                                                 int
		Overdue                                                             bool
		Due                                                                 time.Time
		ClosedUntil                                                         time.Time `json:"closed_until"`
		Tell                                                                []string
		Because                                                             []rutin.Reason
	}
	Bans     []rutin.Ban
	Ask      []rutin.Ask
	Warnings []rutin.Warning
}

func TestWhatIsReadCallByCallIsWhatThePlanHas(t *testing.T) {
	steps := 0
	for _, one := range examples {
		plan, err := one.routine.Decide(background, one.given, in("en"))
		if err != nil {
			continue
		}
		var want told
		if err := json.Unmarshal(plan.JSON, &want); err != nil {
			t.Fatal(err)
		}
		if len(plan.Steps) != len(want.Steps) {
			t.Fatalf("%d steps, wanted %d", len(plan.Steps), len(want.Steps))
		}
		for i, found := range plan.Steps {
			steps++
			wanted := reflect.ValueOf(want.Steps[i])
			if found.IsTask != (want.Steps[i].Kind == "task") {
				t.Errorf("%s: a task %v", found.ID, found.IsTask)
			}
			for n := 0; n < wanted.NumField(); n++ {
				name, value := wanted.Type().Field(n).Name, wanted.Field(n).Interface()
				if name == "Kind" {
					continue
				}
				read := reflect.ValueOf(found).FieldByName(name).Interface()
				if at, ok := value.(time.Time); ok {
					read, value = read.(time.Time).Format(time.RFC3339),
						at.Format(time.RFC3339)
				}
				if !reflect.DeepEqual(read, value) {
					t.Errorf("%s: %s is %v, wanted %v", found.ID, name, read, value)
				}
			}
		}
		for _, pair := range [][2]any{{plan.Bans, want.Bans}, {plan.Asks, want.Ask},
			{plan.Warnings, want.Warnings}} {
			if !reflect.DeepEqual(pair[0], pair[1]) {
				t.Errorf("%v, wanted %v", pair[0], pair[1])
			}
		}
	}
	if steps < 1000 {
		t.Errorf("only %d steps", steps)
	}
}

func TestAValueIsDecidedAsItsTextIs(t *testing.T) {
	for _, one := range examples {
		var value any
		if err := json.Unmarshal(one.given, &value); err != nil {
			t.Fatal(err)
		}
		want := answer(one.routine, one.given, "sv")
		for _, given := range []any{value, string(one.given), json.RawMessage(one.given)} {
			if !bytes.Equal(answer(one.routine, given, "sv"), want) {
				t.Fatalf("another plan of a %T: %s", given, one.given)
			}
		}
	}
}

// ---------------------------------------------------------------- errors

// fails demands an error of that status and code, that leaves a routine that decides.
func fails(t *testing.T, err error, status rutin.Status, code, where string) *rutin.Error {
	t.Helper()
	var found *rutin.Error
	if !errors.As(err, &found) {
		t.Fatalf("%v, wanted %s", err, code)
	}
	if !errors.Is(err, status) || found.Code != code || found.Where != where ||
		found.Message == "" || !strings.Contains(err.Error(), found.Message) {
		t.Errorf("%+v, wanted %s at %q", found, code, where)
	}
	return found
}

func TestAnErrorHasCodeAndPathInTheLanguageAskedFor(t *testing.T) {
	wrong := nightWith("facts", map[string]any{"age": -3})
	for language, word := range map[string]string{"sv": "talet", "en": "found"} {
		engine := must(routines["helsingborg"].Engine(language))
		plan, err := engine.Decide(background, wrong, nil)
		found := fails(t, err, rutin.ErrCase, "number_outside", "facts.age")
		if plan != nil || found.Line != 1 || found.Column < 2 ||
			found.Language != language || !strings.Contains(found.Message, word) ||
			!strings.HasPrefix(err.Error(), "facts.age:1:") {
			t.Errorf("%+v", found)
		}
		after := must(engine.Decide(background, night, nil))
		if !bytes.Equal(after.JSON, answer(routines["helsingborg"], night, language)) {
			t.Error("another plan after an error")
		}
		must(0, engine.Close())
	}
}

func TestNoValueOfTheCaseStandsInAnError(t *testing.T) {
	_, err := routines["sweden"].Decide(background,
		nightWith("facts", map[string]any{"Anna Andersson": true}), in("en"))
	fails(t, err, rutin.ErrCase, "undeclared", "facts.?")
	if strings.Contains(fmt.Sprintf("%+v", err), "Anna") {
		t.Error(err)
	}
	_, err = routines["sweden"].Decide(background,
		nightWith("facts", map[string]any{"guardain": "suspected"}), in("en"))
	if found := fails(t, err, rutin.ErrCase, "undeclared", "facts.?"); !strings.Contains(
		found.Help, "guardian") {
		t.Error(found.Help)
	}
}

func TestWhatIsNoCaseIsRefused(t *testing.T) {
	decide := routines["sweden"].Decide
	for _, text := range []string{"", "{", "[]", "null", "\xff", "\x00", `{"case": "1"} x`,
		`{"case": "1", "case": "2"}`} {
		for _, given := range []any{text, []byte(text)} {
			if _, err := decide(background, given, nil); !errors.Is(err, rutin.ErrCase) {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
	if _, err := decide(background, nil, nil); !errors.Is(err, rutin.ErrCase) {
		t.Error(err)
	}
	var unsupported *json.UnsupportedTypeError
	if _, err := decide(background, make(chan int), nil); !errors.As(err, &unsupported) {
		t.Error(err)
	}
}

func TestCeilingsHoldAndWrongCallsSayWhatIsWrong(t *testing.T) {
	routine := routines["helsingborg"]
	_, err := routine.Decide(background, night,
		&rutin.Options{Limits: rutin.Limits{Text: 20}})
	fails(t, err, rutin.ErrLimit, "text_too_long", "")
	_, err = routine.Decide(background, night, in("xx"))
	fails(t, err, rutin.ErrUsage, "no_language", "")
	_, err = rutin.Load(root+"rules/sweden.lua",
		&rutin.LoadOptions{Limits: rutin.Limits{Steps: 10}})
	if !errors.Is(err, rutin.ErrLimit) || codeOf(err) != "too_many_steps" {
		t.Error(err)
	}
	engine := must(routine.Engine("en"))
	defer engine.Close()
	if _, _, err = engine.Get("/now"); codeOf(err) != "undecided" {
		t.Error(err)
	}
	must(engine.Decide(background, night, nil))
	_, _, err = engine.Get("/nothing")
	fails(t, err, rutin.ErrUsage, "no_member", "")
	_, err = engine.Page("nobody")
	fails(t, err, rutin.ErrUsage, "not_a_name", "")
	fails(t, engine.CheckFact("agee", 1), rutin.ErrCase, "undeclared", "the case")
	fails(t, engine.CheckFact("age", -1), rutin.ErrCase, "number_outside", "age")
	if err = engine.CheckFact("age", 16); err != nil {
		t.Error(err)
	}
	if err = engine.CheckFact("age\x00", 16); err == nil ||
		!strings.Contains(err.Error(), "NUL") {
		t.Error(err)
	}
	if _, known, err := engine.Get("/steps/0/part_of"); known || err != nil {
		t.Error("null is something", err)
	}
}

func TestARoutineThatIsNoneTellsEveryMistake(t *testing.T) {
	_, err := rutin.Load("nowhere.lua", nil)
	fails(t, err, rutin.ErrRead, "no_file", "nowhere.lua")
	_, err = rutin.Load("", nil)
	if !errors.Is(err, rutin.ErrRead) {
		t.Error(err)
	}
	_, err = rutin.LoadSources([]rutin.Source{{"town", "one = \n\nrule\n"}},
		&rutin.LoadOptions{Language: "sv"})
	var found *rutin.Error
	if !errors.As(err, &found) || !errors.Is(err, rutin.ErrRoutine) ||
		len(found.Mistakes) == 0 || !strings.HasPrefix(err.Error(), "town:") {
		t.Fatal(err)
	}
	for _, mistake := range found.Mistakes {
		if mistake.Where != "town" || mistake.Line == 0 || mistake.Language != "sv" {
			t.Errorf("%+v", mistake)
		}
	}
	if _, err = rutin.LoadSources(nil, nil); !errors.Is(err, rutin.ErrUsage) {
		t.Error(err)
	}
	_, err = rutin.Load("x", &rutin.LoadOptions{Rules: []string{"one:two"}})
	if err == nil || !strings.Contains(err.Error(), "folder") {
		t.Error(err)
	}
}

func TestAContextEndsAndBoundsADecision(t *testing.T) {
	ctx, cancel := context.WithCancel(background)
	cancel()
	_, err := routines["sweden"].Decide(ctx, night, nil)
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	slow := must(rutin.LoadSources([]rutin.Source{{"slow", slowRoutine}}, nil))
	defer slow.Close()
	unbounded := rutin.Limits{Steps: 1 << 40, Time: -1}
	ctx, cancel = context.WithTimeout(background, 20*time.Millisecond)
	defer cancel()
	_, err = slow.Decide(ctx, nightWith("facts", map[string]any{}),
		&rutin.Options{Limits: unbounded})
	if !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, rutin.ErrLimit) {
		t.Error(err)
	}
}

// A rule that never ends.
const slowRoutine = `
routine "slow" { version = "1", title = { en = "Slow" }, languages = { "en" } }
rule "r" {
  when = function(case) while true do end end,
  because = { en = "x" }, source = "s",
}
`

// ---------------------------------------------------------------- cases

func TestACaseBuiltCallByCallIsDecidedAsOneInJSON(t *testing.T) {
	var given struct {
		Case        string
		Opened, Now time.Time
		Facts       map[string]any
	}
	if err := json.Unmarshal(night, &given); err != nil {
		t.Fatal(err)
	}
	engine := must(routines["helsingborg"].Engine("sv"))
	defer engine.Close()
	must(0, engine.Open(given.Case, given.Opened.UTC(), given.Now))
	for fact, value := range given.Facts {
		must(0, engine.CheckFact(fact, value))
		must(0, engine.Add(map[string]any{"facts": map[string]any{fact: value}}))
	}
	stored := must(engine.Case())
	want := answer(routines["helsingborg"], night, "sv")
	if !bytes.Equal(must(engine.DecideCase(background, nil)).JSON, want) ||
		!bytes.Equal(must(engine.Decide(background, stored, nil)).JSON, want) {
		t.Error("another plan call by call, or of what is stored")
	}
	fails(t, engine.Add(`{"facts": {"age": "old"}}`), rutin.ErrCase, "unexpected",
		"facts.age")
	if !bytes.Equal(must(engine.Case()), stored) {
		t.Error("what failed changed the case")
	}
	must(0, engine.Add(map[string]any{"events": []any{map[string]any{
		"at": given.Now, "contact": "police", "outcome": "reached"}}}))
	plan := must(engine.DecideCase(background, in("en")))
	if plan.Steps[len(plan.Steps)-1].ID == "" || !reached(plan) {
		t.Error("the police are not reached")
	}
	later := &rutin.Options{Now: given.Now.Add(3 * time.Hour)}
	must(engine.Decide(background, night, later))
	now, known, err := engine.Get("/now")
	if now != "2026-11-21T01:10:00+01:00" || !known || err != nil {
		t.Error(now, known, err)
	}
}

func reached(plan *rutin.Plan) bool {
	for _, step := range plan.Steps {
		if step.ID == "police" {
			return step.Status == "done" && step.Phone == "114 14"
		}
	}
	return false
}

func TestAPageIsWhatOneReaderGets(t *testing.T) {
	engine := must(routines["helsingborg"].Engine("sv"))
	defer engine.Close()
	must(engine.Decide(background, night, nil))
	for reader, want := range map[rutin.Reader]string{rutin.Finder: "finder",
		rutin.Everybody: "all", "social_services": "social_services"} {
		var page struct{ Reader string }
		err := json.Unmarshal(must(engine.Page(reader)), &page)
		if err != nil || page.Reader != want {
			t.Error(page.Reader, want, err)
		}
	}
}

func TestWhatAnAnswerChangesIsSaidAndCanBeTried(t *testing.T) {
	more := map[string]any{"facts": map[string]any{"danger": "immediate"}}
	engine := must(routines["helsingborg"].Engine("en"))
	defer engine.Close()
	must(engine.Decide(background, night, nil))
	before := must(engine.Case())
	tried := must(engine.Try(more))
	if !bytes.Equal(must(engine.Case()), before) {
		t.Error("what was tried is kept")
	}
	must(0, engine.Add(more))
	must(engine.DecideCase(background, nil))
	var changed, all struct {
		Same  bool
		Steps []struct{ ID, Change string }
	}
	found := must(engine.Changed(before))
	must(0, json.Unmarshal(found, &changed))
	if !bytes.Equal(found, tried) || changed.Same || len(changed.Steps) == 0 {
		t.Errorf("%s, and tried %s", found, tried)
	}
	if same := must(engine.Changed(must(engine.Case()))); !bytes.Contains(same,
		[]byte(`"same":true`)) {
		t.Errorf("%s", same)
	}
	must(0, json.Unmarshal(must(engine.Changed(nil)), &all))
	for _, step := range all.Steps {
		if step.Change != "new" {
			t.Error(step)
		}
	}
	_, err := engine.Try(map[string]any{"facts": map[string]any{"age": -1}})
	fails(t, err, rutin.ErrCase, "number_outside", "facts.age")
	_, err = engine.Changed("")
	fails(t, err, rutin.ErrCase, "missing", "the case")
}

func TestAPlanHasItsQuestionsACalendarAndARegister(t *testing.T) {
	engine := must(routines["helsingborg"].Engine("en"))
	defer engine.Close()
	plan := must(engine.Decide(background, night, nil))
	for number, ask := range plan.Asks {
		var question struct {
			Fact struct{ ID string }
			Why  string
		}
		must(0, json.Unmarshal(must(engine.Question(number)), &question))
		if question.Fact.ID != ask.Fact || question.Why == "" {
			t.Error(question, ask)
		}
	}
	_, err := engine.Question(len(plan.Asks))
	fails(t, err, rutin.ErrUsage, "no_question", "")
	calendar := must(engine.Calendar(rutin.Everybody))
	if !bytes.HasPrefix(calendar, []byte("BEGIN:VCALENDAR")) {
		t.Errorf("%s", calendar)
	}
	_, err = engine.Calendar("nobody")
	fails(t, err, rutin.ErrUsage, "not_a_name", "")

	event := map[string]any{"at": "2026-11-20T22:10:00+01:00", "contact": "police",
		"outcome": "reached", "told": []string{"place"}}
	must(0, engine.Add(map[string]any{"events": []any{event}}))
	stored := must(engine.Case())
	must(engine.DecideCase(background, nil))
	for _, given := range []any{nil, stored} {
		var register struct {
			Told []struct {
				Actor string
				Facts []string
			}
		}
		must(0, json.Unmarshal(must(engine.Told(given)), &register))
		if fmt.Sprint(register.Told) != "[{police [place]}]" {
			t.Error(register)
		}
	}
	_, err = engine.Told("{")
	if !errors.Is(err, rutin.ErrCase) {
		t.Error(err)
	}
}

func TestAllThatIsWrongWithACaseIsToldAtOnce(t *testing.T) {
	_, err := routines["helsingborg"].Decide(background,
		nightWith("facts", map[string]any{"age": 300, "agee": 3}), in("en"))
	faults := fails(t, err, rutin.ErrCase, "number_outside", "facts.age").Faults
	if len(faults) != 2 || faults[0].Path != "facts.age" || faults[0].With["high"] == nil ||
		faults[1].Code != "undeclared" || faults[1].Path != "facts.?" ||
		faults[1].Column < 2 || faults[1].Help == "" {
		t.Errorf("%+v", faults)
	}
}

func TestTextsInMemoryLoadAsFilesDo(t *testing.T) {
	sources := []rutin.Source{{ID: "helsingborg"}}
	must(0, filepath.WalkDir(root+"rules", func(path string, _ os.DirEntry, err error) error {
		id := strings.TrimSuffix(strings.TrimPrefix(path, root+"rules/"), ".lua")
		if err != nil || !strings.HasSuffix(path, ".lua") {
			return err
		}
		text := string(must(os.ReadFile(path)))
		if id == sources[0].ID {
			sources[0].Text = text
		} else {
			sources = append(sources, rutin.Source{ID: id, Text: text})
		}
		return nil
	}))
	routine := must(rutin.LoadSources(sources, nil))
	defer routine.Close()
	if routine.ID != "helsingborg" || fmt.Sprint(routine.Languages) != "[sv en]" ||
		!strings.HasPrefix(routine.Digest, "sha256:") || rutin.Version() == "" {
		t.Errorf("%+v", routine)
	}
	found := must(routine.Decide(background, night, nil)).Steps
	want := must(routines["helsingborg"].Decide(background, night, nil)).Steps
	if !reflect.DeepEqual(found, want) {
		t.Error("other steps")
	}
	alone := &rutin.LoadOptions{Rules: []string{"nowhere", root + "rules"}}
	must(0, must(rutin.LoadSources(sources[:1], alone)).Close())
}

// ---------------------------------------------------------------- life

func TestWhatIsClosedSaysSo(t *testing.T) {
	routine := must(rutin.Load(root+"rules/helsingborg.lua", nil))
	engine := must(routine.Engine(""))
	must(0, routine.Close())
	plan := must(engine.Decide(background, night, nil)) // it has the routine still
	must(0, engine.Close())
	for _, err := range []error{engine.Close(), routine.Close(), engine.Add("{}"),
		second(routine.Decide(background, night, nil)),
		second(engine.Decide(background, night, nil)), second(engine.Case())} {
		if err != rutin.ErrClosed {
			t.Error(err)
		}
	}
	if plan.Steps[0].ID != "police" {
		t.Error(plan.Steps[0])
	}
}

func second[T any](_ T, err error) error { return err }

func TestAnEngineThatIsIdleHoldsNoCase(t *testing.T) {
	for i := 0; i < 20; i++ {
		engine := must(routines["helsingborg"].Engine("sv"))
		if text, err := engine.Case(); err == nil {
			t.Fatalf("a case is left: %s", text)
		}
		if text, known, err := engine.Get("/case"); err == nil {
			t.Fatalf("a plan is left: %s %v", text, known)
		}
		must(engine.Decide(background, night, nil))
		must(0, engine.Close())
	}
}

// ---------------------------------------------------------------- goroutines

// together runs the work in eight goroutines, and demands that all of it holds.
func together(t *testing.T, work func(number int) error) {
	t.Helper()
	var all sync.WaitGroup
	for number := 0; number < 8; number++ {
		all.Add(1)
		go func(number int) {
			defer all.Done()
			if err := work(number); err != nil {
				t.Error(err)
			}
		}(number)
	}
	all.Wait()
}

func TestTogetherEightComeToTheBytesOfOne(t *testing.T) {
	some := examples
	if testing.Short() {
		some = examples[:20]
	}
	want := digestOf(some)
	together(t, func(int) error {
		if digestOf(some) != want {
			return errors.New("other plans")
		}
		return nil
	})
}

func TestTogetherARoutineIsLoadedAnewWhileAllDecide(t *testing.T) {
	var current atomic.Pointer[rutin.Routine]
	load := func() *rutin.Routine {
		return must(rutin.Load(root+"rules/helsingborg.lua", nil))
	}
	current.Store(load())
	want := answer(current.Load(), night, "sv")
	var ended atomic.Bool
	var decided atomic.Int64
	go func() {
		defer ended.Store(true)
		for i := 0; i < 5; i++ {
			if _, err := rutin.Load("nowhere.lua", nil); err == nil {
				t.Error("nothing is loaded")
			}
			old := current.Swap(load())
			if i%2 == 0 { // else the collector does it
				must(0, old.Close())
			}
			runtime.GC()
		}
	}()
	together(t, func(int) error {
		for !ended.Load() {
			plan, err := current.Load().Decide(background, night, in("sv"))
			if err == rutin.ErrClosed {
				continue // it was changed just now
			}
			if err != nil || !bytes.Equal(plan.JSON, want) {
				return fmt.Errorf("another plan: %w", err)
			}
			decided.Add(1)
		}
		return nil
	})
	must(0, current.Load().Close())
	if decided.Load() == 0 {
		t.Error("nothing was decided meanwhile")
	}
}

// Nothing keeps an engine alive but the call that it is in.
func TestTogetherNothingIsFreedWhileCRuns(t *testing.T) {
	want := answer(routines["sweden"], night, "sv")
	var ended atomic.Bool
	go func() {
		for !ended.Load() {
			runtime.GC()
		}
	}()
	together(t, func(int) error {
		for i := 0; i < 20; i++ {
			engine := must(routines["sweden"].Engine("sv"))
			if !bytes.Equal(must(engine.Decide(background, night, nil)).JSON, want) {
				return errors.New("another plan")
			}
		}
		return nil
	})
	ended.Store(true)
}

// ---------------------------------------------------------------- costs

const (
	decisions = 5000
	bound     = 2048 // kB that the process may have more after them
)

func resident(t *testing.T) int {
	for i := 0; i < 3; i++ { // finalizers, and what they let go
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	debug.FreeOSMemory()
	var total, pages int
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip("no /proc to measure by")
	}
	must(fmt.Sscan(string(text), &total, &pages))
	return pages * os.Getpagesize() / 1024
}

// Every tenth decision fails, every hundredth engine is left to the collector.
func decideSome(times int) {
	routine := routines["helsingborg"]
	for i := 0; i < times; i++ {
		answer(routine, night, []string{"sv", "en"}[i%2])
		if i%10 == 0 {
			answer(routine, "{}", "sv")
		}
		if i%100 == 0 {
			must(must(routine.Engine("en")).Decide(background, night, nil))
		}
	}
}

func TestNothingLeaksInFiveThousandDecisions(t *testing.T) {
	decideSome(500)
	before := resident(t)
	decideSome(decisions)
	more := resident(t) - before
	fmt.Printf("Go: %d kB more after %d decisions; the bound is %d\n", more, decisions,
		bound)
	if more > bound {
		t.Error("a decision leaks")
	}
}

// What leaks grows every time, by a routine a load; what is only warm does not.
func TestNothingLeaksInTenLoads(t *testing.T) {
	load := func() int {
		for i := 0; i < 10; i++ {
			routine := must(rutin.Load(root+"rules/sweden.lua", nil))
			must(routine.Decide(background, night, nil))
			if i%2 == 0 { // else the collector does it
				must(0, routine.Close())
			}
			if _, err := rutin.LoadSources([]rutin.Source{{"a", "rule"}}, nil); err == nil {
				t.Error("nothing is loaded")
			}
			runtime.GC()
		}
		return resident(t)
	}
	before, more := load(), bound
	for turn := 0; turn < 5 && more >= bound; turn++ {
		after := load()
		before, more = after, after-before
	}
	if more >= bound {
		t.Errorf("%d kB more after 10 loads", more)
	}
}

func TestWhatADecisionCostsIsSaid(t *testing.T) {
	var before, after syscall.Rusage
	for turn := 0; turn < 2; turn++ { // the first warms up
		must(0, syscall.Getrusage(syscall.RUSAGE_SELF, &before))
		for _, one := range examples {
			answer(one.routine, one.given, "sv")
			answer(one.routine, one.given, "en")
		}
		must(0, syscall.Getrusage(syscall.RUSAGE_SELF, &after))
	}
	spent := after.Utime.Nano() + after.Stime.Nano() - before.Utime.Nano() -
		before.Stime.Nano()
	fmt.Printf("Go: %d microseconds a decision with its plan, all of it read; C: %s\n",
		spent/int64(2000*len(examples)), os.Getenv("COST"))
}
