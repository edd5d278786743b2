"""Reference numbers for libs/stats, made with Python 3, numpy, scipy and scikit-learn 1.x.

    python reference_metrics.py [shared data folder]

Writes reference-metrics.jsonl beside itself, one topic or label set a line: 200 seeded random label sets with every metric scikit-learn can give,
normal quantiles, numpy resamples, two bootstrap intervals of scipy; and, where the shared data folder is given, the
same metrics on its label files (numbers only, never labels). A number that is not estimable is null.
"""

import csv
import json
import math
import sys
from pathlib import Path

import numpy as np
import scipy.stats
import sklearn
from sklearn.metrics import accuracy_score, cohen_kappa_score, f1_score, precision_score, recall_score

ROLES = {
    "cxr": ["present", "absent", "uncertain", "unmentioned"],
    "mammo": ["present", "present", "present", "unmentioned", "obscure"],
    "grades": [None] * 6,
}
TASKS = {
    "mention": ({"present", "absent", "uncertain", "obscure"}, lambda r: "absent" in r or "uncertain" in r),
    "negation": ({"absent"}, lambda r: "absent" in r),
    "uncertain": ({"uncertain"}, lambda r: "uncertain" in r),
    "positive": ({"present"}, lambda r: "present" in r and ("absent" in r or "uncertain" in r)),
    "presence": ({"present"}, lambda r: r.count("present") > 1),
    "U1": ({"present", "uncertain"}, lambda r: "present" in r),
    "U0": ({"present"}, lambda r: "present" in r),
}
QUANTITIES = {"": f1_score, "Precision": precision_score, "Recall": recall_score}


def mean(xs):
    xs = [x for x in xs if x is not None and not math.isnan(x)]
    return float(np.mean(xs)) if xs else None


def f1_of(gold, pred, labels, average):
    return f1_score(gold, pred, labels=labels, average=average, zero_division=0) if labels else None


def metrics_of(findings):
    """findings: list of (roles, gold, pred); classes count from 0, len(roles) is INVALID."""
    out = {}
    values = [list(range(len(roles))) for roles, _, _ in findings]
    supports = [[int((g == c).sum()) for c in vs] for vs, (_, g, _) in zip(values, findings)]

    def macro(labels_of, average="macro"):
        return mean(
            f1_of(g, p, labels_of(vs, s, p), average)
            for vs, s, (_, g, p) in zip(values, supports, findings)
        )

    out["macroPresent"] = macro(lambda vs, s, p: [c for c in vs if s[c] > 0])
    out["macroPaper"] = macro(lambda vs, s, p: [c for c in vs if s[c] > 0 or (p == c).any()])
    out["macroFixed"] = macro(lambda vs, s, p: vs)
    out["macroSupport10"] = macro(lambda vs, s, p: [c for c in vs if s[c] >= 10])
    out["macroSupport10Cells"] = sum(n >= 10 for s in supports for n in s)
    out["macroSupport10CellsTotal"] = sum(n >= 1 for s in supports for n in s)
    out["weighted"] = macro(lambda vs, s, p: [c for c in vs if s[c] > 0], "weighted")

    kinds = {role for roles, _, _ in findings for role in roles}
    if "absent" in kinds:
        out["chexbertWeighted"] = mean(
            f1_of(g, p, [c for c in vs if s[c] > 0 and roles[c] in {"present", "absent", "uncertain"}], "weighted")
            for vs, s, (roles, g, p) in zip(values, supports, findings)
            if "absent" in roles
        )

    for task, (yes, suits) in TASKS.items():
        concerned = [(r, g, p) for r, g, p in findings if suits(r)]
        if not concerned or (task in {"U1", "U0"} and "uncertain" not in kinds):
            continue
        sides = [
            tuple(np.isin(x, [c for c, role in enumerate(r) if role in yes]).astype(int) for x in (g, p))
            for r, g, p in concerned
        ]
        pooled = tuple(np.concatenate([side[i] for side in sides]) for i in (0, 1))
        for suffix, quantity in QUANTITIES.items():
            for average, value in (
                ("Macro", mean(quantity(g, p, zero_division=np.nan) for g, p in sides)),
                ("Micro", mean([quantity(*pooled, zero_division=np.nan)])),
            ):
                name = f"binary{average}{suffix}{task}" if task in {"U1", "U0"} else f"{task}{average}{suffix}"
                out[name] = value
        if task == "presence":
            both = [
                (g[m], p[m])
                for (_, g, p), (yg, yp) in zip(concerned, sides)
                for m in [(yg == 1) & (yp == 1)]
            ]
            places = [np.concatenate(x) for x in zip(*both)]
            out["laterality"] = accuracy_score(*places) if len(places[0]) else None

    golds, preds = (np.stack([f[i] for f in findings]) for i in (1, 2))
    out["exactCell"] = accuracy_score(golds.ravel(), preds.ravel())
    out["exactReport"] = float((golds == preds).all(axis=0).mean())
    out["kappa"] = mean(
        cohen_kappa_score(g, p) if len(set(g) | set(p)) > 1 else None for _, g, p in findings
    )
    return out


