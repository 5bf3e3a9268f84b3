"""The command `copydesk`, which tells its version without the cost of understanding a command line."""

import sys

from convert.version import VERSION


def main() -> None:
    """Run what the command line asks for."""
    if sys.argv[1:] == ["--version"]:
        print(f"copydesk {VERSION}")
        return
    from convert.cli import app  # noqa: PLC0415 - takes 60 ms

    app(prog_name="copydesk")


if __name__ == "__main__":
    main()
