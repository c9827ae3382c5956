import { ruleList } from '../../core/certificate/rule-list';

/** Prints docs/certificate-rules.md. */
process.stdout.write(ruleList());
