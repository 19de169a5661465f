// replay.c - gives a fuzz driver the files of a corpus, without libFuzzer
//
// For compilers that have none, and for tests that must come out the same.

#include "fuzz.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

// The bytes of a file; the caller frees them.
static uint8_t *read_all(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = NULL;
    size_t room = 0, got;

    must(file != NULL);
    *size = 0;
    do {
        room = room * 2 + 4096;
        bytes = realloc(bytes, room);
        must(bytes != NULL);
        got = fread(bytes + *size, 1, room - *size, file);
        *size += got;
    } while (got > 0);
    must(!ferror(file));
    fclose(file);
    return bytes;
}

int main(int count, char **paths)
{
    for (int i = 1; i < count; i++) {
        size_t size;
        uint8_t *bytes = read_all(paths[i], &size);

        LLVMFuzzerTestOneInput(bytes, size);
        free(bytes);
    }
    printf("%d files\n", count - 1);
    return count > 1 ? 0 : 1;
}
