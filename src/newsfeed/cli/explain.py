"""`newsfeed explain`: what a rule means, why it is there, and how to mend what breaks it."""

import click

__all__ = ["explain"]


@click.command()
@click.argument("rules", nargs=-1, metavar="RULE...")
@click.option("--list", "every", is_flag=True, help="Name all rules, each with what is wrong")
def explain(rules: tuple[str, ...], *, every: bool) -> None:
    """Say what a rule means, why it is there, and how to mend what breaks it.

    A RULE is what stands in brackets behind a finding: not-an-absolute-uri. Without one, all rules
    are named.

    The exit status is 0, or 2 when there is no such rule.
    """
    context = click.get_current_context()
    # Loaded here, so that --help need not wait for it.
    from .explaining import explained, listed  # noqa: PLC0415 -- see above

    context.exit(listed() if every or not rules else explained(rules))