def random_set(seed):
    """Between 1 and 4 findings of different kinds; skewed shares, so that values go missing on either side."""
    rng = np.random.RandomState(seed)
    n = int(rng.randint(3, 120))
    findings = []
    for f in range(rng.randint(1, 5)):
        kind = ["cxr", "mammo", "grades"][rng.randint(3)]
        roles = ROLES[kind]
        shares = rng.dirichlet(np.full(len(roles), 0.4))
        gold = rng.choice(len(roles), n, p=shares)
        other = rng.choice(rng.permutation(len(roles) + 1)[: rng.randint(1, len(roles) + 2)], n)
        pred = np.where(rng.rand(n) < rng.rand(), gold, other)
        findings.append((kind, gold, pred))
    if rng.rand() < 0.5:
        findings = [f for f in findings if f[0] == findings[0][0]]
    return findings


def code(xs):
    return "".join(map(str, xs))


def label_sets():
    sets = []
    for seed in range(200):
        findings = random_set(seed)
        sets.append(
            {
                "findings": [{"kind": k, "gold": code(g), "predicted": code(p)} for k, g, p in findings],
                "metrics": metrics_of([(ROLES[k], g, p) for k, g, p in findings]),
            }
        )
    return sets


def read_csv(path, places):
    with open(path) as file:
        rows = list(csv.DictReader(file))
    columns = [c for c in rows[0] if c != "patient"]
    return [np.array([places.index(row[c] or "x") for row in rows]) for c in columns]


def shared(folder):
    places = ["r", "l", "b", "x", "o"]
    gold = read_csv(folder / "paper" / "cdd-cesm-gold.csv", places)
    zero_shot = read_csv(folder / "paper" / "cdd-cesm-llama65b-zero-shot.csv", places)
    systems = {
        "llama65b-zero-shot": zero_shot,
        "llama65b-zero-shot, o→x": [np.where(p == 4, 3, p) for p in zero_shot],
        "all x": [np.full_like(g, 3) for g in gold],
    }
    def score(name, preds):
        roles = ROLES["mammo"][:4] if "o→x" in name else ROLES["mammo"]  # a mapped value is no value any more
        return metrics_of([(roles, g, p) for g, p in zip(gold, preds)])

    return {name: score(name, preds) for name, preds in systems.items()}


def scipy_bca(name, sample):
    result = scipy.stats.bootstrap(
        (np.array(sample),), np.mean, n_resamples=100_000, method="BCa", rng=np.random.default_rng(1)
    )
    return {"name": name, "sample": sample, "low": result.confidence_interval.low, "high": result.confidence_interval.high}


def clean(x):
    if isinstance(x, dict):
        return {k: clean(v) for k, v in x.items()}
    if isinstance(x, (list, tuple)):
        return [clean(v) for v in x]
    if isinstance(x, (float, np.floating)):
        return None if math.isnan(x) else float(x)
    return int(x) if isinstance(x, np.integer) else x


rng = np.random.RandomState(3)
probabilities = [1e-9, 0.001, 0.025, 0.1, 0.3, 0.5, 0.8, 0.975, 0.9999]
reference = {
    "versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "scipy": scipy.__version__},
    "normal": [[p, scipy.stats.norm.ppf(p)] for p in probabilities],
    "t": scipy.stats.t.ppf(0.975, 9),
    "choices": [
        {"seed": seed, "n": n, "choice": np.random.RandomState(seed).choice(n, n, replace=True)[:12].tolist(),
         "sum": int((np.random.RandomState(seed).choice(n, n, replace=True) * np.arange(n)).sum())}
        for seed, n in [(0, 5), (0, 326), (9, 326), (1, 1), (2, 64), (3, 65), (12345, 3270)]
    ],
    "bca": [
        scipy_bca("skewed", [round(x, 3) for x in rng.exponential(size=40).tolist()]),
        scipy_bca("symmetric", [round(x, 3) for x in rng.normal(size=60).tolist()]),
    ],
}
here = Path(__file__).parent
target = here / "reference-metrics.jsonl"
if len(sys.argv) > 1:
    reference["shared"] = shared(Path(sys.argv[1]))
elif target.exists():
    lines = (json.loads(line) for line in target.read_text().splitlines())
    reference["shared"] = next(line["value"] for line in lines if line["topic"] == "shared")
lines = [{"topic": topic, "value": value} for topic, value in reference.items()]
lines += [{"topic": "set", "value": value} for value in label_sets()]
target.write_text(
    "".join(json.dumps(clean(line), ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
)
