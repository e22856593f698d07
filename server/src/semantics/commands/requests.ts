/** Methods of HTTP that ask and change nothing (RFC 9110, section 9.2.1). */
const SAFE = /^(?:get|head|options)$/i;

/** Addresses at which many services take a search as a body: Elasticsearch, Datadog. */
const SEARCH =
  /^https?:\/\/[^?#]*\/(?:_?search|_count|_msearch)\/?(?:[?#]|$)|^[^?#]*\$[^?#]*\/(?:_?search|_count|_msearch)\/?(?:[?#]|$)/i;

/** Options of curl that take a value in the next word or behind the letter. */
const CURL_VALUES = 'AbcCDeEHhmoPQrtuUwxyYz';

/** Whether a call of curl only asks: a safe method, and no body unless it goes into the query. */
export function curlOnlyReads(words: readonly string[]): boolean {
  let method: string | undefined;
  let body = false;
  let inQuery = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word === '--get') inQuery = true;
    else if (word === '--request') method = words[(index += 1)] ?? '';
    else if (word.startsWith('--request=')) method = word.slice(10);
    else if (/^--(?:data|form|json|upload-file|url-query-file)/.test(word)) body = true;
    else if (/^--(?:quote|config|post301)/.test(word)) return false;
    else if (/^--(?:header|user|output|url|cookie|user-agent)$/.test(word)) index += 1;
    else if (/^-[a-zA-Z#0-9]/.test(word)) {
      for (let letter = 1; letter < word.length; letter += 1) {
        const option = word[letter]!;
        if (option === 'G') inQuery = true;
        if (option === 'K' || option === 'Q') return false;
        if (option === 'd' || option === 'F' || option === 'T') body = true;
        const takesValue = 'dFTX'.includes(option) || CURL_VALUES.includes(option);
        if (!takesValue) continue;
        const value = letter + 1 < word.length ? word.slice(letter + 1) : (words[(index += 1)] ?? '');
        if (option === 'X') method = value;
        break;
      }
    }
  }
  if (method === undefined ? !body || inQuery : SAFE.test(method)) return true;
  return (method ?? 'POST').toUpperCase() === 'POST' && words.some((word) => SEARCH.test(word));
}

/** Whether `gh api` only asks: fields make a POST of it, unless a method is named. */
export function apiOnlyReads(words: readonly string[]): boolean {
  const at = words.findIndex((word) => /^(?:-X|--method|--method=.*|-X.+)$/.test(word));
  const named = at === -1 ? undefined : words[at]!.replace(/^(?:-X|--method)=?/, '') || (words[at + 1] ?? '');
  const fields = words.filter((_word, index) => /^(?:-[fF]|--(?:raw-)?field)$/.test(words[index - 1] ?? ''));
  if (words.includes('graphql'))
    return fields.length > 0 && fields.every((field) => !/=\s*(?:mutation\b|@)/.test(field));
  if (named !== undefined) return SAFE.test(named);
  return !words.some((word) => /^(?:-[fF].*|--(?:raw-)?field(?:=.*)?|--input(?:=.*)?)$/.test(word));
}

/** Whether a call of HTTPie only asks: without a method, any item of data makes a POST of it. */
export function httpieOnlyReads(words: readonly string[]): boolean {
  const operands = words.filter((word) => !word.startsWith('-'));
  if (/^[A-Z]+$/.test(operands[0] ?? '')) return SAFE.test(operands[0]!);
  return operands.slice(1).every((item) => item.includes('==') || !/:?=|@/.test(item));
}
