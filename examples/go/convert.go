// convert.go - what goes to C for one call, and what comes back
//
// C may read memory of Go while a call lasts, so nothing is allocated for it and
// nothing has to be freed. What comes back is the engine's and is copied at once.

package rutin

// #include "bridge.h"
import "C"

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unsafe"
)

// start is where bytes stand, for C to read during one call.
func start(text []byte) *C.char {
	if len(text) == 0 {
		text = []byte{0}
	}
	return (*C.char)(unsafe.Pointer(&text[0]))
}

// chars gives C texts with a NUL after them, and there can be none within.
func chars(texts ...string) ([]*C.char, error) {
	given := make([]*C.char, len(texts))
	for i, text := range texts {
		if strings.IndexByte(text, 0) >= 0 {
			return nil, errors.New("rutin: found a NUL in a text, and there can be none")
		}
		given[i] = start(append([]byte(text), 0))
	}
	return given, nil
}

func bytesOf(text *C.char, length C.size_t) []byte {
	return append([]byte{}, unsafe.Slice((*byte)(unsafe.Pointer(text)), length)...)
}

// encode gives JSON as it stands, or makes it of a value.
func encode(value any) ([]byte, error) {
	switch value := value.(type) {
	case string:
		return []byte(value), nil
	case []byte:
		return value, nil
	case json.RawMessage:
		return value, nil
	}
	return marshal(value)
}

// encodeOrNone gives where JSON stands, for C to read during one call; NULL for nil.
func encodeOrNone(value any) (*C.char, C.size_t, error) {
	if value == nil {
		return nil, 0, nil
	}
	text, err := encode(value)
	return start(text), C.size_t(len(text)), err
}

func marshal(value any) ([]byte, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("rutin: %w", err)
	}
	return text, nil
}

func stamp(at time.Time) string { return at.Format(time.RFC3339Nano) }

func timeOf(text *C.char) time.Time {
	at, _ := time.Parse(time.RFC3339, C.GoString(text)) // zero for none
	return at
}

func limits(most Limits) C.rutin_limits {
	return C.rutin_limits{
		memory: C.int64_t(most.Memory), steps: C.int64_t(most.Steps),
		source: C.int64_t(most.Source), text: C.int64_t(most.Text),
		time: C.int64_t(milliseconds(most.Time)),
	}
}

// milliseconds rounds away from zero, which stands for the default.
func milliseconds(most time.Duration) int64 {
	switch {
	case most > 0:
		return int64((most + time.Millisecond - 1) / time.Millisecond)
	case most < 0:
		return -1
	}
	return 0
}

// sooner is what a decision may take when its deadline is that far away. The default is
// that of rutin.h.
func sooner(most, left time.Duration) time.Duration {
	if most == 0 {
		most = time.Second
	}
	if most > 0 && most <= left {
		return most
	}
	if left <= 0 {
		return time.Nanosecond
	}
	return left
}
