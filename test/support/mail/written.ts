/** A file that somebody attaches. */
export interface Attached {
  readonly name: string;
  readonly type?: string;
  readonly bytes: Buffer;
}

export interface Written {
  readonly from?: string;
  readonly subject?: string;
  readonly text?: string;
  /** Further headers, as they stand in the mail. */
  readonly headers?: readonly string[];
  readonly files?: readonly Attached[];
  readonly id?: string;
}

let count = 0;

/** A mail as its sender's program writes it. */
export function written({
  from = 'Jan Jansen <jan@journey.example>',
  subject = 'A question',
  text = 'Hello',
  headers = [],
  files = [],
  id = `<mail-${String((count += 1))}@journey.example>`,
}: Written = {}): string {
  const head = [
    `From: ${from}`,
    'To: eBoxIntegration@smals.be',
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    'Date: Sat, 28 Nov 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    ...headers,
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', '', text];
  if (files.length === 0) return [...head, ...body, ''].join('\r\n');
  const parts = files.map(({ name, type = 'application/octet-stream', bytes }) =>
    [
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64').replace(/.{76}/gu, '$&\r\n'),
    ].join('\r\n'),
  );
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="the-boundary"',
    '',
    ...[body.join('\r\n'), ...parts].flatMap((part) => ['--the-boundary', part]),
    '--the-boundary--',
    '',
  ].join('\r\n');
}

/** An answer to a mail of ours, as a mail program threads it. */
export function answering(
  ours: { readonly subject: string; readonly messageId: string },
  more: Written,
) {
  return written({
    subject: `Re: ${ours.subject}`,
    ...more,
    headers: [
      `In-Reply-To: ${ours.messageId}`,
      `References: ${ours.messageId}`,
      ...(more.headers ?? []),
    ],
  });
}
