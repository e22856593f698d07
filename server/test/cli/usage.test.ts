import assert from 'node:assert/strict';
import { cli } from './support/cli.ts';

describe('command line: use', () => {
  const misuse: readonly (readonly [args: string, message: RegExp])[] = [
    ['lnt', /no command "lnt"; did you mean lint\?/],
    ['frobnicate', /no command "frobnicate"/],
    ['--format json', /the command comes first/],
    ['lint --sevrity error', /no option --sevrity; did you mean --severity\?/],
    ['lint -x', /no option -x/],
    ['lint --format', /--format needs a value: text, json/],
    ['lint --format=', /--format needs a value/],
    ['lint --format sarif', /"sarif" is no value for --format; it takes text, json/],
    ['lint --format --quiet', /--format needs a value/],
    ['lint --severity fatal', /"fatal" is no value for --severity; it takes error, warning, information, hint/],
    ['lint --max-warnings many', /"many" is no value for --max-warnings/],
    ['lint --max-warnings=-1', /"-1" is no value for --max-warnings/],
    ['lint --today 2026-02-30', /"2026-02-30" is no value for --today/],
    ['lint --quiet=yes', /--quiet takes no value/],
    ['lint --stdin-filename a.runbook.yaml .', /--stdin-filename goes with -/],
    ['lint -', /needs --stdin-filename/],
    ['rules please', /rules takes no arguments, but was given "please"/],
    ['explain', /explain needs the id of one rule/],
    ['explain missing-trigger undefined-role', /"undefined-role" is too much/],
    ['explain missing-triger', /no rule "missing-triger"; did you mean missing-trigger\?/],
    ['explain __proto__', /no rule "__proto__"/],
    ['lsp', /lsp needs --stdio/],
    ['lsp --stdio --today soon', /"soon" is no value for --today/],
  ];
  for (const [args, message] of misuse) {
    it(`ends with 2 and says why: ${args}`, async () => {
      const { code, stdout, stderr } = await cli(args.split(' '));
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });
  }

  it('shows its help on standard error where no command is given', async () => {
    const { code, stdout, stderr } = await cli([]);
    assert.match(stderr, /^soc2-runbooks finds .*lint \[PATH\.\.\.\].*explain RULE/s);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
  });

  const help: readonly (readonly [args: string, text: RegExp])[] = [
    ['--help', /Commands\n {2}lint \[PATH\.\.\.\] /],
    ['-h', /Exit codes\n {2}0 {2}Nothing at error level/],
    ['lint --help', /--max-warnings N {3,}End with 1/],
    ['lint --format sarif --help', /^$/],
    ['rules -h', /--format FORMAT/],
    ['explain --help', /Usage {2}soc2-runbooks explain RULE/],
    ['lsp --help', /--stdio/],
    ['--version', /^\d+\.\d+\.\d+\n$/],
  ];
  for (const [args, text] of help) {
    it(`answers ${args}`, async () => {
      const { code, stdout, stderr } = await cli(args.split(' '));
      assert.match(stdout, text);
      const wrong = args.includes('sarif');
      assert.deepEqual({ code, silent: stderr === '' }, { code: wrong ? 2 : 0, silent: !wrong });
      assert.ok(
        stdout.split('\n').every((line) => line.length <= 100),
        'fits on a terminal',
      );
    });
  }
});
