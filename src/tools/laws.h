// laws.h - what must hold of every routine, without being asked for

#ifndef RUTIN__LAWS_H
#define RUTIN__LAWS_H

#include "base/messages.h"
#include "routine/diagram.h"
#include "tools/model.h"
#include "tools/trial.h"

#include <stdbool.h>

typedef enum rutin__law {
    RUTIN__LAW_ACCOUNT, // what is told of exploitation brings a step or a question
    RUTIN__LAW_GROUND, // nothing is told without a ground
    RUTIN__LAW_BAN,    // no step goes to somebody who is banned
    RUTIN__LAW_LADDER, // a duty of now reaches somebody who is there
    RUTIN__LAW_CIRCLE, // no orders close a circle
    RUTIN__LAW_NAMELESS, // no call without a name stands for what is to be weighed
    RUTIN__LAWS
} rutin__law;

extern const char *const rutin__laws_ids[];
extern const rutin__message rutin__laws_texts[];

// The cases that may break a law: none that does is left out.
rutin__diagram rutin__laws_breaches(rutin__model *model, rutin__law law);

// Makes a case that a path gave one that the law can be broken in.
void rutin__laws_prepare(rutin__trial *trial, rutin__law law);

// Whether the plan that was decided keeps a law.
bool rutin__laws_keeps(const rutin__trial *trial, rutin__law law);

#endif
