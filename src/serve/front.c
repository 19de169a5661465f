// front.c - the door: libmicrohttpd, and what every request goes through
//
//     first line and headers -> is there such a path, method, token, type, query?
//     body                   -> kept up to its most; past that, or when it is known
//                               already what is wrong, read and dropped
//     whole                  -> routine held, desk and engine taken, handler, answer
//
// A request that is refused is read to its end first, for a client that is still
// sending does not see an answer. Only who asks first (Expect), or sends without end,
// is answered at once.

#include "front.h"

#include "answer.h"
#include "desk.h"
#include "guests.h"
#include "house.h"
#include "log.h"
#include "many.h"
#include "memory.h"
#include "metrics.h"
#include "problem.h"
#include "query.h"
#include "request.h"
#include "routes.h"
#include "shelf.h"
#include "text.h"
#include "words.h"

#include <errno.h>
#include <microhttpd.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

enum {
    STACK = 256 << 10,  // bytes of a thread; the library wants 128 KiB
    PIECE = 64 << 10,   // of a stream that is sent at a time
    DROPPED = 16 << 20, // bytes of a body that are read in vain
    IDLE = 6            // seconds; guests.c shows out before that
};

static struct MHD_Daemon *daemon;

// ------------------------------------------------------------------- refusing

static const char *header(struct MHD_Connection *connection, const char *name)
{
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

static void refuse(serve_request *request, serve_word word, const char *first)
{
    serve_memory_begin();
    serve_problem_word(&request->answer, word, serve_request_language(request),
                       first);
}

static bool has_token(const serve_request *request,
                      struct MHD_Connection *connection)
{
    static const char scheme[] = "Bearer ";
    const char *given = header(connection, MHD_HTTP_HEADER_AUTHORIZATION);

    if (!request->shelf->token)
        return true;
    if (!given || strncasecmp(given, scheme, strlen(scheme)) != 0)
        return false;
    return serve_shelf_is_token(request->shelf, given + strlen(scheme));
}

// Whether the body says that it is of the type, or says nothing.
static bool has_type(struct MHD_Connection *connection, const char *type)
{
    const char *given = header(connection, MHD_HTTP_HEADER_CONTENT_TYPE);
    size_t length = strlen(type);

    return !given || (strncasecmp(given, type, length) == 0 &&
                      (given[length] == '\0' || given[length] == ';' ||
                       given[length] == ' '));
}

static int64_t declared_length(struct MHD_Connection *connection)
{
    const char *given = header(connection, MHD_HTTP_HEADER_CONTENT_LENGTH);

    return given ? strtoll(given, NULL, 10) : 0;
}

static void refuse_size(serve_request *request)
{
    char most[16];

    snprintf(most, sizeof most, "%d", SERVE_MAX_BODY);
    refuse(request, S_BODY_TOO_LARGE, most);
}

// All that can be seen of a request before its body. Refuses what is wrong.
static void look(serve_request *request, struct MHD_Connection *connection,
                 const char *allow)
{
    static const char *const types[] = {NULL, "application/json",
                                        "application/x-ndjson"};
    const serve_route *route = request->route;

    if ((!route || route->wants != SERVE_WANTS_NOTHING) &&
        !has_token(request, connection)) {
        refuse(request, S_NO_TOKEN, NULL);
    } else if (!route && !allow) {
        refuse(request, S_NO_PATH, NULL);
    } else if (!route) {
        refuse(request, S_BAD_METHOD, allow);
        request->answer.allow = allow;
    } else if (*request->id && !request->book) {
        refuse(request, S_NO_ROUTINE, NULL);
    } else if (!serve_query_read(&request->query, connection, route->query)) {
        refuse(request, S_BAD_QUERY, *route->query ? route->query : "-");
    } else if (route->takes && !has_type(connection, types[route->takes])) {
        refuse(request, S_BAD_TYPE, types[route->takes]);
    } else if (declared_length(connection) > SERVE_MAX_BODY) {
        refuse_size(request);
    }
}

// ------------------------------------------------------------------- answering

static void free_body(void *data)
{
    serve_text *body = data;

    serve_text_clear(body);
    free(body);
}

// A response that takes the body of the answer, and wipes it when it is sent.
static struct MHD_Response *respond_text(serve_answer *answer)
{
    serve_text *body = malloc(sizeof *body);
    struct MHD_Response *response;

    if (!body)
        return NULL;
    *body = answer->body;
    answer->body = (serve_text){0};
    response = MHD_create_response_from_buffer_with_free_callback_cls(
        body->length, body->bytes ? body->bytes : "", free_body, body);
    if (!response)
        free_body(body);
    return response;
}

static ssize_t read_stream(void *data, uint64_t position, char *room,
                           size_t size)
{
    serve_request *request = data;
    long length;

    (void)position;
    serve_guests_work(request->guest);
    length = serve_many_read(request, room, size);
    serve_guests_send(request->guest);
    return length > 0    ? (ssize_t)length
           : length == 0 ? MHD_CONTENT_READER_END_OF_STREAM
                         : MHD_CONTENT_READER_END_WITH_ERROR;
}

static void add_header(struct MHD_Response *response, const char *name,
                       const char *value)
{
    if (value && *value)
        MHD_add_response_header(response, name, value);
}

static void add_headers(struct MHD_Response *response,
                        const serve_request *request)
{
    const serve_answer *answer = &request->answer;
    bool is_last = serve_guests_is_one_too_many(request->guest) ||
                   serve_house_is_ending();

    add_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, answer->type);
    add_header(response, MHD_HTTP_HEADER_ETAG, answer->tag);
    add_header(response, MHD_HTTP_HEADER_ALLOW, answer->allow);
    add_header(response, MHD_HTTP_HEADER_CACHE_CONTROL,
               *answer->tag ? "no-cache" : "no-store");
    add_header(response, "X-Content-Type-Options", "nosniff");
    if (answer->status == 401)
        add_header(response, MHD_HTTP_HEADER_WWW_AUTHENTICATE, "Bearer");
    if (answer->status == 503)
        add_header(response, MHD_HTTP_HEADER_RETRY_AFTER, "5");
    if (is_last)
        add_header(response, MHD_HTTP_HEADER_CONNECTION, "close");
}

