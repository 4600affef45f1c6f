/* Puts pieces of a document together, in UTF-8: what is always there, and between that what is given,
   escaped as each place demands. */

#include "_scan.h"

#include <string.h>

typedef struct {
    const char *text;
    Py_ssize_t length;
} Piece;

typedef struct {
    Piece front;              /* always written */
    Piece before, after;      /* written around what is given, if anything is */
    const ScanWritten *table; /* NULL: given as it is to be written */
    Piece open, close;        /* a section that needs no escaping, if the text has not its end */
    int optional;
} Hole;

typedef struct {
    PyObject_VAR_HEAD
    vectorcallfunc call;
    PyObject *parts; /* which hold all pieces */
    Piece end;
    Hole holes[1];
} Template;

static inline int
put(ScanOut *out, const char *text, Py_ssize_t length)
{
    if (scan_make_room(out, length) < 0)
        return -1;
    memcpy(out->at, text, (size_t)length);
    out->at += length;
    return 0;
}

static int
put_number(ScanOut *out, PyObject *number)
{
    char digits[24], *first = digits + sizeof digits;
    int overflow;
    long long whole = PyLong_AsLongLongAndOverflow(number, &overflow);
    if (overflow || whole < 0) {
        PyObject *text = PyObject_Str(number);
        int failed = text ? scan_utf8(out, NULL, text) : -1;
        Py_XDECREF(text);
        return failed;
    }
    do
        *--first = (char)('0' + whole % 10);
    while (whole /= 10);
    return put(out, first, digits + sizeof digits - first);
}

/* A text, what a template made, a number, or a list of any of these. */
static int
put_raw(ScanOut *out, PyObject *given)
{
    if (PyBytes_CheckExact(given))
        return put(out, PyBytes_AS_STRING(given), PyBytes_GET_SIZE(given));
    if (PyUnicode_CheckExact(given))
        return scan_utf8(out, NULL, given);
    if (PyLong_CheckExact(given))
        return put_number(out, given);
    if (PyList_CheckExact(given)) {
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(given); i++) {
            PyObject *each = PyList_GET_ITEM(given, i);
            if (PyList_CheckExact(each)) {
                PyErr_SetString(PyExc_TypeError, "a list in a list");
                return -1;
            }
            if (put_raw(out, each) < 0)
                return -1;
        }
        return 0;
    }
    PyObject *text = PyObject_Format(given, NULL);
    int failed = text ? scan_utf8(out, NULL, text) : -1;
    Py_XDECREF(text);
    return failed;
}

/* Whether a text holds the end of a section: 1, 0, or -1 when that can't be told. */
static int
ends_section(PyObject *text, const Piece *close)
{
    Py_ssize_t length = PyUnicode_GET_LENGTH(text), at = 0;
    while (at + close->length <= length) {
        at = PyUnicode_FindChar(text, (unsigned char)*close->text, at, length, 1);
        if (at < 0)
            return at == -1 ? 0 : -1;
        Py_ssize_t i = 1;
        while (i < close->length && at + i < length &&
               PyUnicode_READ_CHAR(text, at + i) == (unsigned char)close->text[i])
            i++;
        if (i == close->length)
            return 1;
        at++;
    }
    return 0;
}

/* What a template made, in a place where texts are escaped. */
static int
put_written(ScanOut *out, const Hole *hole, PyObject *given)
{
    const char *text = PyBytes_AS_STRING(given), *at = text;
    const char *end = text + PyBytes_GET_SIZE(given), *close = hole->close.text;
    size_t length = (size_t)hole->close.length;
    while (length && (at = memchr(at, *close, (size_t)(end - at))) &&
           ((size_t)(end - at) < length || memcmp(at, close, length)))
        at++;
    if (length && !at) {
        if (put(out, hole->open.text, hole->open.length) < 0 || put(out, text, end - text) < 0)
            return -1;
        return put(out, close, hole->close.length);
    }
    PyObject *decoded = PyUnicode_DecodeUTF8(text, end - text, NULL);
    int failed = decoded ? scan_utf8(out, hole->table, decoded) : -1;
    Py_XDECREF(decoded);
    return failed;
}

static int
put_hole(ScanOut *out, const Hole *hole, PyObject *given)
{
    if (!hole->table)
        return put_raw(out, given);
    if (PyBytes_CheckExact(given))
        return put_written(out, hole, given);
    if (!PyUnicode_Check(given)) {
        PyErr_Format(PyExc_TypeError, "a text is to be written, not %.100s",
                     Py_TYPE(given)->tp_name);
        return -1;
    }
    if (!hole->open.length)
        return scan_utf8(out, hole->table, given);
    if (scan_make_ready(given) < 0)
        return -1;
    int ends = ends_section(given, &hole->close);
    if (ends)
        return ends < 0 ? -1 : scan_utf8(out, hole->table, given);
    if (put(out, hole->open.text, hole->open.length) < 0 || scan_utf8(out, NULL, given) < 0)
        return -1;
    return put(out, hole->close.text, hole->close.length);
}

