/* Looks at whole texts in one pass: for what `newsfeed.text.clean` would change, and for a part.

   The functions answer exactly as their twins in scan.py do, which are used where this was not
   compiled. CPython only: a text is read as it lies in memory (PEP 393). Written without branches
   within a block, so that compilers make vector code of the loops. */

#define _GNU_SOURCE /* memmem */
#include "_scan.h"

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

int
scan_is_text(PyObject *text)
{
    if (!PyUnicode_CheckExact(text))
        return 0;
    if (scan_make_ready(text) < 0) {
        PyErr_Clear();
        return 0;
    }
    return PyUnicode_GET_LENGTH(text) > 0;
}

int
scan_is_clean(PyObject *text)
{
    if (!scan_is_text(text))
        return 0;
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    int kind = PyUnicode_KIND(text);
    const void *data = PyUnicode_DATA(text);
    if (Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, 0)) ||
        Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, length - 1)))
        return 0;
    if (kind == PyUnicode_1BYTE_KIND)
        return is_legal_1((const Py_UCS1 *)data, length);
    if (kind == PyUnicode_2BYTE_KIND)
        return is_legal_2((const Py_UCS2 *)data, length);
    return is_legal_4((const Py_UCS4 *)data, length);
}

PyDoc_STRVAR(is_clean_doc, "is_clean(text)\n--\n\nSay whether cleaning leaves a text of several lines alone.");

static PyObject *
is_clean(PyObject *Py_UNUSED(module), PyObject *text)
{
    return PyBool_FromLong(scan_is_clean(text));
}

int
scan_is_line(PyObject *text)
{
    if (!scan_is_text(text))
        return 0;
    Py_ssize_t length = PyUnicode_GET_LENGTH(text);
    int kind = PyUnicode_KIND(text);
    const void *data = PyUnicode_DATA(text);
    Py_UCS4 before = ' ';
    for (Py_ssize_t i = 0; i < length; i++) {
        Py_UCS4 c = PyUnicode_READ(kind, data, i);
        if (c == ' ') {
            if (before == ' ')
                return 0; /* two in a row, or one at the beginning */
        }
        else if (c < 0x7F ? c < ' ' : !Py_UNICODE_ISPRINTABLE(c))
            return 0;
        before = c;
    }
    return before != ' ';
}

PyDoc_STRVAR(is_line_doc, "is_line(text)\n--\n\nSay whether cleaning leaves a line of text alone.");

static PyObject *
is_line(PyObject *Py_UNUSED(module), PyObject *text)
{
    return PyBool_FromLong(scan_is_line(text));
}

/* RFC 3986: what may stand in a host as it is written here, in a path, and in a query. What ends a
   path, or is spelled in another way in HTML. */
enum { HOST = 1, PATH = 2, QUERY = 4, STOP = 8 };

static unsigned char kinds[128];

static void
fill_kinds(void)
{
    for (const char *c = "abcdefghijklmnopqrstuvwxyz0123456789_-"; *c; c++)
        kinds[(unsigned char)*c] |= HOST;
    for (int c = 0; c < 128; c++)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            kinds[c] |= PATH | QUERY;
    for (const char *c = "-._~!$&'()*+,;=:@/"; *c; c++)
        kinds[(unsigned char)*c] |= PATH | QUERY;
    kinds['?'] |= QUERY;
    for (const char *c = "?#&%'\"<>"; *c; c++)
        kinds[(unsigned char)*c] |= STOP;
}

/* Returns where the run of characters of a kind ends, escapes included. */
static const Py_UCS1 *
run(const Py_UCS1 *at, const Py_UCS1 *end, int kind)
{
    while (at < end) {
        if (kinds[*at] & kind)
            at++;
        else if (*at == '%' && end - at > 2 && Py_ISXDIGIT(at[1]) && Py_ISXDIGIT(at[2]))
            at += 3;
        else
            break;
    }
    return at;
}

#define STARTS(AT, END, WORD)                                                                      \
    ((size_t)((END) - (AT)) >= sizeof(WORD) - 1 && !memcmp(AT, WORD, sizeof(WORD) - 1))

int
scan_is_url(PyObject *text)
{
    if (!scan_is_text(text) || !PyUnicode_IS_ASCII(text))
        return 0;
    const Py_UCS1 *at = PyUnicode_1BYTE_DATA(text), *end = at + PyUnicode_GET_LENGTH(text);
    if (STARTS(at, end, "https://"))
        at += 8;
    else if (STARTS(at, end, "http://"))
        at += 7;
    else if (STARTS(at, end, "ftp://"))
        at += 6;
    else
        return 0;
    const Py_UCS1 *host = at, *label = at;
    for (; at < end && *at != '/'; at++) {
        if (*at == '.') {
            if (at == label)
                return 0;
            label = at + 1;
        }
        else if (!(kinds[*at] & HOST) || at - label >= 63)
            return 0;
    }
    if (at == end || at == label || at - host > 253)
        return 0;
    at = run(at + 1, end, PATH);
    if (at < end && *at == '?')
        at = run(at + 1, end, QUERY);
    if (at < end && *at == '#')
        at = run(at + 1, end, QUERY);
    return at == end;
}

