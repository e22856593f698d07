import { apiOnlyReads, curlOnlyReads, httpieOnlyReads } from './commands/requests.ts';
import { shellCommands } from './commands/shell.ts';
import type { ShellCommand } from './commands/shell.ts';
import { looksLikeSql, sqlOnlyReads } from './commands/sql.ts';
import { isLogQuery } from './commands/log-query.ts';
import { isReadingSubcommand, isUnknownToolReading } from './commands/subcommand.ts';
import { TOOLS } from './commands/tools.ts';
import type { Tool } from './commands/tools.ts';
import { WRAPPERS } from './commands/wrappers.ts';
import type { Wrapper } from './commands/wrappers.ts';

/** How often a command may hand a text to another shell. */
const MAX_SHELLS = 5;

/**
 * Whether a command is known to only read: every simple command in it is, or it is a query that reads. What is not
 * known counts as a change; a local file that output goes to does not.
 */
export function onlyReads(command: string): boolean {
  const known = answers.get(command);
  if (known !== undefined) return known;
  const answer = queryOnlyReads(command.trim());
  if (answers.size >= MAX_ANSWERS) answers.clear();
  if (command.length <= LONGEST_KEPT) answers.set(command, answer);
  return answer;
}

// Several rules ask for each command at every keystroke, and the answer to a text never changes.
const answers = new Map<string, boolean>();
const MAX_ANSWERS = 5000;
const LONGEST_KEPT = 1000;

function queryOnlyReads(text: string): boolean {
  if (looksLikeSql(text)) return sqlOnlyReads(text);
  return isLogQuery(text) || textOnlyReads(text, 0);
}

function textOnlyReads(text: string, shells: number): boolean {
  if (shells > MAX_SHELLS) return false;
  const commands = shellCommands(text);
  // A text of comments alone says nothing: folded into one line, it may hide what was meant to run.
  return commands !== undefined && commands.length > 0 && commands.every((one) => commandOnlyReads(one, shells));
}

function commandOnlyReads({ words, writes, input }: ShellCommand, shells: number): boolean {
  return !writes.some(isSystemFile) && wordsOnlyRead(words, input, shells);
}

/** Words that come before a command and only say when it runs; `$` is a prompt that was copied along. */
const BEFORE = new Set(['if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', '{', '$']);

/** Words that begin a list of values rather than a command. */
const LISTS = new Set(['for', 'case', 'select']);

/** Options behind which stands the file that a tool writes. */
const OUTPUT = /^(?:-o|-O|--output|--output-file|--output-document)$/;

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

function wordsOnlyRead(all: readonly string[], input: string, shells: number): boolean {
  let from = 0;
  while (from < all.length && (BEFORE.has(all[from]!) || ASSIGNMENT.test(all[from]!))) from += 1;
  if (from === all.length || LISTS.has(all[from]!)) return true;
  const words = all.slice(from);
  const name = toolName(words[0]!);
  const wrapper = WRAPPERS.get(name) ?? WRAPPERS.get(`${name} ${words[1]}`);
  if (wrapper) return wrappedOnlyReads(words.slice(WRAPPERS.has(name) ? 1 : 2), wrapper, input, shells);
  const rest = words.slice(1);
  if (rest.some((word, index) => isSystemFile(word) && OUTPUT.test(rest[index - 1] ?? ''))) return false;
  if (rest.length > 0 && (isDryRun(rest) || rest.every((word) => /^--(?:help|version)$/.test(word)))) return true;
  if (name === 'curl') return curlOnlyReads(rest);
  if (name === 'http' || name === 'https' || name === 'xh') return httpieOnlyReads(rest);
  if ((name === 'gh' || name === 'glab') && rest[0] === 'api') return apiOnlyReads(rest.slice(1));
  if (name === 'az' && rest[0] === 'rest')
    return !hasValue(rest, /^(?:-m|--method)/, /^(?!get$|head$)/i) && !rest.includes('--body');
  if (name === 'aws' && (hasDownload(rest) || hasValue(rest, /^--(?:query-string|sql)$/, SQL))) return true;
  if ((name === 'tee' || name === 'mkdir' || name === 'touch') && rest.some(isSystemFile)) return false;
  const tool = TOOLS.get(name);
  if (tool) return toolOnlyReads(tool, rest, input);
  return isPowerShell(name) ? powerShellOnlyReads(name, rest) : isUnknownToolReading(words);
}

function toolOnlyReads(tool: Tool, words: readonly string[], input: string): boolean {
  if (tool.unless && words.some((word) => tool.unless!.test(word))) return false;
  if (tool.needs && !words.some((word) => tool.needs!.test(word))) return false;
  if (tool.reads !== undefined && isReadingSubcommand(tool, words)) return true;
  if (tool.sql === undefined) return tool.reads === undefined;
  const statements = sqlIn(words, tool.sql, input);
  return statements.length > 0
    ? statements.every(sqlOnlyReads)
    : words.some((word) => word === '-l' || word === '--list');
}

