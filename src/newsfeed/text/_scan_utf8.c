/* Writes texts in UTF-8, with something else for characters that are escaped.

   Python's own encoder asks of each character what it is, in every text that is not ASCII to the last
   one. But most articles are ASCII with a few letters, dashes and quotation marks between, and few
   of their characters are escaped. So as many as fit into a word are looked at together. */

#include "_scan.h"

#include <stdint.h>
#include <string.h>

#define SLACK 16 /* bytes that may be written beyond the end, at most SCAN_LONGEST of them to stay */
#define BYTES(value) (0x0101010101010101U * (value))
#define PAIRS(value) (0x0001000100010001U * (value))

static inline uint64_t
word_at(const void *in)
{
    uint64_t word;
    memcpy(&word, in, sizeof word);
    return word;
}

/* Writes a character beyond ASCII; NULL for half of one. */
static inline char *
put(char *at, Py_UCS4 c)
{
    if (c < 0x800) {
        *at++ = (char)(0xC0 | c >> 6);
        *at++ = (char)(0x80 | (c & 0x3F));
        return at;
    }
    if (Py_UNICODE_IS_SURROGATE(c))
        return NULL;
    if (c < 0x10000)
        *at++ = (char)(0xE0 | c >> 12);
    else {
        *at++ = (char)(0xF0 | c >> 18);
        *at++ = (char)(0x80 | (c >> 12 & 0x3F));
    }
    *at++ = (char)(0x80 | (c >> 6 & 0x3F));
    *at++ = (char)(0x80 | (c & 0x3F));
    return at;
}

/* The highest bit of each character in a word that can't be copied, exact up to the first of them: it
   is not ASCII or, in a text to escape, it is a control or one of `"&<>`. `"` and `&` differ in one
   bit, and so do `<` and `>`. */

static inline uint64_t
marks_1(uint64_t word, int escaped)
{
    uint64_t stays = BYTES(0x80);
    if (escaped)
        stays &= (word + BYTES(0x60)) & (((word | BYTES(4)) ^ BYTES('&')) + BYTES(0x7F)) &
                 (((word | BYTES(2)) ^ BYTES('>')) + BYTES(0x7F));
    return (word | ~stays) & BYTES(0x80);
}

static inline uint64_t
marks_2(uint64_t word, int escaped)
{
    uint64_t stays = PAIRS(0x8000), beyond = word & PAIRS(0xFF80);
    if (escaped)
        stays &= (word + PAIRS(0x7FE0)) & (((word | PAIRS(4)) ^ PAIRS('&')) + PAIRS(0x7FFF)) &
                 (((word | PAIRS(2)) ^ PAIRS('>')) + PAIRS(0x7FFF));
    return (beyond | (beyond + PAIRS(0x7F80)) | ~stays) & PAIRS(0x8000);
}

static inline uint64_t
marks_4(uint64_t word, int Py_UNUSED(escaped))
{
    return word | 1U << 31; /* few texts are that wide: each character by itself */
}

/* Copies what a word holds, of ASCII. */

static inline void
copy_1(char *at, uint64_t word)
{
    memcpy(at, &word, sizeof word);
}

static inline void
copy_2(char *at, uint64_t word)
{
    word = (word | word >> 8) & 0x0000FFFF0000FFFFU;
    uint32_t half = (uint32_t)(word | word >> 16);
    memcpy(at, &half, sizeof half);
}

static inline void
copy_4(char *Py_UNUSED(at), uint64_t Py_UNUSED(word))
{
}

/* How many characters of so many bits stand in front of the first mark. */
static inline Py_ssize_t
first(uint64_t marks, int bits)
{
#ifdef __GNUC__
    return __builtin_ctzll(marks) / bits;
#else
    Py_ssize_t count = 0;
    for (; !(marks >> (bits - 1) & 1); marks >>= bits)
        count++;
    return count;
#endif
}

/* Writes a text whose characters become MOST bytes at most, unless they are escaped; returns 0, or -1
   when there is no memory, or half a character. From one that can't be copied on, a RUN of characters
   is written one by one: in Cyrillic, say, there are more of them. */
