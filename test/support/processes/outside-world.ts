import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { createSign, generateKeyPairSync, webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { acceptWebSockets, type Connection } from '../slack/web-socket-server';

/** Slack and Microsoft under their own names, over TLS: what is asked of them, with answers that keep a bot going. */
export interface OutsideWorld {
  readonly port: number;
  /** Its certificate, which a process must believe. */
  readonly certificate: string;
  /** `host/path` of each request. */
  readonly asked: string[];
  readonly sockets: Connection[];
  /** What Microsoft's connector sends with an activity for this bot. */
  authorization(appId: string, serviceUrl: string): string;
  close(): Promise<void>;
}

const NAMES = [
  'slack.example',
  'socket.example',
  'login.botframework.com',
  'login.microsoftonline.com',
  'smba.trafficmanager.net',
  'office-my.sharepoint.com',
];
const KEY_ID = 'key-of-today';
const MAX_AGE_S = 3600;

export async function outsideWorld(): Promise<OutsideWorld> {
  const { certificate, key } = await identity();
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = signing.publicKey.export({ format: 'jwk' });
  const asked: string[] = [];
  const sockets: Connection[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    'slack.example/api/auth.test': { ok: true, user_id: 'UBOT000001' },
    'slack.example/api/apps.connections.open': { ok: true, url: 'wss://socket.example/link' },
    'login.botframework.com/v1/.well-known/openidconfiguration': {
      issuer: 'https://api.botframework.com',
      jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
    },
    'login.botframework.com/v1/.well-known/keys': {
      keys: [{ ...jwk, kid: KEY_ID, endorsements: ['msteams'] }],
    },
    'login.microsoftonline.com/botframework.com/oauth2/v2.0/token': {
      token_type: 'Bearer',
      expires_in: MAX_AGE_S,
      access_token: 'a-token',
    },
  };
  const server: Server = createServer({ key, cert: certificate }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://x').pathname;
    const what = `${request.headers.host ?? ''}${path}`;
    asked.push(what);
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[what] ?? { id: 'an-id' }));
  });
  acceptWebSockets(server, (connection) => {
    sockets.push(connection);
    connection.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    certificate,
    asked,
    sockets,
    authorization(appId, serviceUrl) {
      const now = Math.floor(Date.now() / 1000);
      const part = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
      const claims = {
        iss: 'https://api.botframework.com',
        aud: appId,
        serviceurl: serviceUrl,
        nbf: now - 10,
        exp: now + MAX_AGE_S,
      };
      const token = `${part({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })}.${part(claims)}`;
      const signature = createSign('RSA-SHA256').update(token).sign(signing.privateKey);
      return `Bearer ${token}.${signature.toString('base64url')}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function identity(): Promise<{ readonly certificate: string; readonly key: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Outside',
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - MAX_AGE_S * 1000),
    notAfter: new Date(Date.now() + MAX_AGE_S * 1000),
    extensions: [
      new x509.BasicConstraintsExtension(true),
      new x509.SubjectAlternativeNameExtension(NAMES.map((value) => ({ type: 'dns', value }))),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}
