import {
  InputError,
  pick,
  randomInteger,
  shuffle,
  type Labels,
  type Random,
  type Split,
} from '@labelray/core';
import { misspell, redact } from './damage.ts';
import type { Frame, FrameRole, Joint, Style } from './style.ts';
import type { Expand } from './template.ts';
import { weightedPick } from './weightedPick.ts';

/** What a sentence says of one finding, and how. */
export interface Said {
  readonly value: string;
  readonly phenomenon: string;
}

/** One sentence of a report with its gold. */
export interface Sentence {
  readonly text: string;
  readonly topic: string;
  readonly says: Readonly<Record<string, Said>>;
}

/** What sentences are written with. */
export interface Writing {
  readonly style: Style;
  readonly expand: Expand;
  /** Finding → topic. */
  readonly topicOf: Readonly<Record<string, string>>;
  /** Sentences may be kept for the test part, ready-made reports for any part. */
  readonly part: Split;
  /** True where the report states or suspects the finding. */
  readonly sick: (finding: string) => boolean;
  readonly random: Random;
}

/** Phenomena that damage may replace by `typo` or `redaction`. */
const damageable = (
  text: string,
  { style, random }: Writing,
): { text: string; damage?: string } => {
  if (random() < style.rates.typo) {
    const wrong = misspell(text, random);
    if (wrong !== text) return { text: wrong, damage: 'typo' };
  }
  if (style.removed !== undefined && random() < style.rates.redaction) {
    const removed = redact(text, style.removable ?? [], style.removed, random);
    if (removed !== text) return { text: removed, damage: 'redaction' };
  }
  return { text };
};

/** Slots that depend on the value, such as a side, drawn for one sentence. */
export function boundSlots(value: string, { style, random }: Writing): Record<string, string> {
  const fillers = style.valueFillers?.[value] ?? {};
  return Object.fromEntries(
    Object.entries(fillers).map(([slot, pool]) => [slot, pick(pool, random)]),
  );
}

/** True where the finding has sentences of this value on its own. */
export function canSay(finding: string, value: string, style: Style): boolean {
  return Object.keys(style.phrases[finding]?.[value] ?? {}).length > 0;
}

/** A sentence that states one finding and is not contradicted by what the report says of the others. */
export function sayOne(finding: string, value: string, writing: Writing): Sentence {
  const { style, expand, topicOf, sick, random } = writing;
  const phenomena = Object.entries(style.phrases[finding]?.[value] ?? {}).filter(
    ([phenomenon]) => !style.unless?.[finding]?.[value]?.[phenomenon]?.some(sick),
  );
  if (phenomena.length === 0)
    throw new InputError(`no sentence for value "${value}" of finding "${finding}"`, {
      remedy: 'add one to the phrases of the style, or give the value no chance',
    });
  const [phenomenon, texts] = weightedPick(
    phenomena,
    ([name]) => style.weights?.[name] ?? 1,
    random,
  );
  const nth = writing.part === 'test' ? undefined : style.testOnly?.[phenomenon];
  const open = nth === undefined ? texts : texts.filter((_, i) => i % nth !== nth - 1);
  const written = expand(pick(open, random), random, boundSlots(value, writing));
  const { text, damage } = damageable(written, writing);
  return {
    text,
    topic: topicOf[finding] ?? '',
    says: { [finding]: { value, phenomenon: damage ?? phenomenon } },
  };
}

function sayJoint(joint: Joint, writing: Writing): Sentence {
  const { expand, topicOf, random } = writing;
  const says = Object.entries(joint.says).map(([finding, value]): [string, Said] => {
    const phenomenon =
      typeof joint.phenomenon === 'string' ? joint.phenomenon : (joint.phenomenon[finding] ?? '');
    return [finding, { value, phenomenon }];
  });
  const text = expand(pick(joint.text, random), random);
  return { text, topic: topicOf[says[0]?.[0] ?? ''] ?? '', says: Object.fromEntries(says) };
}

