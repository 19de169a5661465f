// checks.c - the catalogue of what check finds, a line a code
//
// For tests/checks.sh, which makes rules/CHECKS.md of it: code, what is said and
// what to do in Swedish, and the same in English, with tabs between.

#include <stdio.h>

#define MESSAGE(code, swedish, english) {#code, swedish, english},
#define PHRASE MESSAGE

static const struct {
    const char *code, *swedish, *english;
} said[] = {
#include "../src/base/tools.def"
    {NULL, NULL, NULL}};

int main(void)
{
    for (int i = 0; said[i].code != NULL; i++)
        printf("%s\t%s\t%s\n", said[i].code, said[i].swedish, said[i].english);
    return 0;
}
