"""Times a BERT-base with 14 heads in PyTorch and Transformers, the peer of `npm run bench:bert`.

Needs torch and transformers. Usage: python bert_base.py label|train [--layers 12] [--threads 2] [--steps 3]
label: one batch of 32 texts of 128 word pieces, forward without gradients. train: forward, backward and Adam on all
weights, batch 18 of 128. Prints one JSON line: milliseconds of every step after the first, by the clock and of the
processor, and the peak of resident memory.
"""
import argparse
import json
import resource
import time

import torch
from transformers import BertConfig, BertModel

parser = argparse.ArgumentParser()
parser.add_argument("mode", choices=["label", "train"])
parser.add_argument("--layers", type=int, default=12)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--steps", type=int, default=3)
options = parser.parse_args()
torch.set_num_threads(options.threads)
torch.manual_seed(0)


class Labeler(torch.nn.Module):
    def __init__(self):
        super().__init__()
        config = BertConfig(num_hidden_layers=options.layers)
        self.bert = BertModel(config, add_pooling_layer=False)
        self.heads = torch.nn.ModuleList([torch.nn.Linear(768, n) for n in [4] * 13 + [2]])

    def forward(self, ids):
        first = self.bert(input_ids=ids).last_hidden_state[:, 0]
        return [head(first) for head in self.heads]


model = Labeler()
batch = 32 if options.mode == "label" else 18
ids = torch.randint(5, 30000, (batch, 128))
if options.mode == "label":
    model.eval()

    def step():
        with torch.inference_mode():
            model(ids)

else:
    model.train()
    optimiser = torch.optim.Adam(model.parameters(), lr=2e-5)
    gold = torch.zeros(batch, dtype=torch.long)

    def step():
        sum(torch.nn.functional.cross_entropy(one, gold) for one in model(ids)).backward()
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)


milliseconds = []
processor = []
for _ in range(options.steps + 1):
    start, before = time.perf_counter(), time.process_time()
    step()
    milliseconds.append((time.perf_counter() - start) * 1e3)
    processor.append((time.process_time() - before) * 1e3)

peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"milliseconds": milliseconds[1:], "processorMilliseconds": processor[1:], "peakMiB": peak}))
