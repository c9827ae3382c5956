/**
 * Makes the corpus: `node test/certificates/make.mjs`. Every run makes new keys and throws them away; dates, names and
 * expectations stay. What is expected is written by hand beside each case, never taken from the code under test.
 */
import { clean } from './make/case.mjs';
import { fileCases } from './make/files.mjs';
import { issuers } from './make/issuers.mjs';
import { chainCases } from './make/chain.mjs';
import { certificateCases } from './make/certificates.mjs';
import { subjectCases } from './make/subjects.mjs';
import { requestCases } from './make/requests.mjs';

clean();
const made = issuers();
fileCases(made);
subjectCases(made);
certificateCases(made);
chainCases(made);
requestCases(made);
