#!/usr/bin/env bash
# Everything that is done with this project. Each command works from nothing: it makes .venv,
# installs there what it needs, once, and again when what it is built from has changed.

set -euo pipefail
unset CDPATH PYTHONHOME PYTHONPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

help() {
    cat <<'END'
usage: ./run.sh COMMAND [ARGUMENT ...]

  demo     build feeds from the example stories into build/demo, show and check them
  test     run the tests; without arguments all of them, with coverage
           (a selection: ./run.sh test tests/text -k url)
  lint     check style and form (ruff) and who may import whom (import-linter)
  types    check types (mypy)
  browser  run the tests in a real browser, Chromium; get what they need first
  readers  run the tests with real feed readers; get them first, record what they do
  docs     write the pages of docs/reference from the code
  fuzz     validate mutated documents (100,000; another number: ./run.sh fuzz 5000)
  bench    measure against other libraries (python -m benchmarks); with Node, against its own too
           (./run.sh bench docs measures all and writes docs/benchmarks.md)
  ci       lint, types and test: what every change must pass
  format   put the code into form (ruff)
  clean    remove .venv and everything else that commands have made
  help     show this

The first run needs the network. PYTHON=... names the interpreter, 3.11 or newer.
END
}

fail() {
    printf 'run.sh: %s\n' "$@" >&2
    exit 1
}

# --- The virtual environment ---------------------------------------------------------------------

readonly venv=.venv
readonly stamp=$venv/newsfeed.stamp # what is installed: checksum, folder and extras, a line each

is_recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# Prints the first interpreter that is recent enough and can make virtual environments. Each is
# started to see, for a name on the PATH may be a shim with nothing behind it.
find_python() {
    local candidate bare="" version
    for candidate in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3; do
        is_recent "$candidate" || continue
        if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return
        fi
        bare=${bare:-$candidate}
    done
    [ -n "$bare" ] || fail "found no Python 3.11 or newer" \
        "(tried:${PYTHON:+ $PYTHON} python3.13 python3.12 python3.11 python3)." \
        "Install one, or name it: PYTHON=/path/to/python3 ./run.sh ..."
    version=$("$bare" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    fail "$bare is Python $version, but cannot make virtual environments: it lacks ensurepip." \
        "On Debian and Ubuntu install it: apt-get install python$version-venv" \
        "Or name another interpreter: PYTHON=/path/to/python3 ./run.sh ..."
}

# Sees to it that .venv holds the project and the extras named; asks nothing of the network when
# it does. One that was moved here with the folder is made anew, since its scripts still run what
# lies in the old place; so is one whose interpreter is gone.
need() {
    local sum folder extras extra python had_sum="" had_folder="" had=""
    sum=$(cat pyproject.toml hatch_build.py src/newsfeed/text/_scan*.[ch] | cksum)
    folder=$(pwd -P)
    if [ -f "$stamp" ]; then
        { IFS= read -r had_sum && IFS= read -r had_folder && IFS= read -r had; } <"$stamp" || true
    fi
    if ! is_recent "$venv/bin/python" || [ "${had_folder:-$folder}" != "$folder" ]; then
        rm -rf "$venv"
        had_sum="" had=""
    fi
    extras=$had
    for extra in "$@"; do
        case ",$extras," in
            *",$extra,"*) ;;
            *) extras=${extras:+$extras,}$extra ;;
        esac
    done
    if [ "$had_sum" = "$sum" ] && [ "$had" = "$extras" ]; then
        return
    fi

    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        python=$(find_python)
        echo "run.sh: making $venv with $("$python" --version)" >&2
        rm -rf "$venv"
        "$python" -m venv "$venv" || fail "$python could not make $venv; the reason stands above."
    fi
    echo "run.sh: installing newsfeed${extras:+ with the extras $extras}" >&2
    rm -f "$stamp"
    "$venv/bin/python" -m pip install -qq --no-input --disable-pip-version-check \
        --editable ".${extras:+[$extras]}" ||
        fail "could not install; the reason stands above. Without a network, try again with one."
    printf '%s\n' "$sum" "$folder" "$extras" >"$stamp"
}

# --- Steps: each one runs, whatever became of those before it, and the verdict comes last ---------

failed=""

