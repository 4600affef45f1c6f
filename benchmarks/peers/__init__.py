"""Other people's libraries, each used as its documentation says, in the fastest way it offers.

A module here imports one library and lists its `Contender`s in ``CONTENDERS``. What a library has
no means for is left out, not patched in with XML of one's own: that is what the table's last
columns show. A library that takes only one text of an article gets the body.
"""
