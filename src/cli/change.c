// change.c - what an answer changed in the plan, in a few lines
//
//     New: Police (now), Social Emergency Service (now).
//     Changed: Protection assessment (by tomorrow).
//     Gone: Support line.
//
// The library says them; here they are laid out.

#include "change.h"

#include "json.h"
#include "layout.h"
#include "report.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <string.h>

void cli_change_print(const cli_call *cli, const cli_host *host,
                      const char *before)
{
    size_t size = before ? strlen(before) : 0, length;
    const char *json;
    cJSON *changes;
    cli_layout_style style;

    if (rutin_changed(host->engine, before, size, NULL, &json, &length) !=
        RUTIN_OK) {
        cli_report_error(cli, rutin_error_of(host->engine), NULL);
        return;
    }
    changes = cJSON_ParseWithLength(json, length);
    style = cli_json_is_true(changes, "same") ? CLI_PLAIN : CLI_BOLD;
    for (const cJSON *line = cli_json_items(changes, "text"); line;
         line = line->next)
        cli_layout_paragraph(cli, style, 0, 2, cli_json_item_text(line));
    for (const cJSON *warning = cli_json_items(changes, "warnings"); warning;
         warning = warning->next)
        cli_layout_labelled(cli, 0, 6, cli_words_say(cli, W_NOTE),
                            cli_json_text(warning, "text"));
    cJSON_Delete(changes);
}
