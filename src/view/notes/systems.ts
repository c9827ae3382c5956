import type { Platform } from '../../core/terms/terms';

/** What the chat systems are called, in every language. */
export const SYSTEM: Readonly<Record<Platform, string>> = { slack: 'Slack', teams: 'Teams' };
