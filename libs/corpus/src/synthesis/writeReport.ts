import { pick, type Labels, type Random, type Sex } from '@labelray/core';
import { composeBlocks } from './composeBlocks.ts';
import { boundSlots, composeStatements, type Sentence, type Writing } from './composeStatements.ts';
import { decideGold } from './decideGold.ts';
import { layOut } from './layOut.ts';
import type { Style } from './style.ts';
import { tidySentence } from './template.ts';
import { weightedPick } from './weightedPick.ts';

/** A written report: sections, the labeled text of them, and its gold. */
export interface Written {
  readonly text: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly labels: Labels;
  readonly phenomena: Readonly<Record<string, string>>;
  /** Something that is not asked is abnormal. */
  readonly otherwiseAbnormal: boolean;
}

/** Whom a report is about. */
export interface Person {
  readonly age: number;
  readonly sex: Sex;
}

/** Sentences in the usual order of topics, now and then not. */
function inOrder(sentences: readonly Sentence[], style: Style, random: Random): Sentence[] {
  const topics = Object.keys(style.topics);
  const jumps = random() < style.rates.disorder ? topics.length : 0.5;
  return sentences
    .map((sentence) => ({ sentence, place: topics.indexOf(sentence.topic) + random() * jumps }))
    .sort((a, b) => a.place - b.place)
    .map(({ sentence }) => sentence);
}

/** Sentences about things that are not asked, at most one a subject. */
function sayExtras(writing: Writing): (Sentence & { readonly abnormal: boolean })[] {
  const { style, expand, random } = writing;
  const extras: (Sentence & { readonly abnormal: boolean })[] = [];
  const subjects = new Set<string>();
  while (random() < style.rates.extra) {
    const open = (style.extras ?? []).filter(({ subject }) => !subjects.has(subject));
    if (open.length === 0) break;
    const extra = pick(open, random);
    subjects.add(extra.subject);
    const text = expand(pick(extra.text, random), random);
    extras.push({ text, topic: extra.topic, says: {}, abnormal: extra.abnormal });
  }
  return extras;
}

/** Sentences that name unmentioned findings without stating them, and finding → phenomenon of those names. */
function sayAsides(
  mentioned: ReadonlySet<string>,
  writing: Writing,
): {
  readonly asides: readonly (Sentence & { readonly abnormal: boolean })[];
  readonly named: Readonly<Record<string, string>>;
} {
  const { style, expand, random } = writing;
  const asides: (Sentence & { readonly abnormal: boolean })[] = [];
  const named: Record<string, string> = {};
  for (const aside of style.asides ?? []) {
    if (random() >= aside.rate) continue;
    const open = Object.keys(style.nouns ?? {}).filter(
      (finding) =>
        !mentioned.has(finding) &&
        !(finding in named) &&
        style.nouns?.[finding]?.[aside.nouns] !== undefined,
    );
    if (open.length === 0) continue;
    const finding = pick(open, random);
    const name = expand(pick(style.nouns?.[finding]?.[aside.nouns] ?? [], random), random);
    asides.push({
      text: expand(pick(aside.text, random), random, { name }),
      topic: '',
      says: {},
      abnormal: aside.abnormal === true,
    });
    named[finding] = aside.phenomenon;
  }
  return { asides, named };
}

/** What the report concludes: its stated and suspected findings, or that it is normal. */
function conclude(labels: Labels, writing: Writing): string {
  const { style, expand, random } = writing;
  const { impression } = style;
  if (!impression) return '';
  const { listed } = impression;
  const nounsOf = ([finding, value]: readonly [string, string]): readonly string[] =>
    style.nouns?.[finding]?.[impression.nouns[value] ?? ''] ?? [];
  const listable = Object.entries(labels).filter((label) => nounsOf(label).length > 0);
  const items = listable
    .filter(() => listed === undefined || random() < listed)
    .map((label) => {
      const noun = pick(nounsOf(label), random);
      return tidySentence(`${expand(noun, random, boundSlots(label[1], writing))}.`);
    });
  if (items.length === 0) {
    const others = (listable.length > 0 ? impression.unlisted : undefined) ?? impression.normal;
    return tidySentence(expand(pick(others, random), random));
  }
  return random() < impression.numbered
    ? items.map((item, i) => `${i + 1}. ${item}`).join('\n')
    : items.join(' ');
}

/** The other sections; they name findings too, which does not count. */
function otherSections(
  person: Person,
  findings: readonly string[],
  writing: Writing,
): Record<string, string> {
  const { style, expand, random } = writing;
  const sections: Record<string, string> = {};
  for (const [section, templates] of Object.entries(style.sections ?? {})) {
    const names = style.nouns?.[pick(findings, random)]?.name ?? ['pain'];
    const bound = {
      age: String(person.age),
      person: person.sex === 'female' ? 'woman' : 'man',
      name: expand(pick(names, random), random),
    };
    sections[section] = tidySentence(expand(pick(templates, random), random, bound));
  }
  return sections;
}

/** The labeled sections as one text, each under its heading. */
function labeledText(sections: Readonly<Record<string, string>>, { labeled }: Style): string {
  return Object.entries(labeled ?? { findings: '' })
    .map(([section, heading]) => {
      const text = sections[section] ?? '';
      return heading === '' || text === '' ? text : `${heading}\n${text}`;
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** Writes the report that states `state`, with its gold. */
export function writeReport(
  state: Labels,
  person: Person,
  rank: readonly string[],
  findings: readonly string[],
  writing: Writing,
): Written {
  const { style, part, sick, random } = writing;
  const normal = !Object.keys(state).some(sick);
  const others = otherSections(person, findings, writing);
  const normals = (style.normals ?? []).filter(
    (text) => text.part === undefined || text.part === part,
  );
  if (normal && normals.length > 0 && random() < style.rates.template) {
    const { says, text } = pick(normals, random);
    const phenomena = Object.fromEntries(Object.keys(says).map((finding) => [finding, 'template']));
    const sections = { ...others, findings: text, impression: conclude({}, writing) };
    return {
      text: labeledText(sections, style),
      sections,
      labels: says,
      phenomena,
      otherwiseAbnormal: false,
    };
  }
  const blocks = style.blocks && random() < style.blocks.rate ? style.blocks : undefined;
  const around = blocks ? { ...writing, style: blocks.style } : writing;
  const stated = blocks ? composeBlocks(state, blocks, writing) : composeStatements(state, writing);
  const { asides, named } = sayAsides(new Set(Object.keys(state)), writing);
  const extras = sayExtras(around);
  const sentences = [...asides, ...inOrder([...stated, ...extras], style, random)];
  const layouts = blocks?.layouts ?? style.layouts;
  const layout = weightedPick(layouts, ({ weight }) => weight, random);
  const gold = decideGold(stated, rank);
  const sections = {
    ...others,
    findings: layOut(sentences, layout, style.topics, random),
    impression: conclude(gold.labels, writing),
  };
  return {
    text: labeledText(sections, style),
    sections,
    labels: gold.labels,
    phenomena: { ...gold.phenomena, ...named },
    otherwiseAbnormal: [...extras, ...asides].some(({ abnormal }) => abnormal),
  };
}
