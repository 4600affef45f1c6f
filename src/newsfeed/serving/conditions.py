"""Conditional requests: RFC 9110 section 13."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from .codings import CODINGS, IDENTITY
from .http_dates import moment_of
from .request import tags
from .served import Served

__all__ = ["condition"]


def condition(served: Served, fields: Mapping[str, str], coding: str) -> int:
    """Return 200, 304 or 412: what the conditions of a GET or HEAD come to.

    In the order of section 13.2.2: an entity tag says more than a date, so that a date which comes
    with one is passed over, as is one that is none.

    Args:
        served: The document.
        fields: The request's header fields, names in lower case.
        coding: The content coding that was chosen.

    """
    if _failed(served, fields):
        return HTTPStatus.PRECONDITION_FAILED.value
    if (given := fields.get("if-none-match")) is not None:
        unchanged = given == "*" or any(
            each.opaque == served.tag(coding).opaque for each in tags(given)
        )
    else:
        unchanged = _unchanged_since(served, fields.get("if-modified-since"))
    return HTTPStatus.NOT_MODIFIED.value if unchanged else HTTPStatus.OK.value


def _failed(served: Served, fields: Mapping[str, str]) -> bool:
    """Whether the client wants a document that this is not; sections 13.1.1 and 13.1.4."""
    if (given := fields.get("if-match")) is not None:
        # Strong comparison; of the document in whatever coding, as it is the same one to change.
        ours = {served.tag(each) for each in (IDENTITY, *CODINGS)}
        return given != "*" and ours.isdisjoint(tags(given))
    moment = moment_of(fields.get("if-unmodified-since", ""))
    return moment is not None and served.last_modified is not None and served.last_modified > moment


def _unchanged_since(served: Served, given: str | None) -> bool:
    moment = moment_of(given or "")
    if moment is None or served.last_modified is None:
        return False
    return served.last_modified <= moment
