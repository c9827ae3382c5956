import { runProcess } from '../../src/main';
import { readLocalConfig, startLocal } from './start';

/** The workspace with the bot in it, as a process: what `npm start` runs where no chat system is configured. */
void runProcess({
  read: readLocalConfig,
  async start(_config, log) {
    const local = await startLocal(process.env, log);
    process.stdout.write(
      `\n  The local workspace is at http://127.0.0.1:${local.port}/\n  No chat system is configured: this is for trying.\n\n`,
    );
    return local;
  },
});
