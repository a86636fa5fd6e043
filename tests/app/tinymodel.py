# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Language models of a few hundred kilobytes, made by the tests: GGUF files that llama.cpp loads and runs as any other.

The weights are constructed: a token that begins or goes on a text strongly calls for the next piece of it. What the layers
add is random noise from a seed, too weak to change a choice, so that an engine has to compute all of it and still says the
same everywhere. Standard library only.
"""
import array
import random
import struct
import sys

WIDTH, LAYERS, HEADS, KEY_HEADS, HIDDEN = 64, 2, 4, 2, 128
CONTEXT = 1 << 17
NOISE = 0.02
CALL = 40.0  # how strongly a piece calls for the next; the first pieces of further texts are called for less
STEP = 8.0
UNKNOWN, BEGIN, END = 0, 1, 2
SPECIAL = ["<unk>", "<s>", "</s>", "<|system|>", "<|user|>", "<|assistant|>"]
ASSISTANT = 5
NORMAL, UNKNOWN_TYPE, CONTROL, BYTE = 1, 2, 3, 6  # kinds of tokens, as GGUF numbers them
F32 = 0


class TinyModel:
    """Says the first of its texts; an engine that is held to a form says the first that fits it. A text is a list of
    pieces, each of which is in one place of one text only. With `goesOn` the last piece calls for itself, without end.
    """

    def __init__(self, texts, goesOn=False, seed=1):
        self.pieces = [piece for text in texts for piece in text]
        assert len(set(self.pieces)) == len(self.pieces) and len(self.pieces) + 2 <= WIDTH
        self.random = random.Random(seed)
        self.first = len(SPECIAL) + 256
        number = {piece: self.first + i for i, piece in enumerate(self.pieces)}
        self.calls = []  # (token, next token, how strongly)
        for rank, text in enumerate(texts):
            tokens = [ASSISTANT, *(number[piece] for piece in text)]
            self.calls.append((ASSISTANT, tokens[1], CALL - STEP * rank))
            self.calls += [(here, after, CALL) for here, after in zip(tokens[1:], tokens[2:])]
            self.calls.append((tokens[-1], tokens[-1] if goesOn else END, CALL))

    def tokens(self):
        """(text, kind) of each. SentencePiece writes a space as a low line of its own."""
        special = [(text, UNKNOWN_TYPE if text == "<unk>" else CONTROL) for text in SPECIAL]
        return special + [(f"<0x{byte:02X}>", BYTE) for byte in range(256)] + [(piece.replace(" ", "\u2581"), NORMAL)
                                                                              for piece in self.pieces]

    def noise(self, count):
        return array.array("f", (NOISE * (2.0 * self.random.random() - 1.0) for _ in range(count)))

    def tensors(self):
        """(name, shape with the inner dimension first, values) of each."""
        vocabulary = len(self.tokens())
        embedding, output = (array.array("f", bytes(4 * WIDTH * vocabulary)) for _ in range(2))
        axis = {token: 2 + i for i, token in enumerate(sorted({here for here, _, _ in self.calls}))}
        axis[ASSISTANT] = 1
        for token in range(vocabulary):
            embedding[token * WIDTH] = 1.0  # so that no token is nothing
        for token, at in axis.items():
            embedding[token * WIDTH + at] = 1.0
        for here, after, strength in self.calls:
            output[after * WIDTH + axis[here]] = strength
        ones = array.array("f", [1.0] * WIDTH)
        keys = WIDTH * KEY_HEADS // HEADS
        yield "token_embd.weight", (WIDTH, vocabulary), embedding
        for layer in range(LAYERS):
            yield f"blk.{layer}.attn_norm.weight", (WIDTH,), ones
            yield f"blk.{layer}.ffn_norm.weight", (WIDTH,), ones
            for name, inner, outer in (("attn_q", WIDTH, WIDTH), ("attn_k", WIDTH, keys), ("attn_v", WIDTH, keys),
                                       ("attn_output", WIDTH, WIDTH), ("ffn_gate", WIDTH, HIDDEN),
                                       ("ffn_up", WIDTH, HIDDEN), ("ffn_down", HIDDEN, WIDTH)):
                yield f"blk.{layer}.{name}.weight", (inner, outer), self.noise(inner * outer)
        yield "output_norm.weight", (WIDTH,), ones
        yield "output.weight", (WIDTH, vocabulary), output

    def facts(self):
        tokens = self.tokens()
        return {"general.architecture": "llama", "general.name": "A model made by a test",
                "llama.vocab_size": len(tokens), "llama.context_length": CONTEXT, "llama.embedding_length": WIDTH,
                "llama.block_count": LAYERS, "llama.feed_forward_length": HIDDEN, "llama.attention.head_count": HEADS,
                "llama.attention.head_count_kv": KEY_HEADS, "llama.rope.dimension_count": WIDTH // HEADS,
                "llama.attention.layer_norm_rms_epsilon": 1e-5,
                "tokenizer.ggml.model": "llama", "tokenizer.ggml.tokens": [text for text, _ in tokens],
                "tokenizer.ggml.scores": [0.0] * len(tokens), "tokenizer.ggml.token_type": [kind for _, kind in tokens],
                "tokenizer.ggml.unknown_token_id": UNKNOWN, "tokenizer.ggml.bos_token_id": BEGIN,
                "tokenizer.ggml.eos_token_id": END, "tokenizer.ggml.add_bos_token": False,
                "tokenizer.ggml.add_eos_token": False, "tokenizer.ggml.add_space_prefix": False}

    def write(self, path):
        """Writes the file: GGUF, version 3, little-endian."""
        tensors = list(self.tensors())
        facts = self.facts()
        head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(facts))
        head += b"".join(packed(name) + typed(value) for name, value in facts.items())
        content = b""
        for name, shape, values in tensors:
            head += packed(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, F32, len(content))
            if sys.byteorder == "big":
                values = array.array("f", values)
                values.byteswap()
            content += aligned(values.tobytes())
        path.write_bytes(aligned(head) + content)
        return path


def aligned(data):
    return data + bytes(-len(data) % 32)


def packed(text):
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def typed(value):
    """A value with the number of its type before it. Whole numbers in a list are signed: llama.cpp insists."""
    if isinstance(value, list):
        body = [typed(item) for item in value]
        inner = 5 if isinstance(value[0], int) else struct.unpack("<I", body[0][:4])[0]
        return struct.pack("<IIQ", 9, inner, len(body)) + b"".join(item[4:] for item in body)
    for kind, number, form in ((bool, 7, "<I?"), (int, 4, "<II"), (float, 6, "<If")):  # a bool is an int as well
        if isinstance(value, kind):
            return struct.pack(form, number, value)
    return struct.pack("<I", 8) + packed(value)
