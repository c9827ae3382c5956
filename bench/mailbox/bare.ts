import { performance } from 'node:perf_hooks';
import { ImapFlow } from 'imapflow';
import PostalMime from 'postal-mime';

/** Mails a second that the two libraries alone fetch and read, one connection, nothing stored. */
export async function readBare(url: string, count: number): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const client = new ImapFlow({
    host: hostname,
    port: Number(port),
    secure: false,
    doSTARTTLS: false,
    auth: { user: username, pass: password },
    logger: false,
  });
  await client.connect();
  try {
    await client.mailboxOpen(decodeURIComponent(pathname.slice(1)), { readOnly: true });
    const began = performance.now();
    let read = 0;
    for await (const { source } of client.fetch('1:*', { source: true })) {
      if (!source) continue;
      await PostalMime.parse(source, { attachmentEncoding: 'arraybuffer' });
      read += 1;
      if (read === count) break;
    }
    if (read < count) throw new Error(`Only ${read} of ${count} mails are in the mailbox`);
    return (read * 1_000) / (performance.now() - began);
  } finally {
    client.close();
  }
}
