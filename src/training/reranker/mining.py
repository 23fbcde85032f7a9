"""Wrong answers worth learning from: what BM25 and mere nearness would have put in front, within one talk."""
import math
import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import zip_longest

from .talk import rendered
from .text import terms


@dataclass
class Group:
    source: str
    question: str
    right: list
    hard: list
    easy: list


def groups(talk, seed, hard=10, easy=10):
    """One group a question."""
    rng = random.Random(f"{seed} {talk.source} {talk.turns[0].text}")
    texts = rendered(talk, rng)
    bm25 = Bm25([t.text for t in talk.turns])
    for question in talk.questions:
        out = question.gold | question.unsure
        said = {talk.turns[i].text for i in question.gold}
        wrong = [i for i in range(len(texts)) if i not in out and talk.turns[i].text not in said]
        if len(wrong) < 6:
            continue
        allowed = set(wrong)
        by_words = [i for i in bm25.best(question.text, 40) if i in allowed][: hard]
        near = [i for g in sorted(question.gold)[:2] for i in (g - 1, g + 1, g - 2, g + 2) if i in allowed]
        mixed = list(dict.fromkeys(i for pair in zip_longest(by_words, near) for i in pair if i is not None))[: hard]
        yield Group(talk.source, question.text, [texts[i] for i in sorted(question.gold)[:4]], [texts[i] for i in mixed],
                    [texts[i] for i in rng.sample(wrong, min(easy, len(wrong)))])


class Bm25:
    """Robertson and Zaragoza 2009, k1 1.2, b 0.75, over the turns of one talk."""

    def __init__(self, texts):
        self.postings = defaultdict(list)
        bags = [Counter(terms(t)) for t in texts]
        mean = sum(sum(b.values()) for b in bags) / max(1, len(bags))
        for i, bag in enumerate(bags):
            size = sum(bag.values())
            for term, count in bag.items():
                self.postings[term].append((i, count * 2.2 / (count + 1.2 * (0.25 + 0.75 * size / max(1e-9, mean)))))
        self.count = len(texts)

    def scores(self, query):
        total = defaultdict(float)
        for term in set(terms(query)):
            held = self.postings.get(term, ())
            idf = math.log(1 + (self.count - len(held) + 0.5) / (len(held) + 0.5))
            for i, weight in held:
                total[i] += idf * weight
        return total

    def best(self, query, count):
        total = self.scores(query)
        return sorted(total, key=lambda i: (-total[i], i))[:count]
