"""Reference numbers for libs/training, made with Python 3 and PyTorch 2.x.

    python reference_training.py

Writes reference-optimiser.json beside itself: parameters after 20 steps of torch.optim.AdamW and Adam on given
gradients. Prints the losses that trainLinear.test.ts and trainOnnx.test.ts are pinned to. Every batch is the whole
data set, so that no order of rows matters; data and first weights are formulas of whole numbers, so that they are the
same numbers there. The loss is the mean over the batch by the rows' weights.
"""

import json
from pathlib import Path

import torch


def optimisers():
    names = {
        "AdamW": (torch.optim.AdamW, dict(weight_decay=0.0)),
        "AdamW with decay": (torch.optim.AdamW, dict(weight_decay=0.1)),
        "AdamW, other betas": (torch.optim.AdamW, dict(weight_decay=0.01, betas=(0.8, 0.95), eps=1e-6)),
        "Adam with decay": (torch.optim.Adam, dict(weight_decay=0.1)),
    }
    cases = []
    for name, (make, settings) in names.items():
        parameter = torch.nn.Parameter(torch.tensor([1.0, -0.5, 0.25, 0.0, 3.0]))
        optimiser = make([parameter], lr=0.01, **settings)
        after = []
        for step in range(1, 21):
            # of very different sizes, one of them zero until step 10
            parameter.grad = torch.tensor(
                [((step * 7 + k * 3) % 11 - 5) / 4 * scale for k, scale in enumerate([1.0, 1e-3, 1e3, 1e-7])]
                + [0.0 if step < 10 else 2.0]
            )
            optimiser.step()
            if step in (1, 2, 10, 20):
                after.append({"step": step, "parameter": parameter.detach().double().tolist()})
        cases.append({"name": name, **settings, "after": after})
    return cases


def rows(count, inputs):
    x = torch.tensor([[((i * 7 + j * 13 + i * j) % 11 - 5) / 5 for j in range(inputs)] for i in range(count)])
    weights = torch.tensor([1.0 + i % 3 for i in range(count)])
    return x, weights


def learning_rate(step, rate, warmup, steps):
    return rate * step / warmup if step <= warmup else rate * (1 - (step - warmup - 1) / (steps - warmup))


def fit(parameters, loss_of, *, rate, warmup, steps, clip, decay):
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=decay)
    losses = []
    for step in range(1, steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(step, rate, warmup, steps)
        optimiser.zero_grad()
        loss = loss_of()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, clip)
        optimiser.step()
        losses.append(loss.item())
    return losses


def linear():
    """y = w x + b, squared error, 24 rows of 3 numbers."""
    x, weights = rows(24, 3)
    y = torch.tensor([(i * 5 % 7 - 3) / 2 for i in range(24)])
    w, b = torch.nn.Parameter(torch.zeros(3)), torch.nn.Parameter(torch.zeros(1))
    loss = lambda: (weights * (x @ w + b - y) ** 2).sum() / weights.sum()
    return fit([w, b], loss, rate=0.1, warmup=5, steps=40, clip=1.0, decay=0.01)


def two_layers():
    """tanh layer of 8, softmax over 3 classes, 24 rows of 4 numbers."""
    x, weights = rows(24, 4)
    y = torch.tensor([i * 5 % 3 for i in range(24)])
    w1 = torch.nn.Parameter(torch.tensor([[((i * 5 + j * 3) % 7 - 3) / 6 for j in range(4)] for i in range(8)]))
    b1 = torch.nn.Parameter(torch.zeros(8))
    w2 = torch.nn.Parameter(torch.tensor([[((i * 3 + j * 5) % 7 - 3) / 6 for j in range(8)] for i in range(3)]))
    b2 = torch.nn.Parameter(torch.zeros(3))
    cross_entropy = lambda: torch.nn.functional.cross_entropy(
        torch.tanh(x @ w1.T + b1) @ w2.T + b2, y, reduction="none"
    )
    loss = lambda: (weights * cross_entropy()).sum() / weights.sum()
    return fit([w1, b1, w2, b2], loss, rate=0.05, warmup=5, steps=40, clip=0.5, decay=0.01)


Path(__file__).with_name("reference-optimiser.json").write_text(json.dumps(optimisers(), indent=1) + "\n")
for name, losses in {"linear": linear(), "two layers": two_layers()}.items():
    print(name, {step: round(losses[step - 1], 7) for step in (1, 5, 20, 40)})
