// diagram.c - ordered decision diagrams: functions of few values, each kept once
//
// The textbook's apply: down two diagrams at once, a class of the first variable
// at a time, with a memo of pairs. The memo forgets when two pairs meet in one
// slot, which costs time and never a wrong answer; so it needs no growing.
//
// All that a builder holds moves as it grows: numbers are kept, never pointers.

#include "routine/diagram.h"

#include <stdlib.h>
#include <string.h>

enum {
    MEMO_BITS = 14,
    MEMO = 1 << MEMO_BITS, // slots
    HEADS = 1 << 15,       // at first
    VERTEX_ROOM = 1 << 16, // at first: what is not come to costs nothing
    EDGE_ROOM = 1 << 17,
    DEPTH = 400, // of an application: each level takes stack
    EDGES = 16,  // edges that are one application
    NO_VARIABLE = 0xffff
};

// Spreads what is multiplied by it over the upper bits.
static const uint32_t SPREAD = UINT32_C(0x9e3779b1);

typedef struct memo {
    const rutin__operation *operation;
    rutin__diagram a, b, result;
    unsigned round;
} memo;

typedef struct vertex {
    uint32_t edges; // up to those of the next vertex
    uint32_t hash;
    uint32_t
        next; // of those whose hash has the same head: its number + 1; 0: none
    uint16_t variable;
} vertex;

struct rutin__builder {
    vertex *vertices; // and one more, for the end of edges
    int vertex_count, vertex_room;
    rutin__edge *edges;
    int edge_count, edge_room;
    rutin__edge *pending; // edges of vertices that are not made yet
    int pending_room;
    uint32_t *heads; // by hash the last vertex made: its number + 1; 0: none
    uint32_t heads_mask;
    rutin__diagram **kept;
    int kept_count, kept_room;
    memo *memo;
    unsigned round; // what is remembered of another is forgotten
    long left;      // applications
    int depth;
    rutin_status status;
};

rutin__builder *rutin__diagram_new(void)
{
    rutin__builder *made = calloc(1, sizeof *made);

    if (made == NULL)
        return NULL;
    made->heads_mask = HEADS - 1;
    made->heads = rutin__memory_zeroed(HEADS, sizeof *made->heads);
    made->memo = rutin__memory_zeroed(MEMO, sizeof *made->memo);
    if (made->heads == NULL || made->memo == NULL) {
        rutin__diagram_free(made);
        return NULL;
    }
    return made;
}

void rutin__diagram_free(rutin__builder *builder)
{
    if (builder == NULL)
        return;
    free(builder->vertices);
    free(builder->edges);
    free(builder->pending);
    free(builder->heads);
    free(builder->kept);
    free(builder->memo);
    free(builder);
}

rutin_status rutin__diagram_status(const rutin__builder *builder)
{
    return builder->status;
}

void rutin__diagram_limit(rutin__builder *builder, long applications)
{
    builder->left = applications;
    if (builder->status == RUTIN_ELIMIT)
        builder->status = RUTIN_OK;
}

void rutin__diagram_forget(rutin__builder *builder)
{
    builder->round++;
}

long rutin__diagram_left(const rutin__builder *builder)
{
    return builder->left;
}

rutin__diagram rutin__diagram_fail(rutin__builder *builder, rutin_status status)
{
    if (builder->status == RUTIN_OK || status == RUTIN_ENOMEM)
        builder->status = status;
    return rutin__diagram_leaf(0);
}

// Room for [count] things of which there is room for some: twice as many at
// least, so that growing one by one costs little.
static int enough(int count, int room)
{
    if (count <= room)
        return count;
    return count > 2 * room ? count : 2 * room;
}

// Makes room for [count] things of [size] bytes in [array]. NULL: it has failed.
static void *reserve(rutin__builder *b, void *array, int *room, int count,
                     size_t size)
{
    void *grown = rutin__memory_grown(array, room, enough(count, *room), size);

    if (grown == NULL)
        rutin__diagram_fail(b, RUTIN_ENOMEM);
    return grown;
}

static bool reserve_pending(rutin__builder *b, int count)
{
    rutin__edge *grown = b->pending;

    if (count > b->pending_room)
        grown = reserve(b, b->pending, &b->pending_room, count, sizeof *grown);
    if (grown != NULL)
        b->pending = grown;
    return grown != NULL;
}

static bool reserve_edges(rutin__builder *b, int count)
{
    rutin__edge *grown = b->edges;

    if (count > b->edge_room)
        grown = reserve(b, b->edges, &b->edge_room,
                        count < EDGE_ROOM ? EDGE_ROOM : count, sizeof *grown);
    if (grown != NULL)
        b->edges = grown;
    return grown != NULL;
}

