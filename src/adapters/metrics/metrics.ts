import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Metrics } from '../../app/watching/metrics';
import { createCounters } from './counters';
import { createGauges, type Standing } from './gauges';
import { createHttpTimes, type HttpTimes } from './http-times';

/** The figures of one process, in a registry of its own. */
export interface Figures {
  readonly counters: Metrics;
  readonly http: HttpTimes;
  /** All of them in the text format of Prometheus, with how things stand now. */
  text(standing: Standing): Promise<string>;
  /** Of `text`. */
  readonly contentType: string;
  /** The name of every metric. */
  names(): readonly string[];
}

export function createFigures(): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const setGauges = createGauges(registry);
  return {
    counters: createCounters(registry),
    http: createHttpTimes(registry),
    contentType: registry.contentType,
    text(standing) {
      setGauges(standing);
      return registry.metrics();
    },
    names: () => registry.getMetricsAsArray().map(({ name }) => name),
  };
}
