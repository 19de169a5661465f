// condition.c - conditions over facts: judgement and walking
//
// Judgement is Kleene's strong three-valued logic:
//
//     all    false if any part is false, else unknown if any is, else true
//     any    true if any part is true, else unknown if any is, else false

#include "routine/condition.h"

#include <string.h>

const char *const rutin__condition_consent_names[] = {
    [RUTIN__NOT_ASKED] = "not_asked",     [RUTIN__GIVEN] = "given",
    [RUTIN__REFUSED] = "refused",         [RUTIN__WITHDRAWN] = "withdrawn",
    [RUTIN__CANNOT_GIVE] = "cannot_give",
};

const char *const rutin__condition_ground_names[] = {
    [RUTIN_GROUND_NONE] = "",
    [RUTIN_GROUND_DUTY] = "duty",
    [RUTIN_GROUND_NECESSITY] = "necessity",
    [RUTIN_GROUND_FREE] = "free",
    [RUTIN_GROUND_DUTY_UNLESS] = "duty_unless",
    [RUTIN_GROUND_MAY] = "may",
    [RUTIN_GROUND_CONSENT] = "consent",
    [RUTIN_GROUND_ANONYMOUS] = "anonymous",
};

const rutin__term_version *rutin__condition_term_in_force(
    const rutin__term *term, rutin__day day)
{
    for (int i = 0; i < term->version_count; i++)
        if (term->versions[i].from <= day && day <= term->versions[i].to)
            return &term->versions[i];
    return NULL;
}

bool rutin__condition_fits(const rutin__node *node, int64_t bits)
{
    switch (node->op) {
    case RUTIN__IS_YES:
        return bits != 0;
    case RUTIN__RANGE:
        return node->low <= bits && bits <= node->high;
    case RUTIN__AMONG:
        return (node->low >> bits & 1) != 0;
    case RUTIN__HAS:
        return (node->low & bits) != 0;
    case RUTIN__HAS_ALL:
        return (node->low & bits) == node->low;
    default:
        return bits == 0; // RUTIN__EMPTY
    }
}
