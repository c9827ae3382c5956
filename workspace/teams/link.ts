import { z } from 'zod';
import { faultsOf } from './card-check';
import { cardSchema, type WireCard } from './model';

/** Teams shows “Unable to reach app” after this, in milliseconds. */
export const ANSWER_MS = 5_000;
/** Enough to send any activity of a test again. */
const ACTIVITIES_KEPT = 500;

/** What the bot answered to an activity. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
}

/** Where activities go, and what is true of all of them. */
export interface LinkOptions {
  /** Where the bot listens, without a path; asked at each activity, for ports known late. */
  readonly botUrl: () => string;
  readonly realNow: () => number;
  readonly timeoutMs: number;
}

/** The wire from Teams to the bot. Without an app id there are no tokens; nothing else differs. */
export class TeamsLink {
  private readonly sent: object[] = [];
  private readonly running = new Set<AbortController>();

  constructor(private readonly options: LinkOptions) {}

  /** The latest activities, oldest first. */
  activities(): readonly object[] {
    return this.sent;
  }

  async send(activity: object, headers: Readonly<Record<string, string>> = {}): Promise<BotAnswer> {
    this.sent.push(activity);
    if (this.sent.length > ACTIVITIES_KEPT) this.sent.shift();
    const abort = new AbortController();
    this.running.add(abort);
    const timer = setTimeout(() => abort.abort(), this.options.timeoutMs);
    const began = performance.now();
    try {
      const response = await fetch(`${this.options.botUrl()}/api/messages`, {
        method: 'POST',
        redirect: 'manual',
        signal: abort.signal,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(activity),
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text), ms: performance.now() - began };
    } catch {
      return { status: 504, body: null, ms: performance.now() - began };
    } finally {
      clearTimeout(timer);
      this.running.delete(abort);
    }
  }

  /** Gives up on whatever is under way. */
  close(): void {
    for (const abort of this.running) abort.abort();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? null : text;
  }
}

const actionAnswer = z.union([
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: cardSchema,
  }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string().min(1),
  }),
]);

const dialogAnswer = z.object({
  task: z
    .union([
      z.object({
        type: z.literal('continue'),
        value: z.object({
          title: z.string().min(1),
          width: z.unknown().optional(),
          height: z.unknown().optional(),
          card: z.object({
            contentType: z.literal('application/vnd.microsoft.card.adaptive'),
            content: cardSchema,
          }),
        }),
      }),
      z.object({ type: z.literal('message'), value: z.string().min(1) }),
    ])
    .optional(),
});

const searchAnswer = z.object({
  composeExtension: z.union([
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.literal('list'),
      attachments: z.array(
        z.looseObject({
          contentType: z.string(),
          content: z.unknown().optional(),
          preview: z.looseObject({
            content: z.looseObject({
              title: z.string().min(1),
              tap: z
                .looseObject({ type: z.literal('invoke'), value: z.unknown().optional() })
                .optional(),
            }),
          }),
        }),
      ),
    }),
    z.object({ type: z.literal('message'), text: z.string().min(1) }),
  ]),
});

/** What a person sees of an answer; `trouble` where Teams would say that the app failed. */
export type Seen =
  | { readonly kind: 'card'; readonly card: WireCard }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: WireCard }
  | { readonly kind: 'closed' }
  | { readonly kind: 'found'; readonly results: readonly Result[] }
  | { readonly kind: 'trouble'; readonly why: string };

export interface Result {
  readonly title: string;
  readonly tap: unknown;
  readonly content: unknown;
}

/** Reads the answer to an invoke as strictly as Teams does. */
export function seenIn(name: string, { status, body }: BotAnswer): Seen {
  if (status !== 200) return { kind: 'trouble', why: `the bot answered ${status}` };
  if (name === 'adaptiveCard/action') return actionSeen(body);
  return name === 'composeExtension/query' || name === 'composeExtension/selectItem'
    ? searchSeen(body)
    : dialogSeen(body);
}

function actionSeen(body: unknown): Seen {
  const read = actionAnswer.safeParse(body);
  if (!read.success) return notTaken(read.error);
  const { type, value } = read.data;
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'words', words: value };
  return checked({ kind: 'card', card: value }, faultsOf(value));
}

function dialogSeen(body: unknown): Seen {
  const read = dialogAnswer.safeParse(body ?? {});
  if (!read.success) return notTaken(read.error);
  const { task } = read.data;
  if (!task) return { kind: 'closed' };
  if (task.type === 'message') return { kind: 'words', words: task.value };
  const { title, card } = task.value;
  return checked({ kind: 'dialog', title, card: card.content }, faultsOf(card.content, 'dialog'));
}

function searchSeen(body: unknown): Seen {
  const read = searchAnswer.safeParse(body);
  if (!read.success) return notTaken(read.error);
  const found = read.data.composeExtension;
  if (found.type === 'message') return { kind: 'words', words: found.text };
  const results = found.attachments.map(({ content, preview }) => ({
    title: preview.content.title,
    tap: preview.content.tap?.value,
    content,
  }));
  return { kind: 'found', results };
}

function checked(seen: Seen, faults: readonly string[]): Seen {
  return faults.length === 0 ? seen : { kind: 'trouble', why: faults.join('; ') };
}

function notTaken(error: z.ZodError): Seen {
  return { kind: 'trouble', why: z.prettifyError(error) };
}
