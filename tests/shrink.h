// shrink.h - the least routine and case that show a difference

#ifndef RUTIN_SHRINK_H
#define RUTIN_SHRINK_H

#include <stdbool.h>

// Whether a routine and a case, as text, show what is looked for. A text that is
// no routine or no case does not.
typedef bool shrink_shows(void *data, const char *source, const char *json);

// Leaves out of a routine and a case what can be left out while they still show
// it: lines, blocks of lines, and what stands around a block; facts, consents and
// events. [*source] and [*json] are from malloc, and are put in place of.
void shrink(char **source, char **json, shrink_shows *shows, void *data);

#endif
