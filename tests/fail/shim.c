// shim.c - stands between the command and its system, and lets one call fail
//
// Preloaded (LD_PRELOAD), it counts the calls of one kind and lets the one with
// the number FAIL_AT fail, alone or with all after it:
//
//     FAIL_KIND    memory: malloc, calloc and realloc of all libraries
//                  files: open, read, write, close, fsync, stat and the like
//     FAIL_AT      from 1; 0 only counts
//     FAIL_HOW     EIO, ENOSPC, EINTR; short: one byte is read or written
//     FAIL_ALONE   1: the calls after it go well
//     FAIL_REPORT  a file, for how many calls were made and how many failed
//
// Streams go through here too: what fopen opens, standard input and standard
// output are made anew over the calls below. Standard error is left alone, for
// it tells what happened.

#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The allocator under the names that nobody interposes.
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);

enum kind { NOTHING, MEMORY, FILES };

static struct {
    enum kind kind;
    long at, count, failed;
    bool alone, is_short;
    int error;
} fail;

// Whether this call is one to fail.
static bool fails(enum kind kind)
{
    if (kind != fail.kind)
        return false;
    fail.count++;
    if (fail.at == 0 || fail.count < fail.at ||
        (fail.alone && fail.count > fail.at))
        return false;
    fail.failed++;
    if (kind == FILES && !fail.is_short)
        errno = fail.error;
    return true;
}

// The same of a call that cannot be cut short.
static bool fails_whole(void)
{
    return fails(FILES) && !fail.is_short;
}

// ---------------------------------------------------------------- memory

void *malloc(size_t size)
{
    if (!fails(MEMORY))
        return __libc_malloc(size);
    errno = ENOMEM;
    return NULL;
}

void *calloc(size_t count, size_t size)
{
    if (!fails(MEMORY))
        return __libc_calloc(count, size);
    errno = ENOMEM;
    return NULL;
}

void *realloc(void *block, size_t size)
{
    if (!fails(MEMORY))
        return __libc_realloc(block, size);
    errno = ENOMEM;
    return NULL;
}

// ---------------------------------------------------------------- files

ssize_t read(int file, void *bytes, size_t size)
{
    if (fails(FILES)) {
        if (!fail.is_short)
            return -1;
        size = size > 0;
    }
    return syscall(SYS_read, file, bytes, size);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    if (file != STDERR_FILENO && fails(FILES)) {
        if (!fail.is_short)
            return -1;
        size = size > 0;
    }
    return syscall(SYS_write, file, bytes, size);
}

int open(const char *path, int how, ...)
{
    va_list args;
    mode_t mode;

    va_start(args, how);
    mode = how & O_CREAT ? va_arg(args, mode_t) : 0;
    va_end(args);
    if (fails_whole())
        return -1;
    return (int)syscall(SYS_openat, AT_FDCWD, path, how, mode);
}

// The file is closed all the same, as Linux has it.
int close(int file)
{
    int result = (int)syscall(SYS_close, file);

    return fails_whole() ? -1 : result;
}

int fsync(int file)
{
    return fails_whole() ? -1 : (int)syscall(SYS_fsync, file);
}

int stat(const char *restrict path, struct stat *restrict facts)
{
    return fails_whole() ? -1 : fstatat(AT_FDCWD, path, facts, 0);
}

int lstat(const char *restrict path, struct stat *restrict facts)
{
    if (fails_whole())
        return -1;
    return fstatat(AT_FDCWD, path, facts, AT_SYMLINK_NOFOLLOW);
}

int access(const char *path, int how)
{
    return fails_whole() ? -1 : faccessat(AT_FDCWD, path, how, 0);
}

typedef int list_folder(const char *, struct dirent ***,
                        int (*)(const struct dirent *),
                        int (*)(const struct dirent **,
                                const struct dirent **));

int scandir(const char *restrict folder, struct dirent ***restrict entries,
            int (*is_wanted)(const struct dirent *),
            int (*compare)(const struct dirent **, const struct dirent **))
{
    list_folder *next = NULL;

    *(void **)&next = dlsym(RTLD_NEXT, "scandir");
    return fails_whole() ? -1 : next(folder, entries, is_wanted, compare);
}

// ---------------------------------------------------------------- streams

static ssize_t read_stream(void *cookie, char *bytes, size_t size)
{
    return read((int)(long)cookie, bytes, size);
}

// Goes on after a short write, as a stream over a file does.
static ssize_t write_stream(void *cookie, const char *bytes, size_t size)
{
    size_t put = 0;

    while (put < size) {
        ssize_t now = write((int)(long)cookie, bytes + put, size - put);

        if (now < 0)
            break;
        put += (size_t)now;
    }
    return (ssize_t)put;
}

static int close_stream(void *cookie)
{
    return close((int)(long)cookie);
}

static FILE *stream_over(int file, const char *mode)
{
    const cookie_io_functions_t calls = {
        .read = read_stream, .write = write_stream, .close = close_stream};

    return fopencookie((void *)(long)file, mode, calls);
}

FILE *fopen(const char *restrict path, const char *restrict mode)
{
    int file = open(
        path, *mode == 'r' ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC, 0666);
    FILE *stream = file < 0 ? NULL : stream_over(file, mode);

    if (file >= 0 && stream == NULL)
        syscall(SYS_close, file);
    return stream;
}

// ---------------------------------------------------------------- life

static long number(const char *name)
{
    const char *set = getenv(name);

    return set == NULL ? 0 : strtol(set, NULL, 10);
}

static int error_called(const char *name)
{
    static const struct {
        const char *name;
        int error;
    } errors[] = {{"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EINTR", EINTR}};

    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (strcmp(errors[i].name, name) == 0)
            return errors[i].error;
    return 0;
}

__attribute__((constructor)) static void begin(void)
{
    const char *kind = getenv("FAIL_KIND"), *how = getenv("FAIL_HOW");

    stdin = stream_over(STDIN_FILENO, "r");
    stdout = stream_over(STDOUT_FILENO, "w");
    fail.at = number("FAIL_AT");
    fail.alone = number("FAIL_ALONE") == 1;
    fail.error = how == NULL ? 0 : error_called(how);
    fail.is_short = fail.error == 0;
    fail.kind = kind != NULL && strcmp(kind, "memory") == 0 ? MEMORY : FILES;
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAIL_REPORT");
    char line[64];
    int length, file;

    fail.kind = NOTHING;
    length = snprintf(line, sizeof line, "%ld %ld\n", fail.count, fail.failed);
    if (path == NULL)
        return;
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (write(file, line, (size_t)length) == length)
        close(file);
}
