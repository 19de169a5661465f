// wind.h - the clock of a drill, moved by hand

#ifndef RUTIN_CLI_WIND_H
#define RUTIN_CLI_WIND_H

#include <cJSON.h>
#include <stdint.h>

typedef enum cli_wind {
    CLI_WIND_NONE, // no time
    CLI_WIND_ON,
    CLI_WIND_PAST,
    CLI_WIND_NO_DEADLINE
} cli_wind;

// How far a line, folded, moves the clock from [now], in seconds.
cli_wind cli_wind_read(const cJSON *plan, const char *now, const char *folded,
                       int64_t *seconds);

#endif
