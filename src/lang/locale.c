// locale.c - the locale "C" for one thread, for a while
//
// Lua asks the locale how a number is written and how texts are ordered. What
// other threads of the process have set is theirs. POSIX has locales as values;
// Windows can part a thread from the others, and names its locale by a text.

#include "lang/locale.h"

#ifdef _WIN32

#include <string.h>

bool rutin__locale_open(rutin__locale *locale)
{
    locale->before[0] = '\0';
    return true;
}

void rutin__locale_close(rutin__locale *locale)
{
    (void)locale;
}

// A name that is too long to keep is left as it is: it is no "C" then, which
// whole numbers and texts of a routine do without.
void rutin__locale_enter(rutin__locale *locale)
{
    const char *name;

    locale->shared = _configthreadlocale(_ENABLE_PER_THREAD_LOCALE);
    name = setlocale(LC_ALL, NULL);
    locale->before[0] = '\0';
    if (name == NULL || strlen(name) >= sizeof locale->before)
        return;
    strcpy(locale->before, name);
    setlocale(LC_ALL, "C");
}

void rutin__locale_leave(rutin__locale *locale)
{
    if (locale->before[0] != '\0')
        setlocale(LC_ALL, locale->before);
    _configthreadlocale(locale->shared);
}

#else

bool rutin__locale_open(rutin__locale *locale)
{
    locale->plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    return locale->plain != (locale_t)0;
}

void rutin__locale_close(rutin__locale *locale)
{
    if (locale->plain != (locale_t)0)
        freelocale(locale->plain);
    locale->plain = (locale_t)0;
}

void rutin__locale_enter(rutin__locale *locale)
{
    locale->before = uselocale(locale->plain);
}

void rutin__locale_leave(rutin__locale *locale)
{
    uselocale(locale->before);
}

#endif
