// sequence.h - words over the order of a plan as diagrams

#ifndef RUTIN__SEQUENCE_H
#define RUTIN__SEQUENCE_H

#include "base/set.h"
#include "routine/diagram.h"
#include "tools/model.h"

// Whether the first step of a plan goes by a name in [set]: where that is certain.
rutin__diagram rutin__sequence_first(rutin__model *model,
                                     const rutin__set *set);

// The same of a step that goes by a name in [first] standing before every one by a
// name in [then], or of none of these being there.
rutin__diagram rutin__sequence_before(rutin__model *model,
                                      const rutin__set *first,
                                      const rutin__set *then);

#endif
