import { runProcess } from '../../src/main';
import { logForPeople, tellWhere } from './on-terminal';
import { readLocalConfig, startLocal } from './start';

const { isTTY } = process.stdout;

/** The workspace with the bot in it, as a process: what `npm start` runs where no chat system is configured. */
void runProcess({
  read: readLocalConfig,
  ...(isTTY ? { log: logForPeople } : {}),
  async start({ dataFolder }, log) {
    const local = await startLocal(process.env, log);
    const address = `http://127.0.0.1:${local.port}/`;
    log.info({ address }, 'No chat system is configured: the local workspace is open');
    if (isTTY) tellWhere(address, dataFolder);
    return local;
  },
});
