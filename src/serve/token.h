// token.h - the token that whoever asks has to show

#ifndef RUTIN_SERVE_TOKEN_H
#define RUTIN_SERVE_TOKEN_H

#include <stdbool.h>

// The line that the file holds; NULL, having said why. Free it with
// serve_token_free(), which wipes it.
char *serve_token_read(const char *path);
void serve_token_free(char *token);

// Whether they are the same. Takes as long for every [given] of one length.
bool serve_token_is(const char *token, const char *given);

#endif
