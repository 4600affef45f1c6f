/* Writes texts in UTF-8.

   Python's own encoder asks of each character what it is, in every text that is not ASCII to the last
   one. But most articles are ASCII with a few letters, dashes and quotation marks between. */

#include "_scan.h"

#include <stdint.h>
#include <string.h>

#define RUN 8 /* characters that are looked at, and copied, at once */

/* Writes a text; returns where it ends, or NULL when it holds what can't be written. BEYOND has the
   bits of a word of characters that ASCII leaves alone. */
#define DEFINE(TYPE, WRITE, BEYOND)                                                                \
    static unsigned char *WRITE(const TYPE *in, Py_ssize_t length, unsigned char *out)             \
    {                                                                                              \
        for (const TYPE *end = in + length; in < end;) {                                           \
            if (end - in >= RUN) {                                                                 \
                uint64_t words[sizeof(TYPE)], all = 0;                                             \
                memcpy(words, in, sizeof words);                                                   \
                for (size_t i = 0; i < sizeof(TYPE); i++)                                          \
                    all |= words[i];                                                               \
                if (!(all & BEYOND)) {                                                             \
                    for (int i = 0; i < RUN; i++)                                                  \
                        out[i] = (unsigned char)in[i];                                             \
                    in += RUN, out += RUN;                                                         \
                    continue;                                                                      \
                }                                                                                  \
            }                                                                                      \
            for (const TYPE *stop = end - in > RUN ? in + RUN : end; in < stop; in++) {            \
                unsigned c = *in;                                                                  \
                if (c < 0x80)                                                                      \
                    *out++ = (unsigned char)c;                                                     \
                else if (c < 0x800) {                                                              \
                    *out++ = (unsigned char)(0xC0 | c >> 6);                                       \
                    *out++ = (unsigned char)(0x80 | (c & 0x3F));                                   \
                }                                                                                  \
                else if (c - 0xD800 < 0x800)                                                       \
                    return NULL;                                                                   \
                else {                                                                             \
                    *out++ = (unsigned char)(0xE0 | c >> 12);                                      \
                    *out++ = (unsigned char)(0x80 | (c >> 6 & 0x3F));                              \
                    *out++ = (unsigned char)(0x80 | (c & 0x3F));                                   \
                }                                                                                  \
            }                                                                                      \
        }                                                                                          \
        return out;                                                                                \
    }

DEFINE(Py_UCS1, write_1, 0x8080808080808080U)
DEFINE(Py_UCS2, write_2, 0xFF80FF80FF80FF80U)

PyDoc_STRVAR(utf8_doc, "utf8(text)\n--\n\nReturn a text in UTF-8.");

static PyObject *
utf8(PyObject *Py_UNUSED(module), PyObject *text)
{
    if (!scan_is_text(text) || PyUnicode_IS_ASCII(text) ||
        PyUnicode_KIND(text) == PyUnicode_4BYTE_KIND)
        return PyUnicode_AsUTF8String(text); /* which refuses what is no text */
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    int narrow = PyUnicode_KIND(text) == PyUnicode_1BYTE_KIND;
    if (length > PY_SSIZE_T_MAX / 4)
        return PyErr_NoMemory();
    /* As much as it can take: to give the rest back is quicker than to count beforehand. */
    PyObject *made = PyBytes_FromStringAndSize(NULL, length * (narrow ? 2 : 3));
    if (!made)
        return NULL;
    unsigned char *start = (unsigned char *)PyBytes_AS_STRING(made);
    unsigned char *end = narrow ? write_1(PyUnicode_1BYTE_DATA(text), length, start)
                                : write_2(PyUnicode_2BYTE_DATA(text), length, start);
    if (!end) {
        Py_DECREF(made);
        return PyUnicode_AsUTF8String(text); /* which says what is wrong */
    }
    _PyBytes_Resize(&made, end - start);
    return made;
}

static PyMethodDef methods[] = {
    {"utf8", utf8, METH_O, utf8_doc},
    {NULL, NULL, 0, NULL},
};

int
scan_add_utf8(PyObject *module)
{
    return PyModule_AddFunctions(module, methods);
}
