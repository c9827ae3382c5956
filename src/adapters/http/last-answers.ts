import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../../app/watching/log';

/**
 * For what nothing else answered: short words, and no trace of the inside. Express' own answers would show a stack of
 * file names. Goes after all that answers.
 */
export function lastAnswers(log: Logger): [RequestHandler, ErrorRequestHandler] {
  const nothing: RequestHandler = (_request, response) => {
    response.status(404).type('text/plain').send('There is nothing here.');
  };
  const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'HTTP request failed');
    response
      .status(status)
      .type('text/plain')
      .send(status >= 500 ? 'That failed. Nothing was changed.' : 'This can’t be read.');
  };
  return [nothing, failed];
}

/** Express and its body parsers mark what is the caller's fault by a status from 400 to 499. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
