"""`python -m newsfeed` is the command `newsfeed`."""

from newsfeed.cli import main

if __name__ == "__main__":
    main(prog_name="newsfeed")
