// engine.c - one thread's evaluator, as the public calls share it

#include "api/engine.h"
#include "case/record.h"

void rutin__engine_forget(rutin_engine *engine)
{
    engine->decision.made = engine->plan_is_written = false;
    rutin__record_reset(&engine->decision.record);
    rutin__read_forget(&engine->in);
    rutin__text_reset(&engine->decision.words);
    rutin__text_reset(&engine->scratch);
    rutin__text_reset(&engine->plan);
    rutin__text_reset(&engine->answer);
}
