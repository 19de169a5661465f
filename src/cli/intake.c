// intake.c - lines of standard input, until a signal ends the reading
//
// A line may come in many pieces, and many lines in one: what is handed out are
// whole lines, and the beginning of the next is kept for whoever asks next.

#include "intake.h"

#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

// What a signal leaves: its number, and a byte in a pipe that ends a wait for
// input, whichever thread waits.
static atomic_int caught;
static int wake[2];

void cli_intake_end(void)
{
    ssize_t put = write(wake[1], "", 1);

    (void)put; // a full pipe wakes as well
}

static void catch_signal(int number)
{
    int kept = errno;

    caught = number;
    cli_intake_end();
    errno = kept;
}

// A signal that whoever started us has ignored stays so.
static void listen_to(int number)
{
    struct sigaction action = {.sa_handler = catch_signal}, before;

    sigemptyset(&action.sa_mask);
    if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction(number, &action, NULL);
}

bool cli_intake_start(void)
{
    caught = 0;
    if (pipe(wake) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        fcntl(wake[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake[i], F_SETFL, O_NONBLOCK);
    }
    listen_to(SIGINT);
    listen_to(SIGTERM);
    return true;
}

void cli_intake_end_by_signal(void)
{
    if (caught) {
        signal(caught, SIG_DFL);
        raise(caught);
    }
}

// Waits for input. False when there will be none.
static bool wait_for_input(void)
{
    struct pollfd files[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                             {.fd = wake[0], .events = POLLIN}};

    while (poll(files, 2, -1) < 0 && errno == EINTR && !caught)
        continue;
    return !caught && !files[1].revents;
}

// Reads [wanted] bytes at most, after what is already there. False at the end,
// whatever ends it.
static bool read_on(cli_intake *from, cli_text *in, size_t wanted)
{
    ssize_t got;

    cli_text_reserve(in, wanted);
    do {
        if (!wait_for_input())
            return false;
        got = read(STDIN_FILENO, in->bytes + in->length, wanted);
    } while (got < 0 && (errno == EINTR || errno == EAGAIN));
    if (got < 0)
        from->failure = errno;
    if (got <= 0)
        return false;
    in->length += (size_t)got;
    return true;
}

// Where the last line ends that ends after [from]; [from] when none does.
static size_t last_end(const cli_text *in, size_t from)
{
    size_t end = in->length;

    while (end > from && in->bytes[end - 1] != '\n')
        end--;
    return end;
}

size_t cli_intake_take(cli_intake *from, cli_text *in, size_t wanted)
{
    size_t skipped = 0, known, end;

    if (from->has_ended || caught)
        return 0;
    cli_text_add_bytes(in, from->rest.bytes, from->rest.length);
    from->rest.length = 0;
    do {
        if (in->length > CLI_MAX_CASE) {
            skipped += in->length;
            in->length = 0;
        }
        known = in->length;
        if (!read_on(from, in, wanted)) {
            from->has_ended = true;
            if (!caught && !from->failure)
                return skipped;
            in->length = 0;
            return 0;
        }
        end = last_end(in, known);
    } while (end == known);
    cli_text_add_bytes(&from->rest, in->bytes + end, in->length - end);
    in->length = end;
    return skipped;
}
