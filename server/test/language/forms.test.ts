import assert from 'node:assert/strict';
import { parseDate, parseTime } from '../../src/language/forms/date.ts';
import { comparable, parseDuration } from '../../src/language/forms/duration.ts';
import { isId, isVersion, toId } from '../../src/language/forms/names.ts';
import { nearest } from '../../src/language/forms/nearest.ts';
import { shown } from '../../src/language/forms/shown.ts';

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
const MONTH = 30.4375 * DAY;

describe('durations', () => {
  const good: readonly [string, number][] = [
    ['immediately', 0],
    ['15 minutes', 15 * MINUTE],
    ['1 minute', MINUTE],
    ['15 min', 15 * MINUTE],
    ['15min', 15 * MINUTE],
    ['4 hours', 4 * HOUR],
    ['4h', 4 * HOUR],
    ['90 days', 90 * DAY],
    ['1 day', DAY],
    ['1d', DAY],
    ['2 weeks', 14 * DAY],
    ['2w', 14 * DAY],
    ['13 months', 13 * MONTH],
    ['1 month', MONTH],
    ['6mo', 6 * MONTH],
    ['7 years', 84 * MONTH],
    ['1y', 12 * MONTH],
    ['3 business days', 3 * DAY],
    ['1 business day', DAY],
    ['2 Business Days', 2 * DAY],
    ['PT15M', 15 * MINUTE],
    ['P13M', 13 * MONTH],
    ['P1Y6M', 18 * MONTH],
    ['P2W', 14 * DAY],
    ['P1DT12H30M5S', DAY + 12 * HOUR + 30 * MINUTE + 5],
    ['PT0S', 0],
  ];
  for (const [text, seconds] of good)
    it(`reads ${text}`, () => {
      const duration = parseDuration(text);
      assert.equal(duration && comparable(duration), seconds);
    });

  const bad = [
    '', ' ', '15', '15m', '15 m', '1M', 'm', 'minutes', '15  minutes', '-1 day', '+1 day', '1.5 hours', '1,5 h', 'one day',
    '2 fortnights', 'P', 'PT', 'P1', 'P1H', 'PT1D', 'P1M1Y', 'pt15m', 'P-1D', '1 business', 'business days', '1 day 2 hours',
    'quarterly', '1 dayss', '9999999999 days', '1 constructor', '1 __proto__', '<time>', '1\nday', ' 1 day', '１ day',
  ]; // prettier-ignore
  for (const text of bad) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseDuration(text), undefined));

  it('is quick on a long text', () => quick(() => parseDuration(`1 ${'a'.repeat(100_000)}!`)));
});

describe('dates', () => {
  for (const text of ['2026-06-30', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
    it(`reads ${text}`, () => assert.equal(parseDate(text), text));
  const bad = [
    '', '2026-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-06-00', '2026-6-30', '26-06-30',
    '2026/06/30', '30.06.2026', '2026-06-30T00:00:00Z', '2026-06-30 ', '20260630', '12026-06-30',
  ]; // prettier-ignore
  for (const text of bad) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseDate(text), undefined));
});

describe('times', () => {
  const good: readonly [string, string][] = [
    ['2026-03-02T09:12:00Z', '2026-03-02T09:12:00.000Z'],
    ['2026-03-02t09:12:00z', '2026-03-02T09:12:00.000Z'],
    ['2026-03-02T10:12:00+01:00', '2026-03-02T09:12:00.000Z'],
    ['2026-03-01T23:42:00-09:30', '2026-03-02T09:12:00.000Z'],
    ['2026-03-02T09:12:00.25Z', '2026-03-02T09:12:00.250Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
  ];
  for (const [text, iso] of good) it(`reads ${text}`, () => assert.equal(parseTime(text), Date.parse(iso)));
  const bad = [
    '', '2026-03-02', '2026-03-02T09:12:00', '2026-03-02 09:12:00Z', '2026-03-02T09:12Z', '2026-03-02T24:00:00Z', '2026-03-02T09:60:00Z',
    '2026-02-30T09:12:00Z', '2026-03-02T09:12:00+0100', '2026-03-02T09:12:00+24:00', '2026-03-02T09:12:61Z', '2026-03-02T09:12:00 Z',
    '2026-03-02T09:12:00,5Z', 'noon',
  ]; // prettier-ignore
  for (const text of bad) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseTime(text), undefined));
});

