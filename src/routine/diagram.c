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
    MEMO = 1 << 14, // slots, a power of two
    DEPTH = 400,    // of an application: each level takes stack
    EDGES = 16,     // edges that are one application
    NO_VARIABLE = 0xffff
};

typedef struct memo {
    const rutin__operation *operation;
    rutin__diagram a, b, result;
    unsigned round;
} memo;

typedef struct slot {
    uint32_t hash, vertex; // its number + 1; 0: none
} slot;

struct rutin__builder {
    rutin__vertex *vertices; // and one more, for the end of edges
    int vertex_count, vertex_room;
    rutin__edge *edges;
    int edge_count, edge_room;
    rutin__edge *pending; // edges of vertices that are not made yet
    int pending_count, pending_room;
    slot *unique; // vertices by their hash
    uint32_t unique_mask;
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
    made->unique_mask = 1023;
    made->unique = calloc((size_t)made->unique_mask + 1, sizeof *made->unique);
    made->memo = calloc(MEMO, sizeof *made->memo);
    if (made->unique == NULL || made->memo == NULL) {
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
    free(builder->unique);
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
    if (builder->status == RUTIN_OK)
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

// Makes room for [count] edges in [*edges]. False: it has failed.
static bool reserve_edges(rutin__builder *b, rutin__edge **edges, int *room,
                          int count)
{
    rutin__edge *grown;

    if (count <= *room)
        return true;
    grown = rutin__memory_grown(*edges, room, enough(count, *room),
                                sizeof *grown);
    if (grown == NULL) {
        rutin__diagram_fail(b, RUTIN_ENOMEM);
        return false;
    }
    *edges = grown;
    return true;
}

static bool reserve_vertices(rutin__builder *b, int count)
{
    rutin__vertex *grown;

    if (count <= b->vertex_room)
        return true;
    grown = rutin__memory_grown(b->vertices, &b->vertex_room,
                                enough(count, b->vertex_room), sizeof *grown);
    if (grown == NULL) {
        rutin__diagram_fail(b, RUTIN_ENOMEM);
        return false;
    }
    b->vertices = grown;
    return true;
}

// ---------------------------------------------------------------- vertices

// One edge more of a vertex that is being made, for which there is room. Edges that
// lead to the same place are one.
static inline void add_edge(rutin__builder *b, int first, uint32_t last,
                            rutin__diagram to)
{
    int count = b->pending_count;
    rutin__edge *next = b->pending + count;

    if (count > first && next[-1].to == to) {
        next[-1].last = last;
        return;
    }
    *next = (rutin__edge){last, to};
    b->pending_count = count + 1;
}

static uint32_t mix(uint32_t hash, uint32_t value)
{
    hash = (hash ^ value) * UINT32_C(0x9e3779b1);
    return hash ^ hash >> 15;
}

static uint32_t hash_edges(unsigned variable, const rutin__edge *edges,
                           int count)
{
    uint32_t hash = mix(0, variable);

    for (int i = 0; i < count; i++)
        hash = mix(hash, edges[i].to ^ edges[i].last << 15);
    return hash;
}

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

static bool is_made(const rutin__builder *b, uint32_t vertex, unsigned variable,
                    const rutin__edge *edges, int count)
{
    const rutin__edge *made = b->edges + b->vertices[vertex].edges;

    if (b->vertices[vertex].variable != variable ||
        edges_of(b, vertex) != count)
        return false;
    for (int i = 0; i < count; i++)
        if (made[i].last != edges[i].last || made[i].to != edges[i].to)
            return false;
    return true;
}

static bool grow_unique(rutin__builder *b)
{
    uint32_t mask = b->unique_mask * 2 + 1;
    slot *grown = calloc((size_t)mask + 1, sizeof *grown);

    if (grown == NULL) {
        rutin__diagram_fail(b, RUTIN_ENOMEM);
        return false;
    }
    for (uint32_t i = 0; i <= b->unique_mask; i++) {
        slot moved = b->unique[i];
        uint32_t at = moved.hash;

        if (moved.vertex == 0)
            continue;
        while (grown[at & mask].vertex != 0)
            at++;
        grown[at & mask] = moved;
    }
    free(b->unique);
    b->unique = grown;
    b->unique_mask = mask;
    return true;
}

static rutin__diagram add_vertex(rutin__builder *b, unsigned variable,
                                 const rutin__edge *edges, int count)
{
    int number = b->vertex_count, end = b->edge_count;

    if (!reserve_vertices(b, number + 2) ||
        !reserve_edges(b, &b->edges, &b->edge_room, end + count))
        return rutin__diagram_leaf(0);
    for (int i = 0; i < count; i++)
        b->edges[end + i] = edges[i];
    b->vertices[number] = (rutin__vertex){.variable = (uint16_t)variable,
                                          .edges = (uint32_t)end};
    b->vertices[number + 1].edges = (uint32_t)(end + count);
    b->edge_count += count;
    return (rutin__diagram)b->vertex_count++;
}

// The vertex whose edges are those pending from [first] on.
static rutin__diagram make_vertex(rutin__builder *b, unsigned variable,
                                  int first)
{
    const rutin__edge *edges = b->pending + first;
    int count = b->pending_count - first;
    rutin__diagram made;
    uint32_t hash, at;

    b->pending_count = first;
    if (count == 1)
        return edges[0].to;
    hash = hash_edges(variable, edges, count);
    for (at = hash;; at++) {
        slot found = b->unique[at & b->unique_mask];

        if (found.vertex == 0)
            break;
        if (found.hash == hash &&
            is_made(b, found.vertex - 1, variable, edges, count))
            return found.vertex - 1;
    }
    made = add_vertex(b, variable, edges, count);
    if (b->status != RUTIN_OK)
        return made;
    b->unique[at & b->unique_mask] = (slot){hash, made + 1};
    if ((uint32_t)b->vertex_count * 2 > b->unique_mask)
        grow_unique(b);
    return made;
}

rutin__diagram rutin__diagram_vertex(rutin__builder *b, unsigned variable,
                                     const rutin__edge *edges, int count)
{
    int first = b->pending_count;

    if (!reserve_edges(b, &b->pending, &b->pending_room, first + count))
        return rutin__diagram_leaf(0);
    for (int i = 0; i < count; i++)
        add_edge(b, first, edges[i].last, edges[i].to);
    return make_vertex(b, variable, first);
}

// ---------------------------------------------------------------- applying

// What is found in a context is another in the next.
static unsigned round_of(const rutin__builder *b, const void *context)
{
    return context == NULL ? 0 : b->round;
}

static unsigned variable_of(const rutin__builder *b, rutin__diagram diagram)
{
    return rutin__diagram_is_leaf(diagram) ? NO_VARIABLE
                                           : b->vertices[diagram].variable;
}

static rutin__diagram apply(rutin__builder *b, const rutin__operation *op,
                            void *context, rutin__diagram x, rutin__diagram y);

// Along the edges of the one that tests the variable; the other holds its every
// class. All that is reached through the builder may move meanwhile.
static void apply_one(rutin__builder *b, const rutin__operation *op,
                      void *context, rutin__diagram x, rutin__diagram y,
                      bool x_tests)
{
    uint32_t tests = x_tests ? x : y;
    uint32_t at = b->vertices[tests].edges, end = b->vertices[tests + 1].edges;

    for (int first = b->pending_count; at < end; at++) {
        rutin__edge edge = b->edges[at];

        add_edge(b, first, edge.last,
                 apply(b, op, context, x_tests ? edge.to : x,
                       x_tests ? y : edge.to));
    }
}

// Along the edges of both, a class at a time.
static void apply_both(rutin__builder *b, const rutin__operation *op,
                       void *context, rutin__diagram x, rutin__diagram y)
{
    uint32_t of_x = b->vertices[x].edges, of_y = b->vertices[y].edges;
    uint32_t end = b->vertices[x + 1].edges;

    for (int first = b->pending_count; of_x < end;) {
        rutin__edge in_x = b->edges[of_x], in_y = b->edges[of_y];

        add_edge(b, first, in_x.last < in_y.last ? in_x.last : in_y.last,
                 apply(b, op, context, in_x.to, in_y.to));
        of_x += in_x.last <= in_y.last;
        of_y += in_y.last <= in_x.last;
    }
}

static rutin__diagram apply_edges(rutin__builder *b, const rutin__operation *op,
                                  void *context, rutin__diagram x,
                                  rutin__diagram y)
{
    unsigned of_x = variable_of(b, x), of_y = variable_of(b, y);
    int first = b->pending_count;
    int room = (of_x <= of_y ? edges_of(b, x) : 0) +
               (of_y <= of_x ? edges_of(b, y) : 0);

    if (!reserve_edges(b, &b->pending, &b->pending_room, first + room))
        return rutin__diagram_leaf(0);
    if (of_x == of_y)
        apply_both(b, op, context, x, y);
    else
        apply_one(b, op, context, x, y, of_x < of_y);
    if (b->status != RUTIN_OK) {
        b->pending_count = first;
        return rutin__diagram_leaf(0);
    }
    b->left -= (b->pending_count - first) / EDGES;
    return make_vertex(b, of_x < of_y ? of_x : of_y, first);
}

// Goes down two diagrams that are met for the first time. It stands by itself, or
// apply() would save for it what most calls never use.
static __attribute__((noinline)) rutin__diagram descend(
    rutin__builder *b, const rutin__operation *op, void *context,
    rutin__diagram x, rutin__diagram y, memo *memo)
{
    rutin__diagram result;

    if (b->status != RUTIN_OK || --b->left < 0 || b->depth == DEPTH)
        return rutin__diagram_fail(b, RUTIN_ELIMIT);
    b->depth++;
    result = apply_edges(b, op, context, x, y);
    b->depth--;
    if (b->status == RUTIN_OK)
        *memo = (struct memo){op, x, y, result, round_of(b, context)};
    return result;
}

// What a leaf is called in an operation's table.
static unsigned kind_of(rutin__diagram leaf)
{
    uint32_t value = rutin__diagram_value(leaf);

    return value < RUTIN__LEAF_NONE       ? value
           : value == RUTIN__DIAGRAM_NONE ? RUTIN__LEAF_NONE
                                          : RUTIN__LEAF_ELSE;
}

// What an operation comes to by a leaf on either side alone.
static rutin__settled settled_by(const rutin__operation *op, rutin__diagram x,
                                 rutin__diagram y)
{
    uint8_t settled = RUTIN__GOES_ON;

    if (rutin__diagram_is_leaf(x))
        settled = op->left[kind_of(x)];
    if (settled == RUTIN__GOES_ON && rutin__diagram_is_leaf(y))
        settled = op->right[kind_of(y)];
    return (rutin__settled)settled;
}

static rutin__diagram apply(rutin__builder *b, const rutin__operation *op,
                            void *context, rutin__diagram x, rutin__diagram y)
{
    memo *memo;

    if (op->commutes && x == y)
        return x;
    switch (settled_by(op, x, y)) {
    case RUTIN__LEFT:
        return x;
    case RUTIN__RIGHT:
        return y;
    case RUTIN__ZERO:
        return rutin__diagram_leaf(0);
    case RUTIN__NOTHING:
        return rutin__diagram_leaf(RUTIN__DIAGRAM_NONE);
    case RUTIN__GOES_ON:
        break;
    }
    if (rutin__diagram_is_leaf(x) && rutin__diagram_is_leaf(y))
        return rutin__diagram_leaf(op->leaf(context, rutin__diagram_value(x),
                                            rutin__diagram_value(y)));
    if (op->commutes && x > y) {
        rutin__diagram greater = x;

        x = y;
        y = greater;
    }
    memo = &b->memo[mix(mix(0, x), y) & (MEMO - 1)];
    if (memo->a == x && memo->b == y && memo->operation == op &&
        memo->round == round_of(b, context))
        return memo->result;
    return descend(b, op, context, x, y, memo);
}

rutin__diagram rutin__diagram_apply(rutin__builder *builder,
                                    const rutin__operation *operation,
                                    void *context, rutin__diagram a,
                                    rutin__diagram b)
{
    if (builder->status != RUTIN_OK)
        return rutin__diagram_leaf(0);
    return apply(builder, operation, context, a, b);
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
    uint32_t *numbers = calloc((size_t)b->vertex_count + 1, sizeof *numbers);

    *count = *edges = 0;
    if (numbers == NULL)
        return NULL;
    for (int i = 0; i < b->kept_count; i++)
        if (!rutin__diagram_is_leaf(*b->kept[i]))
            numbers[*b->kept[i]] = 1;
    for (uint32_t i = (uint32_t)b->vertex_count; i-- > 0;)
        for (int k = 0; numbers[i] != 0 && k < edges_of(b, i); k++) {
            rutin__diagram to = b->edges[b->vertices[i].edges + (uint32_t)k].to;

            if (!rutin__diagram_is_leaf(to))
                numbers[to] = 1;
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
    uint32_t hash = 0;

    for (int i = 0; i < 4; i++)
        hash = mix(mix(hash, (uint32_t)set->word[i]),
                   (uint32_t)(set->word[i] >> 32));
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
    rutin__vertex *vertex =
        (rutin__vertex *)&frozen->vertices[numbers[old] - 1];
    uint32_t edge = b->vertices[old].edges, at = vertex->edges;
    int count = edges_of(b, old), number;
    rutin__set below = {{0}};

    vertex->variable = b->vertices[old].variable;
    if (fact_of[vertex->variable] >= 0)
        rutin__set_add(&below, (unsigned)fact_of[vertex->variable]);
    for (int i = 0; i < count; i++, edge++, at++) {
        rutin__diagram to = renumber(b->edges[edge].to, numbers);

        ((uint16_t *)frozen->last)[at] = (uint16_t)b->edges[edge].last;
        ((rutin__diagram *)frozen->to)[at] = to;
        if (!rutin__diagram_is_leaf(to))
            rutin__set_unite(&below, &sets->of[frozen->vertices[to].below]);
    }
    vertex[1].edges = at;
    number = find_set(sets, &below);
    vertex->below = (uint16_t)number;
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
    sets sets = {.slots = calloc(SET_SLOTS, sizeof *sets.slots)};
    bool done = numbers != NULL && sets.slots != NULL;
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
