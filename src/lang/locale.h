// locale.h - the locale "C" for one thread, for a while

#ifndef RUTIN__LOCALE_H
#define RUTIN__LOCALE_H

#include <locale.h>
#include <stdbool.h>

// Zero it, and open it.
typedef struct rutin__locale {
#ifdef _WIN32
    char before[64];
    int shared; // whether the thread had the process's locale
#else
    locale_t plain, before;
#endif
} rutin__locale;

// False when there is no memory.
bool rutin__locale_open(rutin__locale *locale);
void rutin__locale_close(rutin__locale *locale);

// From the one to the other the thread has the locale "C".
void rutin__locale_enter(rutin__locale *locale);
void rutin__locale_leave(rutin__locale *locale);

#endif
