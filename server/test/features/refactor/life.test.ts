import assert from 'node:assert/strict';
import { isSilent, offersAt, rewrites, yaml } from './support/marked.ts';

describe('raising the version', () => {
  const raised: readonly (readonly [before: string, patch: string, minor: string, major: string])[] = [
    ['2.1.9', '2.1.10', '2.2.0', '3.0.0'],
    ['0.0.0', '0.0.1', '0.1.0', '1.0.0'],
    ['2.0.0-rc.1', '2.0.0', '2.0.0', '2.0.0'],
    ['2.1.0-rc-a', '2.1.0', '2.1.0', '3.0.0'],
    ['2.1.3-rc.1+build-5', '2.1.3', '2.2.0', '3.0.0'],
    ['2.1.3+build-5', '2.1.4', '2.2.0', '3.0.0'],
  ];
  for (const [before, patch, minor, major] of raised) {
    it(`gives what follows ${before}`, () => {
      assert.deepEqual(Object.fromEntries(offersAt(`version: ${before}|\n`, 'refactor.rewrite.version')), {
        [`Raise the version to ${patch} (patch)`]: `version: ${patch}\n`,
        [`Raise the version to ${minor} (minor)`]: `version: ${minor}\n`,
        [`Raise the version to ${major} (major)`]: `version: ${major}\n`,
      });
    });
  }
  rewrites('refactor.rewrite.version.minor', [
    {
      it: 'keeps the quotes and the comment',
      before: "ver|sion: '1.2.3' # next\n",
      title: 'Raise the version to 1.3.0 (minor)',
      after: "version: '1.3.0' # next\n",
    },
    {
      it: 'knows playbooks',
      kind: 'playbook',
      before: 'playbook: a\nversion: 1.2.3|\n',
      title: 'Raise the version to 1.3.0 (minor)',
      after: 'playbook: a\nversion: 1.3.0\n',
    },
  ]);
  isSilent('refactor.rewrite.version', {
    'away from the version': 'ti|tle: a\nversion: 1.0.0\n',
    'for what is no version': 'version: 1.0|\n',
    'for a number that no program counts': 'version: 9007199254740991.0.0|\n',
    'where an alias repeats it': 'version: &v 1.0.0|\nx-v: *v\n',
  });
  isSilent('refactor.rewrite.version', { 'in a run, which says what was followed': 'version: 1.0.0|\n' }, 'run');
});

describe('marking as reviewed', () => {
  const title = 'Mark as reviewed today, 2026-11-25';
  rewrites('refactor.rewrite.reviewed', [
    {
      it: 'sets the day of the last review',
      before: yaml`
        review|: { cadence: annual, last: "2026-01-01" }
      `,
      title,
      after: yaml`
        review: { cadence: annual, last: "2026-11-25" }
      `,
    },
    {
      it: 'writes it where it is missing',
      before: yaml`
        review:
          cadence: annual
          by: |ciso # for now
      `,
      title,
      after: yaml`
        review:
          cadence: annual
          last: 2026-11-25
          by: ciso # for now
      `,
    },
    {
      it: 'writes it where it is empty',
      before: yaml`
        review: { last:|, by: ciso }
      `,
      title,
      after: yaml`
        review: { last: 2026-11-25, by: ciso }
      `,
    },
    {
      it: 'begins an empty review',
      before: yaml`
        review|: # soon
        title: a
      `,
      title,
      after: yaml`
        review: { last: 2026-11-25 } # soon
        title: a
      `,
    },
    {
      it: 'knows playbooks',
      kind: 'playbook',
      before: 'review: { last: 2026-01-0|1 }\n',
      title,
      after: 'review: { last: 2026-11-25 }\n',
    },
  ]);
  isSilent('refactor.rewrite.reviewed', {
    'where it is today already': 'review: { last: |2026-11-25 }\n',
    'away from the review': 'ti|tle: a\nreview: { last: 2026-01-01 }\n',
    'where an alias repeats it': 'x-r: &r { last: 2026-01-01 }\nreview|: *r\n',
    'where a merge key says it': 'x-r: &r { last: 2026-01-01 }\nreview|: { <<: *r, by: it }\n',
    'for a text': 'review: every| year\n',
  });
});
