"""Trains a LoRA adapter with Hugging Face PEFT from reports to a saved adapter, the peer of `npm run bench:train`.

Needs torch, transformers and peft. Usage: python peft_train.py <base> <initial adapter> <task.json> <output>
The rows are token trees: a prompt and a branch for every finding, each seeing the prompt and itself. Only the hidden
states of scored places go through the output head. Prints one JSON line: seconds of the process, of the
processor and of imports, the peak of resident memory, the best dev macro F1.
"""
import time

started = time.perf_counter()
import argparse
import json
import os
import re
import resource

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

imported = time.perf_counter()
parser = argparse.ArgumentParser()
for name in ("base", "adapter", "task", "output"):
    parser.add_argument(name)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()
torch.set_num_threads(options.threads)
torch.manual_seed(options.seed)
with open(options.task) as file:
    task = json.load(file)

UNSEEN = -1e9
tokenizer = AutoTokenizer.from_pretrained(options.base)
base = AutoModelForCausalLM.from_pretrained(options.base, dtype=torch.float32, attn_implementation="sdpa")
model = PeftModel.from_pretrained(base, options.adapter, is_trainable=True)
llama = model.base_model.model

# The branches, laid out after a prompt of one token: token 0 is that prompt, so positions and parents shift by its length.
branches = task["branches"]
suffix = torch.tensor(branches["ids"][1:])
suffix_positions = torch.tensor(branches["positions"][1:]) - 1
suffix_sees = torch.eye(len(suffix), dtype=torch.bool)
for token, parent in enumerate(branches["parents"][1:]):
    if parent > 0:
        suffix_sees[token] |= suffix_sees[parent - 1]
places = torch.tensor(branches["places"]) - 1


def read_row(report):
    """Tokens, positions and the gold token of every place that is asked; weights sum to 1."""
    prompt = torch.tensor(tokenizer(report["prompt"])["input_ids"])
    assert len(prompt) + len(suffix) == report["tokens"], "another tokenization than ours"
    targets = torch.zeros(len(places), dtype=torch.long)
    weights = torch.zeros(len(places))
    for branch, option in enumerate(report["gold"]):
        for step in [] if option is None else branches["steps"][branch][option]:
            targets[step["place"]] = step["token"]
            weights[step["place"]] = 1
    return {
        "ids": torch.cat([prompt, suffix]),
        "positions": torch.cat([torch.arange(len(prompt)), suffix_positions + len(prompt)]),
        "prompt": len(prompt),
        "targets": targets,
        "weights": weights / weights.sum(),
    }


def logits_of(rows):
    """Logits of the asked places, (rows, places, vocabulary)."""
    width = max(len(row["ids"]) for row in rows)
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    positions = torch.zeros(len(rows), width, dtype=torch.long)
    sees = torch.eye(width, dtype=torch.bool).repeat(len(rows), 1, 1)
    for index, row in enumerate(rows):
        length, prompt = len(row["ids"]), row["prompt"]
        ids[index, :length] = row["ids"]
        positions[index, :length] = row["positions"]
        sees[index, :prompt, :prompt] = torch.ones(prompt, prompt, dtype=torch.bool).tril()
        sees[index, prompt:length, :prompt] = True
        sees[index, prompt:length, prompt:length] = suffix_sees
    mask = torch.where(sees, 0.0, UNSEEN)[:, None]
    hidden = llama.model(
        input_ids=ids, position_ids=positions, attention_mask=mask, use_cache=False
    ).last_hidden_state
    at = torch.stack([places + row["prompt"] for row in rows])
    asked = hidden.gather(1, at[:, :, None].expand(-1, -1, hidden.shape[-1]))
    return llama.lm_head(asked)


def answers(rows):
    """The most probable option of every branch, by the product over the steps to it among the tokens it could have."""
    with torch.inference_mode():
        logits = logits_of(rows)
    found = []
    for row in range(len(rows)):
        chosen = []
        for options_of_branch in branches["steps"]:
            choices = {}
            for steps in options_of_branch:
                for step in steps:
                    choices.setdefault(step["place"], []).append(step["token"])
            scores = [
                sum(
                    float(logits[row, step["place"], step["token"]])
                    - float(logits[row, step["place"], sorted(set(choices[step["place"]]))].logsumexp(0))
                    for step in steps
                )
                for steps in options_of_branch
            ]
            chosen.append(scores.index(max(scores)))
        found.append(chosen)
    return found


def macro_f1(golds, predictions):
    """Mean over findings of the mean F1 over the values that occur in the gold."""
    means = []
    for finding in task["scored"]:
        pairs = [(g[finding], p[finding]) for g, p in zip(golds, predictions) if g[finding] is not None]
        values = {gold for gold, _ in pairs}
        if not values:
            continue
        scores = []
        for value in values:
            tp = sum(g == value and p == value for g, p in pairs)
            wrong = sum((g == value) != (p == value) for g, p in pairs)
            scores.append(2 * tp / (2 * tp + wrong))
        means.append(sum(scores) / len(scores))
    return sum(means) / len(means)


def dev_score(rows):
    model.eval()
    order = sorted(range(len(rows)), key=lambda index: len(rows[index]["ids"]))
    predictions = [None] * len(rows)
    for start in range(0, len(order), 8):
        batch = order[start : start + 8]
        for index, answer in zip(batch, answers([rows[index] for index in batch])):
            predictions[index] = answer
    model.train()
    return macro_f1([report["gold"] for report in task["dev"]], predictions)


train_rows = [read_row(report) for report in task["train"]]
dev_rows = [read_row(report) for report in task["dev"]]
trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
optimiser = torch.optim.AdamW(trained, lr=1.0, weight_decay=0.0)
model.train()
best = -1.0
losses = []
for number, batch in enumerate(task["batches"]):
    rows = [train_rows[index] for index in batch]
    targets = torch.stack([row["targets"] for row in rows])
    weights = torch.stack([row["weights"] for row in rows])
    loss = torch.nn.functional.cross_entropy(
        logits_of(rows).flatten(0, 1), targets.flatten(), reduction="none"
    )
    loss = (loss * weights.flatten()).sum() / weights.sum()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(trained, task["maxGradientNorm"])
    for group in optimiser.param_groups:
        group["lr"] = task["learningRates"][number]
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    losses.append(loss.item())
    if (number + 1) % task["stepsPerEpoch"] == 0:
        score = dev_score(dev_rows)
        os.makedirs(options.output, exist_ok=True)
        torch.save(optimiser.state_dict(), os.path.join(options.output, "optimiser.pt"))
        if score > best:
            best = score
            model.save_pretrained(options.output)


def peak_mib():
    """Peak of resident memory. Linux hands ru_maxrss of the parent down to a child; VmHWM begins anew."""
    if not os.path.exists("/proc/self/status"):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1]) / 1024


usage = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - started,
            "processorSeconds": usage.ru_utime + usage.ru_stime,
            "importSeconds": imported - started,
            "peakMiB": peak_mib(),
            "devScore": best,
            "losses": losses,
        }
    )
)
