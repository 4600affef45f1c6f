/* Writes something else for some characters of a text, such as "&lt;" for "<".

   Most texts hold none of them, and that is found out a block at a time. */

#include "_scan.h"

#include <string.h>

#define BLOCK 512 /* characters between two looks at whether something was found */

typedef struct {
    PyObject_HEAD
    vectorcallfunc call;
    ScanWritten written[SCAN_SPECIAL];
} Escape;

/* MAY_HOLD: whether any character could be one to escape. MEASURE: how much longer the text gets.
   COPY: the text with what is written. */
#define DEFINE(TYPE, MAY_HOLD, MEASURE, COPY)                                                      \
    static int MAY_HOLD(const TYPE *text, Py_ssize_t length)                                       \
    {                                                                                              \
        while (length > 0) {                                                                       \
            Py_ssize_t here = length < BLOCK ? length : BLOCK;                                     \
            /* One for each: together they become a look at a set, which is no vector code. */     \
            TYPE control = 0, ampersand = 0, quote = 0, less = 0, greater = 0;                     \
            for (Py_ssize_t i = 0; i < here; i++) {                                                \
                control |= (TYPE)(text[i] < 0x20);                                                 \
                ampersand |= (TYPE)(text[i] == '&');                                               \
                quote |= (TYPE)(text[i] == '"');                                                   \
                less |= (TYPE)(text[i] == '<');                                                    \
                greater |= (TYPE)(text[i] == '>');                                                 \
            }                                                                                      \
            if (control | ampersand | quote | less | greater)                                      \
                return 1;                                                                          \
            text += here;                                                                          \
            length -= here;                                                                        \
        }                                                                                          \
        return 0;                                                                                  \
    }                                                                                              \
                                                                                                   \
    static Py_ssize_t MEASURE(const ScanWritten *written, const TYPE *text, Py_ssize_t length)     \
    {                                                                                              \
        Py_ssize_t more = 0;                                                                       \
        for (const TYPE *end = text + length; text < end; text++)                                  \
            if (*text < SCAN_SPECIAL && written[*text].length)                                     \
                more += written[*text].length - 1;                                                 \
        return more;                                                                               \
    }                                                                                              \
                                                                                                   \
    static void COPY(const ScanWritten *written, const TYPE *text, Py_ssize_t length, TYPE *out)   \
    {                                                                                              \
        for (const TYPE *end = text + length; text < end; text++) {                                \
            if (*text < SCAN_SPECIAL && written[*text].length)                                     \
                for (int i = 0; i < written[*text].length; i++)                                    \
                    *out++ = (TYPE)written[*text].text[i];                                         \
            else                                                                                   \
                *out++ = *text;                                                                    \
        }                                                                                          \
    }

DEFINE(Py_UCS1, may_hold_1, measure_1, copy_1)
DEFINE(Py_UCS2, may_hold_2, measure_2, copy_2)
DEFINE(Py_UCS4, may_hold_4, measure_4, copy_4)

#define ESCAPED(TYPE, MAY_HOLD, MEASURE, COPY)                                                     \
    do {                                                                                           \
        const TYPE *in = PyUnicode_DATA(text);                                                     \
        if (!MAY_HOLD(in, length))                                                                 \
            return Py_NewRef(text);                                                                \
        Py_ssize_t more = MEASURE(written, in, length);                                            \
        if (!more)                                                                                 \
            return Py_NewRef(text);                                                                \
        PyObject *made = PyUnicode_New(length + more, PyUnicode_MAX_CHAR_VALUE(text));             \
        if (made)                                                                                  \
            COPY(written, in, length, PyUnicode_DATA(made));                                       \
        return made;                                                                               \
    } while (0)

static PyObject *
escape(PyObject *self, PyObject *const *given, size_t count, PyObject *names)
{
    if (PyVectorcall_NARGS(count) != 1 || names || !PyUnicode_Check(given[0])) {
        PyErr_SetString(PyExc_TypeError, "give one text");
        return NULL;
    }
    PyObject *text = given[0];
    if (!scan_is_text(text))
        return PyUnicode_CheckExact(text) ? Py_NewRef(text) : PyObject_Str(text);
    const ScanWritten *written = ((Escape *)self)->written;
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    if (PyUnicode_KIND(text) == PyUnicode_1BYTE_KIND)
        ESCAPED(Py_UCS1, may_hold_1, measure_1, copy_1);
    if (PyUnicode_KIND(text) == PyUnicode_2BYTE_KIND)
        ESCAPED(Py_UCS2, may_hold_2, measure_2, copy_2);
    ESCAPED(Py_UCS4, may_hold_4, measure_4, copy_4);
}

static PyObject *make(PyTypeObject *kind, PyObject *given, PyObject *names);

const ScanWritten *
scan_table(PyObject *object)
{
    /* Nothing else is made like this; the type itself belongs to the module. */
    return Py_TYPE(object)->tp_new == make ? ((Escape *)object)->written : NULL;
}

static PyObject *
make(PyTypeObject *kind, PyObject *given, PyObject *names)
{
    PyObject *table, *key, *value;
    if (names || !PyArg_ParseTuple(given, "O!", &PyDict_Type, &table))
        return names ? PyErr_Format(PyExc_TypeError, "Escape() takes no names") : NULL;
    Escape *self = (Escape *)kind->tp_alloc(kind, 0);
    if (!self)
        return NULL;
    self->call = escape;
    for (Py_ssize_t at = 0; PyDict_Next(table, &at, &key, &value);) {
        Py_ssize_t length;
        const char *character = PyUnicode_AsUTF8AndSize(key, &length);
        if (character && (length != 1 || !may_hold_1((const Py_UCS1 *)character, 1) ||
                          !PyUnicode_Check(value) || !PyUnicode_IS_ASCII(value)))
            PyErr_SetString(PyExc_ValueError, "a table has controls or markup, and ASCII for it");
        const char *text = PyErr_Occurred() ? NULL : PyUnicode_AsUTF8AndSize(value, &length);
        if (text && (length < 2 || length > SCAN_LONGEST))
            PyErr_SetString(PyExc_ValueError, "what is written has 2 to 15 characters");
        if (PyErr_Occurred()) {
            Py_DECREF(self);
            return NULL;
        }
        ScanWritten *written = &self->written[(unsigned char)*character];
        written->length = (unsigned char)length;
        memcpy(written->text, text, (size_t)length);
    }
    return (PyObject *)self;
}

static int
traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    return 0;
}

static const PyType_Slot slots[] = {
    {Py_tp_doc, "Escape(table)\n--\n\nWrite something else for the characters of a table."},
    {Py_tp_new, make},
    {Py_tp_dealloc, scan_end},
    {Py_tp_traverse, traverse},
    {0, NULL},
};

static PyType_Spec spec = {.name = "newsfeed.text._scan.Escape", .basicsize = sizeof(Escape)};

int
scan_add_escape(PyObject *module)
{
    return scan_add_class(module, &spec, slots, offsetof(Escape, call));
}