step() {
    local name=$1
    shift
    printf '\n--- %s\n' "$name"
    "$@" || failed="${failed:+$failed, }$name"
}

verdict() {
    [ -z "$failed" ] || fail "failed: $failed"
}

lint_steps() {
    step "ruff check" "$venv/bin/ruff" check "$@"
    step "ruff format" "$venv/bin/ruff" format --check "$@"
    step "import-linter" "$venv/bin/lint-imports" --no-logo
}

types_step() {
    step "mypy" "$venv/bin/mypy" "$@"
}

# The floor of coverage holds for all tests together: a selection runs without it, and on one core.
test_step() {
    [ "$#" -gt 0 ] || set -- --cov --numprocesses auto --dist worksteal
    step "pytest" "$venv/bin/python" -m pytest "$@"
}

# Sees to it that there is a browser; says no where it can't be had without asking anybody.
get_chromium() {
    local name
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        ! type -P "$name" >/dev/null || return 0
    done
    [ "$(id -u)" = 0 ] && type -P apt-get >/dev/null || return 1
    echo "run.sh: installing Chromium, for the tests in a browser" >&2
    # A mirror that hesitates is asked again.
    { apt-get --option Acquire::Retries=3 update &&
        DEBIAN_FRONTEND=noninteractive apt-get --option Acquire::Retries=3 install --yes \
        --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1
}

# Sees to it that there are feed readers. Where they can be had without asking anybody, or are there,
# the tests fail when one of them isn't.
get_readers() {
    [ "$(id -u)" != 0 ] || ! type -P apt-get >/dev/null || export NEWSFEED_READERS=required
    "$venv/bin/python" -m tests.readers.installing || return 1
    export NEWSFEED_READERS=required
}

# --- Commands ------------------------------------------------------------------------------------

demo() {
    local feed
    rm -rf build/demo
    "$venv/bin/newsfeed" build examples/stories/*.txt \
        --config examples/newsfeed.toml --out build/demo "$@"
    for feed in build/demo/*.xml; do
        printf '\n--- %s begins\n' "$PWD/$feed"
        head -n 12 "$feed"
        echo "--- its credits, by line"
        grep -n "<media:credit" "$feed" || fail "$feed holds no media:credit"
    done
    printf '\n--- checked\n'
    "$venv/bin/newsfeed" validate build/demo
}

clean() {
    rm -rf "$venv" build dist htmlcov .coverage .coverage.* coverage.xml \
        .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
    find . -name __pycache__ -type d -prune -exec rm -rf {} +
}

command=${1:-help}
[ "$#" -eq 0 ] || shift
case $command in
    demo)
        need
        demo "$@"
        ;;
    test)
        need test
        test_step "$@"
        ;;
    lint)
        need lint
        lint_steps "$@"
        ;;
    types)
        need lint test
        types_step "$@"
        ;;
    browser)
        get_chromium ||
            fail "there is no Chromium. On Debian, as root: apt-get install chromium"
        need test browser
        test_step tests/browser "$@"
        ;;
    readers)
        need test readers
        get_readers || fail "not all of them are there; the reason stands above."
        step "record" "$venv/bin/python" -m tests.readers.recording
        test_step tests/readers "$@"
        ;;
    docs)
        need
        step "rules" "$venv/bin/python" -m newsfeed.rulebook docs/reference/rules.md
        step "readers" "$venv/bin/python" -m tests.readers.page
        ;;
    fuzz)
        need test
        step "fuzz" "$venv/bin/python" -m tests.fuzz "$@"
        ;;
    bench)
        need bench
        "$venv/bin/python" -m benchmarks.node.installing
        step "benchmarks" "$venv/bin/python" -m benchmarks "$@"
        ;;
    ci)
        if get_chromium; then
            need lint test readers browser
        else
            echo "run.sh: there is no Chromium: the tests in a browser are skipped" >&2
            need lint test readers
        fi
        get_readers || true # said, and where it matters, tested
        lint_steps
        types_step
        test_step
        ;;
    format)
        need lint
        step "ruff check" "$venv/bin/ruff" check --fix "$@"
        step "ruff format" "$venv/bin/ruff" format "$@"
        ;;
    clean) clean ;;
    help | -h | --help) help ;;
    *)
        help >&2
        fail "there is no command '$command'"
        ;;
esac
verdict
