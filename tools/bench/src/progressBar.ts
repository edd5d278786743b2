import type { Progress } from '@labelray/core';
import { SingleBar } from 'cli-progress';
import process from 'node:process';

/** Progress on stderr: a bar with ETA on a terminal, else a plain line every ten seconds. */
export interface ProgressBar {
  readonly update: Progress;
  stop(): void;
}

/** Starts a progress display for a stage; nothing is shown of stages that end within a second. */
export function progressBar(title: string): ProgressBar {
  return process.stderr.isTTY ? terminalBar(title) : plainLines(title);
}

function terminalBar(title: string): ProgressBar {
  const started = performance.now();
  let bar: SingleBar | undefined;
  return {
    update: (done, total) => {
      if (bar === undefined && performance.now() - started < 1000) return;
      if (bar === undefined) {
        bar = new SingleBar({
          format:
            total === undefined
              ? `${title} {value}`
              : `${title} {bar} {value}/{total}, {eta_formatted} left`,
          hideCursor: true,
          etaBuffer: 100,
        });
        bar.start(total ?? 0, done);
      }
      if (total !== undefined) bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}

function plainLines(title: string): ProgressBar {
  const started = performance.now();
  let next = started + 10_000;
  let first: number | undefined; // what an earlier run had done tells nothing of this one's speed
  return {
    update: (done, total) => {
      first ??= done;
      const now = performance.now();
      if (now < next) return;
      next = now + 10_000;
      const seconds = (now - started) / 1000;
      const left =
        total === undefined || done === first
          ? ''
          : `, about ${Math.round((seconds / (done - first)) * (total - done))} s left`;
      process.stderr.write(
        `${title}: ${done}${total === undefined ? '' : ` of ${total}`}${left}\n`,
      );
    },
    stop: () => undefined,
  };
}
