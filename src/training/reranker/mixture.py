"""Which groups are trained on, how many of each source, and which are kept aside."""

from . import desk, dialogues, mining, passages
from .talk import shuffled

SHARES = {"friendsqa": 2400, "molweni": 2000, "qmsum": 1500, "beam": 1500, "squadshifts-reddit": 9800,
          "squadshifts-amazon_reviews": 9800, "squadshifts-new_wiki": 3000, "fairytaleqa": 6000, "canard": 2200, "qamr": 1200,
          "xquad": 800, "qed": 700, "timeqa": 600, "irc": 1000, "clinc": 500, "banking77": 500, "ticket-post": 2500,
          "ticket-reply": 1500}
"""Conversations whole, first-person texts in plenty, encyclopedias and look-alike requests as a seasoning."""


def talks(sources, shared):
    for source in sources:
        reader = next(getattr(module, source.name) for module in (dialogues, passages, desk) if hasattr(module, source.name))
        yield from reader(source)
    yield from desk.banking77(shared)
    yield from desk.tickets(shared)


def divided(all_talks, seed):
    """Groups to train on, in order, and groups of other talks to measure with: one talk in thirty is kept aside."""
    trained, kept = {}, []
    for number, talk in enumerate(all_talks):
        found = list(mining.groups(talk, seed))
        if number % 30 == 7:
            kept += found
        else:
            trained.setdefault(talk.source, []).extend(found)
    chosen = [g for source, groups in trained.items() for g in shuffled(groups, seed)[: SHARES[source]]]
    return shuffled(chosen, seed + 1), shuffled(kept, seed + 2), {s: len(g) for s, g in trained.items()}


def evenly(groups, each, seed):
    """At most so many of each source."""
    count, out = {}, []
    for group in shuffled(groups, seed):
        count[group.source] = count.get(group.source, 0) + 1
        if count[group.source] <= each:
            out.append(group)
    return out
