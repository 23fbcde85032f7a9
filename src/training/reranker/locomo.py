"""A test, never a guide: what a reranker adds to a fused ranking of LoCoMo, and what it costs in time.

    python -m reranker.locomo --locomo DIR --embedder DIR --reranker NAME=DIR [--reranker NAME=DIR ...]

Directories of models hold `model.onnx` and `tokenizer.json`. Nothing here is used for training or for choosing a model.
"""
import argparse
import datetime
import json
import math
import time
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from .mining import Bm25

PREFIX = "Represent this sentence for searching relevant passages: "


class Onnx:
    def __init__(self, folder, threads):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(Path(folder) / "model.onnx"), options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(512)
        self.wanted = {i.name for i in self.session.get_inputs()}

    def run(self, text, other=None):
        encoded = self.tokenizer.encode(text, other) if other else self.tokenizer.encode(text)
        feed = {"input_ids": encoded.ids, "attention_mask": encoded.attention_mask, "token_type_ids": encoded.type_ids}
        return encoded, self.session.run(None, {n: np.array([v], np.int64) for n, v in feed.items() if n in self.wanted})[0]

    def score(self, question, text):
        return float(self.run(question, text)[1].reshape(-1)[0])


def scaled(values):
    low, high = values.min(), values.max()
    return (values - low) / (high - low) if high > low else np.zeros_like(values)


def units(rows):
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


class Conversation:
    """The turns of one history with everything that does not depend on a question."""

    def __init__(self, folder, embedder):
        rows = [json.loads(line) for line in open(folder / "memories.jsonl", encoding="utf-8")]
        self.ids = [r["id"] for r in rows]
        self.speakers = [r["speaker"] for r in rows]
        self.texts = [dated(r) + r["content"] for r in rows]
        sessions = [r["session_id"] for r in rows]
        self.before = np.array([i - 1 if i and sessions[i - 1] == sessions[i] else -1 for i in range(len(rows))])
        self.after = np.array([i + 1 if i + 1 < len(rows) and sessions[i + 1] == sessions[i] else -1 for i in range(len(rows))])
        self.session = np.unique(sessions, return_inverse=True)[1]
        windows = [" ".join(self.texts[j] for j in (b, i, a) if j >= 0) for i, (b, a) in enumerate(zip(self.before, self.after))]
        self.words, self.window_words = Bm25(self.texts), Bm25(windows)
        held = [embedder.run(t) for t in self.texts]
        self.tokens = [units(v[0][1:-1]).astype(np.float16) for _, v in held]
        self.vectors = units(np.stack([v[0][0] for _, v in held]))
        self.window_vectors = units(np.stack([embedder.run(w)[1][0][0] for w in windows]))
        self.seen = {}
        for encoded, _ in held:
            for token in set(encoded.ids):
                self.seen[token] = self.seen.get(token, 0) + 1

    def around(self, values):
        padded = np.append(values, 0.0)
        return padded[self.before] + padded[self.after]

    def by_words(self, index, question):
        out = np.zeros(len(self.texts))
        for i, s in index.scores(question).items():
            out[i] = s
        return scaled(out)

    def fused(self, question, embedder):
        """The ranking of the second table of the facts about recall, everything but a cross-encoder."""
        encoded, hidden = embedder.run(PREFIX + question)
        vector = units(hidden[0][0])
        start = 0.4 * self.by_words(self.words, question) + 0.6 * scaled(self.vectors @ vector)
        named = np.array([1.0 if s.split(" ")[0].lower() in question.lower() else 0.0 for s in self.speakers])
        first = start + 0.2 * self.around(start) + 0.1 * named
        pool = np.argsort(-first)[:80]
        plain, tokens = embedder.run(question)
        asked = units(tokens[0][1:-1])
        rare = np.array([math.log((len(self.texts) + 1) / (self.seen.get(t, 0) + 0.5)) for t in plain.ids[1:-1]])
        late = np.zeros(len(self.texts))
        for i in pool:
            late[i] = (rare * (asked @ self.tokens[i].astype(np.float32).T).max(1)).sum() / rare.sum()
        close = np.zeros(len(self.texts))
        close[pool] = scaled(late[pool])
        total = scaled(first) + 0.6 * (close + 0.2 * self.around(close)) + 0.4 * named \
            + 0.2 * self.by_words(self.window_words, question) + 0.2 * scaled(self.window_vectors @ vector)
        best = np.array([np.sort(total[self.session == s])[::-1][:3].mean() for s in range(self.session.max() + 1)])
        return total + 0.3 * scaled(best)[self.session]


def dated(row):
    day = datetime.datetime.fromisoformat(row["timestamp"].replace("Z", "+00:00"))
    return f"[{day.day} {day:%B %Y}] "


def found(order, gold, k):
    return len(set(order[:k]) & gold) / len(gold)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--locomo", type=Path, required=True)
    arguments.add_argument("--embedder", required=True)
    arguments.add_argument("--reranker", action="append", default=[])
    arguments.add_argument("--weights", default="0.2,0.4,0.6,0.8")
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    if not options.locomo.is_dir():
        print(f"{options.locomo} is absent: nothing tested")
        return
    embedder = Onnx(options.embedder, options.threads)
    rerankers = {n: Onnx(p, options.threads) for n, p in (r.split("=", 1) for r in options.reranker)}
    weights = [float(w) for w in options.weights.split(",")]
    rows, times = {}, {n: [] for n in rerankers}
    for folder in sorted(p for p in options.locomo.iterdir() if p.is_dir()):
        conversation = Conversation(folder, embedder)
        for line in open(folder / "queries.jsonl", encoding="utf-8"):
            query = json.loads(line)
            gold = {conversation.ids.index(g) for g in query["gold"] if g in conversation.ids}
            if query["category"] > 4 or not gold:
                continue
            base = conversation.fused(query["question"], embedder)
            order = np.argsort(-base)[:50]
            head = order[:32]
            note(rows, "without", query["category"], order.tolist(), gold)
            for name, reranker in rerankers.items():
                began = time.perf_counter()
                fit = scaled(np.array([reranker.score(query["question"], conversation.texts[i]) for i in head]))
                times[name].append(1000 * (time.perf_counter() - began))
                note(rows, f"{name} alone", query["category"], head[np.argsort(-fit)].tolist(), gold)
                for weight in weights:
                    mixed = base[head] / base[head].max() if weight < 0 else scaled(base[head])
                    note(rows, f"+ {weight} x {name}", query["category"], head[np.argsort(-(mixed + weight * fit))].tolist(), gold)
    for name, held in rows.items():
        print(f"{name:24s} n {len(held)}  @5 {mean(held, 5):.3f}  @10 {mean(held, 10):.3f}  @32 {mean(held, 32):.3f}"
              f"  category 1 @10 {mean([h for h in held if h[0] == 1], 10):.3f}")
    for name, took in times.items():
        if took:
            print(f"{name}: 32 pairs p50 {np.percentile(took, 50):.0f} ms, p99 {np.percentile(took, 99):.0f} ms, threads {options.threads}")


def note(rows, name, category, order, gold):
    rows.setdefault(name, []).append((category, order, gold))


def mean(held, k):
    return sum(found(o, g, k) for _, o, g in held) / max(1, len(held))


if __name__ == "__main__":
    main()
