"""Sources that are conversations already: questions about what somebody said, and the utterance that says it."""
import random
import re

from .talk import NAMES, Question, Talk, Turn, joined, shuffled
from .text import clipped, spans, terms, untokenised


def friendsqa(source):
    talks = []
    for path in source.files():
        for scene in source.json(path)["data"]:
            for paragraph in scene["paragraphs"]:
                said = paragraph["utterances:"]
                turns = [Turn((u["speakers"] or ["Someone"])[0].replace("#", "").split(" ")[0], clipped(untokenised(u["utterance"]), 70))
                         for u in said]
                number = {u["uid"]: i for i, u in enumerate(said)}
                questions = []
                for asked in paragraph["qas"]:
                    gold = {number[a["utterance_id"]] for a in asked["answers"] if a["utterance_id"] in number
                            and not a.get("is_speaker")}
                    spoken = {number[a["utterance_id"]] for a in asked["answers"] if a["utterance_id"] in number}
                    if gold or spoken:
                        questions.append(Question(untokenised(asked["question"]), frozenset(gold or spoken), frozenset(spoken)))
                talks.append(Talk("friendsqa", turns, questions))
    return list(joined(talks, 90))


def molweni(source):
    talks = []
    for dialogue in source.json(source.files()[0])["data"]["dialogues"]:
        said, starts, at = dialogue["edus"], [], 0
        for u in said:
            starts.append(at)
            at += len(u["speaker"]) + 2 + len(u["text"]) + 1
        questions = []
        for asked in dialogue["qas"]:
            if asked["is_impossible"] or not asked["answers"]:
                continue
            gold = {max(i for i, s in enumerate(starts) if s <= a["answer_start"]) for a in asked["answers"]}
            questions.append(Question(untokenised(asked["question"]), frozenset(gold)))
        turns = [Turn(u["speaker"], clipped(untokenised(u["text"]), 70)) for u in said]
        talks.append(Talk("molweni", turns, questions))
    return list(joined(unrepeated(shuffled(talks, 5)), 90))


def unrepeated(talks):
    """Excerpts of one chat overlap: a turn that another excerpt of the same joined talk holds would be a false negative."""
    seen = set()
    for talk in talks:
        fresh = {t.text for t in talk.turns}
        if len(fresh & seen) * 3 < len(fresh) or len(talk.questions) > 3:
            seen |= fresh
            yield talk


def qmsum(source):
    """A meeting's query and the span that answers it; inside the span the turns nearest to the written answer count."""
    talks = []
    for path in source.files():
        meeting = source.json(path)
        rng = random.Random(path)
        said = meeting["meeting_transcripts"]
        names = dict(zip(sorted({t["speaker"] for t in said}), rng.sample(NAMES, min(len(NAMES), len({t["speaker"] for t in said})))))
        turns, where = [], {}
        for i, t in enumerate(said):
            text = re.sub(r"\{[a-z]+\}", "", t["content"])
            text = untokenised(re.sub(r"\s+", " ", text))
            where[i] = []
            for b, e in spans(text, 25, 60)[:6]:
                if len(text[b:e].split()) >= 6:
                    where[i].append(len(turns))
                    turns.append(Turn(names.get(t["speaker"], t["speaker"]), clipped(text[b:e], 60)))
        questions = []
        for asked in meeting["specific_query_list"]:
            inside = [j for b, e in asked["relevant_text_span"] for i in range(int(b), int(e) + 1) for j in where.get(i, [])]
            gold = best(inside, turns, asked["answer"] + " " + asked["query"], 2)
            if gold:
                questions.append(Question(named(asked["query"], names), frozenset(gold), frozenset(inside)))
        if questions:
            talks.append(Talk("qmsum", turns, questions))
    return talks


def named(query, names):
    for label, name in sorted(names.items(), key=lambda p: -len(p[0])):
        query = re.sub(r"\b" + re.escape(label) + r"\b", name, query)
        letter = label.split(" ")[-1]
        if len(letter) == 1:
            query = re.sub(r"\b" + letter + r"\b(?!')", name, query)
    return query


