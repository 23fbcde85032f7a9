"""Which groups are trained on, how many of each source, and which are kept aside."""

from . import desk, dialogues, mining, passages
from .talk import shuffled

SHARES = {"friendsqa": 2300, "molweni": 1600, "qmsum": 1400, "beam": 1400, "squadshifts-reddit": 7000,
          "squadshifts-amazon_reviews": 5000, "squadshifts-new_wiki": 2000, "fairytaleqa": 3500, "canard": 2000, "qamr": 600,
          "xquad": 500, "qed": 500, "timeqa": 400, "irc": 800, "clinc": 400, "banking77": 400, "ticket-post": 1200,
          "ticket-reply": 900}
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
