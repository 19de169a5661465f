// error.go - what the library refused, as values

package rutin

// #include "bridge.h"
import "C"

import (
	"context"
	"encoding/json"
	"fmt"
)

// A Status is the kind of an error, for errors.Is: errors.Is(err, rutin.ErrCase).
type Status int

const (
	ErrCase    Status = C.RUTIN_ECASE    // the case is not one, or does not fit
	ErrRoutine Status = C.RUTIN_EROUTINE // the routine is not one
	ErrLimit   Status = C.RUTIN_ELIMIT   // a ceiling: size, depth, memory, steps
	ErrMemory  Status = C.RUTIN_ENOMEM   // the host has no memory left
	ErrRead    Status = C.RUTIN_EIO      // a file could not be read
	ErrUsage   Status = C.RUTIN_EUSAGE   // an unknown name or language
)

func (s Status) Error() string {
	return C.GoString(C.rutin_status_text(C.rutin_status(s)))
}

// An Error is what the library refused. No value of a case stands in it.
type Error struct {
	Status        Status
	Code          string   // "number_outside", the same in both languages
	Where         string   // "facts.age", or a file's name
	Line, Column  int      // from 1; 0 where there is none
	Message, Help string   // what was found and wanted; what to do about it, or ""
	Language      string   // of both
	Mistakes      []*Error // of a routine: all, in the order of its text
	Faults        []Fault  // of a case: all, of which this error is the first
	late          bool
}

// A Fault is one of all that is wrong with a case, for a form that shows all at once.
type Fault struct {
	Code, Path, Message, Help string
	Line, Column              int
	With                      map[string]any // the numbers and names in the message
}

func (e *Error) Error() string {
	place := e.Where
	if e.Line > 0 {
		place += fmt.Sprintf(":%d:%d", e.Line, e.Column)
	}
	if place != "" {
		place += ": "
	}
	return place + e.Message
}

// Unwrap gives the status, so that errors.Is finds it.
func (e *Error) Unwrap() error { return e.Status }

// Is finds that the deadline of a context bounded the decision.
func (e *Error) Is(target error) bool {
	return e.late && target == context.DeadlineExceeded
}

// newError copies an error of C; where it has none the status speaks for itself.
func newError(status C.rutin_status, found *C.rutin_error) *Error {
	if found == nil || found.status == C.RUTIN_OK {
		return &Error{Status: Status(status), Language: "en",
			Message: Status(status).Error()}
	}
	return &Error{
		Status:   Status(found.status),
		Code:     C.GoString(&found.code[0]),
		Where:    C.GoString(&found.where[0]),
		Line:     int(found.line),
		Column:   int(found.column),
		Message:  C.GoString(&found.message[0]),
		Help:     C.GoString(&found.help[0]),
		Language: C.GoString(&found.language[0]),
	}
}

// faultsOf reads all that was wrong with the case of the last call.
func faultsOf(at *C.rutin_engine) []Fault {
	var length C.size_t
	var faults []Fault
	if text := C.rutin_errors(at, &length); text != nil {
		_ = json.Unmarshal(bytesOf(text, length), &faults)
	}
	return faults
}

// gravest is the error of a load: the mistake that the status is of, with all of them.
func gravest(status C.rutin_status, mistakes []*Error) *Error {
	found := newError(status, nil)
	for _, mistake := range mistakes {
		if mistake.Status == found.Status {
			*found = *mistake
			break
		}
	}
	found.Mistakes = mistakes
	return found
}
