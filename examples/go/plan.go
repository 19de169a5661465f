// plan.go - a plan as a value, read step by step from where C has it

package rutin

// #include "bridge.h"
import "C"

import "time"

// A Plan is what is to be done: a value, which stays as it is.
type Plan struct {
	JSON     []byte // all of it: the same bytes for the same case, in any language
	Steps    []Step
	Bans     []Ban
	Asks     []Ask
	Warnings []Warning
}

// A Step is one call to make or one thing to do; rutin.h tells of each member. A text
// is "" and a time zero where the plan has null.
type Step struct {
	ID, Name, PartOf    string
	IsTask              bool
	Act                 int
	Phone, Performer    string
	When, Status        string // "now", "due", as in JSON
	Due, ClosedUntil    time.Time
	Overdue             bool
	Heading             string
	Say, SayNot, SayAll string
	Basis, ByWhen       string
	Ground, Law         string
	Tell                []string // the facts that may be told, and no others
	Because             []Reason
}

// A Reason is a rule that asked for a step, and whether it counts.
type Reason struct {
	Rule, Text string
	Effective  bool
}

// A Ban is an actor that must not be contacted: for certain, or not yet excluded.
type Ban struct {
	Actor   string
	Certain bool
}

// An Ask is a fact to find out, the most urgent first.
type Ask struct{ Fact, Question string }

// A Warning tells of a broken invariant first.
type Warning struct{ Code, Text string }

var (
	whens    = [...]string{"now", "today", "week", "later", "waiting"}
	statuses = [...]string{"done", "failed", "held", "weigh", "ask_consent", "blocked",
		"waiting", "due"}
	grounds = [...]string{"", "duty", "necessity", "free", "duty_unless", "may",
		"consent", "anonymous"}
)

func readPlan(at *C.rutin_engine) (*Plan, C.rutin_status) {
	var length C.size_t
	text := C.rutin_plan(at, &length)
	if text == nil {
		return nil, C.rutin_error_of(at).status
	}
	p := &Plan{
		JSON:     bytesOf(text, length),
		Steps:    make([]Step, C.rutin_step_count(at)),
		Bans:     make([]Ban, C.rutin_ban_count(at)),
		Asks:     make([]Ask, C.rutin_ask_count(at)),
		Warnings: make([]Warning, C.rutin_warning_count(at)),
	}
	for i := range p.Steps {
		readStep(at, C.int64_t(i), &p.Steps[i])
	}
	for i := range p.Bans {
		p.Bans[i] = Ban{C.GoString(C.rutin_ban_actor(at, C.int64_t(i))),
			bool(C.rutin_ban_certain(at, C.int64_t(i)))}
	}
	for i := range p.Asks {
		p.Asks[i] = Ask{C.GoString(C.rutin_ask_fact(at, C.int64_t(i))),
			C.GoString(C.rutin_ask_question(at, C.int64_t(i)))}
	}
	for i := range p.Warnings {
		p.Warnings[i] = Warning{C.GoString(C.rutin_warning_code(at, C.int64_t(i))),
			C.GoString(C.rutin_warning_text(at, C.int64_t(i)))}
	}
	return p, C.RUTIN_OK
}

func readStep(at *C.rutin_engine, number C.int64_t, step *Step) {
	var c C.bridge_step
	C.bridge_read_step(at, number, &c)
	*step = Step{
		ID: C.GoString(c.id), Name: C.GoString(c.name), PartOf: C.GoString(c.part_of),
		IsTask: bool(c.is_task), Act: int(c.act),
		Phone: C.GoString(c.phone), Performer: C.GoString(c.performer),
		When: whens[c.when], Status: statuses[c.status],
		Due: timeOf(c.due), ClosedUntil: timeOf(c.closed_until),
		Overdue: bool(c.overdue), Heading: C.GoString(c.heading),
		Say: C.GoString(c.say), SayNot: C.GoString(c.say_not),
		SayAll: C.GoString(c.say_all), Basis: C.GoString(c.basis),
		ByWhen: C.GoString(c.by_when), Ground: grounds[c.ground],
		Law:     C.GoString(c.law),
		Tell:    make([]string, c.tell_count),
		Because: make([]Reason, c.reason_count),
	}
	// One more than there are, for the first one's address.
	texts := make([]*C.char, c.tell_count+2*c.reason_count+1)
	rules, reasons := texts[c.tell_count:], texts[c.tell_count+c.reason_count:]
	effective := make([]C.bool, c.reason_count+1)
	C.bridge_read_tell(at, number, &texts[0])
	C.bridge_read_reasons(at, number, &rules[0], &reasons[0], &effective[0])
	for i := range step.Tell {
		step.Tell[i] = C.GoString(texts[i])
	}
	for i := range step.Because {
		step.Because[i] = Reason{C.GoString(rules[i]), C.GoString(reasons[i]),
			bool(effective[i])}
	}
}
