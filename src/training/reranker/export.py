"""The trained network as an ONNX file that any loader of sequence-classification models takes, in eight bits."""
import random
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .training import Pairs, candidates

NAMES = ("input_ids", "attention_mask", "token_type_ids")


def whole(network, path):
    """In 32 bits, any batch and any length."""
    network = network.float().eval()
    example = tuple(torch.ones(2, 16, dtype=torch.long) for _ in NAMES)
    example[2][:, :6] = 0
    axes = {name: {0: "batch", 1: "tokens"} for name in NAMES} | {"logits": {0: "batch"}}
    torch.onnx.export(network, example, str(path), input_names=list(NAMES), output_names=["logits"], dynamic_axes=axes,
                      opset_version=17, dynamo=False)


def eight_bits(path, target):
    """Weights and the word table in int8; activations are quantized run by run, so pairs are best run one by one."""
    quantize_dynamic(str(path), str(target), weight_type=QuantType.QInt8, per_channel=False,
                     extra_options={"MatMulConstBOnly": True})
    return Path(target).stat().st_size


def accuracy(path, held_out, pairs, seed=3):
    """Of the file as it will run, pair by pair: how often the right text is first among eight."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    hits = 0
    for group in held_out:
        texts = candidates(group, 7, 1.0, random.Random(f"{seed}{group.question}"))
        got = [session.run(None, dict(zip(NAMES, (t.numpy() for t in Pairs.tensors([pairs.pair(group.question, text)])))))[0]
               for text in texts]
        hits += int(np.argmax(np.concatenate(got).reshape(-1)) == 0)
    return hits / max(1, len(held_out))
