import { CHANGING_VERB, READING_VERBS } from './tools.ts';
import type { Tool } from './tools.ts';

/** The longest subcommand that is told from the operands behind it, in words. */
const MAX_WORDS = 6;

/** What makes a listing of a command that could also change: `git tag --list`. */
const LISTING = /^(?:-l|-v|--(?:list|get|get-all|get-regexp|contains|merged|no-merged|points-at|verify))$/;

/** Whether the words behind a tool begin with one of its subcommands that only read. */
export function isReadingSubcommand(tool: Tool, words: readonly string[]): boolean {
  const operands = operandsOf(tool, words);
  return tool.reads?.some((parts) => matches(parts, operands, words)) ?? false;
}

/**
 * The first words of a command that are no options. They end at an option that the table does not know, since nobody
 * can tell whether the word behind it is its value.
 */
function operandsOf(tool: Tool, words: readonly string[]): readonly string[] {
  const operands: string[] = [];
  for (let index = 0; index < words.length && operands.length < MAX_WORDS; index += 1) {
    const word = words[index]!;
    if (!word.startsWith('-')) operands.push(word);
    else if (tool.values.has(word)) index += 1;
    else if (!tool.flags.has(word) && !/^--?[\w-]+=/.test(word) && !isJoined(tool, word)) break;
  }
  return operands;
}

/** `-nproduction`: a short option with its value in one word. */
function isJoined(tool: Tool, word: string): boolean {
  return /^-\w\w/.test(word) && tool.values.has(word.slice(0, 2));
}

type Alternatives = readonly string[];

function matches(parts: readonly Alternatives[], operands: readonly string[], words: readonly string[]): boolean {
  if (parts[0]![0] === '**') return isDeepVerb(parts[1]!, operands);
  return parts.every((alternatives, index) => {
    const operand = operands[index];
    return operand !== undefined && (isOneOf(alternatives, operand) || isListing(alternatives, operand, words));
  });
}

/** Services that are named like a change: `gcloud run services list`. */
const SERVICES = new Set(['run', 'deploy']);

/** `compute instances describe`: a verb behind up to four words, none of which names a change. */
function isDeepVerb(verbs: Alternatives, operands: readonly string[]): boolean {
  for (const [index, operand] of operands.slice(0, 5).entries()) {
    if (isOneOf(verbs, operand)) return true;
    if (CHANGING_VERB.test(operand) && !(index === 0 && SERVICES.has(operand))) return false;
  }
  return false;
}

function isOneOf(alternatives: Alternatives, word: string): boolean {
  return alternatives.some(
    (one) => one === '*' || one === word || (one.endsWith('*') && word.startsWith(one.slice(0, -1))),
  );
}

function isListing(alternatives: Alternatives, operand: string, words: readonly string[]): boolean {
  if (!alternatives.includes(`${operand}$`)) return false;
  const behind = words.slice(words.indexOf(operand) + 1);
  if (behind.some((word) => /^(?:-[dDmMcCf]|--(?:delete|move|copy|force|add|edit.*|unset.*|replace-all))$/.test(word)))
    return false;
  return behind.every((word) => word.startsWith('-')) || behind.some((word) => LISTING.test(word));
}

/** Commands that take any word as the name of a file, a target or a program, so that no word of theirs is a verb. */
const NO_VERBS = new Set(
  split(`rm mv cp ln dd kill killall pkill chmod chown chgrp truncate shred make just task npx yarn pnpm python python3 node
    ruby perl php java bash sh zsh pwsh source . eval reboot shutdown halt init mkfs fdisk parted useradd userdel usermod
    groupadd groupdel passwd chpasswd adduser deluser vi vim nano emacs ed ex scp sftp ftp install patch mail sendmail at
    batch disown fg bg jobs trap alias unalias swapoff swapon umount insmod rmmod modprobe expect screen tmux telnet
    logger wall write crontab visudo su login newgrp chsh format diskutil net sc reg runas`),
);

const VERBS = new Set(split(READING_VERBS));

/** Whether a tool that nobody knows is told, by its first words, to look at something: `acmectl users list`. */
export function isUnknownToolReading([tool, ...words]: readonly string[]): boolean {
  if (tool === undefined || NO_VERBS.has(tool) || !/^[a-z][\w-]*$/.test(tool)) return false;
  for (const word of words.slice(0, 3)) {
    if (VERBS.has(word) || /^(?:describe|list|get|show)-[a-z-]+$/.test(word)) return true;
    if (!/^[a-z][a-z-]*$/.test(word) || CHANGING_VERB.test(word)) return false;
  }
  return false;
}

function split(text: string): string[] {
  return text.trim().split(/\s+/);
}