/** The statements behind the options that hold one: `-c TEXT`, `-tAc TEXT`, `--command=TEXT`; and a here-document. */
function sqlIn(words: readonly string[], options: ReadonlySet<string>, input: string): readonly string[] {
  const letters = [...options].flatMap((option) => (/^-\w$/.test(option) ? [option[1]!] : []));
  const statements = input.trim() === '' ? [] : [input];
  if (options.has('*')) statements.push(words.at(-1) ?? '');
  words.forEach((word, index) => {
    const equals = word.indexOf('=');
    if (options.has(word) || (/^-[A-Za-z]+$/.test(word) && letters.includes(word.at(-1)!))) {
      statements.push(words.slice(index + 1).find((next) => !/^-\w*$|^--\w/.test(next)) ?? '');
    } else if (equals !== -1 && options.has(word.slice(0, equals))) statements.push(word.slice(equals + 1));
  });
  return statements;
}

function wrappedOnlyReads(words: readonly string[], wrapper: Wrapper, input: string, shells: number): boolean {
  let from = 0;
  if (wrapper.behind !== undefined) {
    from = words.indexOf(wrapper.behind) + 1;
    if (from === 0) return false;
  } else {
    const values = new Set(wrapper.values?.split(' ') ?? []);
    while (from < words.length && (words[from]!.startsWith('-') || ASSIGNMENT.test(words[from]!))) {
      from += values.has(words[from]!) ? 2 : 1;
    }
    from += wrapper.own ?? 0;
    if (words[from] === '--') from += 1;
  }
  if (from >= words.length || shells >= MAX_SHELLS) return false;
  const inner = words.slice(from);
  return wrapper.asText ? textOnlyReads(inner.join(' '), shells + 1) : wordsOnlyRead(inner, input, shells + 1);
}

/** Whether a command is asked to only say what it would do. */
function isDryRun(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).some(
    (word, index) =>
      /^(?:--dry-?run(?:=(?:client|server|true|yes))?|--?check|--what-?if|-whatif|--noop|--simulate)$/i.test(word) &&
      !/^(?:none|false|no)$/i.test(words[index + 1] ?? ''),
  );
}

const SQL = { test: sqlOnlyReads };

/** Whether the value behind an option is like this. */
function hasValue(words: readonly string[], option: RegExp, like: { test(text: string): boolean }): boolean {
  return words.some(
    (word, index) => option.test(word) && like.test(/=(.*)/s.exec(word)?.[1] ?? words[index + 1] ?? ''),
  );
}

/** `aws s3 cp s3://… here`: copies out of the bucket. */
function hasDownload(words: readonly string[]): boolean {
  const at = words.indexOf('s3');
  if (at === -1 || !/^(?:cp|sync)$/.test(words[at + 1] ?? '') || words.includes('--delete')) return false;
  const paths = words.slice(at + 2).filter((word) => !word.startsWith('--'));
  return paths[0]?.startsWith('s3://') === true && paths[1]?.startsWith('s3://') === false;
}

/** A file of the operating system, or a device: to write it changes the machine. */
function isSystemFile(path: string): boolean {
  return /^\/(?:etc|proc|sys|boot|usr|lib|bin|sbin|dev(?!\/(?:null|stdout|stderr|tty|fd)\b))\b/.test(path);
}

function toolName(word: string): string {
  const name = word.slice(word.lastIndexOf('/') + 1);
  // A script in the current folder is nobody's tool.
  return word.startsWith('./') || word.startsWith('../') ? word : name;
}

function isPowerShell(name: string): boolean {
  return /^[A-Za-z]+-[A-Z][A-Za-z]+$/.test(name);
}

const POWERSHELL_READING =
  /^(?:Get|Test|Select|Where|Format|Export|Sort|Measure|Search|Connect|Disconnect|ConvertTo|ConvertFrom|Find|Show|Compare|Group|Out|Resolve|Read|Write-(?:Host|Output|Verbose)|Import-(?:Module|Csv)|Trace|Join-Path|Split-Path)(?:-|$)/i;

function powerShellOnlyReads(name: string, words: readonly string[]): boolean {
  if (/^Invoke-(?:RestMethod|WebRequest)$/i.test(name))
    return (
      !hasValue(words, /^-Method$/i, /^(?!get$|head$)/i) && !words.some((word) => /^-(?:Body|InFile|Form)$/i.test(word))
    );
  return POWERSHELL_READING.test(name);
}