static bool reserve_vertices(rutin__builder *b, int count)
{
    vertex *grown = b->vertices;

    if (count > b->vertex_room)
        grown = reserve(b, b->vertices, &b->vertex_room,
                        count < VERTEX_ROOM ? VERTEX_ROOM : count,
                        sizeof *grown);
    if (grown != NULL)
        b->vertices = grown;
    return grown != NULL;
}

// ---------------------------------------------------------------- vertices

static int edges_of(const rutin__builder *b, uint32_t vertex)
{
    return (int)(b->vertices[vertex + 1].edges - b->vertices[vertex].edges);
}

const rutin__edge *rutin__diagram_read(const rutin__builder *b,
                                       rutin__diagram vertex,
                                       unsigned *variable, int *count)
{
    *variable = b->vertices[vertex].variable;
    *count = edges_of(b, vertex);
    return b->edges + b->vertices[vertex].edges;
}

static bool is_made(const rutin__builder *b, uint32_t number, unsigned variable,
                    const rutin__edge *edges, int count)
{
    const rutin__edge *made = b->edges + b->vertices[number].edges;

    if (b->vertices[number].variable != variable ||
        edges_of(b, number) != count)
        return false;
    for (int i = 0; i < count; i++)
        if (made[i].last != edges[i].last || made[i].to != edges[i].to)
            return false;
    return true;
}

static bool grow_heads(rutin__builder *b)
{
    uint32_t mask = b->heads_mask * 2 + 1;
    uint32_t *grown = rutin__memory_zeroed((size_t)mask + 1, sizeof *grown);

    if (grown == NULL) {
        rutin__diagram_fail(b, RUTIN_ENOMEM);
        return false;
    }
    for (uint32_t i = 0; i < (uint32_t)b->vertex_count; i++) {
        uint32_t *head = &grown[b->vertices[i].hash & mask];

        b->vertices[i].next = *head;
        *head = i + 1;
    }
    free(b->heads);
    b->heads = grown;
    b->heads_mask = mask;
    return true;
}

static rutin__diagram add_vertex(rutin__builder *b, unsigned variable,
                                 uint32_t hash, const rutin__edge *edges,
                                 int count)
{
    int number = b->vertex_count, end = b->edge_count;
    uint32_t *head;

    if (!reserve_vertices(b, number + 2) || !reserve_edges(b, end + count) ||
        ((uint32_t)number > b->heads_mask && !grow_heads(b)))
        return rutin__diagram_leaf(0);
    for (int i = 0; i < count; i++)
        b->edges[end + i] = edges[i];
    head = &b->heads[hash & b->heads_mask];
    b->vertices[number] = (vertex){(uint32_t)end, hash, *head,
                                   (uint16_t)variable};
    b->vertices[number + 1].edges = (uint32_t)(end + count);
    b->edge_count += count;
    *head = (uint32_t)++b->vertex_count;
    return (rutin__diagram)number;
}

// The vertex whose edges are pending from [first] up to [end].
static rutin__diagram make_vertex(rutin__builder *b, unsigned variable,
                                  int first, int end)
{
    const rutin__edge *edges = b->pending + first;
    uint32_t hash = variable, at;
    int count = end - first;

    if (count == 1)
        return edges[0].to;
    for (int i = 0; i < count; i++)
        hash = (hash ^ edges[i].to ^ edges[i].last << 15) * SPREAD;
    hash ^= hash >> 15;
    for (at = b->heads[hash & b->heads_mask]; at != 0;
         at = b->vertices[at - 1].next)
        if (b->vertices[at - 1].hash == hash &&
            is_made(b, at - 1, variable, edges, count))
            return at - 1;
    return add_vertex(b, variable, hash, edges, count);
}

// Puts an edge behind those pending from [first] up to [end], where there is room
// for it; edges that lead to the same place are one. Returns the new end.
static inline int add_edge(rutin__builder *b, int first, int end, uint32_t last,
                           rutin__diagram to)
{
    rutin__edge *next = b->pending + end;

    if (end > first && next[-1].to == to) {
        next[-1].last = last;
        return end;
    }
    *next = (rutin__edge){last, to};
    return end + 1;
}

