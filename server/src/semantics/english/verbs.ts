/**
 * The verbs that steps of runbooks are written with, in their base form. A verb that is missing costs a miss, never a
 * false alarm: no rule concludes from the absence of a word here.
 */

/** Verbs that are hardly ever nouns. */
const VERBS_ONLY = `accept achieve acknowledge acquire activate adapt add adjust admit adopt advise agree align allocate allow allowlist
  alter amend analyse analyze annotate announce anonymise anonymize apply appoint approve archive arrange ascertain
  ask assemble assess assign associate attach attempt attend attest audit authenticate authorise authorize automate
  await backfill become begin bind blackhole blacklist blocklist bootstrap bring build bulk-close bulk-delete
  calculate calibrate cancel carve categorise categorize cease certify checksum cherry-pick chmod choose chown
  circulate clarify classify clean clear clone collate collect combine come commence communicate compare compile
  complete compress compute conclude conduct configure confirm confiscate connect consider consolidate consult
  contain continue convene convert convey coordinate cordon correct correlate countersign create cross-check
  cross-reference crosscheck customise customize deactivate debug decide declare decline decommission decrypt
  deduplicate deenroll defang defer define defrag defragment defuse degrade delete delist deliver demonstrate demote
  deny denylist deploy deprecate deprovision deregister describe deselect destroy detach detect deter determine
  detonate diagnose disable disallow disassociate discard disclose disconnect discover discuss dismantle dismount
  dispose distribute do double-check downgrade drag edit eliminate employ empty enable encrypt enforce engage
  enlarge enlist enrich enrol enroll ensure enter enumerate erase escalate establish evacuate evaluate evict examine
  exclude execute exfiltrate expand expedite expire explain extend facilitate finalise finalize follow formalize
  formulate fulfil fulfill gather generate get grep hand hard-delete identify ignore implement impose impound
  improve include indicate inform initialise initialize initiate inject inoculate insert inspect install instantiate
  instruct integrate intercept introduce invalidate investigate invite invoke isolate justify keep learn let liaise
  locate lose lower maintain make manage meet migrate minimise minimize mitigate modify mute navigate negotiate
  nominate notarize notify nuke obfuscate observe obtain offboard omit onboard operate organise organize overrule
  pair partition paste pay perform persist populate postpone pre-warm precompute prepare preserve prevent prewarm
  prioritise prioritize proceed prohibit promote propagate protect prove provide provision prune pseudonymize
  publish purge pursue put quantify quiesce re-add re-apply re-assign re-create re-deploy re-enable re-encrypt
  re-enroll re-image re-issue re-key re-route re-run re-tag re-test re-upload reactivate reallocate reapply reassess
  reassign reassure reattach rebalance rebase rebind recalculate receive recertify recheck reclaim reclassify
  recognise recognize recommend reconcile reconfigure reconfirm reconnect reconstruct recover recreate recruit
  rectify redact redeliver redeploy redirect reduce reenable refer refresh refuse regenerate register rehearse
  rehome rehydrate reimage reimport reindex reinforce reinstall reinstate reissue reject rekey reload relocate remap
  remediate remember remind remount remove rename render renew replace replay replicate repoint reprioritize
  reproduce reprovision republish require reroute rerun reschedule resend resize resolve respond restore resubmit
  resume resuspend resync resynchronize retag retain retire retrieve reupload revalidate reverify revert revise
  revisit revoke rotate safelist sanitise sanitize secure seek segregate seize send separate serve sever shut
  sideload sign silence simulate soft-delete solicit solve specify standardize steer submit subscribe summarise
  summarize supersede supervise surrender suspend sustain synchronise synchronize take teach tell terminate tidy
  tokenize transcribe transmit transpose troubleshoot truncate tune turn un-cordon unarchive unassign unbind unblock
  uncheck uncloak uncordon undeploy undo unenroll unhook uninstall unlink unload unlock unmount unmute unpause unpin
  unpublish unquarantine unregister unseal unseat unset unshare unsubscribe untag untaint validate verify weigh
  whitelist widen wipe withdraw withhold write yank`;

/** Verbs that are just as well nouns: "log", "report", "backup". */
const ALSO_NOUNS = `access act action address air-gap alarm alert answer appeal arm attribute back backup badge bag balance ban
  bar batch bill block book bookmark boot bounce box branch brief broadcast browse buffer bump bundle buy bypass
  cache calendar call cap capture carry case cast catch cause chain challenge change charge chart chase chat check
  checkpoint claim clean-up click close code comment commit complain contact contract control copy cost count
  counter cover crash credit curl cut cutover cycle damage date deal debate decrease delay delegate demand design
  detail dial diff dig direct discharge discount dispatch display dispute divert dock document dose double download
  draft drain draw drill drive drop dry dump echo effect eject email embed encounter end escape escort escrow
  estimate exchange exempt exercise exit experiment exploit export express extract eye fail failover fast-forward
  favor fax feature feed fence fetch field fight file fill film filter find fine fingerprint finish firewall fit fix
  flag flash flip flood flush focus follow-up fork form format forward frame freeze front fuel function gate git
  give go grant graph group guard guide halt handle handover hash head helm help hide highlight hire hold honor host
  hot-patch hunt image import increase increment index input insulate interrupt interview inventory invoice issue
  join jump key kick kill knock know kubectl label laminate land latch launch lay lead lean lease leave lend level
  leverage license lick lift light limit line link list live load loan lock lodge log log-off login look loop mail
  map mark mask match mean measure mend mention merge message minute mirror mix model monitor mop mount move nail
  name neutralize note notice nudge number object offer open order orient outline output override overwrite own pack
  package pad page paint paper park part pass patch pause peel peg pencil phone photograph pick picture pile pilot
  pin ping place plan plant pledge plot plug plumb point polish poll pop pose post pour power power-cycle present
  press preview price prime print probe process produce program project prompt proof propose proxy pull punch
  purchase push quarantine question queue quiz quote race rack raid raise rake rally ramp range rank rate reach read
  reason reboot rebuild recall recap record redesign redline reference refill reformat refund regard reimburse relay
  release rely remake remark remodel rent repair repeat reply report reprint request rescan rescue research reserve
  reset resort rest restart restrict result retest retry return reverse review revision reward rewire rework rewrite
  right-size rightsize ring rinse rip risk roll rollback root rope round route rub rule run sack safeguard salt
  salvage sample sandbox save scale scan schedule scope score scrape screen screenshot screw script scrub seal
  search seat see seed segment select sell sequence service set settle shade shadow shake shape shard share shave
  shed shell shelter shelve shield shift ship shop short shortlist shout show shred shrink shutdown shuttle signal
  sinkhole size sketch skim skip slice slot slow snapshot sniff snooze soak sort sound source spare spawn spike
  spill spin splice split sponsor spot spray spread squash squeeze ssh stack staff stage stagger stall stamp stand
  standby start state station status steal step stick stitch stock stop store strap streamline stress string strip
  structure stub study subject suit sum supply support surface survey swap sweep swipe switch sync table tabletop
  tackle tag tail taint talk tally tap tape taper target task tax tear telephone template tend terraform test
  text thank think thread throttle throw tick ticket tie time timestamp tip title top total touch tour trace track
  trade train transfer transition translate transport trap travel treat triage trial trigger trim trouble trust try
  tunnel tweet twin type unify unite untie update upgrade upload upsert use vacuum value vault version veto view
  visit voice void volume volunteer vote wager wait wake walk walk-through warm warn warrant wash watch water wave
  wear weight weld whisk whois win wire witness word work wrap yield zero zip zone`;

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
