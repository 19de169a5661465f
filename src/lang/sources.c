// sources.c - the texts that one routine is made of
//
// What `use "sweden"` names is asked of the host first, then looked for as
// sweden.lua in the folder of the routine itself and in those of the rules
// path. A text that comes a second time is the first.

#include "lang/sources.h"

#include <errno.h>
#include <sha2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

// Windows parts a path at backslashes too, and has colons in it.
#ifdef _WIN32
static const char parts_folders[] = ";";
#else
static const char parts_folders[] = ":";
#endif

static bool parts_path(char c)
{
#ifdef _WIN32
    return c == '/' || c == '\\' || c == ':';
#else
    return c == '/';
#endif
}

// How many bytes of [path] come before the name of the file.
static size_t folder_size(const char *path)
{
    size_t length = strlen(path);

    while (length > 0 && !parts_path(path[length - 1]))
        length--;
    return length;
}

int rutin__sources_called(const rutin__sources *sources, const char *name)
{
    for (int i = 0; i < sources->count; i++)
        if (strcmp(sources->list[i].name, name) == 0)
            return i;
    return 0;
}

// "rules/helsingborg.lua" is helsingborg wherever it lies.
static const char *take_id(rutin__arena *arena, const char *name)
{
    const char *base = name + folder_size(name);
    size_t length = strlen(base);

    if (length > 4 && strcmp(base + length - 4, ".lua") == 0)
        length -= 4;
    return rutin__memory_take_text(arena, base, length);
}

rutin_status rutin__sources_keep(rutin__sources *sources, const char *name,
                                 const char *id, const char *text,
                                 size_t length, int *number)
{
    rutin__source *s = &sources->list[sources->count];

    for (*number = 0; *number < sources->count; ++*number)
        if (sources->list[*number].length == length &&
            memcmp(sources->list[*number].text, text, length) == 0)
            return RUTIN_OK;
    if (sources->count == RUTIN__SOURCES)
        return RUTIN_ELIMIT;
    s->name = rutin__memory_take_text(&sources->held, name, strlen(name));
    s->id = id == NULL
                ? take_id(&sources->held, name)
                : rutin__memory_take_text(&sources->held, id, strlen(id));
    s->text = rutin__memory_take_text(&sources->held, text, length);
    s->length = length;
    if (s->name == NULL || s->id == NULL || s->text == NULL)
        return RUTIN_ENOMEM;
    sources->count++;
    return RUTIN_OK;
}

rutin_status rutin__sources_read(const rutin__sources *sources,
                                 const char *path, rutin__text *text)
{
    FILE *file = fopen(path, "rb");
    char part[4096];
    size_t length;
    bool failed;

    if (file == NULL)
        return errno == ENOENT || errno == ENOTDIR ? RUTIN_EUSAGE : RUTIN_EIO;
    do {
        length = fread(part, 1, sizeof part, file);
        rutin__text_add(text, part, length);
    } while (length == sizeof part && text->length <= sources->max_bytes &&
             !text->failed);
    failed = ferror(file) != 0;
    fclose(file);
    if (failed)
        return RUTIN_EIO;
    if (text->length > sources->max_bytes)
        return RUTIN_ELIMIT;
    return text->failed ? RUTIN_ENOMEM : RUTIN_OK;
}

// Tries <folder>/<id>.lua, the first [length] bytes of [folder]. [path] is set
// to the file, which [looked] lists with those before.
static rutin_status try_folder(const rutin__sources *sources,
                               const char *folder, size_t length,
                               const char *id, rutin__text *path,
                               rutin__text *looked, rutin__text *text)
{
    rutin__text_reset(path);
    rutin__text_add(path, folder, length);
    if (length > 0 && !parts_path(folder[length - 1]))
        rutin__text_add_char(path, '/');
    rutin__text_add_string(path, id);
    rutin__text_add_string(path, ".lua");
    if (looked->length > 0)
        rutin__text_add_string(looked, ", ");
    if (path->failed)
        return RUTIN_ENOMEM;
    rutin__text_add_string(looked, path->at);
    return rutin__sources_read(sources, path->at, text);
}

static rutin_status try_folders(const rutin__sources *sources, const char *id,
                                rutin__text *path, rutin__text *looked,
                                rutin__text *text)
{
    const char *first = sources->list[0].name;
    size_t length = folder_size(first);
    rutin_status status = RUTIN_EUSAGE;

    if (sources->first_is_file)
        status = try_folder(sources, first, length, id, path, looked, text);
    for (const char *at = sources->rules;
         at != NULL && status == RUTIN_EUSAGE;) {
        length = strcspn(at, parts_folders);
        if (length > 0)
            status = try_folder(sources, at, length, id, path, looked, text);
        at = at[length] != '\0' ? at + length + 1 : NULL;
    }
    return status;
}

static rutin_status find_file(rutin__sources *sources, const char *id,
                              int *number, rutin__text *looked)
{
    rutin__text path = {0}, text = {0};
    rutin_status status = try_folders(sources, id, &path, looked, &text);

    if (status == RUTIN_OK && looked->failed)
        status = RUTIN_ENOMEM;
    if (status == RUTIN_OK)
        status = rutin__sources_keep(sources, path.at, id,
                                     text.at == NULL ? "" : text.at,
                                     text.length, number);
    rutin__text_clear(&path);
    rutin__text_clear(&text);
    return status;
}

rutin_status rutin__sources_find(rutin__sources *sources, const char *id,
                                 int *number, rutin__text *looked)
{
    const char *text = NULL;
    size_t length = 0;

    if (sources->resolver == NULL ||
        !sources->resolver(sources->data, id, &text, &length))
        return find_file(sources, id, number, looked);
    if (length > sources->max_bytes)
        return RUTIN_ELIMIT;
    return rutin__sources_keep(sources, id, id, text, length, number);
}

const rutin__source *rutin__sources_copy(const rutin__sources *sources,
                                         rutin__arena *arena)
{
    rutin__source *copy = rutin__memory_take_many(arena, (size_t)sources->count,
                                                  sizeof *copy);

    for (int i = 0; copy != NULL && i < sources->count; i++) {
        const rutin__source *s = &sources->list[i];

        copy[i].name = rutin__memory_take_text(arena, s->name, strlen(s->name));
        copy[i].id = rutin__memory_take_text(arena, s->id, strlen(s->id));
        copy[i].text = rutin__memory_take_text(arena, s->text, s->length);
        copy[i].length = s->length;
        if (copy[i].name == NULL || copy[i].id == NULL || copy[i].text == NULL)
            return NULL;
    }
    return copy;
}

void rutin__sources_digest(const rutin__sources *sources,
                           char digest[RUTIN__DIGEST_SIZE])
{
    SHA2_CTX sha;
    char length[24], digits[SHA256_DIGEST_STRING_LENGTH];

    SHA256Init(&sha);
    for (int i = 0; i < sources->count; i++) {
        const rutin__source *s = &sources->list[i];
        int size = snprintf(length, sizeof length, "%zu", s->length);

        SHA256Update(&sha, (const uint8_t *)s->id, strlen(s->id) + 1);
        SHA256Update(&sha, (const uint8_t *)length, (size_t)size + 1);
        SHA256Update(&sha, (const uint8_t *)s->text, s->length);
    }
    SHA256End(&sha, digits);
    snprintf(digest, RUTIN__DIGEST_SIZE, "sha256:%s", digits);
}
