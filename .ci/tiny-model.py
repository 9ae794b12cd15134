#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a llama model of random weights, and serves one with llama.cpp's own server.

    tiny-model.py make FILE            a few hundred kilobytes, the same ones each time
    tiny-model.py serve FILE PORT      on 127.0.0.1, until it is ended

Its answers keep to any schema and mean nothing: what a check of meaning has to stand up to.
"""
import os
import signal
import sys
import time

WIDTH, LAYERS, HEADS, INNER, CONTEXT = 64, 2, 4, 128, 8192
WORDS = """you your have there is are no not a an the of at in on and or may some mild moderate
severe disc bulge protrusion extrusion spine spinal canal narrowing nerve opening root pressed
touched bone break swelling wear small joints cyst cord cancer infection surgery doctor pain left
right both sides L4-L5 L5-S1 mm grade normal worse better new""".split()


def make(path):
    import gguf
    import numpy as np

    random = np.random.default_rng(5)
    kinds = gguf.TokenType
    tokens, scores, types = [], [], []

    def add(text, score, kind):
        tokens.append(text.encode())
        scores.append(score)
        types.append(kind)

    for text, kind in (("<unk>", kinds.UNKNOWN), ("<s>", kinds.CONTROL), ("</s>", kinds.CONTROL)):
        add(text, 0.0, kind)
    for byte in range(256):
        add(f"<0x{byte:02X}>", 0.0, kinds.BYTE)
    plain = ["\u2581"] + [chr(code) for code in range(33, 127)] + ["\u2581" + word for word in WORDS]
    for number, text in enumerate(dict.fromkeys(plain)):
        add(text, -float(number), kinds.NORMAL)

    def weights(*shape, scale=0.3):
        return (random.standard_normal(shape) * scale).astype(np.float32)

    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("tiny-random")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores(scores)
    writer.add_token_types(types)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(True)
    writer.add_chat_template(
        "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant:")
    embedding, head = weights(len(tokens), WIDTH, scale=1.0), weights(len(tokens), WIDTH, scale=0.4)
    # One dimension holds raw bytes down, so that what comes out is text.
    embedding[:, 0] = 12.0
    head[:, 0] = 0.0
    head[:2, 0] = head[3:259, 0] = -8.0
    # And it likes to end what it has begun, and to name the first facts, so that an answer is a few
    # sentences that claim to say something.
    for signs, liking in (('"]}', 1.6), ("12", 0.8), ("-", -8.0)):
        for sign in signs:
            head[tokens.index(sign.encode()), 0] = liking
    writer.add_tensor("token_embd.weight", embedding)
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, np.float32))
    writer.add_tensor("output.weight", head)
    for layer in range(LAYERS):
        block = f"blk.{layer}."
        for norm in ("attn_norm", "ffn_norm"):
            writer.add_tensor(block + norm + ".weight", np.ones(WIDTH, np.float32))
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            writer.add_tensor(block + part + ".weight", weights(WIDTH, WIDTH))
        writer.add_tensor(block + "ffn_gate.weight", weights(INNER, WIDTH))
        writer.add_tensor(block + "ffn_up.weight", weights(INNER, WIDTH))
        writer.add_tensor(block + "ffn_down.weight", weights(WIDTH, INNER))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def serve(path, port):
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = path
    parameters.port = port
    parameters.n_ctx = 4 * CONTEXT
    parameters.n_parallel = 4
    parameters.n_threads_http = 8
    # One thread: two that wait for each other by spinning crawl on a busy machine.
    parameters.cpuparams.n_threads = 1
    parameters.cpuparams_batch.n_threads = 1
    parameters.warmup = False
    parameters.use_jinja = True
    server = xllamacpp.Server(parameters)
    print("listening on", server.listening_address, flush=True)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    while True:
        time.sleep(3600)


if sys.argv[1] == "make":
    make(sys.argv[2])
else:
    serve(sys.argv[2], int(sys.argv[3]))
