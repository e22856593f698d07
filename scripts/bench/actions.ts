/** What a step of a generated runbook does: `AREA` stands for the part of the company it is done for. */
export interface Action {
  readonly id: string;
  readonly do: string;
  readonly by: string;
  readonly approver: string;
  readonly system: string;
  readonly criteria: string;
  readonly command: string;
  /** Whether the command changes something. */
  readonly changes: boolean;
  readonly expect: string;
  readonly onFailure: string;
  readonly artifact: string;
  readonly type: string;
}

/** The work of an operations team, as its runbooks describe it. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'export-groups',
    do: "Export the leaver's group memberships of AREA from Okta",
    by: 'it-operations',
    approver: 'it-manager',
    system: 'okta',
    criteria: 'CC6.2',
    command: 'curl -fsS -H "Authorization: SSWS $OKTA_API_TOKEN" "$OKTA_ORG/api/v1/users/$USER_ID/groups"',
    changes: false,
    expect: 'Okta answers with the complete list of groups',
    onFailure: 'Export the list from the Okta admin console',
    artifact: 'The group memberships before the change',
    type: 'export',
  },
  {
    id: 'deactivate-okta',
    do: "Deactivate the leaver's account of AREA in Okta",
    by: 'it-operations',
    approver: 'it-manager',
    system: 'okta',
    criteria: 'CC6.1, CC6.2',
    command:
      'curl -fsS -X POST -H "Authorization: SSWS $OKTA_API_TOKEN" "$OKTA_ORG/api/v1/users/$USER_ID/lifecycle/deactivate"',
    changes: true,
    expect: 'Okta shows the account as Deactivated and its sessions as cleared',
    onFailure: 'Call the Okta administrator on duty',
    artifact: 'The user.lifecycle.deactivate event of the account',
    type: 'log',
  },
  {
    id: 'remove-github',
    do: 'Remove the leaver from the GitHub teams of AREA',
    by: 'it-operations',
    approver: 'it-manager',
    system: 'github',
    criteria: 'CC6.3',
    command: 'gh api -X DELETE "/orgs/$GITHUB_ORG/members/$GITHUB_LOGIN"',
    changes: true,
    expect: 'GitHub answers 204, and a second request answers 404',
    onFailure: 'Ask an organization owner to remove the member',
    artifact: 'The org.remove_member audit event',
    type: 'log',
  },
  {
    id: 'list-roles',
    do: 'List the IAM roles that AREA can assume in AWS',
    by: 'security-engineer',
    approver: 'security-lead',
    system: 'aws-production',
    criteria: 'CC6.1',
    command: 'aws iam list-roles --path-prefix "/$AREA_PATH/" --output json',
    changes: false,
    expect: 'The list names only roles of the area',
    onFailure: 'Read the roles from the last credential report',
    artifact: 'The roles with their trust policies',
    type: 'report',
  },
  {
    id: 'restart-service',
    do: 'Restart the order service of AREA in the EKS production cluster',
    by: 'sre',
    approver: 'engineering-manager',
    system: 'eks-production',
    criteria: 'CC7.4, A1.2',
    command: 'kubectl rollout restart deployment/orders --namespace "$NAMESPACE"',
    changes: true,
    expect: 'All pods report Ready within five minutes',
    onFailure: 'Undo the rollout with kubectl rollout undo',
    artifact: 'The output of kubectl rollout status',
    type: 'log',
  },
  {
    id: 'restore-snapshot',
    do: 'Restore the latest snapshot of AREA into the recovery database',
    by: 'sre',
    approver: 'data-owner',
    system: 'orders-database',
    criteria: 'A1.2, A1.3',
    command:
      'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier recovery --db-snapshot-identifier "$SNAPSHOT"',
    changes: true,
    expect: 'The recovery database is available and holds the last order of the day',
    onFailure: 'Restore the snapshot of the day before',
    artifact: 'The restore event with its duration',
    type: 'log',
  },
  {
    id: 'review-alerts',
    do: 'Record a verdict for each Datadog alert of AREA in Linear',
    by: 'security-engineer',
    approver: 'security-lead',
    system: 'datadog',
    criteria: 'CC7.2, CC7.3',
    command: 'pup logs search "service:orders status:error" --from 24h',
    changes: false,
    expect: 'No alert is left without a verdict',
    onFailure: 'Extend the search to the archive',
    artifact: 'The alerts with their verdicts',
    type: 'ticket',
  },
  {
    id: 'deploy-release',
    do: 'Deploy the approved release of AREA through GitHub Actions',
    by: 'software-engineer',
    approver: 'engineering-manager',
    system: 'github-actions',
    criteria: 'CC8.1',
    command: 'gh workflow run deploy.yml --ref "$RELEASE_TAG"',
    changes: true,
    expect: 'The workflow ends with success and the health check answers 200',
    onFailure: 'Deploy the previous tag',
    artifact: 'The workflow run with its approvals',
    type: 'report',
  },
];

/** Parts of the company; with {@link ACTIONS} they make steps that differ from each other. */
export const AREAS = [
  'the Lisbon office',
  'the Toronto office',
  'the billing team',
  'the support team',
  'the data platform',
  'the mobile team',
  'the partner portal',
  'the checkout service',
  'the warehouse systems',
  'the finance team',
  'the search service',
] as const;
