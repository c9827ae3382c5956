/** Bytes of a mail: a page of text, as text and as HTML, above the thread that it answers. */
export const MAIL_BYTES = 20 * 1024;

const SENTENCE = 'Wij sturen maandelijks loopbaanattesten naar de e-Box van onze werknemers. ';

/** A mail of a contact about their request, about as large as `MAIL_BYTES`. `number` tells it from all others. */
export function mailOf(id: string, contact: string, number: number): Buffer {
  const half = Math.floor(MAIL_BYTES / 2 / SENTENCE.length) - 5;
  const lines = Array.from({ length: half }, (_, line) =>
    line < half / 2 ? SENTENCE : `> ${SENTENCE}`,
  );
  const html = lines.map((line) => `<p>${line.replace('>', '&gt;')}</p>`);
  return Buffer.from(
    [
      `From: Jan Jansen <${contact}>`,
      'To: desk@ebox.example',
      `Subject: Re: [${id}] number ${number}`,
      `Message-ID: <${number}@sender.example>`,
      'Date: Sat, 28 Nov 2026 10:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="parts"',
      '',
      '--parts',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `This is mail ${number}.`,
      ...lines,
      '--parts',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<html><body>',
      ...html,
      '</body></html>',
      '--parts--',
      '',
    ].join('\r\n'),
  );
}
