/* Looks at whole texts in one pass: for what `newsfeed.text.clean` would change, and for a part.

   The functions answer exactly as their twins in scan.py do, which are used where this was not
   compiled. CPython only: a text is read as it lies in memory (PEP 393). Written without branches
   within a block, so that compilers make vector code of the loops. */

#define _GNU_SOURCE /* memmem */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

#define BLOCK 512 /* characters between two looks at whether something was found */

/* XML 1.0 section 2.2, and CR, DEL and the C1 controls besides; FURTHER is what only wider
   characters can be. */
#define DEFINE_IS_LEGAL(NAME, TYPE, FURTHER)                                                       \
    static int NAME(const TYPE *text, Py_ssize_t length)                                           \
    {                                                                                              \
        while (length > 0) {                                                                       \
            Py_ssize_t here = length < BLOCK ? length : BLOCK;                                     \
            TYPE found = 0;                                                                        \
            for (Py_ssize_t i = 0; i < here; i++) {                                                \
                TYPE c = text[i];                                                                  \
                found |= (TYPE)((c < 0x20) & (c != '\t') & (c != '\n'));                           \
                found |= (TYPE)((TYPE)(c - 0x7F) <= 0x20);                                         \
                found |= (TYPE)(FURTHER);                                                          \
            }                                                                                      \
            if (found)                                                                             \
                return 0;                                                                          \
            text += here;                                                                          \
            length -= here;                                                                        \
        }                                                                                          \
        return 1;                                                                                  \
    }

#define IS_SURROGATE_OR_NONCHARACTER(TYPE)                                                         \
    ((TYPE)(c - 0xD800) < 0x800) | ((TYPE)(c - 0xFFFE) < 2)

DEFINE_IS_LEGAL(is_legal_1, Py_UCS1, 0)
DEFINE_IS_LEGAL(is_legal_2, Py_UCS2, IS_SURROGATE_OR_NONCHARACTER(Py_UCS2))
DEFINE_IS_LEGAL(is_legal_4, Py_UCS4, IS_SURROGATE_OR_NONCHARACTER(Py_UCS4))

static int
is_text(PyObject *text)
{
    if (!PyUnicode_CheckExact(text))
        return 0;
#if PY_VERSION_HEX < 0x030C0000
    if (PyUnicode_READY(text) < 0) {
        PyErr_Clear();
        return 0;
    }
#endif
    return PyUnicode_GET_LENGTH(text) > 0;
}

PyDoc_STRVAR(is_clean_doc, "is_clean(text)\n--\n\nSay whether cleaning leaves a text of several lines alone.");

static PyObject *
is_clean(PyObject *module, PyObject *text)
{
    (void)module;
    if (!is_text(text))
        Py_RETURN_FALSE;
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    int kind = PyUnicode_KIND(text);
    const void *data = PyUnicode_DATA(text);
    if (Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, 0)) ||
        Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, length - 1)))
        Py_RETURN_FALSE;
    int legal;
    if (kind == PyUnicode_1BYTE_KIND)
        legal = is_legal_1((const Py_UCS1 *)data, length);
    else if (kind == PyUnicode_2BYTE_KIND)
        legal = is_legal_2((const Py_UCS2 *)data, length);
    else
        legal = is_legal_4((const Py_UCS4 *)data, length);
    return PyBool_FromLong(legal);
}

PyDoc_STRVAR(is_line_doc, "is_line(text)\n--\n\nSay whether cleaning leaves a line of text alone.");

static PyObject *
is_line(PyObject *module, PyObject *text)
{
    (void)module;
    if (!is_text(text))
        Py_RETURN_FALSE;
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    int kind = PyUnicode_KIND(text);
    const void *data = PyUnicode_DATA(text);
    Py_UCS4 before = ' ';
    for (Py_ssize_t i = 0; i < length; i++) {
        Py_UCS4 c = PyUnicode_READ(kind, data, i);
        if (c == ' ') {
            if (before == ' ')
                Py_RETURN_FALSE; /* two in a row, or one at the beginning */
        }
        else if (c < 0x7F ? c < ' ' : !Py_UNICODE_ISPRINTABLE(c))
            Py_RETURN_FALSE;
        before = c;
    }
    return PyBool_FromLong(before != ' ');
}

PyDoc_STRVAR(holds_doc, "holds(text, part)\n--\n\nSay whether a part stands in a text.");

static PyObject *
holds(PyObject *module, PyObject *const *given, Py_ssize_t count)
{
    (void)module;
    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "holds() takes a text and a part");
        return NULL;
    }
    PyObject *text = given[0], *part = given[1];
#if defined(__GLIBC__) || defined(__APPLE__)
    /* Python's own search is slow where the part's last letter is frequent. */
    if (is_text(text) && is_text(part) && PyUnicode_KIND(text) == PyUnicode_1BYTE_KIND &&
        PyUnicode_KIND(part) == PyUnicode_1BYTE_KIND)
        return PyBool_FromLong(memmem(PyUnicode_DATA(text), (size_t)PyUnicode_GET_LENGTH(text),
                                      PyUnicode_DATA(part),
                                      (size_t)PyUnicode_GET_LENGTH(part)) != NULL);
#endif
    int found = PyUnicode_Contains(text, part);
    return found < 0 ? NULL : PyBool_FromLong(found);
}

static PyMethodDef methods[] = {
    {"holds", (PyCFunction)(void (*)(void))holds, METH_FASTCALL, holds_doc},
    {"is_clean", is_clean, METH_O, is_clean_doc},
    {"is_line", is_line, METH_O, is_line_doc},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
#ifdef Py_mod_gil
    {Py_mod_gil, Py_MOD_GIL_NOT_USED}, /* nothing is kept between calls */
#endif
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "newsfeed.text._scan",
    .m_doc = "Looks at whole texts in one pass.",
    .m_size = 0,
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit__scan(void)
{
    return PyModuleDef_Init(&definition);
}
