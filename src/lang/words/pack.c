// pack.c - packs the words of a routine, for the build to embed them
//
// Reads a text and writes a C header with it, a quarter as long, from which
// src/lang/load.c makes the text again. What has stood before is not written anew
// but found again: of all ways to say the text so, the shortest.
//
//     0 byte              the byte
//     1 count back byte   [count] + 1 bytes from [back] · 256 + [byte] + 1 back
//
// Bits stand in bytes of their own, from the highest on, each put where the first
// of its bits is wanted. A number from 1 on is its bits below the highest, each
// after a 1; then a 0. Of [back] one more is written.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1 << 18, PAIRS = 1 << 16 };

static unsigned char text[MOST], packed[2 * MOST];
static int length, packed_length, slot, left;

// For each place: the one before with the same two bytes, or -1; the bits that
// the text takes from there on, and how it goes on: [count] bytes from [back].
static int before[MOST], bits[MOST + 1], count[MOST], back[MOST];

static int bits_of(int number)
{
    int result = 1;

    for (; number > 1; number >>= 1)
        result += 2;
    return result;
}

static void find_before(void)
{
    static int last[PAIRS];

    memset(last, -1, sizeof last);
    for (int i = 0; i < length; i++) {
        int pair = text[i] << 8 | (i + 1 < length ? text[i + 1] : 0);

        before[i] = last[pair];
        last[pair] = i;
    }
}

// From the end on, so that what comes after a place is known.
static void find_shortest(int at)
{
    int longest = 1;

    bits[at] = bits[at + 1] + 9;
    count[at] = 1;
    for (int from = before[at]; from >= 0; from = before[from]) {
        int distance = at - from - 1, same = 0;

        while (at + same < length && text[from + same] == text[at + same])
            same++;
        for (; longest < same; longest++) {
            int whole = 9 + bits_of(longest) + bits_of(distance / 256 + 1) +
                        bits[at + longest + 1];

            if (whole < bits[at]) {
                bits[at] = whole;
                count[at] = longest + 1;
                back[at] = distance;
            }
        }
    }
}

static void put_bit(int bit)
{
    if (left == 0) {
        left = 8;
        slot = packed_length++;
    }
    packed[slot] |= (unsigned char)(bit << --left);
}

static void put_number(int number)
{
    int top = 0;

    while (number >> top > 1)
        top++;
    while (--top >= 0) {
        put_bit(1);
        put_bit(number >> top & 1);
    }
    put_bit(0);
}

static void put(int at)
{
    if (count[at] == 1) {
        put_bit(0);
        packed[packed_length++] = text[at];
    } else {
        put_bit(1);
        put_number(count[at] - 1);
        put_number(back[at] / 256 + 1);
        packed[packed_length++] = (unsigned char)(back[at] % 256);
    }
}

int main(void)
{
    length = (int)fread(text, 1, MOST, stdin);
    if (length == 0 || length == MOST) {
        fprintf(stderr, "pack: found %d bytes\n", length);
        return EXIT_FAILURE;
    }
    find_before();
    for (int i = length - 1; i >= 0; i--)
        find_shortest(i);
    for (int i = 0; i < length; i += count[i])
        put(i);
    printf("enum { WORDS_LENGTH = %d };\n\n"
           "static const unsigned char words_packed[] = {",
           length);
    for (int i = 0; i < packed_length; i++)
        printf("%s%d,", i % 16 == 0 ? "\n" : "", packed[i]);
    puts("\n};");
    return EXIT_SUCCESS;
}
