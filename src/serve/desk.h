// desk.h - so many decisions at once, and no more

#ifndef RUTIN_SERVE_DESK_H
#define RUTIN_SERVE_DESK_H

#include <stdbool.h>

// How many there are: set once, before there are threads.
void serve_desk_settle(int count);

// Waits for a free one, for five seconds. False when there was none.
bool serve_desk_take(void);
void serve_desk_give(void);

#endif
