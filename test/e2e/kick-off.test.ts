import { DateTime } from 'luxon';
import { sync, type VEvent } from 'node-ical';
import type { Local } from '../../workspace/ebox/start';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { shows, visibleText, type Mail, type Message } from '../../workspace/testing';
import { startMailDesk } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';
import { expectStatesOfTheirEvents } from '../support/oracles/folded';

const WAIT_MS = 30_000;

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;

const DAY_MS = 86_400_000;

const JAN = 'Jan Jansen <jan@smals.example>';

/** A Wednesday to come, on which the desk works. */
function wednesday(): string {
  const at = new Date(Date.now() + 21 * DAY_MS);
  const ahead = (10 - at.getUTCDay()) % 7;
  return new Date(at.getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
}

/** The moment of a day and a time there, summer or winter. */
function inBrussels(date: string, time: string): string {
  return DateTime.fromISO(`${date}T${time}`, { zone: 'Europe/Brussels' }).toJSDate().toISOString();
}

onEveryDatabase((database) => {
  describe('the kick-off', () => {
    let local: Local;

    beforeAll(async () => {
      local = await startMailDesk(database());
      // The directory is asked for whoever presses first, and what it says is known for a while.
      slack().state.mails.set(CAST.ana.id, 'ana@smals.example');
      slack().state.mails.set(CAST.luc.id, 'luc@smals.example');
    }, START_MS);
    afterAll(() => local.stop());

    const slack = () => local.workspace.slack;
    const ana = () => slack().as(CAST.ana.id);
    const shown = (...sought: readonly string[]): Promise<Message> =>
      slack().waitFor(
        () =>
          slack()
            .messages(CHANNELS.requests.id)
            .findLast((one) => sought.every((text) => shows(one, text))),
        `a message that shows ${sought.join(' and ')}`,
        WAIT_MS,
      );

    /** A request that the NSSO agreed to. */
    async function agreed(language = 'English'): Promise<string> {
      const id = await register(ana(), { Language: language });
      const bo = slack().as(CAST.bo.id);
      await bo.press(await card(slack(), 'approvals', id, 'Agree', WAIT_MS), 'Agree');
      await card(slack(), 'requests', id, 'Plan kick-off', WAIT_MS);
      return id;
    }

    async function plan(id: string, values: Readonly<Record<string, string>>) {
      const on = await card(slack(), 'requests', id, 'Plan kick-off', WAIT_MS);
      const form = await (await ana().press(on, 'Plan kick-off')).opened();
      return ana().submit(form, values);
    }

    function letter(id: string, subject: string): Promise<Mail> {
      return local.workspace.mail.waitFor('jan@smals.example', `[${id}] ${subject}`);
    }

    function invitationIn(mail: Mail): VEvent {
      const index = mail.attachments.findIndex(({ name }) => name === 'invitation.ics');
      const bytes = local.workspace.mail.attachment(mail.id, index);
      if (!bytes) throw new Error(`${mail.subject} carries no invitation`);
      const read = sync.parseICS(Buffer.from(bytes).toString('utf8'));
      const event = Object.values(read).find((one): one is VEvent => one?.type === 'VEVENT');
      if (!event) throw new Error(`${mail.subject} invites to nothing`);
      return event;
    }

    it('is planned, moved and called off: each time the requester’s calendar is told', async () => {
      const id = await agreed();
      const date = wednesday();
      const done = await plan(id, { Date: date, Time: '10:00', Place: 'Room 12' });
      expect({ errors: done.errors, trouble: done.trouble }).toEqual({
        errors: {},
        trouble: undefined,
      });
      const first = invitationIn(await letter(id, 'Invitation to the kick-off meeting'));
      expect(first).toMatchObject({ method: 'REQUEST', uid: `kick-off-${id}@smals.be` });
      expect(first.start.toISOString()).toBe(inBrussels(date, '10:00'));
      await card(slack(), 'requests', id, '10:00 to 11:00 · Room 12', WAIT_MS);

      await plan(id, { Time: '14h30', Place: 'Room 13' });
      const second = invitationIn(await letter(id, 'The kick-off meeting has changed'));
      expect(second).toMatchObject({ method: 'REQUEST', uid: first.uid });
      expect([first, second].map(({ sequence }) => Number(sequence))).toEqual([0, 1]);
      expect(second.start.toISOString()).toBe(inBrussels(date, '14:30'));
      const drawn = await card(slack(), 'requests', id, '14:30 to 15:30 · Room 13', WAIT_MS);

      const skip = await (await ana().press(drawn, 'Skip kick-off')).opened();
      await ana().submit(skip, { Reason: 'They know e-Box' });
      const off = invitationIn(await letter(id, 'The kick-off meeting is cancelled'));
      expect(off).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: first.uid });
      expect(Number(off.sequence)).toBe(2);
      await expectStatesOfTheirEvents(database());
    });

    /** What the requester's calendar program sends when they press a button in it. */
    async function answer(
      mail: Mail,
      method: 'REPLY' | 'COUNTER',
      lines: readonly string[],
      { from = JAN, text = '' } = {},
    ): Promise<void> {
      const { uid, sequence } = invitationIn(mail);
      const bytes = Buffer.from(
        [
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          `METHOD:${method}`,
          'BEGIN:VEVENT',
          `UID:${uid}`,
          `SEQUENCE:${sequence}`,
          ...lines,
          'DTSTAMP:20261127T100000Z',
          'END:VEVENT',
          'END:VCALENDAR',
          '',
        ].join('\r\n'),
      );
      await local.workspace.letters.write({
        from,
        subject: 'RE: kick-off meeting',
        text,
        files: [{ name: 'reply.ics', mimetype: `text/calendar; method=${method}`, bytes }],
        answers: null,
      });
    }

    const says = (partstat: string) => [
      'DTSTART:20261208T090000Z',
      `ATTENDEE;PARTSTAT=${partstat}:mailto:jan@smals.example`,
    ];

    it('is answered by the requester’s calendar: thread and card say so, and only what asks for something waits', async () => {
      const id = await agreed();
      const date = wednesday();
      await plan(id, { Date: date, Time: '10:00', Place: 'Room 12' });
      const mail = await letter(id, 'Invitation to the kick-off meeting');

      await answer(mail, 'REPLY', says('DECLINED'), { from: 'Eve <eve@elsewhere.example>' });
      await shown('eve@elsewhere.example');

      await answer(mail, 'REPLY', says('ACCEPTED'));
      await shown('the requester comes to the kick-off meeting');
      await card(slack(), 'requests', id, 'the requester has accepted', WAIT_MS);
      const { state } = await database().knex('request').where({ id }).first('state');
      expect(state.mails).toBeUndefined();

      await answer(mail, 'COUNTER', [
        ...says('TENTATIVE').slice(1),
        `DTSTART:${inBrussels(date, '14:30').replace(/[-:]|\.000/gu, '')}`,
        'COMMENT:Later\\, please',
      ]);
      await shown('asks for another time for the kick-off meeting', '14:30', 'Later, please');
      await card(slack(), 'requests', id, 'the requester asks for another time', WAIT_MS);
      const after = await database().knex('request').where({ id }).first('state');
      expect(after.state.mails).toHaveLength(1);

      // An answer to what was planned before changes nothing of what holds now.
      await plan(id, { Time: '14:30' });
      await letter(id, 'The kick-off meeting has changed');
      await answer(mail, 'REPLY', says('DECLINED'), { text: 'I had not seen the new one' });
      await shown('does not come to the kick-off meeting');
      const newest = await database().knex('request').where({ id }).first('state');
      expect(newest.state.kickOff).toMatchObject({ sequence: 1, time: '14:30' });
      expect(newest.state.kickOff.answer).toBeUndefined();
      await expectStatesOfTheirEvents(database());
    });

    it('is refused at its field where it can’t be, and taken on a day off, which is said', async () => {
      const id = await agreed('Nederlands');
      const past = await plan(id, { Date: '2020-01-06', Time: '10:00', Place: 'Room 12' });
      expect(Object.values(past.errors).join(' ')).toContain('This date is past');
      const sunday = new Date(Date.parse(wednesday()) + 4 * DAY_MS).toISOString().slice(0, 10);
      const done = await plan(id, { Date: sunday, Time: '10:00', Place: 'Room 12' });
      expect(visibleText(await done.told(/day off/u))).toContain('The invitation was sent');
      await shown(id, 'is a day off');
      const mail = await letter(id, 'Uitnodiging voor de startvergadering');
      expect(mail.text).toContain('zondag');
      expect(invitationIn(mail).summary).toContain('startvergadering met SMALS');
    });

    it('is called off where they met before its day', async () => {
      const id = await agreed();
      await plan(id, { Date: wednesday(), Time: '10:00', Place: 'Room 12' });
      const first = invitationIn(await letter(id, 'Invitation to the kick-off meeting'));
      const drawn = await card(slack(), 'requests', id, 'Room 12', WAIT_MS);
      const form = await (await ana().press(drawn, 'Record kick-off')).opened();
      await ana().submit(form, {});
      const off = invitationIn(await letter(id, 'The kick-off meeting is cancelled'));
      expect(off).toMatchObject({ method: 'CANCEL', uid: first.uid });
    });

    const mailed = (to: string, subject: string): Promise<Mail> =>
      local.workspace.mail.waitFor(to, subject);

    it('goes out of one calendar and into the other where the contact’s address is corrected', async () => {
      const id = await agreed();
      await plan(id, { Date: wednesday(), Time: '10:00', Place: 'Room 12' });
      const first = invitationIn(await letter(id, 'Invitation to the kick-off meeting'));
      const form = await (await ana().command(`/ebox correct ${id}`)).opened();
      const done = await ana().submit(form, {
        'Contact name': 'Els Maes',
        'Contact e-mail': 'els@smals.example',
      });
      expect(done.errors).toEqual({});

      const off = await letter(id, 'The kick-off meeting is cancelled');
      expect(off.text).toContain('does not concern you any more');
      expect(invitationIn(off)).toMatchObject({ method: 'CANCEL', uid: first.uid });
      const anew = await mailed('els@smals.example', `[${id}] Invitation to the kick-off meeting`);
      expect(anew.text).toContain('Els Maes');
      const again = invitationIn(anew);
      expect(again).toMatchObject({ method: 'REQUEST', uid: first.uid });
      expect([off, anew].map((mail) => Number(invitationIn(mail).sequence))).toEqual([1, 1]);
      expect(again.start.toISOString()).toBe(first.start.toISOString());

      await plan(id, { Time: '11:00' });
      const moved = await mailed('els@smals.example', `[${id}] The kick-off meeting has changed`);
      expect(Number(invitationIn(moved).sequence)).toBe(2);
      await expectStatesOfTheirEvents(database());
    });

    it('stands in the calendar of whoever is assigned, and leaves it with the assignment', async () => {
      const id = await agreed();
      const assign = async (name: string) => {
        await (await ana().command(`/ebox assign ${id} @${name}`)).told('Done');
        return card(slack(), 'requests', id, `assigned to ${name}`, WAIT_MS);
      };
      await assign('Ana Peeters');
      await plan(id, { Date: wednesday(), Time: '10:00', Place: 'Room 12' });
      const subject = `[${id}] Invitation to the kick-off meeting`;
      const own = await mailed('ana@smals.example', subject);
      const theirs = invitationIn(await letter(id, 'Invitation to the kick-off meeting'));
      expect(own.text).toContain('You are assigned to the e-Box request of SMALS');
      expect(invitationIn(own)).toMatchObject({ method: 'REQUEST', uid: theirs.uid });
      // Nobody waits for a colleague's answer.
      expect(JSON.stringify(invitationIn(own).attendee)).toContain('"RSVP":false');

      const drawn = await assign('Luc Dubois');
      expect(invitationIn(await mailed('luc@smals.example', subject))).toMatchObject({
        method: 'REQUEST',
        uid: theirs.uid,
      });
      const off = `[${id}] The kick-off meeting is cancelled`;
      expect(invitationIn(await mailed('ana@smals.example', off))).toMatchObject({
        method: 'CANCEL',
        uid: theirs.uid,
      });
      const skip = await (await ana().press(drawn, 'Skip kick-off')).opened();
      await ana().submit(skip, { Reason: 'They know e-Box' });
      expect(invitationIn(await mailed('luc@smals.example', off)).method).toBe('CANCEL');
      // The address was asked for, and is kept nowhere with the request.
      const events = await database().knex('event').where({ request_id: id }).select('*');
      expect(JSON.stringify(events)).not.toContain('luc@smals.example');
    });

    it('is called off by a withdrawal, in the mail that tells of it', async () => {
      const id = await agreed();
      await plan(id, { Date: wednesday(), Time: '9', Place: 'Room 12' });
      await letter(id, 'Invitation to the kick-off meeting');
      const form = await (await ana().command(`/ebox withdraw ${id}`)).opened();
      await ana().submit(form, { Reason: 'Registered twice' });
      const mail = await letter(id, 'Your e-Box request is withdrawn');
      expect(mail.text).toContain('does not take place');
      expect(invitationIn(mail)).toMatchObject({ method: 'CANCEL' });
    });
  });
});
