// nearest.c - the name nearest to a misspelt one
//
// Near is how many letters are to be changed, put in, left out or swapped with
// the next; one for every four letters, and one more, is near enough.

#include "nearest.h"

#include <string.h>

enum { LONGEST_NAME = 63 };

static int least(int a, int b, int c)
{
    int two = a < b ? a : b;

    return two < c ? two : c;
}

// How many letters are to be changed, put in, left out or swapped with the next
// to make [a] of [b]. Three rows of the usual table are enough.
static int distance(const char *a, const char *b)
{
    int rows[3][LONGEST_NAME + 1];
    int width = (int)strlen(b);

    for (int j = 0; j <= width; j++)
        rows[0][j] = j;
    for (int i = 1; a[i - 1]; i++) {
        int *row = rows[i % 3];
        const int *above = rows[(i + 2) % 3];
        const int *higher = rows[(i + 1) % 3];

        row[0] = i;
        for (int j = 1; j <= width; j++) {
            row[j] = least(above[j] + 1, row[j - 1] + 1,
                           above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], row[j], higher[j - 2] + 1);
        }
    }
    return rows[strlen(a) % 3][width];
}

void cli_nearest_consider(cli_nearest *nearest, const char *name)
{
    size_t length = strlen(nearest->wanted);
    int far;

    if (length == 0 || length > LONGEST_NAME || strlen(name) > LONGEST_NAME)
        return;
    far = distance(nearest->wanted, name);
    if (far > 1 + (int)length / 4)
        return;
    if (!nearest->found || far < nearest->distance) {
        nearest->found = name;
        nearest->distance = far;
    }
}
