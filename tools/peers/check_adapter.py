"""Checks that PEFT reads the adapters Labelray writes, and Labelray those PEFT writes, with equal logits.

Setup:  python3 -m venv peft && peft/bin/pip install torch transformers peft safetensors
Run:    peft/bin/python tools/peers/check_adapter.py MODEL_FOLDER...      from the root of the workspace
For each model, the largest difference of logits over 19 places: our adapter in PEFT (with ranks and alphas by pattern),
the base with our adapter merged in, and PEFT adapters of several settings in ours. Exit 1 above 1e-4.
"""
import json, pathlib, subprocess, sys, tempfile, warnings
import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM

NODE = ["npx", "node", "tools/conformance/adapterPeer.ts"]
ALL = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
SETTINGS = {
    "q, v": dict(r=2, lora_alpha=16, target_modules=["q_proj", "v_proj"]),
    "all-linear, rsLoRA": dict(r=3, lora_alpha=6, target_modules="all-linear", use_rslora=True),
    "regular expression, patterns": dict(r=4, lora_alpha=8, target_modules=r".*\.(o|gate|down)_proj",
                                         rank_pattern={"down_proj": 2, r"layers\.0\.self_attn\.o_proj": 1},
                                         alpha_pattern={"gate_proj": 3}),
    "block 1 alone": dict(r=2, lora_alpha=4, target_modules=ALL, layers_to_transform=[1]),
}


def load(folder):
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def logits(model, ids):
    with torch.no_grad():
        return model(input_ids=torch.tensor([ids])).logits[0, :-1].double()


def difference(a, b):
    return (a - torch.tensor(b, dtype=torch.float64)).abs().max().item()


worst = 0.0
warnings.simplefilter("error", UserWarning)  # PEFT warns of missing and unknown keys
for base in sys.argv[1:]:
    with tempfile.TemporaryDirectory() as root:
        ours = pathlib.Path(root) / "ours"
        subprocess.run([*NODE, "write", base, str(ours)], check=True)
        case = json.loads((ours / "logits.json").read_text())
        found = {"our adapter in PEFT": difference(logits(PeftModel.from_pretrained(load(base), ours), case["ids"]), case["logits"]),
                 "our merged folder": difference(logits(load(ours / "merged"), case["ids"]), case["logits"])}
        for name, settings in SETTINGS.items():
            torch.manual_seed(1)
            model = get_peft_model(load(base), LoraConfig(task_type="CAUSAL_LM", **settings)).eval()
            with torch.no_grad():
                for q_name, q in model.named_parameters():
                    if "lora_B" in q_name:
                        q.copy_(torch.randn_like(q) * 0.3)
            theirs = pathlib.Path(root) / name
            model.save_pretrained(theirs)
            (theirs / "logits.json").write_text(json.dumps({"ids": case["ids"], "logits": logits(model, case["ids"]).tolist()}))
            run = subprocess.run([*NODE, "compare", base, str(theirs)], check=True, capture_output=True, text=True)
            found[f"PEFT's in ours: {name}"] = float(run.stdout)
        for name, error in found.items():
            print(f"{pathlib.Path(base).name:24} {name:44} {error:.1e}", flush=True)
        worst = max(worst, *found.values())
sys.exit(worst > 1e-4)
