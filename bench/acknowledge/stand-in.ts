import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** A Slack that takes everything at once, so that only the bot is measured. */
export interface StandIn {
  readonly apiUrl: string;
  /** Resolves with the next view that the bot opens. */
  nextView(): Promise<OpenedView>;
  /** How many messages with these words went to one person alone, in this channel. */
  whispered(words: string, channel: string): number;
  close(): void;
}

const viewSchema = z.object({
  private_metadata: z.string(),
  callback_id: z.string(),
  blocks: z.array(z.looseObject({ block_id: z.string().optional() })),
});
const callSchema = z.looseObject({
  view: z.unknown().optional(),
  user: z.string().optional(),
  channel: z.string().optional(),
  text: z.string().optional(),
});
export type OpenedView = z.output<typeof viewSchema>;

export async function standIn(): Promise<StandIn> {
  const waiting: ((view: OpenedView) => void)[] = [];
  const whispers: z.output<typeof callSchema>[] = [];
  let posted = 0;
  const app = express().use(express.json(), express.urlencoded({ extended: false }));
  app.post('/api/:method', (request, response) => {
    posted += 1;
    const body = callSchema.parse(request.body ?? {});
    if (request.params.method === 'chat.postEphemeral') whispers.push(body);
    if (request.params.method === 'views.open') {
      const view = typeof body.view === 'string' ? (JSON.parse(body.view) as unknown) : body.view;
      waiting.shift()?.(viewSchema.parse(view));
    }
    response.json({
      ok: true,
      ts: `1700000000.${String(posted).padStart(6, '0')}`,
      channel: 'CREQUESTS',
      user_id: 'UBOT',
      user: { id: body.user, name: 'somebody', profile: { real_name: `Somebody ${body.user}` } },
      messages: [],
    });
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    nextView: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    whispered: (words, channel) =>
      whispers.filter((one) => one.channel === channel && one.text?.includes(words)).length,
    close: () => server.close(),
  };
}
