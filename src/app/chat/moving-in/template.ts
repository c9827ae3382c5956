import { COLUMNS } from '../../moving-in/columns';
import { templateCsv, templateXlsx } from '../../moving-in/template';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { hand } from './hand';

/** `import template` is the workbook with lists and explanations, `import template csv` the columns with an example. */
export async function template(deps: ChatDeps, said: Words, asked: string): Promise<Reply> {
  const { movingIn } = deps.context.words;
  const isCsv = /^csv$/iu.test(asked);
  const name = isCsv ? 'requests.csv' : 'requests.xlsx';
  const content = isCsv ? templateCsv() : await templateXlsx(deps.context.words);
  const isOnItsWay = await hand(deps, said, 'template', name, content);
  const { chat } = movingIn;
  return words(isOnItsWay ? chat.templateOnItsWay(name) : chat.columnsAre(COLUMNS.join(';')));
}
