import { parseArgs } from 'node:util';
import type { Expected } from '../../core/certificate/subject/expected';
import { parseCbe } from '../../core/terms/cbe';
import { ENVIRONMENTS, type Environment } from '../../core/terms/terms';

export const USAGE = [
  'Usage: npm run --silent certificate -- FILE [options]',
  '',
  '  --csr                  FILE is a CSR, not a certificate',
  '  --cbe N                CBE number of the organisation',
  '  --organisation NAME    its legal name',
  '  --application ID       the application ID of the request form',
  '  --env INT|ACC|PRD      the environment it is for',
  '  --anchors FOLDER       trust anchors and CRLs (PEM or DER files)',
  '  --at ISO-TIME          check as of this moment, UTC unless it says otherwise',
  '  --json                 one JSON object instead of text',
  '',
  'Exit: 0 no error, 1 at least one error, 2 the call can’t be used.',
  '',
].join('\n');

export interface Options {
  readonly file: string;
  readonly expected: Expected;
  readonly anchors: string | null;
  /** Null: now. */
  readonly at: Date | null;
  readonly json: boolean;
}

/** A call that can't be used: what is wrong with it, for the person who made it. */
export class UnusableCall extends Error {}

/** Reads the arguments after the script's name. Throws an UnusableCall that names the fault. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parsed(argv);
  const [file, second] = positionals;
  if (file === undefined || file === '') throw new UnusableCall('No FILE is given.');
  if (second !== undefined) {
    throw new UnusableCall(`One FILE at a time; “${second}” is a second one.`);
  }
  return {
    file,
    anchors: text('anchors', values.anchors) ?? null,
    at: values.at === undefined ? null : moment(values.at),
    json: values.json,
    expected: {
      kind: values.csr ? 'csr' : 'certificate',
      cbe: values.cbe === undefined ? undefined : cbe(values.cbe),
      legalName: text('organisation', values.organisation),
      applicationId: text('application', values.application),
      environment: values.env === undefined ? undefined : environment(values.env),
    },
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        csr: { type: 'boolean', default: false },
        cbe: { type: 'string' },
        organisation: { type: 'string' },
        application: { type: 'string' },
        env: { type: 'string' },
        anchors: { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UnusableCall(error instanceof Error ? error.message : 'The options can’t be read.');
  }
}

function text(option: string, value: string | undefined): string | undefined {
  if (value?.trim() === '') throw new UnusableCall(`--${option} is empty.`);
  return value;
}

function cbe(value: string): string {
  const reading = parseCbe(value);
  if (reading.ok) return reading.cbe;
  switch (reading.fault) {
    case 'not-digits':
      throw new UnusableCall(`--cbe ${value}: a CBE number is ten digits, as in 0206731645.`);
    case 'several':
      throw new UnusableCall(`--cbe ${value}: more than one CBE number; give one.`);
    case 'missing-digit':
    case 'length':
      throw new UnusableCall(
        `--cbe ${value}: a CBE number has ten digits, this one ${String(reading.digits.length)}.`,
      );
    case 'first-digit':
      throw new UnusableCall(`--cbe ${value}: a CBE number begins with 0 or 1.`);
    case 'check-digits':
      throw new UnusableCall(
        `--cbe ${value}: the check digits are wrong, ${String(reading.expected)} would fit.`,
      );
  }
}

function environment(value: string): Environment {
  const known = ENVIRONMENTS.find((one) => one === value);
  if (known === undefined) {
    throw new UnusableCall(`--env ${value}: it is one of ${ENVIRONMENTS.join(', ')}.`);
  }
  return known;
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/;

function moment(value: string): Date {
  const [, day, time = '00:00', zone = 'Z'] = ISO.exec(value) ?? [];
  const start = new Date(`${String(day)}T00:00Z`);
  const at = new Date(`${String(day)}T${time}${zone}`);
  // 30 February would quietly become 2 March.
  const isReal = !Number.isNaN(start.getTime()) && start.toISOString().slice(0, 10) === day;
  if (!isReal || Number.isNaN(at.getTime())) {
    throw new UnusableCall(`--at ${value}: give a moment as 2026-11-22T09:30:00Z.`);
  }
  return at;
}