rutin__diagram rutin__diagram_vertex(rutin__builder *b, unsigned variable,
                                     const rutin__edge *edges, int count)
{
    int end = 0;

    if (!reserve_pending(b, count))
        return rutin__diagram_leaf(0);
    for (int i = 0; i < count; i++)
        end = add_edge(b, 0, end, edges[i].last, edges[i].to);
    return make_vertex(b, variable, 0, end);
}

// ---------------------------------------------------------------- applying

// What stays the same all the way down.
typedef struct application {
    rutin__builder *b;
    const rutin__operation *op;
    void *context;
    unsigned round; // what is found in a context is another in the next
} application;

// What a leaf is called in an operation's table.
static inline unsigned kind_of(rutin__diagram leaf)
{
    uint32_t value = rutin__diagram_value(leaf);

    return value < RUTIN__LEAF_NONE       ? value
           : value == RUTIN__DIAGRAM_NONE ? RUTIN__LEAF_NONE
                                          : RUTIN__LEAF_ELSE;
}

static rutin__diagram descend(const application *a, rutin__diagram x,
                              rutin__diagram y, memo *memo, int first);

// Goes down two diagrams unless that was done before. Edges are pending up to [first].
static inline rutin__diagram apply_below(const application *a, rutin__diagram x,
                                         rutin__diagram y, int first)
{
    bool turned = a->op->commutes && x > y;
    rutin__diagram left = turned ? y : x, right = turned ? x : y;
    memo *memo =
        &a->b->memo[(left * SPREAD ^ right) * SPREAD >> (32 - MEMO_BITS)];

    if (memo->a == left && memo->b == right && memo->operation == a->op &&
        memo->round == a->round)
        return memo->result;
    return descend(a, left, right, memo, first);
}

// What an operation comes to by a leaf on either side alone.
static inline rutin__settled settled_by(const rutin__operation *op,
                                        rutin__diagram x, rutin__diagram y)
{
    uint8_t settled = RUTIN__GOES_ON;

    if (rutin__diagram_is_leaf(x))
        settled = op->left[kind_of(x)];
    if (settled == RUTIN__GOES_ON && rutin__diagram_is_leaf(y))
        settled = op->right[kind_of(y)];
    return (rutin__settled)settled;
}

// Goes on where one side or both are a leaf that settles it as neither side.
static rutin__diagram apply_leaf(const application *a, rutin__diagram x,
                                 rutin__diagram y, rutin__settled settled,
                                 int first)
{
    if (settled == RUTIN__ZERO)
        return rutin__diagram_leaf(0);
    if (settled == RUTIN__NOTHING)
        return rutin__diagram_leaf(RUTIN__DIAGRAM_NONE);
    if (!rutin__diagram_is_leaf(x & y))
        return apply_below(a, x, y, first);
    if (a->op->commutes && x == y)
        return x;
    return rutin__diagram_leaf(a->op->leaf(a->context, rutin__diagram_value(x),
                                           rutin__diagram_value(y)));
}

static inline rutin__diagram apply(const application *a, rutin__diagram x,
                                   rutin__diagram y, int first)
{
    if (rutin__diagram_is_leaf(x | y)) {
        rutin__settled settled = settled_by(a->op, x, y);

        return settled == RUTIN__LEFT    ? x
               : settled == RUTIN__RIGHT ? y
                                         : apply_leaf(a, x, y, settled, first);
    }
    return x == y && a->op->commutes ? x : apply_below(a, x, y, first);
}

static unsigned variable_of(const rutin__builder *b, rutin__diagram diagram)
{
    return rutin__diagram_is_leaf(diagram) ? NO_VARIABLE
                                           : b->vertices[diagram].variable;
}

// One of two diagrams that are gone down, by the edges of its first vertex; where
// that does not test the variable, by one edge that holds every class.
typedef struct side {
    rutin__edge edge;
    uint32_t at, end; // of those of the vertex
} side;

static inline side begin_side(const rutin__builder *b, rutin__diagram diagram,
                              bool tests)
{
    const vertex *vertex;

    if (!tests)
        return (side){{UINT32_MAX, diagram}, 0, 0};
    vertex = &b->vertices[diagram];
    return (side){b->edges[vertex->edges], vertex->edges, vertex[1].edges};
}

// Past the edge that ends with class [last]. False: it was the last one.
static inline bool go_on(const rutin__builder *b, side *side, uint32_t last)
{
    if (side->edge.last != last)
        return true;
    if (++side->at == side->end)
        return false;
    side->edge = b->edges[side->at];
    return true;
}

