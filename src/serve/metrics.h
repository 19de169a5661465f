// metrics.h - what is counted, for Prometheus

#ifndef RUTIN_SERVE_METRICS_H
#define RUTIN_SERVE_METRICS_H

#include "shelf.h"
#include "text.h"

#include <stdbool.h>
#include <stdint.h>

// Counts an answer of the path, which is a pattern and lives for ever.
void serve_metrics_count(const char *path, unsigned status,
                         int64_t microseconds);

// Counts what a line of many came to, a reload, what became of a card.
void serve_metrics_count_line(bool is_plan);
void serve_metrics_count_reload(bool is_done);
void serve_metrics_count_card(bool is_accepted);

// Writes all of it, as text for Prometheus.
void serve_metrics_write(serve_text *text, const serve_shelf *shelf);

#endif
