/* What the parts of the compiled module share. */

#ifndef NEWSFEED_SCAN_H
#define NEWSFEED_SCAN_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stddef.h>

/* Sees to it that a `str` can be looked into: there are old ones that have to be made ready first;
   -1 and an exception if that can't be. */
static inline int
scan_make_ready(PyObject *text)
{
#if PY_VERSION_HEX < 0x030C0000
    return PyUnicode_READY(text);
#else
    (void)text;
    return 0;
#endif
}

/* Whether it is a `str`, no subclass, with something in it. */
int scan_is_text(PyObject *text);

/* The looks of the same names in scan.py. */
int scan_is_clean(PyObject *text);
int scan_is_line(PyObject *text);
int scan_is_url(PyObject *text);

/* What is written for a character; the character stays where the length is 0. */
#define SCAN_LONGEST 15
typedef struct {
    unsigned char length;
    char text[SCAN_LONGEST];
} ScanWritten;

/* All characters that can be escaped stand before this one. */
#define SCAN_SPECIAL 64

/* The table of an `Escape`, or NULL if it is something else. */
const ScanWritten *scan_table(PyObject *escape);

/* Bytes that are being written: enough room for most; what takes more gets memory of its own. */
#define SCAN_ROOM 6144
typedef struct {
    char *start, *at, *end;
    char room[SCAN_ROOM];
} ScanOut;

/* Makes room for so many bytes more; -1 and an exception if that can't be. */
int scan_grow(ScanOut *out, Py_ssize_t more);

static inline int
scan_make_room(ScanOut *out, Py_ssize_t more)
{
    return more <= out->end - out->at ? 0 : scan_grow(out, more);
}

/* Writes a text in UTF-8, escaped if there is a table. */
int scan_utf8(ScanOut *out, const ScanWritten *table, PyObject *text);

/* Adds a class to the module whose objects are called: SPEC has its name and sizes, SLOTS what is
   its own, OFFSET says where in an object the function is that is called. */
#define SCAN_SLOTS 8
int scan_add_class(PyObject *module, PyType_Spec *spec, const PyType_Slot *slots,
                   Py_ssize_t offset);

/* Ends an object of such a class, after its `clear`. */
void scan_end(PyObject *self);

/* Add the classes to the module. */
int scan_add_fields(PyObject *module);
int scan_add_escape(PyObject *module);
int scan_add_template(PyObject *module);

#endif
