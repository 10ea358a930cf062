"""``python -m govner``: the same as the ``govner`` command."""

from .cli import main

if __name__ == "__main__":
    raise SystemExit(main())
