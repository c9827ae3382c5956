import type { Shortcut, Suggestion } from './index';

/** What the composer suggests after `/`; the bot's own `help` has the whole story. */
export const COMMAND_HINTS: readonly Suggestion[] = [
  { command: '/ebox new', description: 'Register a request' },
  { command: '/ebox list', description: 'Open requests, the longest waiting first' },
  { command: '/ebox list mine', description: 'Your own requests' },
  { command: '/ebox show DS-', description: 'A request’s card' },
  { command: '/ebox history DS-', description: 'Everything that happened to a request' },
  { command: '/ebox form DS-', description: 'Record the completed form' },
  { command: '/ebox csr DS-', description: 'Check a signing request before the order' },
  { command: '/ebox certificate DS-', description: 'Upload and check a certificate' },
  { command: '/ebox note DS-', description: 'Write a note for colleagues' },
  { command: '/ebox assign DS-', description: 'Say whose request it is' },
  { command: '/ebox snooze DS-', description: 'No reminders of it until a date' },
  { command: '/ebox hold DS-', description: 'Stop the clock' },
  { command: '/ebox resume DS-', description: 'Start the clock again' },
  { command: '/ebox withdraw DS-', description: 'Close the request' },
  { command: '/ebox digest', description: 'What waits for whom today' },
  { command: '/ebox away', description: 'Say when you are away, and who stands in' },
  { command: '/ebox grant', description: 'Give somebody a role (admin)' },
  { command: '/ebox channel', description: 'This channel gets a feed' },
  { command: '/ebox help', description: 'What you can type' },
];

/** As manifests/slack.json declares them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { name: 'Register e-Box request', callbackId: 'register_request', on: 'message' },
];