static enum MHD_Result send_answer(serve_request *request,
                                   struct MHD_Connection *connection)
{
    serve_answer *answer = &request->answer;
    struct MHD_Response *response = answer->is_stream
                                        ? MHD_create_response_from_callback(
                                              MHD_SIZE_UNKNOWN, PIECE,
                                              read_stream, request, NULL)
                                        : respond_text(answer);
    enum MHD_Result result;

    if (!response)
        return MHD_NO;
    add_headers(response, request);
    serve_guests_send(request->guest);
    result = MHD_queue_response(connection, answer->status, response);
    MHD_destroy_response(response);
    return result;
}

static void answer_at_desk(serve_request *request)
{
    if (!serve_desk_take()) {
        refuse(request, S_TOO_BUSY, NULL);
        return;
    }
    request->engine = serve_shelf_take_engine(request->book);
    if (request->engine) {
        request->route->answer(request);
        serve_shelf_give_engine(request->book, request->engine);
        request->engine = NULL;
    }
    serve_desk_give();
}

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

// A whole request: what is not refused by now is answered.
static enum MHD_Result finish(serve_request *request,
                              struct MHD_Connection *connection)
{
    int64_t start = now();

    serve_guests_work(request->guest);
    serve_memory_begin();
    if (request->answer.status != 0)
        ; // it is refused
    else if (request->body.is_lost)
        refuse(request, S_NO_MEMORY, NULL);
    else if (request->route->wants == SERVE_WANTS_ENGINE)
        answer_at_desk(request);
    else
        request->route->answer(request);
    if (request->answer.status == 0)
        refuse(request, S_NO_MEMORY, NULL);
    serve_metrics_count(request->route ? request->route->path
                                       : serve_routes_none,
                        request->answer.status, now() - start);
    return send_answer(request, connection);
}

// ------------------------------------------------------------------- requests

static serve_guest *guest_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(
        connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    return info ? info->socket_context : NULL;
}

