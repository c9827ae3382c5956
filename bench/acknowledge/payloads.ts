import type { Shot } from './load';
import type { OpenedView } from './stand-in';

const TEAM = 'TBENCH';

/** Where commands are typed, and where the card stands that is clicked on. */
export const COMMANDS = 'CREQUESTS';
export const CLICKS = 'CAPPROVALS';

/** `/ebox` with these words, as Slack sends it. */
export function command(text: string, trigger: string, user: string): Shot {
  return {
    body: new URLSearchParams({
      token: 'x',
      team_id: TEAM,
      team_domain: 'bench',
      channel_id: COMMANDS,
      channel_name: 'requests',
      user_id: user,
      user_name: user.toLowerCase(),
      command: '/ebox',
      text,
      api_app_id: 'ABENCH',
      is_enterprise_install: 'false',
      response_url: 'http://127.0.0.1:9/none',
      trigger_id: trigger,
    }).toString(),
  };
}

/** A click on a button with this value, as Slack sends it. */
export function click(action: string, value: string, trigger: string, user: string): Shot {
  const payload = {
    type: 'block_actions',
    team: { id: TEAM, domain: 'bench' },
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
    api_app_id: 'ABENCH',
    token: 'x',
    trigger_id: trigger,
    response_url: 'http://127.0.0.1:9/none',
    container: {
      type: 'message',
      message_ts: '1700000000.000100',
      channel_id: CLICKS,
      is_ephemeral: false,
    },
    channel: { id: CLICKS, name: 'approvals' },
    message: { type: 'message', ts: '1700000000.000100', text: '', blocks: [] },
    is_enterprise_install: false,
    state: { values: {} },
    actions: [
      {
        type: 'button',
        action_id: action,
        block_id: 'b1',
        action_ts: '1700000001.000100',
        text: { type: 'plain_text', text: 'Agree' },
        value,
      },
    ],
  };
  return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

/** What staff fill in, by field. */
const FILLED: Readonly<Record<string, object>> = {
  organisation: { type: 'plain_text_input', value: 'Bench' },
  cbe: { type: 'plain_text_input', value: '0406798006' },
  contactName: { type: 'plain_text_input', value: 'Jan' },
  contactEmail: { type: 'email_text_input', value: 'jan@bench.example' },
  language: choice('nl'),
  useCases: { type: 'plain_text_input', value: 'Certificates for employers' },
  recipients: {
    type: 'checkboxes',
    selected_options: [{ text: { type: 'plain_text', text: 'Enterprises' }, value: 'enterprises' }],
  },
  documentsPerMonth: { type: 'plain_text_input', value: '1000' },
  loadPeaks: { type: 'plain_text_input', value: 'May' },
  plannedGoLive: { type: 'datepicker', selected_date: '2031-03-03' },
  firstEnvironment: choice('INT'),
};

/** The opened registration form sent in, as Slack sends it. */
export function submission(view: OpenedView, viewId: string, user: string): Shot {
  const values: Record<string, Record<string, object>> = {};
  for (const [name, value] of Object.entries(FILLED))
    values[name] = { [actionOf(view, name)]: value };
  const payload = {
    type: 'view_submission',
    team: { id: TEAM, domain: 'bench' },
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: TEAM },
    api_app_id: 'ABENCH',
    token: 'x',
    trigger_id: `t${viewId}`,
    is_enterprise_install: false,
    response_urls: [],
    view: { ...view, id: viewId, type: 'modal', team_id: TEAM, hash: 'h', state: { values } },
  };
  return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

function choice(value: string): object {
  return {
    type: 'static_select',
    selected_option: { text: { type: 'plain_text', text: value }, value },
  };
}

function actionOf(view: OpenedView, field: string): string {
  const block = view.blocks.find((one) => one.block_id === field);
  const element = block?.['element'];
  if (typeof element === 'object' && element !== null && 'action_id' in element) {
    return String(element.action_id);
  }
  throw new Error(`The form has no field ${field}`);
}