PyDoc_STRVAR(is_url_doc, "is_url(text)\n--\n\nSay whether a text is a URL with nothing left to do.");

static PyObject *
is_url(PyObject *Py_UNUSED(module), PyObject *text)
{
    return PyBool_FromLong(scan_is_url(text));
}

#if defined(__GLIBC__) || defined(__APPLE__)
#define WIDENED 200

/* The same where a character of the text takes two bytes: a part is then found byte by byte, and
   counts where a character begins. */
static int
contains_widened(PyObject *text, PyObject *part)
{
    Py_UCS2 wide[WIDENED];
    size_t length = (size_t)PyUnicode_GET_LENGTH(part);
    for (size_t i = 0; i < length; i++)
        wide[i] = PyUnicode_1BYTE_DATA(part)[i];
    const char *start = PyUnicode_DATA(text), *at = start;
    const char *end = start + PyUnicode_GET_LENGTH(text) * 2;
    while ((at = memmem(at, (size_t)(end - at), wide, length * 2)) != NULL && (at - start) % 2)
        at++;
    return at != NULL;
}
#endif

static int
contains(PyObject *text, PyObject *part)
{
#if defined(__GLIBC__) || defined(__APPLE__)
    /* Python's own search is slow where the part's last letter is frequent. */
    if (scan_is_text(text) && scan_is_text(part) && PyUnicode_KIND(text) == PyUnicode_1BYTE_KIND &&
        PyUnicode_KIND(part) == PyUnicode_1BYTE_KIND)
        return memmem(PyUnicode_DATA(text), (size_t)PyUnicode_GET_LENGTH(text),
                      PyUnicode_DATA(part), (size_t)PyUnicode_GET_LENGTH(part)) != NULL;
    if (scan_is_text(text) && scan_is_text(part) && PyUnicode_KIND(text) == PyUnicode_2BYTE_KIND &&
        PyUnicode_KIND(part) == PyUnicode_1BYTE_KIND && PyUnicode_GET_LENGTH(part) <= WIDENED)
        return contains_widened(text, part);
#endif
    return PyUnicode_Contains(text, part);
}

static PyObject *
found(int answer)
{
    return answer < 0 ? NULL : PyBool_FromLong(answer);
}

PyDoc_STRVAR(holds_doc, "holds(text, part)\n--\n\nSay whether a part stands in a text.");

static PyObject *
holds(PyObject *Py_UNUSED(module), PyObject *const *given, Py_ssize_t count)
{
    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "holds() takes a text and a part");
        return NULL;
    }
    return found(contains(given[0], given[1]));
}

PyDoc_STRVAR(holds_path_doc, "holds_path(text, url)\n--\n\n"
                             "Say whether the path of a URL stands in a text, as far as HTML and\n"
                             "URLs have one way alone to spell it.");

static PyObject *
holds_path(PyObject *Py_UNUSED(module), PyObject *const *given, Py_ssize_t count)
{
    if (count != 2 || !PyUnicode_Check(given[0]) || !PyUnicode_Check(given[1])) {
        PyErr_SetString(PyExc_TypeError, "holds_path() takes a text and a URL");
        return NULL;
    }
    PyObject *url = given[1];
    Py_ssize_t start = PyUnicode_FindChar(url, '/', 0, PY_SSIZE_T_MAX, 1);
    Py_ssize_t length = PyUnicode_GET_LENGTH(url);
    if (start < 0 || start + 1 >= length || PyUnicode_READ_CHAR(url, start + 1) != '/')
        Py_RETURN_TRUE; /* without a host, any text may */
    start = PyUnicode_FindChar(url, '/', start + 2, PY_SSIZE_T_MAX, 1);
    if (start < 0)
        Py_RETURN_TRUE;
    Py_ssize_t end = start;
    for (; end < length; end++) {
        Py_UCS4 c = PyUnicode_READ_CHAR(url, end);
        if (c < 0x80 && kinds[c] & STOP)
            break;
    }
    PyObject *path = PyUnicode_Substring(url, start, end);
    if (!path)
        return NULL;
    int answer = contains(given[0], path);
    Py_DECREF(path);
    return found(answer);
}

static PyMethodDef methods[] = {
    {"holds", (PyCFunction)(void (*)(void))holds, METH_FASTCALL, holds_doc},
    {"holds_path", (PyCFunction)(void (*)(void))holds_path, METH_FASTCALL, holds_path_doc},
    {"is_clean", is_clean, METH_O, is_clean_doc},
    {"is_line", is_line, METH_O, is_line_doc},
    {"is_url", is_url, METH_O, is_url_doc},
    {NULL, NULL, 0, NULL},
};

static int
prepare(PyObject *module)
{
    fill_kinds();
    if (scan_add_fields(module) < 0 || scan_add_escape(module) < 0)
        return -1;
    return scan_add_template(module);
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, prepare},
#ifdef Py_mod_gil
    {Py_mod_gil, Py_MOD_GIL_NOT_USED}, /* nothing is kept between calls */
#endif
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "newsfeed.text._scan",
    .m_doc = "Looks at whole texts in one pass, escapes them, looks at what a value holds.",
    .m_size = 0,
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC
PyInit__scan(void)
{
    return PyModuleDef_Init(&definition);
}
