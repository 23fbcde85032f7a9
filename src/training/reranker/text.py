"""Splitting, tidying and comparing texts; nothing here knows a data set."""
import re

WORD = re.compile(r"[a-z0-9]+")
STOP = frozenset(("a an the of to in on at for and or but if is are was were be been being am do does did has have had i you he she it we "
                  "they me him her us them my your his its our their this that these those with from by as not no so what when where who "
                  "which why how whom whose there here then than too very can could will would should may might s t d ll m re ve").split())


def stem(word):
    """A light suffix stripper: enough to let `studied` meet `study`."""
    for suffix, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)] + instead
    return word


def terms(text):
    return [stem(w) for w in WORD.findall(text.lower()) if w not in STOP]


def untokenised(text):
    """Written words again from blank-separated tokens: `do n't you ?` -> `don't you?`"""
    text = re.sub(r"\s+([.,!?;:%)\]])", r"\1", text)
    text = re.sub(r"\s+(n't|n’t|'s|'m|'re|'ve|'ll|'d)\b", r"\1", text)
    text = re.sub(r"([(\[$])\s+", r"\1", text)
    return re.sub(r"\s{2,}", " ", text).strip()


SENTENCE = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(]*[A-Z0-9])")


def sentences(text):
    return [s.strip() for s in SENTENCE.split(text) if s.strip()]


def spans(text, least, most):
    """The text in pieces of whole sentences, at least and at most about so many words, with each piece's start and end."""
    pieces, start = [], 0
    cuts = [m.end() for m in SENTENCE.finditer(text)] + [len(text)]
    begin = 0
    for cut in cuts:
        if len(text[begin:cut].split()) >= least or cut == len(text):
            pieces.append((begin, cut))
            begin = cut
    return [(b, e) for b, e in pieces if text[b:e].strip()]


def clipped(text, words):
    parts = text.split()
    return text.strip() if len(parts) <= words else " ".join(parts[:words])
