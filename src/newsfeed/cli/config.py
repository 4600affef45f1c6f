"""`newsfeed.toml`: the command line's settings in a file.

The keys are the command's own options (`stories-link = "…"`), and `stories` for the files behind
them; an option that may be given several times takes a list. Paths are relative to the file.
At the top stand those of `newsfeed build`; `newsfeed validate` has a table, `[validate]`.
"""

import tomllib
from pathlib import Path

import click

__all__ = ["DEFAULT", "read_config"]

DEFAULT = Path("newsfeed.toml")

#: Commands that have a table of their own.
_TABLES = frozenset(("validate",))


def read_config(ctx: click.Context, _: click.Parameter, path: Path | None) -> Path | None:
    """Make a file's settings the defaults of the command that is being called.

    Args:
        ctx: The command's context; its default map is filled.
        path: The file; the default file when None, if there is one.

    Raises:
        click.UsageError: the file cannot be read, is no TOML, or says what no option does.
    """
    if path is None:
        if not DEFAULT.is_file():
            return None
        path = DEFAULT
    file = click.format_filename(path)
    known = {_key(param): param for param in ctx.command.params if _may_be_said(param)}
    defaults: dict[str, object] = {}
    for key, value in _own(_loaded(path, file, ctx), file, ctx).items():
        param = known.get(key)
        if param is None:
            from difflib import get_close_matches  # noqa: PLC0415 -- only mistakes need it

            likely = get_close_matches(key, known, 1)
            advice = f"did you mean {likely[0]!r}?" if likely else f"known are {', '.join(known)}"
            raise click.UsageError(f"{file}: unknown key {key!r}; {advice}", ctx)
        defaults[param.name or key] = _checked(ctx, param, value, f"{file}: {key}", path.parent)
    ctx.default_map = defaults
    return path


def _may_be_said(param: click.Parameter) -> bool:
    required = isinstance(param, click.Argument) and param.required
    return param.name != "config" and not required


def _own(said: dict[str, object], file: str, ctx: click.Context) -> dict[str, object]:
    """Return what a file says to a command: that of its table, or what stands in no command's."""
    if ctx.command.name not in _TABLES:
        return {key: value for key, value in said.items() if key not in _TABLES}
    own = said.get(ctx.command.name or "", {})
    if not isinstance(own, dict):
        message = f"{file}: {ctx.command.name} must be a table: [{ctx.command.name}]"
        raise click.UsageError(message, ctx)
    return own


def _loaded(path: Path, file: str, ctx: click.Context) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as fault:
        raise click.UsageError(f"{file}: cannot be read: {fault.strerror}", ctx) from fault
    except UnicodeDecodeError as fault:
        raise click.UsageError(f"{file}: byte {fault.start} is not UTF-8", ctx) from fault
    except tomllib.TOMLDecodeError as fault:
        raise click.UsageError(f"{file}: is no TOML: {fault}", ctx) from fault


def _key(param: click.Parameter) -> str:
    """What an option is called in the file: its own name without the hyphens before it."""
    return max(param.opts, key=len).lstrip("-").lower()


def _checked(
    ctx: click.Context, param: click.Parameter, value: object, place: str, folder: Path
) -> object:
    """A setting as the option would have it, or a usage error that names its place in the file."""
    if param.multiple or param.nargs == -1:
        wanted, fits = "a list of texts", _is_texts(value)
        value = [value] if isinstance(value, str) else value
    elif isinstance(param, click.Option) and param.is_flag:
        wanted, fits = "true or false", isinstance(value, bool)
    elif isinstance(param.type, click.types.IntParamType):
        wanted, fits = "a whole number", isinstance(value, int) and not isinstance(value, bool)
    else:
        wanted, fits = "a text", isinstance(value, str)
    if not fits:
        raise click.UsageError(f"{place}: must be {wanted}, not {value!r}", ctx)
    if isinstance(param.type, click.Path):
        value = (
            [folder / each for each in value] if isinstance(value, list) else folder / str(value)
        )
    try:
        param.type_cast_value(ctx, value)
    except click.BadParameter as fault:
        raise click.UsageError(f"{place}: {fault.message}", ctx) from fault
    return value


def _is_texts(value: object) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(each, str) for each in value)
    )
