// calendar.h - rutin calendar: the deadlines as an iCalendar file

#ifndef RUTIN_CLI_CALENDAR_H
#define RUTIN_CLI_CALENDAR_H

#include "call.h"

int cli_calendar(cli_call *cli);

#endif