// Along the edges of those that test the first variable, a class at a time. All that
// is reached through the builder may move meanwhile.
static rutin__diagram descend(const application *a, rutin__diagram x,
                              rutin__diagram y, memo *memo, int first)
{
    rutin__builder *b = a->b;
    unsigned of_x = variable_of(b, x), of_y = variable_of(b, y);
    side in_x = begin_side(b, x, of_x <= of_y);
    side in_y = begin_side(b, y, of_y <= of_x);
    rutin__diagram to, result;
    int end = first;
    uint32_t last;

    if (b->status != RUTIN_OK || --b->left < 0 || b->depth == DEPTH)
        return rutin__diagram_fail(b, RUTIN_ELIMIT);
    if (!reserve_pending(b, first + (int)(in_x.end - in_x.at) +
                                (int)(in_y.end - in_y.at)))
        return rutin__diagram_leaf(0);
    b->depth++;
    do {
        last = in_x.edge.last < in_y.edge.last ? in_x.edge.last
                                               : in_y.edge.last;
        to = apply(a, in_x.edge.to, in_y.edge.to, end);
        end = add_edge(b, first, end, last, to);
    } while (go_on(b, &in_x, last) && go_on(b, &in_y, last));
    b->depth--;
    if (b->status != RUTIN_OK)
        return rutin__diagram_leaf(0);
    b->left -= (unsigned)(end - first) / EDGES;
    result = make_vertex(b, of_x < of_y ? of_x : of_y, first, end);
    if (b->status == RUTIN_OK)
        *memo = (struct memo){a->op, x, y, result, a->round};
    return result;
}

rutin__diagram rutin__diagram_apply(rutin__builder *builder,
                                    const rutin__operation *operation,
                                    void *context, rutin__diagram a,
                                    rutin__diagram b)
{
    application all = {builder, operation, context,
                       context == NULL ? 0 : builder->round};

    if (builder->status != RUTIN_OK)
        return rutin__diagram_leaf(0);
    return apply(&all, a, b, 0);
}

rutin__diagram rutin__diagram_fold(rutin__builder *builder,
                                   const rutin__operation *operation,
                                   void *context, const rutin__diagram *parts,
                                   int count, rutin__diagram none)
{
    int half = count / 2;

    if (count <= 1)
        return count == 0 ? none : parts[0];
    return rutin__diagram_apply(
        builder, operation, context,
        rutin__diagram_fold(builder, operation, context, parts, half, none),
        rutin__diagram_fold(builder, operation, context, parts + half,
                            count - half, none));
}

// ---------------------------------------------------------------- freezing

void rutin__diagram_keep(rutin__builder *b, rutin__diagram *root)
{
    rutin__diagram **kept = rutin__memory_grown(
        b->kept, &b->kept_room, enough(b->kept_count + 1, b->kept_room),
        sizeof *kept);

    if (kept == NULL) {
        rutin__diagram_fail(b, RUTIN_ENOMEM);
        return;
    }
    b->kept = kept;
    kept[b->kept_count++] = root;
}

// New numbers, from 1, of all vertices that a root leads to; 0 of others. Those
// that a vertex leads to were made before it.
static uint32_t *number_kept(const rutin__builder *b, int *count, int *edges)
{
    uint32_t *numbers = rutin__memory_zeroed((size_t)b->vertex_count + 1,
                                             sizeof *numbers);

    *count = *edges = 0;
    if (numbers == NULL)
        return NULL;
    for (int i = 0; i < b->kept_count; i++)
        if (!rutin__diagram_is_leaf(*b->kept[i]))
            numbers[*b->kept[i]] = 1;
    for (uint32_t i = (uint32_t)b->vertex_count; i-- > 0;) {
        const rutin__edge *edge = b->edges + b->vertices[i].edges;
        const rutin__edge *end = b->edges + b->vertices[i + 1].edges;

        if (numbers[i] == 0)
            continue;
        for (; edge < end; edge++)
            if (!rutin__diagram_is_leaf(edge->to))
                numbers[edge->to] = 1;
    }
    for (uint32_t i = 0; i < (uint32_t)b->vertex_count; i++)
        if (numbers[i] != 0) {
            numbers[i] = (uint32_t)++ * count;
            *edges += edges_of(b, i);
        }
    return numbers;
}

static rutin__diagram renumber(rutin__diagram old, const uint32_t *numbers)
{
    return rutin__diagram_is_leaf(old) ? old : numbers[old] - 1;
}

// Sets, each once, while vertices are frozen.
typedef struct sets {
    rutin__set *of;
    int count, room;
    uint16_t *slots; // numbers + 1, by hash
} sets;

enum { SET_SLOTS = 1 << 16, ANY_FACT = 0 };

