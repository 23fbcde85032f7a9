"""The network: a few layers of BERT over `[CLS] question [SEP] memory [SEP]`, and one number at the end."""
import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, INNER = 384, 12, 1536


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm, self.inner, self.outer, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH), \
            nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = (f(x).view(b, n, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        mixed = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask, -1) @ v
        x = self.norm(x + self.out(mixed.transpose(1, 2).reshape(b, n, WIDTH)))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class CrossEncoder(nn.Module):
    """The score is a number read off the first token, plus how well the question's tokens find partners in the memory.

    The second part is late interaction (Khattab and Zaharia 2020) over tokens that have already read both texts. It gives the
    loss something to hold on to from the first step: with the first token alone, training stays at chance for hundreds of steps.
    No dropout: hardly any group is met twice.
    """

    def __init__(self, layers, words=30522, interaction=True):
        super().__init__()
        self.words, self.places, self.kinds = nn.Embedding(words, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.pool, self.score = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 1)
        self.weigh = nn.Linear(WIDTH, 1)
        self.scale = nn.Parameter(torch.tensor(8.0))
        self.interaction = interaction
        nn.init.normal_(self.score.weight, std=0.02)
        nn.init.zeros_(self.weigh.weight)
        nn.init.zeros_(self.weigh.bias)

    def forward(self, input_ids, attention_mask, token_type_ids):
        places = torch.arange(input_ids.shape[1], device=input_ids.device).unsqueeze(0)
        x = self.norm(self.words(input_ids) + self.places(places) + self.kinds(token_type_ids))
        mask = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        first = torch.tanh(self.pool(x[:, 0]))
        score = self.score(first)
        return score + self.partners(x, attention_mask, token_type_ids) if self.interaction else score

    def partners(self, x, attention_mask, token_type_ids):
        x = x.float()
        unit = x / torch.sqrt((x * x).sum(-1, keepdim=True) + 1e-9)
        told = (attention_mask * token_type_ids).to(x.dtype)
        asked = attention_mask.to(x.dtype) - told
        likeness = unit @ unit.transpose(1, 2) - 4.0 * (1.0 - told[:, None, :])
        best = likeness.max(-1).values
        weights = torch.softmax(self.weigh(x).squeeze(-1).float() - 10000.0 * (1.0 - asked), -1)
        return self.scale * (weights * best).sum(-1, keepdim=True)


def started(path, chosen, **options):
    """A network of the chosen layers of the BERT whose ONNX file lies at path."""
    graph = onnx.load(str(path)).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for node in graph.node:  # the exporter named weight matrices by number: the node that uses one says which it is
        if node.op_type == "MatMul" and node.input[1] in held:
            held[node.name.strip("/").replace("/", ".").removesuffix(".MatMul") + ".weight"] = held[node.input[1]].T
    network = CrossEncoder(len(chosen), **options)
    put(network.words.weight, held["embeddings.word_embeddings.weight"])
    put(network.places.weight, held["embeddings.position_embeddings.weight"])
    put(network.kinds.weight, held["embeddings.token_type_embeddings.weight"])
    put_both(network.norm, held, "embeddings.LayerNorm")
    for layer, number in zip(network.layers, chosen):
        at = f"encoder.layer.{number}."
        for module, name in ((layer.query, "attention.self.query"), (layer.key, "attention.self.key"),
                             (layer.value, "attention.self.value"), (layer.out, "attention.output.dense"),
                             (layer.norm, "attention.output.LayerNorm"), (layer.inner, "intermediate.dense"),
                             (layer.outer, "output.dense"), (layer.norm2, "output.LayerNorm")):
            put_both(module, held, at + name)
    return network


def put(parameter, array):
    assert tuple(parameter.shape) == array.shape, (parameter.shape, array.shape)
    parameter.data.copy_(torch.from_numpy(np.ascontiguousarray(array)))


def put_both(module, held, name):
    put(module.weight, held[name + ".weight"])
    put(module.bias, held[name + ".bias"])