static PyObject *
fill(PyObject *callable, PyObject *const *given, size_t count, PyObject *names)
{
    Template *self = (Template *)callable;
    if (PyVectorcall_NARGS(count) != Py_SIZE(self) || names)
        return PyErr_Format(PyExc_TypeError, "give %zd pieces", Py_SIZE(self));
    ScanOut out;
    out.start = out.at = out.room;
    out.end = out.room + SCAN_ROOM;
    PyObject *made = NULL;
    for (Py_ssize_t i = 0; i < Py_SIZE(self); i++) {
        const Hole *hole = &self->holes[i];
        if (put(&out, hole->front.text, hole->front.length) < 0)
            goto failed;
        if (hole->optional && given[i] == Py_None)
            continue;
        if (put(&out, hole->before.text, hole->before.length) < 0 ||
            put_hole(&out, hole, given[i]) < 0 ||
            put(&out, hole->after.text, hole->after.length) < 0)
            goto failed;
    }
    if (put(&out, self->end.text, self->end.length) < 0)
        goto failed;
    made = PyBytes_FromStringAndSize(out.start, out.at - out.start);
failed:
    if (out.start != out.room)
        PyMem_Free(out.start);
    return made;
}

static int
piece(PyObject *text, Piece *made)
{
    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "a piece is a text");
        return -1;
    }
    made->text = PyUnicode_AsUTF8AndSize(text, &made->length);
    return made->text ? 0 : -1;
}

/* Takes what is said of a hole: whether it is optional, what stands before it and after it, and
   the `Escape`, the beginning and the end of a section, as far as there are any. */
static int
dig(Hole *hole, PyObject *said)
{
    PyObject *before, *after, *escape, *open, *close;
    if (!PyTuple_Check(said)) {
        PyErr_SetString(PyExc_TypeError, "every other part is a tuple");
        return -1;
    }
    if (!PyArg_ParseTuple(said, "pOOOOO", &hole->optional, &before, &after, &escape, &open, &close))
        return -1;
    if (piece(before, &hole->before) < 0 || piece(after, &hole->after) < 0 ||
        piece(open, &hole->open) < 0 || piece(close, &hole->close) < 0)
        return -1;
    hole->table = scan_table(escape);
    if ((escape != Py_None && !hole->table) || (hole->open.length && !hole->table) ||
        !hole->open.length != !hole->close.length) {
        PyErr_SetString(PyExc_TypeError, "a hole has an Escape, or None and no section");
        return -1;
    }
    return 0;
}

static PyObject *
make(PyTypeObject *kind, PyObject *given, PyObject *names)
{
    PyObject *parts;
    if (names || !PyArg_ParseTuple(given, "O!", &PyTuple_Type, &parts))
        return names ? PyErr_Format(PyExc_TypeError, "Template() takes no names") : NULL;
    Py_ssize_t count = PyTuple_GET_SIZE(parts) / 2;
    if (PyTuple_GET_SIZE(parts) % 2 == 0) {
        PyErr_SetString(PyExc_ValueError, "a template begins and ends with a text");
        return NULL;
    }
    Template *self = (Template *)kind->tp_alloc(kind, count);
    if (!self)
        return NULL;
    self->call = fill;
    self->parts = Py_NewRef(parts);
    for (Py_ssize_t i = 0; i < count; i++)
        if (piece(PyTuple_GET_ITEM(parts, 2 * i), &self->holes[i].front) < 0 ||
            dig(&self->holes[i], PyTuple_GET_ITEM(parts, 2 * i + 1)) < 0)
            goto failed;
    if (piece(PyTuple_GET_ITEM(parts, 2 * count), &self->end) == 0)
        return (PyObject *)self;
failed:
    Py_DECREF(self);
    return NULL;
}

static int
traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Template *)self)->parts);
    return 0;
}

static int
clear(PyObject *self)
{
    Py_CLEAR(((Template *)self)->parts);
    return 0;
}

static const PyType_Slot slots[] = {
    {Py_tp_doc, "Template(parts)\n--\n\nPut texts together in UTF-8, each escaped as said."},
    {Py_tp_new, make},
    {Py_tp_dealloc, scan_end},
    {Py_tp_traverse, traverse},
    {Py_tp_clear, clear},
    {0, NULL},
};

static PyType_Spec spec = {
    .name = "newsfeed.text._scan.Template",
    .basicsize = offsetof(Template, holes),
    .itemsize = sizeof(Hole),
};

int
scan_add_template(PyObject *module)
{
    return scan_add_class(module, &spec, slots, offsetof(Template, call));
}
