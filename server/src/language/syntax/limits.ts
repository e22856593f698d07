/** The longest text that is parsed, in UTF-16 units: a hundred times the longest runbook seen, parsed in about a second. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** The most lines that are parsed: each costs a token, even where nothing stands on it. */
export const MAX_LINES = 100_000;

/** The deepest nesting that is parsed. The format needs 8; recursion over the tree is safe far beyond this. */
export const MAX_DEPTH = 100;

/** How many nodes aliases and merge keys may repeat in one document: a few hundred bytes can ask for billions. */
export const MAX_ALIAS_NODES = 10_000;

/** How many syntax problems of one document are reported; what follows the first few is mostly their echo. */
export const MAX_SYNTAX_PROBLEMS = 20;
