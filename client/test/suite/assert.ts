/** The few assertions that the suite uses, for the web worker host, which has no `node:assert`. */

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `Not true: ${String(value)}`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) {
    throw new Error(message ?? `Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`Expected ${String(pattern)}, got ${JSON.stringify(text)}`);
}

export default { ok, equal, match };
