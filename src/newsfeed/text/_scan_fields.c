/* Looks at what a value holds: which of its fields hold neither their default nor something that is
   already as it should be.

   A field is read where it lies in the value, which the descriptor of its class says.

   On the way, a value is taken out of the garbage collector's care, as Python does with tuples, when
   it holds nothing that could lead back to it. */

#include "_scan.h"

#include <datetime.h>
#include <structmember.h>

typedef int (*Look)(PyObject *held, PyObject *with);

typedef struct {
    Py_ssize_t offset;
    PyObject *fallback; /* what it holds when nothing was given; NULL if something must be */
    Look look;          /* NULL: whatever was given is to be seen to */
    PyObject *with;     /* what the look needs */
    long answer;
    int loose; /* whether what is given may be anything */
} Field;

typedef struct {
    PyObject_VAR_HEAD
    vectorcallfunc call;
    PyTypeObject *type; /* whose fields they are */
    Field fields[1];
} Fields;

static int
is_line(PyObject *held, PyObject *Py_UNUSED(with))
{
    return scan_is_line(held);
}

static int
is_clean(PyObject *held, PyObject *Py_UNUSED(with))
{
    return scan_is_clean(held);
}

static int
is_url(PyObject *held, PyObject *Py_UNUSED(with))
{
    return scan_is_url(held);
}

static int
is_instant(PyObject *held, PyObject *Py_UNUSED(with))
{
    return PyDateTime_CheckExact(held) &&
           PyDateTime_DATE_GET_TZINFO(held) == PyDateTime_TimeZone_UTC &&
           !PyDateTime_DATE_GET_MICROSECOND(held);
}

/* Whole numbers of one of Python's digits, as all sizes and lengths are; the rest is asked again. */
static int
is_whole(PyObject *held, PyObject *Py_UNUSED(with))
{
    if (!PyLong_CheckExact(held))
        return 0;
    int overflow;
    long long number = PyLong_AsLongLongAndOverflow(held, &overflow);
    return !overflow && number >= 0 && number < 1073741824;
}

static int
is_positive(PyObject *held, PyObject *with)
{
    return is_whole(held, with) && PyObject_IsTrue(held);
}

static int
is_among(PyObject *held, PyObject *with)
{
    if (!PyUnicode_CheckExact(held))
        return 0;
    int found = PySet_Contains(with, held);
    if (found < 0)
        PyErr_Clear();
    return found > 0;
}

static const struct {
    const char *name;
    Look look;
} looks[] = {
    {"among", is_among},       {"clean", is_clean}, {"instant", is_instant}, {"line", is_line},
    {"positive", is_positive}, {"url", is_url},     {"whole", is_whole},     {"", NULL},
};

static PyObject *
ask(PyObject *callable, PyObject *const *given, size_t count, PyObject *names)
{
    Fields *self = (Fields *)callable;
    if (PyVectorcall_NARGS(count) != 1 || names || !PyObject_TypeCheck(given[0], self->type)) {
        PyErr_Format(PyExc_TypeError, "give one %s", self->type->tp_name);
        return NULL;
    }
    PyObject *value = given[0];
    long answer = 0;
    int loose = !Py_IS_TYPE(value, self->type); /* a class below may hold more */
    for (Py_ssize_t i = 0; i < Py_SIZE(self); i++) {
        const Field *field = &self->fields[i];
        PyObject *held = *(PyObject *const *)((const char *)value + field->offset);
        if (held == field->fallback || !held)
            continue;
        loose |= field->loose;
        if (!(field->look && field->look(held, field->with)))
            answer |= field->answer;
    }
    if (!loose && PyObject_IS_GC(value) && PyObject_GC_IsTracked(value))
        PyObject_GC_UnTrack(value);
    return PyLong_FromLong(answer);
}

