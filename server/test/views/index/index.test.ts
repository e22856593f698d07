import assert from 'node:assert/strict';
import type { Coverage, RunbookCoverage } from '../../../src/contracts/coverage.ts';
import { indexOf } from '../../../src/views/index/index-data.ts';
import { INDEX_FORMATS, writeIndex } from '../../../src/views/index/index-format.ts';
import type { IndexFormat } from '../../../src/views/index/index-format.ts';

const ROOT = 'file:///program';

/** A program of runbooks with these titles, each of which operates CC6.2. */
function coverageOf(titles: readonly string[]): Coverage {
  const runbooks = titles.map((title, at): RunbookCoverage => {
    const own = { id: `runbook-${at}`, title, file: `${ROOT}/runbooks/r%20(${at}).runbook.yaml`, line: 0 };
    const facts = { status: 'active', version: '1.0.0', owner: 'it', roles: [], areas: [], systems: [], criteria: [] };
    return { ...own, ...facts, errors: 0, runs: 2, weaknesses: [], broken: false };
  });
  const supports = runbooks.map(({ id, file, runs }) => {
    return { runbook: id, file, state: 'covered' as const, weaknesses: [], steps: ['revoke'], runs };
  });
  const counts = { covered: 1, weak: 0, gap: 0, policy: 0, optional: 0, excluded: 0, percent: 100, evidenced: 1 };
  const criterion = { id: 'CC6.2', title: 'Access', category: 'security', series: 'CC6', state: 'covered' as const };
  return {
    ...{ file: `${ROOT}/soc2.yaml`, program: 'acme', broken: false, report: { type: 'II' }, controls: [], due: [] },
    criteria: [{ ...criterion, reason: '', runs: 2, runbooks: supports }],
    runbooks,
    summary: counts,
  };
}

function textOf(titles: readonly string[], format: IndexFormat, target = `${ROOT}/docs/index.out`): string {
  const content = writeIndex(
    indexOf(coverageOf(titles), () => undefined),
    format,
    target,
  );
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

describe('the runbook index', () => {
  it('has the columns of CSV that scripts rely on, and ends lines with CRLF', () => {
    assert.equal(
      textOf(['Revoke'], 'csv'),
      'criterion,title,category,state,control,runbook,runbook_title,version,status,owner,file,steps,evidence,last_review,review_due,last_test,runs,exceptions\r\n' +
        'CC6.2,Access,security,covered,,runbook-0,Revoke,1.0.0,active,it,runbooks/r (0).runbook.yaml,revoke,,,,,2,\r\n',
    );
  });

  it('links from where it is written to', () => {
    assert.ok(textOf(['Revoke'], 'markdown').includes('](../runbooks/r%20%280%29.runbook.yaml)'));
    assert.ok(textOf(['Revoke'], 'html', `${ROOT}/index.html`).includes('href="runbooks/r%20(0).runbook.yaml"'));
  });

  it('passes titles on as text alone', () => {
    const cases: readonly (readonly [title: string, format: IndexFormat, written: string])[] = [
      ['a|b\nc', 'markdown', '| a\\|b c |'],
      ['<script>x</script>', 'markdown', '| \\<script\\>x\\</script\\> |'],
      ['[a](javascript:b)', 'markdown', '| \\[a\\](javascript:b) |'],
      ['<script>x</script>', 'html', '<td>&lt;script&gt;x&lt;/script&gt;</td>'],
      ['=cmd()', 'csv', ",'=cmd(),"],
      ['+1', 'csv', ",'+1,"],
      ['-1', 'csv', ",'-1,"],
      ['@a', 'csv', ",'@a,"],
      ['\tb', 'csv', ",'\tb,"],
      ['a "b",\r\nc', 'csv', ',"a ""b"",\nc",'],
      ['=cmd()', 'xlsx', '<c t="inlineStr"><is><t xml:space="preserve">=cmd()</t></is></c>'],
      ['<a> & \uffff', 'xlsx', '>&lt;a&gt; &amp; �<'],
    ];
    for (const [title, format, written] of cases)
      assert.ok(textOf([title], format).includes(written), `${format}: ${JSON.stringify(title)}`);
    for (const format of INDEX_FORMATS) {
      assert.ok(textOf(['a\u202eb\u0007c\u001bd'], format).includes('a�b�c�d'), format);
      assert.ok(textOf(['x'.repeat(10_000)], format).includes('x'.repeat(10_000)), format);
    }
  });

  it('gives the same bytes for the same program', () => {
    for (const format of INDEX_FORMATS) assert.equal(textOf(['a', 'b'], format), textOf(['a', 'b'], format), format);
  });

  it('writes 10,000 runbooks', () => {
    const titles = Array.from({ length: 10_000 }, (_, at) => `Runbook ${at}`);
    const text = textOf(titles, 'csv');
    assert.equal(text.split('\r\n').length, 10_002);
  });
});
