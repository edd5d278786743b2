"""Times LoRA training steps of Hugging Face PEFT on this machine, the peer of `npm run bench:engine`.

Needs torch, transformers and peft. Usage: python peft_step.py '{"layers": 4, …}' [--dtype bfloat16] [--compile]
A step is forward, backward through the low-rank matrices and AdamW, with a loss at the scored places only.
Prints one JSON line: milliseconds of every step after the first three, by the clock and of the processor, and the peak
of resident memory.
"""
import argparse
import json
import resource
import time

import torch
from peft import LoraConfig, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

parser = argparse.ArgumentParser()
parser.add_argument("shape", type=json.loads)
parser.add_argument("--dtype", default="float32", choices=["float32", "bfloat16"])
parser.add_argument("--compile", action="store_true")
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--steps", type=int, default=10)
options = parser.parse_args()
shape = options.shape
torch.set_num_threads(options.threads)
torch.manual_seed(0)

base = LlamaForCausalLM(
    LlamaConfig(
        vocab_size=shape["vocabulary"],
        hidden_size=shape["hidden"],
        intermediate_size=shape["feedForward"],
        num_hidden_layers=shape["layers"],
        num_attention_heads=shape["heads"],
        num_key_value_heads=shape["keyValueHeads"],
        max_position_embeddings=512,
        tie_word_embeddings=False,
        attn_implementation="sdpa",
    )
).to(getattr(torch, options.dtype))
lora = LoraConfig(
    r=shape["rank"],
    lora_alpha=2 * shape["rank"],
    lora_dropout=0.0,
    target_modules=shape["targets"],
    task_type="CAUSAL_LM",
)
model = get_peft_model(base, lora).train()
if options.compile:
    model = torch.compile(model)
trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
optimiser = torch.optim.AdamW(trained, lr=1e-3, weight_decay=0.0)

batch, tokens, scored = shape["batch"], shape["tokens"], shape["scored"]
ids = torch.randint(0, shape["vocabulary"], (batch, tokens))
labels = torch.full((batch, tokens), -100)
labels.view(-1)[torch.linspace(1, batch * tokens - 1, scored).long()] = 1
labels[:, 0] = -100

milliseconds = []
processor_milliseconds = []
for _ in range(options.steps + 3):
    start = time.perf_counter()
    busy = time.process_time()
    model(input_ids=ids, labels=labels).loss.backward()
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    milliseconds.append((time.perf_counter() - start) * 1e3)
    processor_milliseconds.append((time.process_time() - busy) * 1e3)

peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
timed = {"milliseconds": milliseconds[3:], "processorMilliseconds": processor_milliseconds[3:]}
print(json.dumps({**timed, "peakMiB": peak}))
