"""Plain text, URLs, media types, dates, language tags and HTML: one home for each fact about them.

The converters of the model and the codecs of the wire both call these functions, so a value that
was accepted once is the value that is read back. Nothing here knows what a feed is.
"""
