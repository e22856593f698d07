import { isVerb } from './verbs.ts';

/** Things that steps are about and that no imperative begins with: none of them is a verb that runbooks use. */
const THINGS =
  set(`account accounts admin administrator alert alerts analyst api app application approver artifact asset assets
  attestation auditor backup backups bucket buckets business capacity certificate certificates change changes ciso
  cluster commander compliance configuration consultant container contractor contractors credential credentials
  customer customers data database databases dba dbas deployment developer developers device devices director disk
  disaster employee employees endpoint endpoints engineer engineering evidence finance firewall hardware health hr hosts identity
  incident incidents infrastructure it key keys laptop laptops leaver legal library license licenses log logs mailbox
  maintainer maintenance malware management manager managers member members migration network node nodes officer on-call
  operator operators owner owners password passwords payroll people performance permission permissions person personnel phishing
  platform pod pods policy post-incident post-mortem postmortem privacy production product purchasing recipient replica
  requester requesters responder risk risks role roles row rows schema sre sres secops secret secrets security server servers session
  sessions severity site snapshot snapshots soc software sso stakeholder stakeholders storage subprocessor supervisor system systems tenant
  ticket tickets token tokens traffic tls user users vendor vendors vpn vulnerability vulnerabilities workstation root cache index
  access badge service services contract database-administrator drive patch session alert approver approvers visitor
  visitors auditors engineers officers membership memberships
  entitlement entitlements approvals team teams dashboards runbook runbooks exception exceptions`);

/** Who does something: "IT disables the account". */
export const AGENTS =
  set(`account-manager administrator administrators admin analyst approver auditor ciso commander customer dba dbas developer
  developers engineer engineers hr it leader leads legal manager member officer operator operators owner people requester responder
  security soc sre sres secops supervisor team teams user vendor vendors management director on-call finance lead compliance department desk
  council committee contractor visitors visitor approvers auditors auditor`);

/** Things that are verbs too, but hardly with the name of an action behind them and no article: "account removal". */
const THINGS_RATHER_THAN_VERBS =
  set(`account access backup badge index service contract key cache root firewall host node role ticket license drive patch alert session
  table image mail page`);

/** Adjectives that stand before the name of an action: "quarterly access review". */
const KINDS =
  set(`quarterly weekly daily monthly annual yearly semi-annual periodic manual automatic automated initial final formal
  internal external technical forensic emergency physical logical remote public private corporate digital personal affected customer
  root-cause post-incident`);

/** The name of an action that is also a verb: a noun only behind another noun. */
const ACTION_WORDS =
  set(`reset restart review return check backup update upgrade test scan transfer export import handover follow-up
  sign-off clean-up cleanup shutdown rollback rollout failover takedown freeze audit release request report search
  hold change exchange triage`);

/** Names of actions without a suffix that shows it. */
const ACTION_NOUNS =
  set(`removal approval renewal disposal withdrawal retrieval denial referral reversal proposal analysis discovery recovery delivery
  closure disclosure acknowledgement acknowledgment diligence exposure maintenance acceptance assurance clearance issuance review-meeting sign-off follow-up
  offboarding onboarding provisioning deprovisioning logging monitoring training testing patching scheduling tracking reporting hardening
  scanning briefing debriefing triaging handling rollback rollout failover failback handover cutover cleanup clean-up lookup forecast`);

/** Words in -tion, -sion and -ment that are things rather than actions. */
const NOT_ACTIONS =
  set(`production section station region version application organization department environment document
  location position condition instruction session mission pension question option caption station permission function information
  equipment segment statement management government moment basement element comment`);

/** Whether a lower-case word is a thing: no verb stands there. */
export function isThing(word: string): boolean {
  return THINGS.has(word) || ((word.endsWith("'s") || word.endsWith("s'")) && word.length > 3);
}

/** Whether a lower-case word is a verb and, before the name of an action, a thing. */
export function isThingBeforeAction(word: string): boolean {
  return THINGS_RATHER_THAN_VERBS.has(word);
}

export function isKindOfAction(word: string): boolean {
  return KINDS.has(word);
}

/** Whether a lower-case word names an action and is no verb: "removal", "deletion", "containment". */
export function isActionNoun(word: string): boolean {
  if (ACTION_NOUNS.has(word)) return true;
  return /(?:[a-z]{2}[ts]ion|[a-z]{3}ment)$/.test(word) && !NOT_ACTIONS.has(word) && !isVerb(word);
}

/** Whether a lower-case word names an action where a noun stands before it: "password reset". */
export function isActionWord(word: string): boolean {
  return ACTION_WORDS.has(word);
}

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
