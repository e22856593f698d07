/**
 * The verbs that steps of runbooks are written with, in their base form. A verb that is missing costs a miss, never a
 * false alarm: no rule concludes from the absence of a word here.
 */

/** Verbs that are hardly ever nouns. */
const VERBS_ONLY = `accept achieve acknowledge acquire activate adapt add adjust admit adopt advise agree align allocate allow
  allowlist alter amend analyze analyse annotate announce anonymize anonymise appoint apply approve archive arrange ascertain ask assemble assess assign
  attach attempt attend attest audit authenticate authorize authorise automate await backfill become begin blacklist blackhole
  block bootstrap bring broadcast build calculate calibrate cancel capture categorize carve cease certify
  choose circulate clarify classify clean clear click clone collate collect combine come commence communicate compare compile
  complete compress compute conclude conduct configure confirm confiscate connect consider consolidate consult contact contain continue
  convene convert convey coordinate correct correlate countersign create cordon customize debug decide declare decline
  decommission decrease decrypt deduplicate define defang defer defragment degrade delegate delete deliver demonstrate demote deny
  deploy deprecate deprovision deregister describe deselect destroy detach detect determine detonate deter
  diagnose disable disallow discard disclose disconnect discover discuss dismantle dismount dispatch display dispose distribute
  divert do download downgrade drag edit eject eliminate email embed employ empty enable encrypt end enforce
  engage enlarge enlist enroll enrol ensure enter enumerate erase escalate establish evacuate evaluate evict examine exclude
  execute expand expedite expire explain extend extract facilitate failover fetch finalize finish find follow formalize
  format formulate forward freeze fulfill fulfil gather generate get give go grant grep handle hide
  identify ignore implement import impose improve include increase increment indicate inform initialize initiate inject insert inspect
  install instantiate instruct integrate interrupt introduce invalidate investigate invite invoke isolate justify keep kill
  know launch learn let liaise list load locate lock login look lose lower maintain make manage merge migrate minimize
  mitigate modify monitor move mount mute navigate negotiate nominate notify obtain offboard observe obfuscate omit onboard operate
  organize overwrite override pair partition paste pause perform persist populate postpone prepare preserve press prevent
  prioritize proceed prohibit promote propagate propose protect prove provide provision prune publish pull purchase purge
  pursue push put quarantine quiesce re-add re-apply re-assign re-create re-deploy re-enable re-encrypt re-enroll re-image re-issue re-run
  reactivate read reallocate reapply reassess reassign reassure reattach reboot rebuild recall receive recalculate recheck reclaim
  reclassify recommend reconcile reconfigure reconnect reconstruct recover recreate recruit rectify redact redeploy
  redirect reduce reenable refer refresh refuse regenerate register reimage reimport reindex reinforce reinstall reinstate reissue
  reject reload relocate remediate remember remind remount remove rename render renew repeat repoint replace replay replicate
  reply reprovision reproduce require reroute rerun reschedule resend resize resolve respond restore restrict resubmit resume
  resync resynchronize retain retire retrieve retry return revalidate revert revise revisit revoke rewrite roll rotate sanitize save
  secure see seek segregate select sell send separate serve sever show shut sign silence sinkhole simulate solicit solve
  specify start steer stop store submit subscribe summarize supersede supervise supply surrender suspend sustain switch
  synchronize sync take taint tell terminate throttle tidy transcribe transfer transition transmit transpose triage trigger
  troubleshoot truncate tune turn unassign unblock uncheck uncordon un-cordon undeploy undo unenroll uninstall unlink unlock unmount
  unmute unpause unpin unregister unshare unsubscribe update upgrade upload use vacuum validate verify wait walk
  warn weigh whitelist widen wipe withdraw withhold write zip cross-check double-check crosscheck hand help hire
  ask pick rehearse annotate tear lift swap bump flip rack estimate dig keep meet pay teach throw untaint disassociate associate
  detach deactivate pseudonymize tokenize bind unbind rebind rebalance defrag checksum quantify reprioritize sanitise
  minimise prioritise organise summarise synchronise initialise finalise categorise customise recognise recognize standardize resuspend`;

