import type { Environment } from '../../terms/terms';
import type { Expected } from './expected';
import type { Facts } from '../facts/facts';
import { meantEnvironment, readUnits } from './subject-units';

/** The environment a file is for: the request's, else the one its OU names; null where neither says. */
export function environmentOf(facts: Facts, expected: Expected): Environment | null {
  if (expected.environment !== undefined) return expected.environment;
  const { environment } = readUnits(facts.subject);
  return environment === null ? null : meantEnvironment(environment);
}