#define DEFINE(TYPE, WRITE, MARKS, COPY, RUN, MOST)                                                \
    static int WRITE(ScanOut *out, const ScanWritten *table, const TYPE *in, Py_ssize_t length)    \
    {                                                                                              \
        const TYPE *end = in + length;                                                             \
        const Py_ssize_t several = PY_LITTLE_ENDIAN ? 8 / sizeof(TYPE) : PY_SSIZE_T_MAX;           \
        if (length > (PY_SSIZE_T_MAX - SLACK) / MOST) {                                            \
            PyErr_NoMemory();                                                                      \
            return -1;                                                                             \
        }                                                                                          \
        if (scan_make_room(out, length * MOST + SLACK) < 0)                                        \
            return -1;                                                                             \
        char *at = out->at;                                                                        \
        while (in < end) {                                                                         \
            if (end - in >= several) {                                                             \
                uint64_t word = word_at(in), marks = MARKS(word, table != NULL);                   \
                COPY(at, word);                                                                    \
                Py_ssize_t plain = marks ? first(marks, 8 * sizeof(TYPE)) : several;               \
                in += plain, at += plain;                                                          \
                if (plain == several)                                                              \
                    continue;                                                                      \
            }                                                                                      \
            const TYPE *stop = end - in > RUN ? in + RUN : end;                                    \
            do {                                                                                   \
                Py_UCS4 c = *in++;                                                                 \
                if (c >= 0x80) {                                                                   \
                    if (!(at = put(at, c)))                                                        \
                        return -1;                                                                 \
                }                                                                                  \
                else if (c < SCAN_SPECIAL && table && table[c].length) {                           \
                    memcpy(at, table[c].text, SCAN_LONGEST);                                       \
                    out->at = at + table[c].length;                                                \
                    if (scan_make_room(out, (end - in) * MOST + SLACK) < 0)                        \
                        return -1;                                                                 \
                    at = out->at;                                                                  \
                }                                                                                  \
                else                                                                               \
                    *at++ = (char)c;                                                               \
            } while (in < stop);                                                                   \
        }                                                                                          \
        out->at = at;                                                                              \
        return 0;                                                                                  \
    }

DEFINE(Py_UCS1, write_1, marks_1, copy_1, 1, 2)
DEFINE(Py_UCS2, write_2, marks_2, copy_2, 12, 3)
DEFINE(Py_UCS4, write_4, marks_4, copy_4, 64, 4)

int
scan_grow(ScanOut *out, Py_ssize_t more)
{
    Py_ssize_t used = out->at - out->start;
    if (used > PY_SSIZE_T_MAX / 2 - more) {
        PyErr_NoMemory();
        return -1;
    }
    Py_ssize_t whole = 2 * used + more;
    char *made = out->start == out->room ? PyMem_Malloc((size_t)whole)
                                         : PyMem_Realloc(out->start, (size_t)whole);
    if (!made) {
        PyErr_NoMemory();
        return -1;
    }
    if (out->start == out->room)
        memcpy(made, out->room, (size_t)used);
    out->start = made;
    out->at = made + used;
    out->end = made + whole;
    return 0;
}

int
scan_utf8(ScanOut *out, const ScanWritten *table, PyObject *text)
{
    if (scan_make_ready(text) < 0)
        return -1;
    const void *in = PyUnicode_DATA(text);
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    int failed;
    if (!table && PyUnicode_IS_ASCII(text)) {
        if (scan_make_room(out, length) < 0)
            return -1;
        memcpy(out->at, in, (size_t)length);
        out->at += length;
        return 0;
    }
    switch (PyUnicode_KIND(text)) {
    case PyUnicode_1BYTE_KIND:
        failed = write_1(out, table, in, length);
        break;
    case PyUnicode_2BYTE_KIND:
        failed = write_2(out, table, in, length);
        break;
    default:
        failed = write_4(out, table, in, length);
    }
    if (failed && !PyErr_Occurred())
        Py_XDECREF(PyUnicode_AsUTF8String(text)); /* which says what is wrong */
    return failed;
}
