import https from 'node:https';
import { Agent as NodeAgent, type AgentConnectOpts } from 'agent-base';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { ClientRequest, Agent as HttpAgent } from 'node:http';
import { Agent, ProxyAgent, setGlobalDispatcher, type Dispatcher } from 'undici';
import { proxyFor, type Proxies } from './proxies';

/**
 * Sends everything that leaves this process over HTTP through the proxies, whoever calls: `fetch` (Slack, files, Teams'
 * connector) and Node's own `https` (Microsoft's login and keys, whose libraries take no client of ours). Set once for the
 * process, so that no call is forgotten. Returns what a web socket is to be opened with.
 */
export function goThrough(proxies: Proxies): Dispatcher {
  const dispatcher = dispatcherThrough(proxies);
  setGlobalDispatcher(dispatcher);
  https.globalAgent = new ThroughProxies(proxies);
  return dispatcher;
}

function dispatcherThrough(proxies: Proxies): Dispatcher {
  const ways = new Map<string, ProxyAgent>();
  return new Agent().compose((straight) => (options, handler) => {
    const { origin } = options;
    const proxy = origin === undefined ? null : proxyFor(proxies, new URL(origin));
    if (!proxy) return straight(options, handler);
    const way = ways.get(proxy.href) ?? new ProxyAgent(proxyOptions(proxy));
    ways.set(proxy.href, way);
    return way.dispatch(options, handler);
  });
}

/** Tunnels for `http:` too: then a proxy sees neither tokens nor texts. */
function proxyOptions({ href }: URL): ProxyAgent.Options {
  return { uri: href, proxyTunnel: true };
}

/** In place of the agent that Node's `https` takes unless told otherwise. */
class ThroughProxies extends NodeAgent {
  private readonly straight: HttpAgent = https.globalAgent;
  private readonly ways = new Map<string, HttpAgent>();

  constructor(private readonly proxies: Proxies) {
    super({ keepAlive: true });
  }

  override connect(_request: ClientRequest, options: AgentConnectOpts): HttpAgent {
    const { port } = options;
    const host = options.host ?? 'localhost';
    const at = new URL(`https://${host.includes(':') ? `[${host}]` : host}:${String(port)}`);
    const proxy = proxyFor(this.proxies, at);
    if (!proxy) return this.straight;
    const way = this.ways.get(proxy.href) ?? new HttpsProxyAgent(proxy);
    this.ways.set(proxy.href, way);
    return way;
  }
}
