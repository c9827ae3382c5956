import type { Block, Line, Note } from '../model/model';
import type { Words } from '../words';
import { inOrder, worst, type Area, type Finding, type Level } from './finding';

/** A finding as a program reads it: `doctor -- --json`. */
export interface Told {
  readonly about: Area;
  readonly level: Level;
  readonly said: string;
  readonly todo: string | null;
}

/** The findings in somebody's language. */
export function told(findings: readonly Finding[], words: Words): readonly Told[] {
  const { doctor } = words;
  return inOrder(findings).map(({ area, level, said, todo }) => ({
    about: area,
    level,
    said: said(doctor, words),
    todo: todo?.(doctor, words) ?? null,
  }));
}

/** The answer to `doctor` in chat: what needs somebody first, then all that was looked at. */
export function doctorNote(findings: readonly Finding[], words: Words): Note {
  const { doctor } = words;
  const lines = told(findings, words);
  const summary = doctor.summary[worst(findings)];
  const bad = lines.filter(({ level }) => level !== 'ok');
  const fine = lines.filter(({ level }) => level === 'ok');
  return {
    summary,
    blocks: [
      { kind: 'heading', text: doctor.title },
      { kind: 'line', line: [summary] },
      ...(bad.length === 0 ? [] : [list(bad, words)]),
      ...(fine.length === 0 ? [] : [list(fine, words)]),
      { kind: 'small', line: [doctor.changesNothing] },
    ],
  };
}

function list(lines: readonly Told[], words: Words): Block {
  return { kind: 'list', items: lines.map((line) => item(line, words)) };
}

function item({ about, level, said, todo }: Told, { doctor }: Words): Line {
  return [
    { strong: `${doctor.level[level]} · ${doctor.area[about]}` },
    `: ${said}`,
    ...(todo === null ? [] : [` ${todo}`]),
  ];
}

/** The same as plain text, a line a finding, what to do below it. */
export function doctorText(findings: readonly Told[], { doctor }: Words): string {
  const lines = findings.flatMap(({ about, level, said, todo }) => [
    `${level.padEnd(WIDEST_LEVEL)} ${doctor.area[about]}: ${said}`,
    ...(todo === null ? [] : [`${' '.repeat(WIDEST_LEVEL)} → ${todo}`]),
  ]);
  return `${[...lines, '', doctor.summary[worst(findings)]].join('\n')}\n`;
}

/** `warning` is the longest level: what follows stands in a column. */
const WIDEST_LEVEL = 7;
