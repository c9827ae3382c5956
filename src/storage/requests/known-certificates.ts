import type { Knex } from 'knex';
import type {
  KnownCertificate,
  KnownCertificates,
} from '../../app/certificates/known-certificates';
import type { Rows } from '../database/rows';

/** Read from the events: a certificate that was replaced since is known as well. */
export function createKnownCertificates(knex: Knex): KnownCertificates {
  return {
    async sharing(spki) {
      const { rows } = await knex.raw<Rows<KnownCertificate>>(SHARING_SQL, [spki]);
      return rows;
    },
  };
}

const SHARING_SQL = `
select distinct e.request_id as "requestId", r.organisation, r.cbe, e.facts->>'environment' as environment,
  e.facts->>'fingerprint' as fingerprint, e.facts->>'spki' as spki
from event e join request r on r.id = e.request_id
where e.type in ('CertificateAccepted', 'CertificateWarned') and e.facts->>'spki' = ?
order by e.request_id, environment, fingerprint`;