static enum MHD_Result begin(struct MHD_Connection *connection,
                             const char *path, const char *method, void **held)
{
    serve_request *request = calloc(1, sizeof *request);
    const char *allow;

    if (!request || !guest_of(connection)) {
        free(request);
        return MHD_NO;
    }
    *held = request;
    request->guest = guest_of(connection);
    serve_guests_begin(request->guest);
    request->shelf = serve_shelf_hold();
    request->known_tag = header(connection, MHD_HTTP_HEADER_IF_NONE_MATCH);
    serve_routes_find(request, method, path, &allow);
    if (*request->id)
        request->book = serve_shelf_find(request->shelf, request->id);
    if (serve_guests_is_one_too_many(request->guest))
        refuse(request, S_TOO_MANY, NULL);
    else
        look(request, connection, allow);
    if (request->answer.status != 0 &&
        (header(connection, MHD_HTTP_HEADER_EXPECT) ||
         declared_length(connection) > DROPPED))
        return finish(request, connection);
    return MHD_YES;
}

// Keeps a piece of a body, or drops it where the request is refused. MHD_NO ends the
// connection of who sends without end.
static enum MHD_Result take_piece(serve_request *request, const char *piece,
                                  size_t length)
{
    request->received += length;
    if (request->answer.status == 0 && request->received > SERVE_MAX_BODY) {
        serve_text_clear(&request->body);
        refuse_size(request);
    }
    if (request->answer.status == 0)
        serve_text_add_bytes(&request->body, piece, length);
    return request->received > DROPPED ? MHD_NO : MHD_YES;
}

static enum MHD_Result answer_to(void *data, struct MHD_Connection *connection,
                                 const char *path, const char *method,
                                 const char *version, const char *piece,
                                 size_t *length, void **held)
{
    (void)data;
    (void)version;
    if (!*held)
        return begin(connection, path, method, held);
    if (*length > 0) {
        enum MHD_Result result = take_piece(*held, piece, *length);

        *length = 0;
        return result;
    }
    return finish(*held, connection);
}

static void end(void *data, struct MHD_Connection *connection, void **held,
                enum MHD_RequestTerminationCode why)
{
    serve_request *request = *held;

    (void)data;
    (void)connection;
    (void)why;
    if (!request)
        return;
    serve_shelf_release(request->shelf);
    serve_text_clear(&request->body);
    serve_text_clear(&request->pending);
    serve_text_clear(&request->answer.body);
    serve_guests_end(request->guest);
    free(request);
    *held = NULL;
}

// ----------------------------------------------------------------- connections

static void come_or_go(void *data, struct MHD_Connection *connection,
                       void **held, enum MHD_ConnectionNotificationCode what)
{
    (void)data;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
        const union MHD_ConnectionInfo *info = MHD_get_connection_info(
            connection, MHD_CONNECTION_INFO_CONNECTION_FD);

        *held = info ? serve_guests_enter(info->connect_fd) : NULL;
    } else if (*held) {
        serve_guests_leave(*held);
        *held = NULL;
    }
}

// A NUL in a path would end it for us: what is asked for as "helsingborg%00x" is not
// helsingborg, nor anything else that there is.
static size_t unescape(void *data, struct MHD_Connection *connection,
                       char *text)
{
    size_t length = MHD_http_unescape(text);

    (void)data;
    (void)connection;
    for (size_t i = 0; i < length; i++)
        if (text[i] == '\0')
            text[i] = '\x1a';
    return length;
}

bool serve_front_open(int socket)
{
    daemon = MHD_start_daemon(
        MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD |
            MHD_USE_POLL | MHD_USE_ITC,
        0, NULL, NULL, answer_to, NULL, MHD_OPTION_LISTEN_SOCKET, socket,
        MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)(SERVE_MAX_GUESTS + SERVE_MORE_GUESTS),
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE,
        MHD_OPTION_THREAD_STACK_SIZE, (size_t)STACK,
        MHD_OPTION_NOTIFY_COMPLETED, end, NULL, MHD_OPTION_NOTIFY_CONNECTION,
        come_or_go, NULL, MHD_OPTION_UNESCAPE_CALLBACK, unescape, NULL,
        MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1, MHD_OPTION_END);
    if (!daemon)
        serve_log_word(S_CANNOT_START, strerror(errno), NULL);
    return daemon != NULL;
}

void serve_front_close(void)
{
    char left[16];
    int count;

    MHD_quiesce_daemon(daemon);
    count = serve_guests_await_end();
    MHD_stop_daemon(daemon);
    snprintf(left, sizeof left, "%d", count);
    if (count > 0)
        serve_log_word(S_CUT_OFF, left, NULL);
}
