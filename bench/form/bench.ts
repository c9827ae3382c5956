import { performance } from 'node:perf_hooks';
import { ParseSpeeds, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createPaperDesk } from '../../src/adapters/pdf';
import { documentSender } from '../../src/core/process/document-sender';
import { fold } from '../../src/core/process/evolve';
import type { Event } from '../../src/core/process/events';
import type { RequestState } from '../../src/core/process/state';
import type { Paper } from '../../src/view/paper/paper';
import { sendingForm } from '../../src/view/paper/sending-form';
import { atMostTimes, both, under } from '../goal';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';

const ROUNDS = 200;
const QUICK_ROUNDS = 40;

/** Rounds before it is measured: the thread starts, and both sides are compiled. */
const WARMING_UP = 20;

const GOAL_MS = 150;
const GOAL_TIMES = 2;

const AT = new Date('2026-11-23T09:00:00Z');

const registered: Event = {
  type: 'RequestRegistered',
  cbe: '0406798006',
  language: 'fr',
  recipients: ['enterprises', 'citizens'],
  documentsPerMonth: 120_000,
  plannedGoLive: '2027-03-01',
  firstEnvironment: 'INT',
  texts: {
    organisation: 'SMALS',
    contactName: 'Jan Jansen',
    contactEmail: 'jan@smals.example',
    useCases: 'Career-break certificates',
    loadPeaks: 'End of May',
  },
};

/**
 * Milliseconds to make a form and to read one, as whoever waits for the thread sees them, each beside what the library
 * alone takes for the same fields and texts in this thread, in turns.
 */
export async function benchForm({ quick }: Thoroughness): Promise<readonly Row[]> {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const paper = sendingForm(stateOf(registered));
  const desk = createPaperDesk();
  try {
    const made = await desk.make(paper, AT);
    if (!made.ok) throw new Error(`No form was made: ${made.why}`);
    const making = await inTurns(
      rounds,
      () => desk.make(paper, AT),
      () => madeBare(paper),
    );
    const form = made.bytes;
    const reading = await inTurns(
      rounds,
      () => desk.read(form),
      () => readBare(form),
    );
    return [...rowsOf('a form made', making), ...rowsOf('a form read', reading)];
  } finally {
    await desk.close();
  }
}

function stateOf(event: Event): RequestState {
  const actor = { platform: 'slack', id: 'UANA', name: 'Ana', role: 'staff' } as const;
  const state = fold(documentSender, 'DS-2026-0007', [
    { version: 1, at: AT.toISOString(), actor, event },
  ]);
  if (!state) throw new Error('A registration leads to a state');
  return state;
}

interface Turns {
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

async function inTurns(
  rounds: number,
  own: () => Promise<{ readonly ok: boolean }>,
  bare: () => Promise<void>,
): Promise<Turns> {
  const times = { own: [] as number[], bare: [] as number[] };
  for (let round = -WARMING_UP; round < rounds; round += 1) {
    const bareMs = await took(bare);
    const ownMs = await took(async () => {
      if (!(await own()).ok) throw new Error('A form of our own was not taken');
    });
    if (round < 0) continue;
    times.bare.push(bareMs);
    times.own.push(ownMs);
  }
  return times;
}

async function took(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function rowsOf(what: string, { own, bare }: Turns): readonly Row[] {
  const name = 'the library alone';
  const p50 = part(own, 0.5);
  const p95 = part(own, 0.95);
  const floor = { name, value: part(bare, 0.5) };
  const late = { name, value: part(bare, 0.95) };
  return [
    row(`${what}, p50`, p50, 'ms', atMostTimes(p50, floor, GOAL_TIMES)),
    row(`${what}, p95`, p95, 'ms', {
      ...both(under(p95, GOAL_MS, 'ms'), atMostTimes(p95, late, GOAL_TIMES)),
      floor: late,
    }),
  ];
}

function part(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The same fields and texts, each at one place, with nothing laid out. */
async function madeBare({ title, intro, sections }: Paper): Promise<void> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  await document.embedFont(StandardFonts.HelveticaBold);
  const page = document.addPage();
  document.addPage();
  const form = document.getForm();
  const draw = (text: string) => page.drawText(text, { x: 10, y: 10, size: 9, font });
  for (const text of [title, ...intro]) draw(text);
  for (const section of sections) {
    draw(section.title);
    if (section.note !== undefined) draw(section.note);
    for (const field of section.fields) {
      draw(field.label);
      draw(field.help);
      if (field.kind === 'box') {
        form.createCheckBox(field.name).addToPage(page);
        continue;
      }
      const text = form.createTextField(field.name);
      text.addToPage(page, { font });
      text.setText(field.value);
    }
  }
  await document.save({ useObjectStreams: false });
}

async function readBare(bytes: Uint8Array): Promise<void> {
  const document = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest });
  for (const field of document.getForm().getFields()) field.getName();
}
