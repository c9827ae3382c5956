import type { RequestHandler } from 'express';
import type { Trace } from '../../app/watching/log';

/** Starts to time a request by its path; the result is called with the status of the response. */
export type Timing = (path: string) => (status: number) => void;

/**
 * Gives everything that comes in over HTTP a number of its own, which its log lines carry and its response tells, and
 * times it. Goes before all other handlers.
 */
export function arrivals(trace: Trace, timing: Timing): RequestHandler {
  return (request, response, next) => {
    const end = timing(request.path);
    response.once('finish', () => end(response.statusCode));
    trace.anew((reference) => {
      response.setHeader('x-request-id', reference);
      next();
    });
  };
}
