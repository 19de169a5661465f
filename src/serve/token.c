// token.c - the token that whoever asks has to show
//
// It stands in a file, not on the command line, which everybody on the machine can
// see. It is read again at each reload, so that it can be changed without a stop.

#include "token.h"

#include "log.h"
#include "words.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { SHORTEST = 16, LONGEST = 512 };

static bool is_token(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] <= ' ' || line[i] > '~')
            return false;
    return length >= SHORTEST && length <= LONGEST;
}

// The first line of the file, without its end. False when it cannot be read.
static bool read_line(const char *path, char *line, size_t size)
{
    FILE *file = fopen(path, "r");
    bool is_read;

    if (!file)
        return false;
    errno = 0;
    *line = '\0';
    is_read = fgets(line, (int)size, file) || !ferror(file);
    fclose(file);
    line[strcspn(line, "\r\n")] = '\0';
    return is_read;
}

char *serve_token_read(const char *path)
{
    char line[LONGEST + 8], *token;
    struct stat about;

    if (stat(path, &about) != 0 || !read_line(path, line, sizeof line)) {
        serve_log_word(S_CANNOT_READ_TOKEN, path, strerror(errno));
        return NULL;
    }
    if (about.st_mode & S_IROTH) {
        serve_log_word(S_OPEN_TOKEN, path, NULL);
        return NULL;
    }
    if (!is_token(line, strlen(line))) {
        serve_log_word(S_BAD_TOKEN, path, NULL);
        return NULL;
    }
    token = strdup(line);
    if (!token)
        serve_log_word(S_LOST, NULL, NULL);
    return token;
}

void serve_token_free(char *token)
{
    // Through a pointer that may change, so that no compiler leaves it out.
    static void *(*volatile set)(void *, int, size_t) = memset;

    if (token)
        set(token, 0, strlen(token));
    free(token);
}

bool serve_token_is(const char *token, const char *given)
{
    size_t length = strlen(token), other = strlen(given);
    unsigned differs = length != other;

    for (size_t i = 0; i < other; i++)
        differs |= (unsigned char)(given[i] ^ token[i % length]);
    return differs == 0;
}
