"""The vocabularies: one module a namespace or format, with its URI, specification and shapes."""
