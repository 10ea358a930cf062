"""Who met whom, and who visited which place, organ or person: the order of reading.

``skeleton`` shows the sentences, ``clauses`` tells who acts in them, ``visits`` and ``meets``
read what was done.

Companions (在X陪同下, X陪同调研, X参加会见) neither meet nor visit: they attend. What is
planned, wished or demanded (将访问, 欢迎来访, 要深入基层) did not happen yet and gives
nothing; nor does what stands inside a quotation.
"""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Clause, Encounter, Story
from .meets import read_meeting
from .mentions import Mentions
from .outline import Outline
from .resolve import Candidate
from .skeleton import Sentence, Units, encounter_verbs
from .visits import read_places, read_visit

__all__ = ["Encounter", "find_encounters"]


def find_encounters(
    outline: Outline, mentions: Mentions, kept: Sequence[Candidate]
) -> list[Encounter]:
    """Meetings and visits in text order; ``kept`` are the entities that stand."""
    if not mentions.names or encounter_verbs()[0].search(outline.text) is None:
        return []
    units = Units(outline, mentions, kept)
    story = Story(units)
    for sentence in units.sentences():
        if sentence.verbs:
            _read_sentence(story, sentence)
    return story.found


def _read_sentence(story: Story, sentence: Sentence) -> None:
    story.begin(sentence)
    clauses = list(sentence.clauses())
    for (start, end), following in zip(clauses, [*clauses[1:], None], strict=True):
        _read_clause(Clause(story, start, end, following))


def _read_clause(clause: Clause) -> None:
    story = clause.story
    if names := clause.only_names():
        story.pending += names.at
        return
    if not (story.reported and clause.own is None):
        read_places(clause)
        for verb in clause.verbs:
            read_meeting(clause, verb)
            read_visit(clause, verb)
    clause.finish()
