/** A command that runs another one: which of its words come before that. */
export interface Wrapper {
  /** Options that take a value. */
  readonly values?: string;
  /** How many words of its own follow the options: a host, a container, a time. */
  readonly own?: number;
  /** The other command stands behind this word. */
  readonly behind?: string;
  /** The other command is one text, to be read as a shell does. */
  readonly asText?: true;
}

/** Commands that run another command, by name; `kubectl exec` by both of its words. */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['sudo', { values: '-u -g -h -p -C -r -t -U --user --group' }],
  ['doas', { values: '-u' }],
  ['env', { values: '-u --unset -C' }],
  ['time', {}],
  ['nohup', {}],
  ['nice', { values: '-n' }],
  ['ionice', { values: '-c -n' }],
  ['command', {}],
  ['exec', {}],
  ['builtin', {}],
  ['stdbuf', { values: '-i -o -e' }],
  ['setsid', {}],
  ['timeout', { values: '-k -s --signal --kill-after', own: 1 }],
  ['watch', { values: '-n --interval', asText: true }],
  ['xargs', { values: '-n -P -I -L -d -a -s -E --max-args --max-procs --replace' }],
  ['parallel', { values: '-j --jobs' }],
  ['ssh', { values: '-i -p -l -o -F -J -L -R -D -b -c -E -m -O -Q -S -W -w', own: 1, asText: true }],
  ['bash -c', { asText: true }],
  ['bash -lc', { asText: true }],
  ['sh -c', { asText: true }],
  ['zsh -c', { asText: true }],
  ['docker exec', { values: '-u --user -w --workdir -e --env --env-file', own: 1 }],
  ['podman exec', { values: '-u --user -w --workdir -e --env --env-file', own: 1 }],
  ['kubectl exec', { behind: '--' }],
  ['oc exec', { behind: '--' }],
  ['oc rsh', { own: 1 }],
  ['aws-vault exec', { behind: '--' }],
  ['aws-okta exec', { behind: '--' }],
  ['chamber exec', { behind: '--' }],
  ['doppler run', { behind: '--' }],
  ['op run', { behind: '--' }],
  ['saml2aws exec', { behind: '--' }],
  ['teleport exec', { behind: '--' }],
  ['tsh ssh', { values: '-l --login --cluster --proxy', own: 1, asText: true }],
]);
