import type { Report } from '@labelray/core';
import { openPrompter, promptForm } from '@labelray/labelers/prompt';
import { answerTokens, layOutRow, openTokenizer, type SlotLayout } from '@labelray/llama';
import { modality } from '@labelray/modality-cxr';

/** One report as both programs read it. */
interface PeerRow {
  /** Index of the report. */
  readonly report: number;
  readonly prompt: readonly number[];
  readonly slots: SlotLayout;
}

/** What the peer does: batches of rows of similar length, and how many tokens a JSON answer has. */
export interface PeerTask {
  readonly batches: readonly (readonly PeerRow[])[];
  readonly answerTokens: number;
  /** Codes of the options of every slot. */
  readonly codes: readonly (readonly string[])[];
}

/** The reports as `tools/peers/llama_label.py` reads them: the same tokens as ours, batches of 8, shortest first. */
export async function peerTask(
  folder: string,
  prompt: string,
  reports: readonly Report[],
): Promise<PeerTask> {
  const tokenizer = await openTokenizer(folder);
  const prompter = openPrompter({ modality, tokenizer, form: promptForm({ prompt }) });
  const rows = reports
    .map((report, index) => ({
      report: index,
      prompt: prompter.tokens(report),
      slots: layOutRow(prompter.row(report)),
    }))
    .toSorted((a, b) => a.prompt.length - b.prompt.length);
  const batches = Array.from({ length: Math.ceil(rows.length / 8) }, (_, at) =>
    rows.slice(8 * at, 8 * at + 8),
  );
  const { plan } = prompter;
  const unmentioned = modality.findings.map((finding) =>
    finding.values.findIndex(({ code }) => code === finding.unmentioned),
  );
  return {
    batches,
    answerTokens: answerTokens(plan, unmentioned).length,
    codes: modality.findings.map(({ values }) => values.map(({ code }) => code)),
  };
}
