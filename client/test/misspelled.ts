/** A runbook with one misspelled key, which has a quick fix. */
export const misspelled = `runbook: misspelled
title: Rotate the signing keys
version: 1.0.0
status: draft
ownr: it-operations
criteria: [CC6.1]
steps:
  - id: rotate
    do: Rotate the signing keys in Okta
`;
