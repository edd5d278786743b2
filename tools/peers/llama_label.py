"""Times labeling with a LLaMA in PyTorch and Transformers on this machine, the peer of `npm run bench:labeling`.

Needs torch and transformers. Usage: python llama_label.py MODEL_FOLDER TASK.json slots|json [--threads 2]
TASK.json is what tools/benchmarks/labeling/peerTask.ts writes: batches of rows of tokens, the same as ours.
slots  one forward pass a batch over prompt and branches, by the same attention mask, logits at the asked places only;
       masks are made before the clock starts
json   greedy generation with a KV cache, as many tokens as a JSON answer has, not constrained to one
Prints one JSON line: milliseconds of every run after the first and, by slots, the labels.
"""
import argparse
import json
import time

import torch
from transformers import AutoModelForCausalLM

parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("task", type=lambda path: json.load(open(path)))
parser.add_argument("answer", choices=["slots", "json"])
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--runs", type=int, default=4)
options = parser.parse_args()
torch.set_num_threads(options.threads)
model = AutoModelForCausalLM.from_pretrained(options.model, dtype=torch.float32, attn_implementation="sdpa").eval()
batches, codes = options.task["batches"], options.task["codes"]


def slots_batch(rows):
    length = max(len(row["slots"]["ids"]) for row in rows)
    ids = torch.zeros((len(rows), length), dtype=torch.long)
    positions = torch.zeros_like(ids)
    seen = torch.zeros((len(rows), 1, length, length), dtype=torch.bool)
    for index, row in enumerate(rows):
        layout = row["slots"]
        count = len(layout["ids"])
        ids[index, :count] = torch.tensor(layout["ids"])
        positions[index, :count] = torch.tensor(layout["positions"])
        for token in range(length):
            parent = layout["parents"][token] if token < count else -1
            if parent >= 0:
                seen[index, 0, token] = seen[index, 0, parent]
            seen[index, 0, token, token] = True
    mask = torch.where(seen, 0.0, -1e9)
    places = torch.tensor([row["slots"]["places"] for row in rows])
    return ids, positions, mask, places


def json_batch(rows):
    length = max(len(row["prompt"]) for row in rows)
    ids = torch.zeros((len(rows), length), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for index, row in enumerate(rows):
        ids[index, length - len(row["prompt"]):] = torch.tensor(row["prompt"])
        mask[index, length - len(row["prompt"]):] = 1
    return ids, mask


def by_slots(batch):
    ids, positions, mask, places = batch
    hidden = model.model(input_ids=ids, position_ids=positions, attention_mask=mask, use_cache=False)[0]
    asked = hidden[torch.arange(len(ids))[:, None], places]
    return model.lm_head(asked).log_softmax(-1)


def by_json(batch):
    ids, mask = batch
    count = options.task["answerTokens"]
    model.generate(ids, attention_mask=mask, min_new_tokens=count, max_new_tokens=count, do_sample=False, pad_token_id=0)


def likeliest(row, scores):
    """The code of the likeliest option of every slot."""
    labels = []
    for options_of, names in zip(row["slots"]["steps"], codes):
        weights = [sum(float(scores[step["place"], step["token"]]) for step in path) for path in options_of]
        labels.append(names[weights.index(max(weights))])
    return labels


made = [(slots_batch if options.answer == "slots" else json_batch)(rows) for rows in batches]
milliseconds, labels = [], {}
with torch.inference_mode():
    for _ in range(options.runs):
        start = time.perf_counter()
        for rows, batch in zip(batches, made):
            if options.answer == "json":
                by_json(batch)
                continue
            for row, scores in zip(rows, by_slots(batch)):
                labels[row["report"]] = likeliest(row, scores)
        milliseconds.append((time.perf_counter() - start) * 1e3)
print(json.dumps({"milliseconds": milliseconds[1:], "labels": [labels[key] for key in sorted(labels)]}))
