"""How grave rules are for whoever runs the command: `--severity RULE=WORD`."""

from collections.abc import Iterable, Mapping

import msgspec

from newsfeed import InvalidValue, Report, Severity

__all__ = ["judged", "severities"]


def severities(given: Iterable[str]) -> dict[str, Severity]:
    """Return what was said of rules: `["item-without-guid=error"]`.

    Raises:
        InvalidValue: Something else than RULE=error, =warning or =info, or a rule that isn't known.

    """
    said: dict[str, Severity] = {}
    for each in given:
        rule, equals, word = (part.strip() for part in each.partition("="))
        if not equals or word not in set(Severity):
            words = ", ".join(Severity)
            message = f"{each!r} doesn't say how grave a rule is: write RULE= and one of {words}"
            raise InvalidValue(message, path="severity")
        said[rule] = Severity(word)
    if said:
        from newsfeed.rulebook import book  # noqa: PLC0415 -- the book is only asked where rules are named
        from newsfeed.rulebook.choosing import choice  # noqa: PLC0415 -- the same

        choice(said, ())  # which refuses what it doesn't know
        for several in said.keys() - book().keys():
            message = f"{several!r} begins the ids of several rules: name one"
            raise InvalidValue(message, path="severity")
    return said


def judged(report: Report, said: Mapping[str, Severity]) -> Report:
    """Return the same findings, as grave as was said."""
    if not said:
        return report
    return Report(
        msgspec.structs.replace(each, severity=said.get(each.rule, each.severity))
        for each in report
    )
