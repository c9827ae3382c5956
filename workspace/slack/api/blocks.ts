import { checkBlocks, checkView } from '../block-kit/check';
import type { Parts } from '../parts';
import { type Answer, ok, refuse } from './answer';
import type { Arguments } from './arguments';

/** The three things that may be asked about, of which a call names exactly one. */
const SUBJECTS = ['blocks', 'message', 'view'] as const;

/** `blocks.validate`: says what is wrong and where, and shows nothing to anybody. */
export function validate(args: Arguments, { state }: Parts): Answer {
  const given = SUBJECTS.filter((name) => args.has(name));
  const [subject] = given;
  if (!subject || given.length > 1) return refuse('invalid_arguments');
  const checked = check(subject, args, () => state.newId('B'));
  if (checked.ok) return ok();
  const errors = checked.faults.map((fault) => {
    const [, message = fault, pointer = ''] =
      /^(?:\[ERROR\] )?(.*?)(?: \[json-pointer:(.*)\])?$/u.exec(fault) ?? [];
    return { pointer, code: 'failed_constraint', message };
  });
  return { ok: false, error: `invalid_${subject}`, errors };
}

function check(subject: (typeof SUBJECTS)[number], args: Arguments, newId: () => string) {
  if (subject === 'view') return checkView(args.object('view'), newId);
  if (subject === 'blocks') return checkBlocks(args.object('blocks'), newId);
  const message = args.object('message');
  const blocks = typeof message === 'object' && message !== null && 'blocks' in message;
  return checkBlocks(blocks ? message.blocks : [], newId);
}
