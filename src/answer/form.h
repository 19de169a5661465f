// form.h - a question of a plan, as a form shows it

#ifndef RUTIN__FORM_H
#define RUTIN__FORM_H

#include "answer/decide.h"
#include "ask/ask.h"
#include "base/text.h"

// Writes a question of a decision that was made, as JSON.
void rutin__form_write(const rutin__decision *decision,
                       const rutin__question *question, rutin__text *out);

#endif
