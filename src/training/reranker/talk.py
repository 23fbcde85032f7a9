"""The one form every source is brought into: a talk of dated, spoken turns, and questions with the turns that answer them."""
import datetime
import random
from dataclasses import dataclass, field

NAMES = ("Anna Ben Carla David Emma Felix Grace Hassan Irene Jack Karen Liam Nora Oscar Paula Quinn Rosa Simon Tara Uma "
         "Victor Wendy Yara Zoe Aisha Bruno Chloe Diego Elena Finn Hannah Ivan Julia Kevin Laura Marco Nina Omar Priya Ralph "
         "Sofia Theo Vera Walter Alice Boris Clara Derek Edith Frank Gloria Henry Ida Jonas Kim Leo Mia Noah Olga Peter "
         "Rachel Sam Tina Vincent").split()


@dataclass(frozen=True)
class Turn:
    speaker: str
    text: str


@dataclass(frozen=True)
class Question:
    text: str
    gold: frozenset
    unsure: frozenset = frozenset()
    """Turns that may answer too, and so are neither right nor wrong."""


@dataclass
class Talk:
    source: str
    turns: list
    questions: list = field(default_factory=list)


def dates(count, rng):
    """One date for each of count turns, in order: sittings of a few dozen turns, days or weeks apart."""
    day = datetime.date(rng.randint(2009, 2024), rng.randint(1, 12), rng.randint(1, 28))
    left, days = 0, []
    for _ in range(count):
        if left == 0:
            left = rng.randint(8, 30)
            day += datetime.timedelta(days=rng.randint(1, 40))
        left -= 1
        days.append(day)
    return days


FORMS = ("[%d %B %Y] ", "[%Y-%m-%d] ", "[%Y-%m-%d] ", "[%B %d, %Y] ", "[%d %b %Y] ")


def rendered(talk, rng):
    """The turns as memories are stored: mostly `[date] speaker: text`, one talk in six without the date."""
    form = rng.choice(FORMS) if rng.random() > 0.16 else ""
    days = dates(len(talk.turns), rng)
    return [day.strftime(form).replace("[0", "[") + (turn.speaker + ": " if turn.speaker else "") + turn.text
            for day, turn in zip(days, talk.turns)]


def joined(talks, size):
    """Talks put end to end until each holds at least size turns, as a customer's history is many conversations."""
    whole = None
    for talk in talks:
        if whole is None:
            whole = Talk(talk.source, [], [])
        shift = len(whole.turns)
        whole.turns.extend(talk.turns)
        whole.questions.extend(Question(q.text, frozenset(i + shift for i in q.gold), frozenset(i + shift for i in q.unsure))
                               for q in talk.questions)
        if len(whole.turns) >= size:
            yield whole
            whole = None
    if whole is not None and len(whole.turns) > 8:
        yield whole


def shuffled(items, seed):
    items = list(items)
    random.Random(seed).shuffle(items)
    return items