describe('versions', () => {
  // The examples of semver.org.
  const good = [
    '0.0.4',
    '1.2.3',
    '10.20.30',
    '1.1.2-prerelease+meta',
    '1.0.0-alpha.1',
    '1.0.0-0A.is.legal',
    '2.0.0+build.1848',
    '1.0.0--',
  ];
  for (const text of good) it(`reads ${text}`, () => assert.ok(isVersion(text)));
  const bad = [
    '',
    '1',
    '1.2',
    '2.0',
    'v1.2.3',
    '1.2.3.4',
    '01.1.1',
    '1.01.1',
    '1.1.1-01',
    '1.2.3-',
    '1.2.3+',
    '1.0.0-a..b',
    ' 1.2.3',
    '<version>',
  ];
  for (const text of bad) it(`refuses ${JSON.stringify(text)}`, () => assert.ok(!isVersion(text)));
  it('is quick on a long text', () => quick(() => isVersion(`1.0.0-${'a-'.repeat(100_000)}!`)));
});

describe('ids', () => {
  for (const text of ['a', '1', 'disable-okta', '2-github', 'a1-b2-c3'])
    it(`reads ${text}`, () => assert.ok(isId(text)));
  for (const text of ['', 'A', 'Disable Okta', 'disable_okta', '-a', 'a-', 'a--b', 'ä', 'a.b', 'a\n'])
    it(`refuses ${JSON.stringify(text)}`, () => assert.ok(!isId(text)));
  it('is quick on a long text', () => quick(() => isId(`${'a-'.repeat(100_000)}!`)));

  const near: readonly [string, string][] = [
    ['Disable Okta', 'disable-okta'],
    ['disableOkta', 'disable-okta'],
    ['  Größe (neu) ', 'gro-e-neu'],
    ['été', 'ete'],
    ['--', ''],
  ];
  for (const [text, id] of near)
    it(`makes ${JSON.stringify(id)} of ${JSON.stringify(text)}`, () => assert.equal(toId(text), id));
});

describe('the nearest word', () => {
  const words = ['it-manager', 'it-operations', 'ciso', 'legal'];
  const cases: readonly [string, string | undefined][] = [
    ['it-manger', 'it-manager'],
    ['It-Manager', 'it-manager'],
    ['it-maanger', 'it-manager'],
    ['ciso2', 'ciso'],
    ['leagl', 'legal'],
    ['payroll', undefined],
    ['', undefined],
  ];
  for (const [word, expected] of cases)
    it(`offers ${expected ?? 'nothing'} for ${JSON.stringify(word)}`, () =>
      assert.equal(nearest(word, words), expected));
  it('is quick on a long word', () => quick(() => nearest('a'.repeat(1_000_000), ['b'.repeat(1_000_000)])));
});

describe('a text in a message', () => {
  const cases: readonly [string, string][] = [
    ['it-manager', '`it-manager`'],
    ['two\n  lines', '`two lines`'],
    ['a `span`', "`a 'span'`"],
    ['\u001b[31mred\u202e', '`[31mred`'],
    ['x'.repeat(80), `\`${'x'.repeat(59)}…\``],
  ];
  for (const [text, expected] of cases) it(`shows ${expected}`, () => assert.equal(shown(text), expected));
});

function quick(work: () => unknown): void {
  const start = performance.now();
  work();
  assert.ok(performance.now() - start < 200);
}
