import type { Parts } from '../parts';
import type { Answer } from './answer';
import type { Arguments } from './arguments';
import * as blocks from './blocks';
import * as chat from './chat';
import * as conversations from './conversations';
import * as files from './files';
import * as homes from './homes';
import * as people from './people';
import * as views from './views';

export type Method = (args: Arguments, parts: Parts) => Answer;

/** The part of Slack's Web API that the bot may use; anything else is `unknown_method`. */
export const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['auth.test', people.authTest],
  ['blocks.validate', blocks.validate],
  ['chat.delete', chat.remove],
  ['chat.postEphemeral', chat.postEphemeral],
  ['chat.postMessage', chat.postMessage],
  ['chat.update', chat.update],
  ['conversations.history', conversations.history],
  ['conversations.info', conversations.info],
  ['conversations.join', conversations.join],
  ['conversations.members', conversations.members],
  ['conversations.open', conversations.open],
  ['conversations.replies', conversations.replies],
  ['files.completeUploadExternal', files.completeUpload],
  ['files.getUploadURLExternal', files.getUploadUrl],
  ['files.info', files.info],
  ['team.info', people.teamInfo],
  ['usergroups.users.list', people.groupMembers],
  ['users.info', people.userInfo],
  ['views.open', views.open],
  ['views.publish', homes.publish],
  ['views.push', views.push],
  ['views.update', views.update],
]);
