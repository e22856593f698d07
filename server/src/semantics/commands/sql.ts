/** How a statement begins that reads; the rest of it must not hold one of {@link CHANGING}. */
const READING =
  /^(?:select|with|explain|values|table|begin|commit|rollback|end|start transaction|abort|pragma table_info|use|set (?:local |session )?(?:role|search_path|statement_timeout|transaction)|analyze verbose)\b/i;

/** Statements that read whatever follows: `SHOW CREATE TABLE`. */
const SHOWING = /^(?:show|describe|desc)\b/i;

const CHANGING =
  /\b(?:insert|update|delete|merge|into|drop|alter|create|truncate|grant|revoke|call|execute|exec|do|copy|lock|vacuum|reindex|refresh|replace\s+into|load|rename|global|nextval|setval|set_config|lo_\w+|dblink\w*|pg_(?:terminate|cancel|reload|rotate|promote|switch|create|drop|replication_slot_advance|advisory|logical_emit|write|file_write|start|stop|backup|stat_reset)\w*|kill\w*|sleep|xp_\w+|sp_\w+)\b/i;

/** psql's own commands that look. */
const META = /^\\(?:d\w*\+?|l\+?|x|timing|conninfo|z|s[fv]|q|echo|pset|encoding|c|connect|du|set|t|a)(?:\s|$)/;

/** Whether a text begins like a statement of SQL that reads, so that it is SQL and no shell command. */
export function looksLikeSql(text: string): boolean {
  if (!/^\s*(?:select|with|explain|show|describe|values|--|\/\*)/i.test(text)) return false;
  return /^(?:select|with|explain|show|describe|values)\b/i.test(statements(text)[0]?.trimStart() ?? '');
}

/** Whether every statement of a text is known to only read. Unknown statements count as a change. */
export function sqlOnlyReads(text: string): boolean {
  const all = statements(text).flatMap((statement) => {
    const trimmed = statement.trim();
    return trimmed === '' ? [] : [trimmed];
  });
  return all.length > 0 && all.every(reads);
}

function reads(statement: string): boolean {
  if (statement.startsWith('\\')) {
    // One command of psql to a line.
    return statement.split('\n').every((line) => META.test(line.trim()) || copiesOut(line.trim()));
  }
  if (SHOWING.test(statement)) return true;
  return (READING.test(statement) && !CHANGING.test(statement)) || copiesOut(statement);
}

/** `COPY (SELECT …) TO STDOUT` and psql's `\copy … TO 'file'`. */
function copiesOut(statement: string): boolean {
  const copy = /^(\\?)copy\s+/i.exec(statement);
  if (!copy) return false;
  const rest = statement.slice(copy[0].length);
  const last = rest.lastIndexOf(')');
  const source = rest.startsWith('(') ? rest.slice(1, last) : '';
  if (source !== '' && !reads(source.trim())) return false;
  const target = source === '' ? rest.replace(/^[\w."]+(?:\s*\([^)]*\))?/, '') : rest.slice(last + 1);
  return copy[1] === '\\' ? /^\s*to\s+(?!program)/i.test(target) : /^\s*to\s+stdout\b/i.test(target);
}

// Comments, texts, quoted names: nothing in them is a keyword. What is not closed goes on to the end.
const HIDDEN = /--[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)|'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)/g;

/** The statements of a text, with what is quoted taken out. */
function statements(text: string): string[] {
  return text.replace(HIDDEN, (hidden) => (hidden.startsWith('--') || hidden.startsWith('/*') ? ' ' : '""')).split(';');
}
