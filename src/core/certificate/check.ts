import { ENGLISH } from './finding/english';
import type { Expected } from './subject/expected';
import { RULE_FAILED, RULES } from './index';
import type { Inspection, Refusal } from './rule/inspection';
import { subjectLines } from './rule/lines';
import type { Finding, Report, Verdict } from './finding/report';
import type { Breach, Checked, LineKey, Rule } from './rule/rule';
import { summaryOf } from './summary';
import { say, storable, textOf } from './finding/words';

/**
 * Checks what was read from a file against the owner's table, the RFCs and the request, at one moment. Every
 * finding is told at once, except after a refusal of the file, or one that explains the others: these stand alone. Never
 * throws for what a file holds: a rule that does becomes the finding CHECK_RULE_FAILED, and `onThrown` is told its id and
 * the error.
 */
export function check(
  inspection: Inspection,
  expected: Expected,
  at: Date,
  rules: readonly Rule[] = RULES,
  onThrown: (rule: string, error: unknown) => void = () => undefined,
): Report {
  const guarded = (rule: Rule, run: () => readonly Breach[]) => guard(rule, run, onThrown);
  if (inspection.outcome === 'refused') {
    const findings = rules.flatMap((rule) => refusalFindings(rule, inspection.refusal, guarded));
    return { verdict: 'rejected', findings, subject: [], certificate: null };
  }
  const checked: Checked = {
    facts: inspection.facts,
    expected,
    at,
    path: 'path' in inspection ? inspection.path : null,
    inFile: 'inFile' in inspection ? inspection.inFile : 1,
  };
  const findings: Finding[] = [];
  let explaining: Finding | null = null;
  const wrong = new Set<LineKey>();
  for (const rule of rules) {
    const outcome = guarded(rule, () => breaches(rule, checked));
    for (const breach of outcome.breaches) {
      const finding = findingOf(rule, breach);
      findings.push(finding);
      if (breach.alone === true) explaining ??= finding;
      if (breach.line !== undefined && finding.severity !== 'info') wrong.add(breach.line);
    }
    if (outcome.failure !== null) findings.push(outcome.failure);
    if (outcome.breaches.length > 0 && 'stops' in rule) break;
  }
  if (explaining !== null) {
    const certificate = summaryOf(inspection.facts);
    // Its subject was meant for something else: field by field there is nothing to mend in it.
    return { verdict: verdictOf([explaining]), findings: [explaining], subject: [], certificate };
  }
  return {
    verdict: verdictOf(findings),
    findings,
    subject: subjectLines(inspection.facts.subject, expected, wrong),
    certificate: summaryOf(inspection.facts),
  };
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'rejected';
  return findings.some(({ severity }) => severity === 'warning') ? 'warnings' : 'accepted';
}

function breaches(rule: Rule, checked: Checked): readonly Breach[] {
  const { facts } = checked;
  switch (rule.over) {
    case 'file':
      return [];
    case 'either':
      return rule.appliesWhen?.(checked) === false ? [] : rule.check(checked);
    case 'certificate': {
      if (facts.kind !== 'certificate') return [];
      const own = { ...checked, facts };
      return rule.appliesWhen?.(own) === false ? [] : rule.check(own);
    }
    case 'csr': {
      if (facts.kind !== 'csr') return [];
      const own = { ...checked, facts };
      return rule.appliesWhen?.(own) === false ? [] : rule.check(own);
    }
  }
}

function refusalFindings(
  rule: Rule,
  refusal: Refusal,
  guarded: (rule: Rule, run: () => readonly Breach[]) => Guarded,
): readonly Finding[] {
  if (rule.over !== 'file') return [];
  const outcome = guarded(rule, () => {
    const breach = rule.explain(refusal);
    return breach === null ? [] : [breach];
  });
  const findings = outcome.breaches.map((breach) => findingOf(rule, breach));
  return outcome.failure === null ? findings : [...findings, outcome.failure];
}

interface Guarded {
  readonly breaches: readonly Breach[];
  readonly failure: Finding | null;
}

/** The error itself is not told: it could quote the file. */
function guard(
  rule: Rule,
  run: () => readonly Breach[],
  onThrown: (rule: string, error: unknown) => void,
): Guarded {
  try {
    return { breaches: run(), failure: null };
  } catch (error) {
    onThrown(rule.id, error);
    const words = {
      expected: null,
      found: rule.id,
      fix: say('rule-failed', { rule: rule.id }),
    };
    const failure: Finding = {
      id: RULE_FAILED.id,
      severity: RULE_FAILED.severity,
      field: null,
      expected: null,
      found: rule.id,
      fix: textOf(words.fix, ENGLISH),
      citation: RULE_FAILED.citation,
      words,
    };
    return { breaches: [], failure };
  }
}

function findingOf(rule: Rule, breach: Breach): Finding {
  return {
    id: rule.id,
    severity: breach.severity ?? rule.severities[0],
    field: breach.field,
    expected: textOf(breach.expected, ENGLISH),
    found: textOf(breach.found, ENGLISH),
    fix: textOf(breach.fix, ENGLISH),
    citation: rule.citation,
    words: {
      expected: storable(breach.expected),
      found: storable(breach.found),
      fix: storable(breach.fix),
    },
  };
}
