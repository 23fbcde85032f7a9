"""Support-desk sources: the same request in other words, a ticket's title and its text, a title and the reply that solved it."""
import gzip
import json
import random
import re

from .talk import NAMES, Question, Talk, Turn, shuffled
from .text import clipped


def clinc(source):
    rows = source.json(source.files()[0])["train"]
    return same_request("clinc", rows, 1500)


def banking77(folder):
    rows = [json.loads(line) for line in open(folder / "banking77" / "docs.jsonl", encoding="utf-8")]
    label = "intent" if "intent" in rows[0] else "label"
    return same_request("banking77", [(r["text"], r[label]) for r in rows], 2500)


def same_request(source, rows, count):
    """Two wordings of one intent; every other intent in the pool is wrong, the same intent again unsure."""
    rows = shuffled(rows, 3)
    talks = []
    for at in range(0, min(len(rows) - 80, count * 4), 80):
        pool = rows[at:at + 80]
        rng = random.Random(at)
        turns = [Turn(rng.choice(NAMES), clipped(text, 60)) for text, _ in pool]
        questions = []
        for i, (text, intent) in enumerate(pool):
            same = frozenset(j for j, (_, other) in enumerate(pool) if other == intent and j != i)
            if same and len(questions) < 20:
                questions.append(Question(text, same, frozenset([i])))
        talks.append(Talk(source, turns, questions))
    return talks


def tickets(folder, kept=24000):
    """Posts of many threads; asked by a thread's title. Half are looked for among first posts, half among replies."""
    threads = []
    for name in ("thunderbird", "firefox"):
        with gzip.open(folder / "tickets" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            threads += [json.loads(line) for line in lines]
    threads = shuffled(threads, 17)[:kept]
    return list(asked_by_title("ticket-post", threads[: len(threads) // 2], first_post)) + \
        list(asked_by_title("ticket-reply", threads[len(threads) // 2:], solving_reply))


def asked_by_title(source, threads, chosen):
    pool = []
    for thread in threads:
        turn = chosen(thread)
        if turn and len(thread["title"].split()) >= 4:
            text = plain(turn["text"])
            if len(text.split()) >= 10:
                pool.append((thread["title"], Turn(str(turn["author"])[:20], clipped(text, 55))))
    for at in range(0, len(pool) - 60, 60):
        part = pool[at:at + 60]
        yield Talk(source, [t for _, t in part], [Question(plain(title), frozenset([i])) for i, (title, _) in enumerate(part)])


def first_post(thread):
    return thread["turns"][0] if thread["turns"] else None


def solving_reply(thread):
    for turn in thread["turns"][1:]:
        if turn.get("is_solution") or turn["id"] == thread.get("solution_turn") or (turn.get("helpful") or 0) > 0:
            return turn
    return None


def plain(text):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>|https?://\S+", " ", text)).strip()