def best(candidates, turns, wanted, count):
    """The candidates that share the most of the wanted words; none if even the best shares only two."""
    want = set(terms(wanted))
    shared = sorted(((len(want & set(terms(turns[j].text))), -j) for j in candidates), reverse=True)
    return {-j for n, j in shared[:count] if n >= 3}


def beam(source):
    """Long chats of one user with an assistant; questions carry the numbers of the messages they rest on."""
    talks = []
    everything = source.files()
    for path in everything:
        chat = path.rsplit("/", 2)[0] + "/chat.json"
        if not path.endswith("probing_questions.json") or chat not in everything:
            continue
        batches, probes = source.json(chat), source.json(path)
        name = random.Random(path).choice(NAMES)
        turns, where = [], {}
        for message in (m for batch in batches for turn in batch["turns"] for m in turn):
            if message["role"] == "user":
                text = re.sub(r"->->.*$", "", re.sub(r"```.*?```", "", message["content"], flags=re.S), flags=re.S)
                text = re.sub(r"\s+", " ", text).strip()
                where[message["id"]] = []
                for b, e in spans(text, 20, 60)[:3]:
                    where[message["id"]].append(len(turns))
                    turns.append(Turn(name, clipped(text[b:e], 60)))
        questions = [q for kind, asked in probes.items() for q in beam_questions(kind, asked, turns, where, name)]
        talks.append(Talk("beam", turns, questions))
    return talks


def beam_questions(kind, asked, turns, where, name):
    if kind in ("abstention", "summarization", "instruction_following"):
        return
    for one in asked:
        ids = one.get("source_chat_ids") or []
        flat = ids if isinstance(ids, list) else [i for part in ids.values() for i in (part if isinstance(part, list) else [part])]
        rubric = one.get("rubric") or []
        wanted = " ".join(str(one.get(k) or "") for k in ("question", "answer", "ideal_answer")) + " " + " ".join(map(str, rubric))
        gold, unsure = set(), set()
        for i in flat:
            pieces = where.get(i, []) if isinstance(i, int) else []
            unsure.update(pieces)
            gold |= best(pieces, turns, wanted, 1)
        if gold and len(gold) <= 6:
            yield Question(one["question"], frozenset(gold), frozenset(unsure))
            third = in_third_person(one["question"], name)
            if third != one["question"]:
                yield Question(third, frozenset(gold), frozenset(unsure))


def in_third_person(question, name):
    """`When does my sprint end?` -> `When does Craig's sprint end?`, as somebody else would ask."""
    question = re.sub(r"\bdo I\b", f"does {name}", question)
    question = re.sub(r"\bhave I\b", f"has {name}", question, flags=re.I)
    question = re.sub(r"\bam I\b", f"is {name}", question)
    question = re.sub(r"\bI\b(?!')", name, question)
    return re.sub(r"\b(my|My)\b", f"{name}'s", question, count=1)


LINE = re.compile(r"^\[(\d\d:\d\d)\] <([^>]+)> (.*)$")


def irc(source):
    """Support chat: a question and the message that a person marked as the reply to it."""
    talks = []
    for path in source.files():
        if not path.endswith(".annotation.txt"):
            continue
        lines = source.text(path.replace(".annotation.txt", ".ascii.txt")).split("\n")
        links = [tuple(map(int, line.split()[:2])) for line in source.text(path).split("\n") if len(line.split()) >= 2]
        low = min((min(l) for l in links), default=0)
        number, turns = {}, []
        for i, line in enumerate(lines):
            match = LINE.match(line)
            if i >= low and match and len(match.group(3).split()) >= 5:
                number[i] = len(turns)
                turns.append(Turn(match.group(2), clipped(match.group(3), 60)))
        answers = {}
        for a, b in links:
            if a != b and a in number and b in number and turns[number[a]].speaker != turns[number[b]].speaker:
                answers.setdefault(min(a, b), set()).add(number[max(a, b)])
        questions = [Question(turns[number[a]].text, frozenset(gold), frozenset([number[a]])) for a, gold in answers.items()
                     if "?" in turns[number[a]].text and 6 <= len(turns[number[a]].text.split()) <= 40]
        if questions:
            talks.append(Talk("irc", turns, questions))
    return talks
