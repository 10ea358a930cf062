"""The benchmark suite: ``python -m benchmarks COMMAND``, each with ``--help``.

accuracy   labels and relations on annotated articles: rules alone, rules and model
entities   strict and overlapping spans of each tier and of other taggers
errors     what govner gets wrong, grouped by construction
race       characters a second of each tier and of other taggers, in turns
stages     where the time goes, from reading to objects
speed      import, loading, growth with length and lexicon, hostile input
stream     memory over a hundred thousand articles
diff       what a change gained and lost, article by article
report     tables and plots from the results, and the README's figures
"""

from __future__ import annotations

import sys
from importlib import import_module

COMMANDS = ("accuracy", "entities", "errors", "race", "stages", "speed", "stream", "diff", "report")


def main() -> int:
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in COMMANDS:
        print((__doc__ or "").strip(), file=sys.stderr)
        return 0 if name in ("-h", "--help") else 2
    sys.argv = [f"{sys.argv[0]} {name}", *sys.argv[2:]]
    return int(import_module(f"benchmarks.{name}").main())


if __name__ == "__main__":
    raise SystemExit(main())
