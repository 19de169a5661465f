// sha256.h - the digest of a text: SHA-256, as FIPS 180-4 has it

#ifndef RUTIN__SHA256_H
#define RUTIN__SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { RUTIN__SHA256_BLOCK = 64, RUTIN__SHA256_DIGITS = 64 };

typedef struct rutin__sha256 {
    uint32_t state[8];
    uint64_t length;                          // bytes so far
    unsigned char block[RUTIN__SHA256_BLOCK]; // the last of them, not yet taken
} rutin__sha256;

void rutin__sha256_begin(rutin__sha256 *sha);
void rutin__sha256_add(rutin__sha256 *sha, const void *bytes, size_t length);

// Writes the digest of all that was added, in lower-case digits.
void rutin__sha256_end(rutin__sha256 *sha,
                       char digits[RUTIN__SHA256_DIGITS + 1]);

#endif
