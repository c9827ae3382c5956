import { Histogram, type Registry } from 'prom-client';

/** The doors of the process. Everything else that is asked for counts as `other`. */
const ROUTES: Readonly<Record<string, string>> = {
  '/slack/events': 'slack',
  '/api/messages': 'teams',
  '/healthz': 'health',
  '/readyz': 'health',
  '/metrics': 'metrics',
};

/** Seconds. */
const BUCKETS = [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 3, 5, 10];

/** Times a request over HTTP by its path: call the result with the status of the response. */
export type HttpTimes = (path: string) => (status: number) => void;

export function createHttpTimes(registry: Registry): HttpTimes {
  const times = new Histogram({
    name: 'ebox_http_request_seconds',
    help: 'Time from the head of a request to the end of its response',
    labelNames: ['route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  return (path) => {
    const route = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
    const end = times.startTimer({ route: route ?? 'other' });
    return (status) => void end({ status: statusClass(status) });
  };
}

/** `2xx` … `5xx`: a client may make up any number of statuses, not of these. */
function statusClass(status: number): string {
  return status >= 100 && status < 600 ? `${Math.floor(status / 100)}xx` : 'other';
}
