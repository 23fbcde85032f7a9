"""Softmax over one right and a few wrong answers; random wrong ones first, then mostly hard ones."""
import random
import time
from concurrent.futures import ThreadPoolExecutor

import torch
from torch.nn import functional as F

QUESTION_TOKENS, PAIR_TOKENS = 32, 76


class Pairs:
    """Token numbers of texts, kept: an epoch meets the same memories again and again."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.held = {}
        self.first, self.separator = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")

    def ids(self, text):
        known = self.held.get(text)
        if known is None:
            known = self.held[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        return known

    def pair(self, question, memory):
        asked = self.ids(question)[:QUESTION_TOKENS]
        told = self.ids(memory)[: PAIR_TOKENS - 3 - len(asked)]
        return [self.first, *asked, self.separator], [*told, self.separator]

    @staticmethod
    def tensors(pairs):
        longest = max(len(a) + len(b) for a, b in pairs)
        ids = torch.zeros(len(pairs), longest, dtype=torch.long)
        mask, kinds = torch.zeros_like(ids), torch.zeros_like(ids)
        for row, (a, b) in enumerate(pairs):
            ids[row, : len(a) + len(b)] = torch.tensor(a + b)
            mask[row, : len(a) + len(b)] = 1
            kinds[row, len(a): len(a) + len(b)] = 1
        return ids, mask, kinds


def candidates(group, wrong, share, rng):
    """One right text and so many wrong ones, share of them hard."""
    hard = min(len(group.hard), round(wrong * share))
    chosen = rng.sample(group.hard, hard)
    pool = [t for t in group.easy if t not in chosen]
    chosen += rng.sample(pool, min(wrong - hard, len(pool)))
    while len(chosen) < wrong:
        chosen.append(rng.choice(group.easy + group.hard))
    return [rng.choice(group.right), *chosen]


class Crew:
    """A few threads that share a step's work: each takes the next small batch as it gets to it.

    One operation spread over several threads waits for the slowest of them at its end, thousands of times a step; on cores that
    others use too, that costs more than it gains. Here nobody waits before the end of the step. Deterministic but for the order
    in which gradients are added up.
    """

    def __init__(self, network, hands):
        self.network = network
        self.parameters = [p for p in network.parameters() if p.requires_grad]
        self.pool = ThreadPoolExecutor(hands)

    def step(self, batches, pairs):
        """Gradients of all batches (lists of rows of pairs, the right one first) into the parameters; loss and hits."""
        rows = sum(map(len, batches))
        done = list(self.pool.map(lambda batch: self.learn(batch, pairs, rows), batches))
        for parameter, *parts in zip(self.parameters, *(d[0] for d in done)):
            parameter.grad = parts[0] if len(parts) == 1 else torch.stack(parts).sum(0)
        return sum(d[1] for d in done), sum(d[2] for d in done)

    def learn(self, batch, pairs, rows):
        flat = [pairs.pair(question, text) for question, texts in batch for text in texts]
        with torch.autocast("cpu", torch.bfloat16):
            got = self.network(*Pairs.tensors(flat)).float().view(len(batch), -1)
        loss = F.cross_entropy(got, torch.zeros(len(batch), dtype=torch.long), reduction="sum") / rows
        return torch.autograd.grad(loss, self.parameters), loss.item(), (got.argmax(1) == 0).sum().item()


def alike(rows, size):
    """The rows in batches of about equal length, so that little is spent on padding."""
    rows = sorted(rows, key=lambda r: max(map(len, r[1])))
    return [rows[at:at + size] for at in range(0, len(rows), size)]


@torch.no_grad()
def accuracy(network, held_out, pairs, seed=3):
    """How often the right text is first among eight, as many hard ones as there are; overall and by source."""
    network.eval()
    hits, counts = {}, {}
    for group in held_out:
        rng = random.Random(f"{seed}{group.question}")
        texts = candidates(group, 7, 1.0, rng)
        with torch.autocast("cpu", torch.bfloat16):
            got = network(*Pairs.tensors([pairs.pair(group.question, t) for t in texts])).squeeze(-1)
        hits[group.source] = hits.get(group.source, 0) + int(got.argmax() == 0)
        counts[group.source] = counts.get(group.source, 0) + 1
    network.train()
    return sum(hits.values()) / max(1, sum(counts.values())), {s: (round(hits[s] / counts[s], 3), counts[s]) for s in sorted(counts)}


def train(network, order, held_out, pairs, *, seconds, steps, groups_a_step, wrong, rate, easy_until, hands, seed, log, save):
    """order: the groups in the order of training, gone through again if the steps need more than there are.

    Ends after so many steps or seconds, whichever is first; the learning rate and the share of hard answers follow the nearer.
    """
    rng = random.Random(seed)
    decayed = [p for p in network.parameters() if p.requires_grad and p.dim() > 1]
    others = [p for p in network.parameters() if p.requires_grad and p.dim() <= 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}], lr=rate,
                                  betas=(0.9, 0.98), eps=1e-6)
    network.train()
    crew = Crew(network, hands)
    began, losses, hits, at = time.time(), 0.0, 0, 0
    for step in range(steps):
        done = max(step / steps, (time.time() - began) / seconds)
        if done >= 1:
            break
        share = 0.0 if done < easy_until else min(0.8, 0.4 + 2 * (done - easy_until))
        for setting in optimizer.param_groups:
            setting["lr"] = rate * min(1.0, (step + 1) / 30) * max(0.02, 1 - done)
        batch = [order[(at + i) % len(order)] for i in range(groups_a_step)]
        at += groups_a_step
        loss, right = crew.step(alike([(g.question, candidates(g, wrong, share, rng)) for g in batch], 8), pairs)
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        losses, hits = losses + loss, hits + right
        if (step + 1) % 25 == 0:
            log({"step": step + 1, "seconds": round(time.time() - began), "done": round(done, 3), "hard": round(share, 2),
                 "loss": round(losses / 25, 4), "right": round(hits / 25 / groups_a_step, 3)})
            losses, hits = 0.0, 0
        if (step + 1) % 150 == 0:
            save(network)
            log({"step": step + 1, "held_out": round(accuracy(network, held_out, pairs)[0], 4)})
    return {"steps": at // groups_a_step, "groups": at, "seconds": round(time.time() - began)}
