import assert from 'node:assert/strict';
import { ARCHETYPES } from '../../src/semantics/archetypes.ts';
import { nearPhase } from '../../src/semantics/phase-names.ts';

const PHASES = [
  'request',
  'peer-review',
  'approval',
  'deployment',
  'verification',
  'recovery',
  'escort',
  'access-grant',
];

describe('nearPhase', () => {
  for (const [name, id] of [
    ['aproval', 'approval'],
    ['approve', 'approval'],
    ['deploy', 'deployment'],
    ['verificaton', 'verification'],
    ['verfication', 'verification'],
    ['reqeust', 'request'],
    ['peer-reviews', 'peer-review'],
    ['recovry', 'recovery'],
  ] as const) {
    it(`takes ${name} for ${id}`, () => assert.deepEqual(nearPhase(name, PHASES), { id, isSure: false }));
  }

  it('is sure where case, spaces and punctuation alone differ', () => {
    for (const name of ['Peer Review', 'peer_review', 'PEER-REVIEW', 'peerreview'])
      assert.deepEqual(nearPhase(name, PHASES), { id: 'peer-review', isSure: true });
  });

  for (const name of [
    'certification',
    'discovery',
    'export',
    'access',
    'deployment-eu',
    'approval 2',
    'peer',
    '',
    '-',
    '審査',
  ])
    it(`takes "${name}" for a phase of its own`, () => assert.equal(nearPhase(name, PHASES), undefined));

  it('takes no phase of any archetype for a misspelled one', () => {
    for (const { phases } of ARCHETYPES.values()) {
      const own = phases.map(({ id }) => id);
      for (const other of ARCHETYPES.values())
        for (const { id } of other.phases) assert.equal(nearPhase(id, own), undefined, `${id} in ${own.join(', ')}`);
    }
  });
});