/** `a`, `a or b`, `a, b or c`. */
function list(items: readonly string[], join: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${join} ${items.at(-1) ?? ''}`;
}

/** The frame with findings of the state in its slots; undefined where too few are left. */
function sayFrame(
  frame: Frame,
  left: readonly string[],
  state: Labels,
  writing: Writing,
): Sentence | undefined {
  const { style, expand, topicOf, random } = writing;
  const template = pick(frame.text, random);
  const says: Record<string, Said> = {};
  const slots: Record<string, string> = {};
  const noun = (finding: string, set: string): readonly string[] =>
    style.nouns?.[finding]?.[set] ?? [];
  const fits = (role: FrameRole, slot: string, finding: string): boolean =>
    !(finding in says) &&
    role.values.includes(state[finding] ?? '') &&
    [role.nouns, ...alsoNamed(template, slot)].every((set) => noun(finding, set).length > 0);

  for (const [slot, role] of Object.entries(frame.roles)) {
    const [least, most] = role.count;
    const fitting = shuffle(
      left.filter((finding) => fits(role, slot, finding)),
      random,
    );
    if (fitting.length < least) return undefined;
    const count = least + randomInteger(random, Math.min(most, fitting.length) - least + 1);
    const chosen = fitting.slice(0, count);
    const nouns = chosen.map((finding) => {
      const value = state[finding] ?? '';
      const written = expand(
        pick(noun(finding, role.nouns), random),
        random,
        boundSlots(value, writing),
      );
      const { text, damage } = damageable(written, writing);
      says[finding] = { value, phenomenon: damage ?? role.phenomenon };
      return text;
    });
    slots[slot] = list(nouns, role.join ?? 'or');
    for (const set of alsoNamed(template, slot))
      slots[`${slot}:${set}`] = expand(pick(noun(chosen[0] ?? '', set), random), random);
  }
  const text = expand(template, random, slots);
  return { text, topic: topicOf[Object.keys(says)[0] ?? ''] ?? '', says };
}

/** Noun sets by which a template names the finding of a slot once more: `{one:absent}`. */
function alsoNamed(template: string, slot: string): string[] {
  return [...template.matchAll(/\{([^}:]+):([^}]+)\}/g)]
    .filter(([, name]) => name === slot)
    .map(([, , set]) => set ?? '');
}

/**
 * Sentences that together state exactly the values of `state`: joints and frames where they fit, then a sentence for
 * every finding that is left, then second voices and repetitions that do not change what the report says.
 */
export function composeStatements(state: Labels, writing: Writing): readonly Sentence[] {
  const { style, sick, random } = writing;
  const { rates } = style;
  const verbose = random() < rates.verbose;
  const sentences: Sentence[] = [];
  let left = shuffle(Object.keys(state), random);
  const say = (sentence: Sentence): void => {
    sentences.push(sentence);
    left = left.filter((finding) => !(finding in sentence.says));
  };

  for (const voice of style.secondVoices ?? []) {
    for (const finding of left) {
      if (state[finding] !== voice.value || random() >= voice.rate) continue;
      if (voice.findings && !voice.findings.includes(finding)) continue;
      if (!canSay(finding, voice.value, style) || !canSay(finding, voice.with, style)) continue;
      const first = sayOne(finding, voice.with, writing);
      const second = sayOne(finding, voice.value, writing);
      const said = { value: voice.value, phenomenon: voice.phenomenon };
      sentences.push(first);
      say({ ...second, says: { [finding]: said } });
    }
  }
  while (random() < rates.joint) {
    const fitting = (style.joints ?? []).filter(
      (joint) =>
        Object.entries(joint.says).every(
          ([finding, value]) => state[finding] === value && left.includes(finding),
        ) && !joint.unless?.some(sick),
    );
    if (fitting.length === 0) break;
    say(
      sayJoint(
        weightedPick(fitting, (joint) => joint.weight ?? 1, random),
        writing,
      ),
    );
  }
  const frames = style.frames ?? [];
  while (frames.length > 0 && left.length > 1 && random() < rates.frame) {
    const sentence = sayFrame(
      weightedPick(frames, (frame) => frame.weight ?? 1, random),
      left,
      state,
      writing,
    );
    if (sentence) say(sentence);
  }
  const repeated = verbose ? Object.keys(state).filter(() => random() < 0.5) : [];
  for (const finding of left) sentences.push(sayOne(finding, state[finding] ?? '', writing));
  for (const finding of repeated) {
    const again = sayOne(finding, state[finding] ?? '', writing);
    if (sentences.every(({ text }) => text !== again.text)) sentences.push(again);
  }
  return sentences;
}
