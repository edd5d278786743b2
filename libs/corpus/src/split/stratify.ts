import { shuffle, type Random } from '@labelray/core';

/** Reports that stay together: how many, and how many of them carry each label. */
export interface Unit {
  readonly size: number;
  readonly labels: ReadonlyMap<string, number>;
  /** Part it already belongs to. */
  readonly part?: string;
}

const epsilon = 1e-9; // of reports: shares are floats

/** What each part still lacks of one count; parts of the largest lack come out of `most`. */
class Lack {
  readonly #left: Map<string, number>;

  constructor(shares: ReadonlyMap<string, number>, total: number) {
    this.#left = new Map([...shares].map(([part, share]) => [part, share * total]));
  }

  of(part: string): number {
    return this.#left.get(part) ?? 0;
  }

  take(part: string, count: number): void {
    this.#left.set(part, this.of(part) - count);
  }

  most(parts: readonly string[]): readonly string[] {
    const most = Math.max(...parts.map((part) => this.of(part)));
    return parts.filter((part) => this.of(part) >= most - epsilon);
  }
}

/**
 * The part of each unit, so that parts have about their share of the reports and of every label: iterative
 * stratification (Sechidis, Tsoumakas, Vlahavas, ECML PKDD 2011, algorithm 1) on units instead of single examples.
 * The rarest remaining label goes first; each of its units to the part that lacks the label most, ties to the part
 * that lacks reports most, then at random. Large units go before small ones, which can still even things out.
 *
 * Beyond the source, a part that has its reports takes no more: no part exceeds its share of the reports by a whole
 * unit, except through units whose part is given. `shares` sum to 1.
 */
export function stratify(
  units: readonly Unit[],
  shares: ReadonlyMap<string, number>,
  random: Random,
): readonly string[] {
  const totals = new Map<string, number>();
  for (const { labels } of units) {
    for (const [label, n] of labels) totals.set(label, (totals.get(label) ?? 0) + n);
  }
  const reports = new Lack(
    shares,
    units.reduce((sum, { size }) => sum + size, 0),
  );
  const lacks = new Map([...totals].map(([label, n]) => [label, new Lack(shares, n)]));
  const left = new Map(totals);
  const parts: (string | undefined)[] = units.map(() => undefined);

  const assign = (index: number, part: string): void => {
    const { size, labels } = units[index] ?? { size: 0, labels: new Map<string, number>() };
    parts[index] = part;
    reports.take(part, size);
    for (const [label, n] of labels) {
      lacks.get(label)?.take(part, n);
      left.set(label, (left.get(label) ?? 0) - n);
    }
  };
  const choose = (lack: Lack): string => {
    const open = [...shares.keys()].filter((part) => reports.of(part) > epsilon);
    const wanted = reports.most(lack.most(open.length > 0 ? open : [...shares.keys()]));
    return wanted[Math.floor(random() * wanted.length)] ?? '';
  };

  for (const [index, { part }] of units.entries()) if (part !== undefined) assign(index, part);
  const order = shuffle([...units.keys()], random).filter((index) => parts[index] === undefined);
  const withLabel = new Map<string, number[]>();
  for (const index of order) {
    for (const label of units[index]?.labels.keys() ?? []) {
      const indices = withLabel.get(label);
      if (indices === undefined) withLabel.set(label, [index]);
      else indices.push(index);
    }
  }
  const place = (indices: readonly number[], lack: Lack, weight: (unit: Unit) => number): void => {
    const weighed = indices.flatMap((index) => {
      const unit = units[index];
      return unit === undefined ? [] : [{ index, weight: weight(unit) }];
    });
    for (const { index } of weighed.sort((a, b) => b.weight - a.weight)) {
      if (parts[index] === undefined) assign(index, choose(lack));
    }
  };

  for (;;) {
    const [rarest] = [...left].filter(([, n]) => n > 0).sort(([, a], [, b]) => a - b);
    if (rarest === undefined) break;
    const [label] = rarest;
    const lack = lacks.get(label);
    if (lack !== undefined)
      place(withLabel.get(label) ?? [], lack, (u) => u.labels.get(label) ?? 0);
    left.delete(label);
  }
  place(order, reports, ({ size }) => size);
  return parts.map((part) => part ?? '');
}