/** Verbs that are just as well nouns: "log", "report", "backup". */
const ALSO_NOUNS = `access account act action address alarm alert answer appeal arm back backup badge bag balance ban bar
  batch bill book boot bookmark bounce box branch brief browse buffer bundle bypass cache calendar call cap case cast catch
  cause chain challenge change charge chart chase chat check checkpoint claim close code comment commit complain
  contract control copy cost counter count cover crash credit curl cut cutover cycle damage date deal debate delay demand design
  detail dial diff direct discharge discount dispute dock document dose double draft drain draw drill drive drop dry dump echo effect
  encounter escort exchange exempt exercise exit experiment export exploit express eye fail fax feature feed fence field fight file
  fill filter fine fingerprint firewall fit fix flag flash flood flush focus fork form frame front fuel function gate git graph group
  guard guide halt hash head highlight hold host hunt image index input insulate interview inventory invoice issue
  join jump key label land lead leave lease lend level leverage license light limit line link live lodge log mail map mark mask
  match mean measure mention message minute mirror mix model mop move name neutralize note notice number
  object offer open order orient output own pack package page paint paper park part pass patch phone photograph picture
  pin ping place plan plot plug point poll post power present preview price print probe process produce program project
  proof question queue quote raise ramp range rank rate reach reason record redesign reference reformat regard reimburse release rely
  remark repair report request research reset reserve rest restart result retest reverse review revision reward ring risk rollback root
  round route rule run safeguard sample sandbox scale scan schedule scope score scrape screen screenshot script scrub seal
  search seed segment sequence service set settle shadow shape shard share shed shelve shield shift ship shop short shred shutdown
  shift signal size sketch skip slice slow snapshot sort sound source spawn spin split sponsor spot spread ssh stack staff stage
  stamp stand standby state status step stick stock strip structure study subject suit sum support surface survey sweep
  table tabletop tag tail talk target task tax team telephone template test text thank think throttle tick ticket tie time timestamp
  title top total touch tour trace track trade train translate transport trap travel treat trial trim trouble trust try tweet twin type
  value version view visit voice volume vote wake warm warrant wash watch water wave wear weight whois win wire witness word work
  wrap yield zero zone sinkhole hot-patch fail reset walk-through follow-up clean-up redline favor honor right-size
  air-gap rightsize fast-forward handover ticket shortlist terraform helm kubectl`;

export const VERBS_NOT_NOUNS: ReadonlySet<string> = new Set(VERBS_ONLY.split(/\s+/));
const NOUN_VERBS: ReadonlySet<string> = new Set(ALSO_NOUNS.split(/\s+/));

/** Verbs that a clause may follow without "that": "check alerts are firing". */
const CLAUSE_TAKERS: ReadonlySet<string> = new Set(
  `check verify confirm ensure see note assert validate determine decide state record report show assume document log test prove
  demonstrate make wait hope know tell inform notify announce declare say write explain mention ask agree accept acknowledge
  attest certify double-check cross-check crosscheck recheck remember remind observe monitor watch look inspect identify find discover learn
  establish guarantee indicate mark list review examine expect suppose think believe consider conclude recognize realize
  understand post update email message communicate advise warn alert signal capture reply respond let help have get allow
  enable require keep feel reconfirm reverify audit assess evaluate investigate triage query detect track guess given be seek
  mind`.split(/\s+/),
);

/** Whether a lower-case word is a verb in its base form. */
export function isVerb(word: string): boolean {
  return VERBS_NOT_NOUNS.has(word) || NOUN_VERBS.has(word);
}

/** Whether a clause may follow the verb without a conjunction. */
export function takesClause(word: string): boolean {
  return CLAUSE_TAKERS.has(word) || (word.startsWith('re-') && CLAUSE_TAKERS.has(word.slice(3)));
}
