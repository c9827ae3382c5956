/**
 * The import rules of docs/adr/0001. Each names what broke and the way out.
 * Imports run one way: core <- view <- app <- { storage, delivery, adapters } <- main.
 */
const only = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'core-is-pure',
      { path: '^src/core' },
      { pathNot: '^src/core' },
      'core imports nothing outside core, no npm package and no node: module. Take what you need as an argument and let an adapter provide it.',
    ),
    only(
      'view-sees-core',
      { path: '^src/view' },
      { pathNot: '^src/(core|view)|^node_modules/luxon' },
      'view turns core facts into neutral cards, forms and texts. Move platform or I/O work to an adapter, orchestration to app.',
    ),
    only(
      'app-sees-core-and-view',
      { path: '^src/app' },
      { path: '^src/(storage|delivery|adapters|cli|main|config)' },
      'app talks to the outside through src/app/ports. Declare a port there and implement it outside.',
    ),
    only(
      'edges-do-not-meet',
      { path: '^src/(storage|delivery|adapters)' },
      { path: '^src/(main|config|cli)' },
      'Only main constructs things and reads the configuration. Pass the value in.',
    ),
    only(
      'storage-stands-alone',
      { path: '^src/storage' },
      { path: '^src/(delivery|adapters)' },
      'storage implements ports of app and knows no other edge.',
    ),
    only(
      'delivery-stands-alone',
      { path: '^src/delivery' },
      { path: '^src/(storage|adapters)' },
      'delivery reaches queues and gateways through the ports of app.',
    ),
    only(
      'adapters-never-meet',
      { path: '^src/adapters/([^/]+)/' },
      { path: '^src/(adapters/(?!$1/|chat-kit/)|storage|delivery)' },
      'Adapters never import one another, storage or delivery. What two adapters share belongs in view or app; what only chat systems need of the network (acknowledging in time, downloads, texts cut to size) in adapters/chat-kit.',
    ),
    only(
      'chat-kit-for-chat-systems',
      { path: '^src/', pathNot: '^src/adapters/(chat-kit|slack|teams)/' },
      { path: '^src/adapters/chat-kit/' },
      'adapters/chat-kit is what the adapters of chat systems have in common. Move what others need too into app.',
    ),
    only(
      'knex-in-storage',
      { pathNot: '^(src/storage|migrations|src/main)' },
      { path: '^node_modules/(knex|pg|knex-pglite|@electric-sql)/' },
      'knex, pg and PGlite are known in storage alone. Add a method to a store there.',
    ),
    only(
      'slack-in-its-adapter',
      { pathNot: '^src/adapters/slack' },
      { path: '^node_modules/@slack/' },
      '@slack/* is known in adapters/slack alone. Say it in the neutral model of view.',
    ),
    only(
      'mail-readers-in-their-adapter',
      { path: '^(src|migrations)', pathNot: '^src/adapters/imap' },
      { path: '^node_modules/(imapflow|postal-mime|html-to-text|eld)/' },
      'imapflow, postal-mime, html-to-text and eld are known in adapters/imap alone. What came in is an ArrivedMail of core/mail.',
    ),
    only(
      'botbuilder-in-its-adapter',
      { pathNot: '^src/adapters/teams' },
      { path: '^node_modules/bot(builder|framework)' },
      'botbuilder has ended; it must stay replaceable in one folder: adapters/teams.',
    ),
    only(
      'botbuilder-is-read-late',
      { path: '^src', pathNot: '^src/adapters/teams/connect/bot-framework\\.ts$' },
      { path: '^node_modules/bot(builder|framework)', dependencyTypesNot: ['type-only'] },
      'botbuilder is a third of a start. It is read when it is needed, by connect/bot-framework.ts; import its types alone.',
    ),
    only(
      'bot-framework-is-read-late',
      { path: '^src' },
      {
        path: '^src/adapters/teams/connect/bot-framework\\.ts$',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
      'What reads botbuilder is itself read when it is needed: `await import()`, as connect/connection.ts does.',
    ),
    only(
      'prom-client-in-its-adapter',
      { pathNot: '^src/adapters/metrics' },
      { path: '^node_modules/prom-client' },
      'prom-client is known in adapters/metrics alone. Count through src/app/watching/metrics.ts, in words of the field.',
    ),
    only(
      'pino-in-its-adapter',
      { pathNot: '^(src/(adapters/log|composition|main)|workspace/ebox)' },
      { path: '^node_modules/pino/' },
      'The log is built in adapters/log alone, where it is redacted. Log through src/app/watching/log.ts.',
    ),
    only(
      'nobody-imports-main',
      { pathNot: '^workspace/ebox/main' },
      { path: '^src/main\\.ts$' },
      'main composes; nothing depends on it. Move what you need into the layer it belongs to.',
    ),
    only(
      'src-knows-no-workspace',
      { path: '^(src|migrations)' },
      { path: '^workspace' },
      'The local workspace stands beside the bot and starts it as any program would: src/composition/start.ts says what a start may be given.',
    ),
    only(
      'the-workspace-knows-no-bot',
      { path: '^workspace/(?!ebox/)' },
      { path: '^(src|migrations|workspace/ebox)' },
      'The workspace serves any bot. What is about this one belongs in workspace/ebox.',
    ),
    only(
      'no-circles',
      {},
      { circular: true },
      'Two files that need each other are one idea, or hide a third. Extract it.',
    ),
    {
      name: 'no-circles-between-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
      comment:
        'Two folders that need each other are one room, or hide a third. Move what both need into a folder below them.',
    },
    only(
      'no-test-in-src',
      { path: '^(src|migrations)' },
      { path: '^(test|bench)' },
      'src never imports test code.',
    ),
    only(
      'no-orphans',
      { orphan: true, path: '^src', pathNot: '\\.d\\.ts$|^src/(main|cli/)|/worker\\.ts$' },
      {},
      'Nothing reaches this file: delete it, or wire it in.',
    ),
    only(
      'no-dev-dependency-in-src',
      { path: '^(src|migrations)' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
      'src runs with `npm ci --omit=dev`. Move the package to dependencies, with a line in the table of the README.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
