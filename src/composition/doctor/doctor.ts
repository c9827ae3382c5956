import { imapFinding, imapOff } from '../../adapters/imap/login';
import { smtpFindings, smtpOff } from '../../adapters/mail/login';
import { anchorFindings } from '../../app/doctor/anchors';
import { calendarFinding } from '../../app/doctor/calendar';
import { channelFindings } from '../../app/doctor/channels';
import type { MailAccess } from '../../app/outbox/mail-access';
import { createDoctor, type Doctor, type Look } from '../../app/doctor/doctor';
import { roleFindings } from '../../app/doctor/roles';
import { samples } from '../../app/doctor/samples';
import type { PeopleSources, RequestDeps } from '../../app/requests/deps';
import type { Config } from '../../config/config';
import { dayIn } from '../../core/terms/zone';
import { ok, warning, wrong, type Finding } from '../../view/doctor/finding';
import type { Chat } from '../chat';
import { databaseFindings, databaseClock } from './database';
import type { Database } from '../../storage/database/database';
import type { GoingOut } from '../going-out';
import type { Reading } from '../reading';

export interface DoctorParts {
  /** Null: it can't be opened, which was told already; what is in it is not looked at. */
  readonly database: Database | null;
  readonly chat: Pick<Chat, 'checkups' | 'nameOf' | 'addressesOf'>;
  readonly requests: Pick<RequestDeps, 'context' | 'clock'> & {
    readonly people: Pick<PeopleSources, 'directory' | 'settings' | 'standings'>;
  };
  readonly reading: Pick<Reading, 'trust'>;
  readonly goingOut: Pick<GoingOut, 'mailProxy'>;
  /** Tokens for the mail servers; null: they take passwords. */
  readonly access: MailAccess | null;
  /** This machine's clock, in milliseconds since 1970: not the business clock, which a trial may move. */
  readonly machineNow: () => number;
}

/** A doctor for the bot as it is put together: it changes and posts nothing. */
export function openDoctor(config: Config, parts: DoctorParts): Doctor {
  return createDoctor([
    ...chatLooks(parts),
    ...databaseLooks(config, parts),
    ...mailLooks(config, parts),
    ...deskLooks(config, parts),
  ]);
}

function chatLooks({ chat, requests }: DoctorParts): readonly Look[] {
  const { context, clock } = requests;
  const drawn = samples(context, clock.now());
  const off: readonly Look[] = chat.checkups.length > 0 ? [] : [{ area: 'settings', look: noChat }];
  return [
    ...off,
    ...chat.checkups.flatMap((checkup): readonly Look[] => [
      { area: checkup.platform, look: () => checkup.connection() },
      { area: checkup.platform, look: () => checkup.drawings(drawn) },
      { area: 'clock', look: () => checkup.clock() },
    ]),
    ...(['slack', 'teams'] as const)
      .filter((platform) => !chat.checkups.some((one) => one.platform === platform))
      .map((platform): Look => ({
        area: platform,
        look: () => Promise.resolve([isOff(platform)]),
      })),
  ];
}

function databaseLooks(config: Config, parts: DoctorParts): readonly Look[] {
  const { database, chat, requests } = parts;
  if (!database) return [];
  const { people } = requests;
  const { checkups } = chat;
  return [
    { area: 'database', look: () => databaseFindings(database) },
    { area: 'clock', look: () => databaseClock(database, parts.machineNow) },
    {
      area: 'channels',
      look: () => channelFindings(checkups, people.settings, config.channels),
    },
    {
      area: 'roles',
      look: () =>
        roleFindings({
          checkups,
          ...people,
          nameOf: (account) => chat.nameOf(account),
          addressesOf: (account) => chat.addressesOf(account),
        }),
    },
  ];
}

function mailLooks({ mail, mailbox }: Config, { access, goingOut }: DoctorParts): readonly Look[] {
  return [
    {
      area: 'mail',
      look: async () => (mail ? smtpFindings(mail, access, goingOut.mailProxy) : [smtpOff()]),
    },
    {
      area: 'mailbox',
      look: async () => [
        mailbox ? await imapFinding(mailbox.url, access, goingOut.mailProxy) : imapOff(),
      ],
    },
  ];
}

function deskLooks(config: Config, { requests, reading }: DoctorParts): readonly Look[] {
  const { context, clock } = requests;
  const today = () => dayIn(config.zone, clock.now());
  return [
    {
      area: 'certificates',
      look: () => trustFindings(config, reading, today()),
    },
    {
      area: 'calendar',
      look: () => Promise.resolve([calendarFinding(today(), context.time.calendar)]),
    },
  ];
}

async function trustFindings(
  { trustAnchors }: Config,
  reading: Pick<Reading, 'trust'>,
  today: string,
): Promise<readonly Finding[]> {
  if (trustAnchors === null) return anchorFindings(null, today);
  const { anchors, problems } = await reading.trust();
  if (anchors) return anchorFindings({ anchors, problems }, today);
  return [
    wrong(
      'certificates',
      (words) => words.said.anchorsUnread,
      (words) => words.todo.anchorsUnread,
    ),
  ];
}

function isOff(platform: 'slack' | 'teams'): Finding {
  return ok(platform, ({ said }) => (platform === 'slack' ? said.slackOff : said.teamsOff));
}

function noChat(): Promise<readonly Finding[]> {
  return Promise.resolve([
    warning(
      'settings',
      (words) => words.said.noChat,
      (words) => words.todo.noChat,
    ),
  ]);
}
