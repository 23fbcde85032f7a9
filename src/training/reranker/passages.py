"""Sources that are questions about a passage: cut into turns and put into somebody's mouth, so that they look like memories."""
import csv
import io
import json
import random
import re

from .dialogues import best
from .talk import NAMES, Question, Talk, Turn, joined, shuffled
from .text import clipped, spans, terms, untokenised

ASIDE = re.compile(r"\b(the|this) (author|writer|poster|reviewer|original poster|user|narrator|op|redditor|speaker|customer|reader|"
                   r"person|buyer|purchaser|consumer|individual|commenter)\b", re.I)


def squadshifts(source):
    """Reddit comments, product reviews and articles; `the author` in a question becomes the one who is made to speak."""
    talks = []
    for path in source.files():
        kind = path.split("/")[-1].split("_v")[0]
        found = []
        for article in source.json(path)["data"]:
            for paragraph in article["paragraphs"]:
                found.append(passage("squadshifts-" + kind, paragraph["context"], [
                    (q["question"], [a["answer_start"] for a in q["answers"]]) for q in paragraph["qas"] if q["answers"]]))
        if kind == "new_wiki":  # articles keep their order: the neighbours in a history are about the same subject
            talks += joined(found, 40)
        else:
            talks += joined(shuffled(found, 11), 60)
    return talks


def xquad(source):
    found = []
    for article in source.json(source.files()[0])["data"]:
        for paragraph in article["paragraphs"]:
            found.append(passage("xquad", paragraph["context"], [
                (q["question"], [a["answer_start"] for a in q["answers"]]) for q in paragraph["qas"]]))
    return list(joined(found, 40))


def qed(source):
    found = []
    for line in source.text(source.files()[0]).strip().split("\n"):
        row = json.loads(line)
        if row["annotation"]["explanation_type"] == "single_sentence":
            start = row["annotation"]["selected_sentence"]["start"]
            found.append(passage("qed", row["paragraph_text"], [(row["question_text"], [start + 1])]))
    return list(joined(found, 40))


def passage(source, context, asked):
    rng = random.Random(context)
    name = rng.choice(NAMES)
    pieces = spans(context, rng.choice((8, 8, 14, 22)), 60)
    turns = [Turn(name, clipped(untokenised(context[b:e].replace("\n", " ")), 70)) for b, e in pieces]
    questions = []
    for text, starts in asked:
        gold = {i for start in starts for i, (b, e) in enumerate(pieces) if b <= start < e}
        if gold and len(text.split()) >= 3:
            questions.append(Question(ASIDE.sub(name, untokenised(text)), frozenset(gold)))
    return Talk(source, turns, questions)


def qamr(source):
    """Questions on the parts of single sentences; four a sentence, since twenty of them differ little."""
    talks = []
    for path in source.files():
        found = []
        for block in source.text(path).split("\n\n"):
            lines = [l for l in block.split("\n") if l.strip()]
            if len(lines) < 3:
                continue
            rng = random.Random(lines[0])
            asked = sorted({l[:50].strip() for l in lines[2:]}, key=lambda q: -len(q))[:12]
            questions = [Question(untokenised(q), frozenset([0])) for q in rng.sample(asked, min(4, len(asked))) if len(q.split()) >= 4]
            found.append(Talk("qamr", [Turn(rng.choice(NAMES), clipped(untokenised(lines[1]), 60))], questions))
        talks += joined(found, 40)
    return talks


def fairytaleqa(source):
    """Questions by teachers on stories: who, why, what happened then, how did she feel."""
    stories, asked = {}, {}
    for path in source.files():
        folder, split, file = path.split("/")[1:4] if path.count("/") > 2 else (None, None, None)
        if split not in ("train", "val", "test"):
            continue
        rows = list(csv.DictReader(io.StringIO(source.text(path))))
        if folder == "section-stories":
            stories[file.removesuffix("-story.csv")] = rows
        elif folder == "questions":
            asked[file.removesuffix("-questions.csv")] = rows
    return [story(name, rows, asked[name]) for name, rows in sorted(stories.items()) if name in asked]


