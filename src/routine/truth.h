// truth.h - what verdicts and aspects are folded with
//
// A truth is a diagram whose leaves are 0 and 1; a rank is less the stronger it is,
// and RUTIN__TRUTH_NONE is none.

#ifndef RUTIN__TRUTH_H
#define RUTIN__TRUTH_H

#include "routine/diagram.h"

#include <stdint.h>

enum { RUTIN__TRUTH_NONE = RUTIN__DIAGRAM_NONE }; // after every rank

extern const rutin__diagram rutin__truth_no, rutin__truth_yes;

// Whether both are.
extern const rutin__operation rutin__truth_both;
// Whether either is.
extern const rutin__operation rutin__truth_either;
// The least rank of two.
extern const rutin__operation rutin__truth_strongest;
// Kleene's `all` and `any`, of verdicts.
extern const rutin__operation rutin__truth_all;
extern const rutin__operation rutin__truth_any;
// Whether the first is, and not the second.
extern const rutin__operation rutin__truth_without;
// The second where the first is, else 0.
extern const rutin__operation rutin__truth_when;
// Whether a verdict is fired. The other operand is nothing.
extern const rutin__operation rutin__truth_fires;
// Whether a ban is open.
extern const rutin__operation rutin__truth_is_open;
// The second, a rank, where the first is, else none.
extern const rutin__operation rutin__truth_or_none;

// A vertex of a variable with a truth for each of its classes, at most as many as
// a consent has states.
rutin__diagram rutin__truth_on(rutin__builder *builder, int variable,
                               const uint32_t *truths, int count);

#endif
