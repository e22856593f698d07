import type { Severity } from '../contracts/finding.ts';
import type { Rule } from '../contracts/rule.ts';
import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import type { Settings } from '../program/settings.ts';

const COMPLETENESS = /^(missing|incomplete|no|never|unmapped|archetype)-|-without-/;
const ALSO_COMPLETENESS = new Set([
  'raci-unfilled',
  'raci-step-missing',
  'evidence-outside-steps',
  'unverified-step',
  'unsupported-criterion',
]);

/** Whether a rule asks for something that a new file does not have yet. */
export function isCompletenessRule(rule: string): boolean {
  return COMPLETENESS.test(rule) || ALSO_COMPLETENESS.has(rule);
}

/** Whether a rule is held against a document at all. */
export function applies(rule: Rule, document: Document): boolean {
  if (rule.check[document.kind] === undefined) return false;
  // Half of a broken file is not there to be read, so nothing can be said of what is missing.
  if (document.syntax.problems.length > 0 && isCompletenessRule(rule.id)) return false;
  const retired = isKind(document, 'runbook') && document.model?.status?.text === 'retired';
  return !retired || rule.section === 'reading' || rule.inRetired === true;
}

/**
 * How a finding is shown; undefined where it is switched off. What is missing from a draft is a hint at most, whatever
 * soc2.yaml says of the rule.
 * @param own the severity of the finding before the program has its say
 */
export function severityOf(rule: Rule, own: Severity, document: Document, settings: Settings): Severity | undefined {
  const setting = settings.rules.get(rule.id) ?? own;
  if (setting === 'off') return undefined;
  return isDraft(document) && isCompletenessRule(rule.id) ? 'hint' : setting;
}

function isDraft(document: Document): boolean {
  if (isKind(document, 'runbook') || isKind(document, 'playbook')) return document.model?.status?.text === 'draft';
  return false;
}