def story(name, rows, asked):
    rng = random.Random(name)
    teller = rng.choice(NAMES)
    turns, where = [], {}
    for row in rows:
        text = re.sub(r"\s+", " ", row["text"])
        where[row["section"].strip()] = here = []
        for b, e in spans(text, rng.choice((8, 14, 20)), 60):
            here.append(len(turns))
            turns.append(Turn(teller, clipped(text[b:e], 60)))
    questions = []
    for q in asked:
        here = [i for s in q["cor_section"].split(",") for i in where.get(s.strip(), [])]
        gold = answering(here, turns, q["question"], q["answer1"])
        if gold:
            questions.append(Question(q["question"].strip().capitalize(), frozenset(gold), frozenset(here)))
    return Talk("fairytaleqa", turns, questions)


def answering(here, turns, question, answer):
    """The one turn that holds most words of the answer, and of the question where that leaves a draw; none if under half."""
    want, ask = set(terms(answer)), set(terms(question))
    if not want:
        return set()
    ranked = sorted(((len(want & set(terms(turns[i].text))) / len(want) + 0.5 * len(ask & set(terms(turns[i].text))) / max(1, len(ask)), -i)
                     for i in here), reverse=True)
    return {-ranked[0][1]} if ranked and ranked[0][0] >= 0.7 else set()


def canard(source):
    """Questions about people, made to stand alone by annotators, and the answers; most are retold in the first person."""
    dialogues = {}
    for row in source.json(source.files()[0]):
        dialogues.setdefault(row["QuAC_dialog_id"], []).append(row)
    found = []
    for key, rows in dialogues.items():
        rows.sort(key=lambda r: r["Question_no"])
        history = rows[-1]["History"][2:] + [rows[-1]["Question"]]
        answers = history[1::2]
        title = re.sub(r"\s*\(.*", "", rows[-1]["History"][0])
        told = " ".join(answers)
        person = len(re.findall(r"\b(he|she|his|her)\b", told, re.I)) >= 3
        name = random.Random(title).choice(NAMES)
        turns, questions = [], []
        for row, answer in zip(rows, answers):
            if len(answer.split()) < 5 or "CANNOTANSWER" in answer:
                continue
            question = row["Rewrite"]
            if person:
                answer, question = first_person(answer, title), renamed(question, title, name)
            questions.append(Question(untokenised(question), frozenset([len(turns)])))
            turns.append(Turn(name, clipped(untokenised(answer), 60)))
        if turns:
            found.append((title, Talk("canard", turns, questions)))
    found.sort(key=lambda f: f[0])
    return list(joined([t for _, t in found], 30))


SWAPS = ((r"\b(He|She|he|she) (is|'s)\b", "I am"), (r"\b(He|She|he|she) has\b", "I have"), (r"\b(He|She|he|she)\b", "I"),
         (r"\b(himself|herself)\b", "myself"), (r"\b(him)\b", "me"), (r"\b(his|hers)\b", "my"), (r"\b(His|Her)\b", "My"),
         (r"\bher(?= [a-z])", "my"), (r"\bher\b", "me"))


def first_person(told, title):
    """`In 1969 he broke up his band` -> `In 1969 I broke up my band`, told by the one it is about."""
    for name in (title, title.split(" ")[-1]):
        if len(name) > 2:
            told = re.sub(r"\b" + re.escape(name) + r"(?:'s| 's)(?=\W)", "my", told)
            told = re.sub(r"\b" + re.escape(name) + r"\b", "I", told)
    for pattern, instead in SWAPS:
        told = re.sub(pattern, instead, told)
    return told[:1].upper() + told[1:]


def renamed(question, title, name):
    for known in (title, title.split(" ")[-1], title.split(" ")[0]):
        if len(known) > 2:
            question = re.sub(r"\b" + re.escape(known) + r"\b", name, question)
    return question


def timeqa(source):
    """`Which post did she hold from 1994 to 1997?`: the years decide, the other lines of the article are the wrong ones."""
    found = []
    for article in source.json(source.files()[0]):
        name = random.Random(article["index"]).choice(NAMES)
        turns, where = [], {}
        for p, text in enumerate(article["paras"]):
            text = re.sub(r"\s+", " ", text)
            where[p] = []
            for b, e in spans(text, 10, 60):
                if len(text[b:e].split()) >= 6:
                    where[p].append((len(turns), b, e))
                    turns.append(Turn(name, clipped(untokenised(text[b:e]), 60)))
        questions = []
        for text, answers in article["questions"]:
            gold = {i for a in answers if a.get("answer") for i, b, e in where.get(a.get("para"), []) if b <= a["from"] < e}
            if gold:
                questions.append(Question(text, frozenset(gold)))
        if questions and len(turns) < 150:
            found.append(Talk("timeqa", turns, questions))
    return list(joined(found, 40))