static int
fill(Field *field, PyTypeObject *type, PyObject *said)
{
    PyObject *place, *fallback, *with;
    const char *look;
    if (!PyArg_ParseTuple(said, "OOsOlp", &place, &fallback, &look, &with, &field->answer,
                          &field->loose))
        return -1;
    if (!Py_IS_TYPE(place, &PyMemberDescr_Type) ||
        !PyType_IsSubtype(type, PyDescr_TYPE(place)) ||
        ((PyMemberDescrObject *)place)->d_member->type != T_OBJECT_EX) {
        PyErr_SetString(PyExc_TypeError, "a field is a slot of the class");
        return -1;
    }
    size_t i = 0;
    while (i < sizeof looks / sizeof *looks && strcmp(look, looks[i].name))
        i++;
    if (i == sizeof looks / sizeof *looks ||
        (looks[i].look == is_among && !PyAnySet_Check(with))) {
        PyErr_Format(PyExc_ValueError, "%s is not a look at a field", look);
        return -1;
    }
    field->offset = ((PyMemberDescrObject *)place)->d_member->offset;
    field->look = looks[i].look;
    field->fallback = fallback == Py_Ellipsis ? NULL : Py_NewRef(fallback);
    field->with = Py_NewRef(with);
    return 0;
}

/* Lets the classes of a metaclass be called without a dict of what is given, if its base can do so.
   Python 3.12 does that by itself. */
static void
call_quickly(PyTypeObject *meta)
{
    const PyTypeObject *base = meta->tp_base;
    if (base && base->tp_flags & Py_TPFLAGS_HAVE_VECTORCALL && meta->tp_call == base->tp_call &&
        meta->tp_vectorcall_offset == base->tp_vectorcall_offset)
        meta->tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL;
}

static PyObject *
make(PyTypeObject *kind, PyObject *given, PyObject *names)
{
    PyTypeObject *type;
    PyObject *said;
    if (names || !PyArg_ParseTuple(given, "O!O!", &PyType_Type, &type, &PyTuple_Type, &said))
        return names ? PyErr_Format(PyExc_TypeError, "Fields() takes no names") : NULL;
    Py_ssize_t count = PyTuple_GET_SIZE(said);
    Fields *self = (Fields *)kind->tp_alloc(kind, count);
    if (!self)
        return NULL;
    self->call = ask;
    self->type = (PyTypeObject *)Py_NewRef(type);
    call_quickly(Py_TYPE(type));
    for (Py_ssize_t i = 0; i < count; i++)
        if (fill(&self->fields[i], type, PyTuple_GET_ITEM(said, i)) < 0) {
            Py_DECREF(self);
            return NULL;
        }
    return (PyObject *)self;
}

static int
traverse(PyObject *object, visitproc visit, void *arg)
{
    Fields *self = (Fields *)object;
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->type);
    for (Py_ssize_t i = 0; i < Py_SIZE(self); i++) {
        Py_VISIT(self->fields[i].fallback);
        Py_VISIT(self->fields[i].with);
    }
    return 0;
}

static int
clear(PyObject *object)
{
    Fields *self = (Fields *)object;
    for (Py_ssize_t i = 0; i < Py_SIZE(self); i++) {
        Py_CLEAR(self->fields[i].fallback);
        Py_CLEAR(self->fields[i].with);
    }
    return 0; /* the type stays: `ask` looks at it, and it is no part of a cycle that matters */
}

static void
end(PyObject *self)
{
    Py_CLEAR(((Fields *)self)->type);
    scan_end(self);
}

static const PyType_Slot slots[] = {
    {Py_tp_doc, "Fields(type, fields)\n--\n\nSay which fields of a value are to be seen to."},
    {Py_tp_new, make},
    {Py_tp_dealloc, end},
    {Py_tp_traverse, traverse},
    {Py_tp_clear, clear},
    {0, NULL},
};

static PyType_Spec spec = {
    .name = "newsfeed.text._scan.Fields",
    .basicsize = offsetof(Fields, fields),
    .itemsize = sizeof(Field),
};

int
scan_add_fields(PyObject *module)
{
    PyDateTime_IMPORT;
    if (!PyDateTimeAPI)
        return -1;
    return scan_add_class(module, &spec, slots, offsetof(Fields, call));
}
