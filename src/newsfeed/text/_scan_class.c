/* What the classes of the module have in common: their objects are called. */

#include "_scan.h"

#include <structmember.h>
#include <string.h>

void
scan_end(PyObject *self)
{
    PyTypeObject *kind = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    if (kind->tp_clear)
        kind->tp_clear(self);
    kind->tp_free(self);
    Py_DECREF(kind);
}

int
scan_add_class(PyObject *module, PyType_Spec *spec, const PyType_Slot *own, Py_ssize_t offset)
{
    PyMemberDef members[] = {
        {"__vectorcalloffset__", T_PYSSIZET, offset, READONLY, NULL},
        {NULL, 0, 0, 0, NULL},
    };
    PyType_Slot slots[SCAN_SLOTS + 3] = {{Py_tp_call, PyVectorcall_Call}, {Py_tp_members, members}};
    for (int i = 0; i < SCAN_SLOTS && own[i].slot; i++)
        slots[2 + i] = own[i];
    spec->slots = slots;
    spec->flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL |
                  Py_TPFLAGS_IMMUTABLETYPE;
    PyObject *kind = PyType_FromSpec(spec);
    spec->slots = NULL;
    if (!kind)
        return -1;
    int failed = PyModule_AddObjectRef(module, strrchr(spec->name, '.') + 1, kind);
    Py_DECREF(kind);
    return failed;
}