// The number of a set. Where there are too many, that of the set of all facts:
// nothing is left out by it.
static int find_set(sets *sets, const rutin__set *set)
{
    uint64_t hash = 0;

    for (int i = 0; i < 4; i++) {
        hash = (hash ^ set->word[i]) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 32;
    }
    for (;; hash++) {
        uint16_t *slot = &sets->slots[hash & (SET_SLOTS - 1)];
        rutin__set *grown;

        if (*slot != 0 && rutin__set_same(&sets->of[*slot - 1], set))
            return *slot - 1;
        if (*slot != 0)
            continue;
        if (sets->count >= SET_SLOTS / 2)
            return ANY_FACT;
        grown = rutin__memory_grown(sets->of, &sets->room,
                                    enough(sets->count + 1, sets->room),
                                    sizeof *sets->of);
        if (grown == NULL)
            return -1;
        sets->of = grown;
        sets->of[sets->count] = *set;
        *slot = (uint16_t)++sets->count;
        return *slot - 1;
    }
}

// Copies one vertex with its edges, and finds the facts at and below it.
static bool freeze_vertex(const rutin__builder *b, uint32_t old,
                          const uint32_t *numbers, const int16_t *fact_of,
                          rutin__diagrams *frozen, sets *sets)
{
    rutin__vertex *made = (rutin__vertex *)&frozen->vertices[numbers[old] - 1];
    const rutin__edge *edge = b->edges + b->vertices[old].edges;
    const rutin__edge *end = b->edges + b->vertices[old + 1].edges;
    uint16_t *last = (uint16_t *)frozen->last + made->edges;
    rutin__diagram *to = (rutin__diagram *)frozen->to + made->edges;
    rutin__set below = {{0}};
    int number = -1;

    made[1].edges = made->edges + (uint32_t)(end - edge);
    for (; edge < end; edge++) {
        *last++ = (uint16_t)edge->last;
        *to++ = renumber(edge->to, numbers);
        if (rutin__diagram_is_leaf(edge->to) ||
            frozen->vertices[to[-1]].below == number)
            continue;
        number = frozen->vertices[to[-1]].below;
        rutin__set_unite(&below, &sets->of[number]);
    }
    made->variable = b->vertices[old].variable;
    if (fact_of[made->variable] >= 0)
        rutin__set_add(&below, (unsigned)fact_of[made->variable]);
    number = find_set(sets, &below);
    made->below = (uint16_t)number;
    return number >= 0;
}

static bool freeze_vertices(rutin__builder *b, const uint32_t *numbers,
                            const int16_t *fact_of, rutin__diagrams *frozen,
                            sets *sets)
{
    rutin__set all = rutin__set_of_all(256);

    if (find_set(sets, &all) != ANY_FACT)
        return false;
    for (uint32_t i = 0; i < (uint32_t)b->vertex_count; i++)
        if (numbers[i] != 0 &&
            !freeze_vertex(b, i, numbers, fact_of, frozen, sets))
            return false;
    for (int i = 0; i < b->kept_count; i++)
        *b->kept[i] = renumber(*b->kept[i], numbers);
    return true;
}

bool rutin__diagram_freeze(rutin__builder *b, rutin__arena *arena,
                           const int16_t *fact_of, rutin__diagrams *frozen)
{
    int count, edges;
    uint32_t *numbers = number_kept(b, &count, &edges);
    sets sets = {.slots = rutin__memory_zeroed(SET_SLOTS, sizeof *sets.slots)};
    bool done = numbers != NULL && sets.slots != NULL &&
                b->status != RUTIN_ENOMEM;
    rutin__set *kept;

    frozen->count = count;
    frozen->vertices = rutin__memory_take_many(arena, (size_t)count + 1,
                                               sizeof *frozen->vertices);
    frozen->last = rutin__memory_take_many(arena, (size_t)edges,
                                           sizeof *frozen->last);
    frozen->to = rutin__memory_take_many(arena, (size_t)edges,
                                         sizeof *frozen->to);
    done = done && frozen->vertices && frozen->last && frozen->to &&
           freeze_vertices(b, numbers, fact_of, frozen, &sets);
    kept = done ? rutin__memory_take_many(arena, (size_t)sets.count,
                                          sizeof *kept)
                : NULL;
    if (kept != NULL)
        memcpy(kept, sets.of, (size_t)sets.count * sizeof *kept);
    frozen->sets = kept;
    free(sets.of);
    free(sets.slots);
    free(numbers);
    return kept != NULL;
}
