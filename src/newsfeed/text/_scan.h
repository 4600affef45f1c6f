/* What the parts of the compiled module share. */

#ifndef NEWSFEED_SCAN_H
#define NEWSFEED_SCAN_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Whether it is a `str`, no subclass, with something in it. */
int scan_is_text(PyObject *text);

/* The looks of the same names in scan.py. */
int scan_is_clean(PyObject *text);
int scan_is_line(PyObject *text);
int scan_is_url(PyObject *text);

/* Add the classes `Fields` and `Escape` to the module. */
int scan_add_fields(PyObject *module);
int scan_add_escape(PyObject *module);

/* Adds the function `utf8`. */
int scan_add_utf8(PyObject *module);

#endif
