"""What the model was made of, written beside it: for people (model-card.md) and for programs (model-card.json)."""
import hashlib
import json
from collections import Counter
from pathlib import Path

SHARED = (("banking77", "banking77/docs.jsonl", "CC-BY-4.0"), ("tickets", "tickets/thunderbird.jsonl.gz", "CC-BY-SA-3.0"),
          ("tickets", "tickets/firefox.jsonl.gz", "CC-BY-SA-3.0"))


def write(out, facts, repositories, shared, start, there, used):
    card = {**facts, "start": {"file": start.name, "sha256": sha256(start), "licence": "MIT"},
            "model": sha256(out / "model.onnx"), "tokenizer": sha256(out / "tokenizer.json"), "repositories": repositories,
            "files": [{"name": n, "file": f, "licence": l, "sha256": sha256(shared / f)} for n, f, l in SHARED],
            "groups_there": there, "groups_used": dict(sorted(Counter(g.source for g in used).items()))}
    (out / "model-card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    (out / "model-card.md").write_text(page(card), encoding="utf-8")


def page(card):
    held = card["held_out"]
    lines = ["# A small cross-encoder for recall", "",
             f"{len(card['layers'])} layers of 384 dimensions, {card['bytes'] / 1e6:.1f} MB in int8. Input: a question and a memory "
             "(`[date] speaker: text`); output: one number, higher means the memory answers better.", "",
             f"Started from layers {', '.join(map(str, card['layers']))} and the embeddings of bge-small-en-v1.5 (MIT). "
             f"{card['steps']} steps of {card['settings']['groups_a_step']} groups, {card['settings']['wrong']} wrong answers each, "
             f"in {card['seconds']} s; seed {card['seed']}.", "",
             f"On {held['groups']} groups kept aside, first of eight: {held['first_of_eight']:.3f} "
             f"(int8 {held['first_of_eight_int8']:.3f}).", "",
             "| data | licence | commit | files | bytes | SHA-256 |", "|---|---|---|---|---|---|"]
    lines += [f"| [{r['name']}]({r['repository']}) | {r['licence']} | {r['commit'][:12]} | {r['files']} | {r['bytes']} | {r['sha256'][:16]}… |"
              for r in card["repositories"]]
    lines += [f"| {f['name']} (`{f['file']}`) | {f['licence']} | | 1 | | {f['sha256'][:16]}… |" for f in card["files"]]
    lines += ["", "| groups | there | used |", "|---|---|---|"]
    lines += [f"| {s} | {n} | {card['groups_used'].get(s, 0)} |" for s, n in sorted(card["groups_there"].items())]
    lines += ["", "No text of LoCoMo was used, neither to train nor to choose.", ""]
    return "\n".join(lines)


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
