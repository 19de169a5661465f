// test_sha256.c - the digest of a text, held against another's and the standard's

#include "base/sha256.h"
#include "test.h"

#include <sha2.h>
#include <stddef.h>
#include <string.h>

static const struct {
    const char *text, *digits;
} known[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
};

START_TEST(a_digest_is_the_standards)
{
    char digits[RUTIN__SHA256_DIGITS + 1];
    rutin__sha256 sha;

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        rutin__sha256_begin(&sha);
        rutin__sha256_add(&sha, known[i].text, strlen(known[i].text));
        rutin__sha256_end(&sha, digits);
        ck_assert_str_eq(digits, known[i].digits);
    }
}
END_TEST

// A text of any length, in parts of any other.
START_TEST(it_does_not_matter_how_a_text_is_parted)
{
    enum { LONGEST = 400 };
    char digits[RUTIN__SHA256_DIGITS + 1], wanted[SHA256_DIGEST_STRING_LENGTH];
    unsigned char text[LONGEST];
    rutin__sha256 sha;

    for (size_t i = 0; i < LONGEST; i++)
        text[i] = (unsigned char)(i * i + i / 7);
    for (size_t length = 0; length <= LONGEST; length++)
        for (size_t part = 1; part < 200; part += 9) {
            rutin__sha256_begin(&sha);
            for (size_t at = 0; at < length; at += part)
                rutin__sha256_add(&sha, text + at,
                                  length - at < part ? length - at : part);
            rutin__sha256_end(&sha, digits);
            SHA256Data(text, length, wanted);
            ck_assert_str_eq(digits, wanted);
        }
}
END_TEST

Suite *sha256_suite(void)
{
    const TTest *tests[] = {
        a_digest_is_the_standards,
        it_does_not_matter_how_a_text_is_parted,
    };

    return suite_of("sha256", tests, sizeof tests / sizeof *tests);
}
