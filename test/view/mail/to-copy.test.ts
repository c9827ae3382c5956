import { mailToCopy } from '../../../src/view/mail/to-copy';
import { ID, mailOf, TYPED } from '../../support/mail/mail-story';
import * as story from '../../support/mail/mail-story';
import { ENGLISH } from '../../support/words';

describe('a mail that staff send themselves', () => {
  const mail = mailOf([...story.toValidation, story.confirmed], { language: 'fr' });
  const note = mailToCopy(ID, mail, ENGLISH);

  it('says whom to write to, under which subject, and what to attach', () => {
    expect(note.blocks).toContainEqual({
      kind: 'facts',
      facts: [
        { label: 'To', value: [{ code: TYPED.contactEmail }] },
        { label: 'Subject', value: [{ code: mail.subject }] },
        {
          label: 'Attach',
          value: [
            { code: TYPED.formName },
            ', the file that was uploaded with the formal request of DS-2026-0007',
          ],
        },
      ],
    });
  });

  it('holds the very text of the mail, to be copied', () => {
    expect(note.blocks).toContainEqual({ kind: 'verbatim', text: mail.text });
  });

  it('makes sense on a locked phone', () => {
    expect(note.summary).toBe('DS-2026-0007: a mail to the requester, for you to send');
  });

  it('says how to get the form that goes with the agreement', () => {
    const { blocks } = mailToCopy(ID, mailOf([story.agreed]), ENGLISH);
    expect(JSON.stringify(blocks)).toContain(`/ebox form ${ID} blank sends it to you`);
    expect(JSON.stringify(blocks)).toContain(`e-Box-sending-request-${ID}.pdf`);
  });

  it('asks for no attachment where there is none', () => {
    const labels = mailToCopy(ID, mailOf([story.asked]), ENGLISH).blocks.flatMap((block) =>
      block.kind === 'facts' ? block.facts.map(({ label }) => label) : [],
    );
    expect(labels).toEqual(['To', 'Subject']);
  });
});
