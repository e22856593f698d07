/** The `soc2.yaml` of the generated runbooks. */
export const PROGRAM_TEXT = `# The program that the benchmark's runbooks belong to.
program: bench
organization: Bench, Inc.
report:
  type: II
  period: { from: 2026-01-01, to: 2026-12-31 }
categories: [security, availability]
exclusions:
  CC6.4: { reason: No data center; the cloud provider's report covers it }
controls:
  AC-03:
    title: Access is revoked within one business day of termination
    criteria: [CC6.2, CC6.3]
    owner: it-manager
  CH-01: { title: Production changes are approved before deployment, criteria: [CC8.1], owner: engineering-manager }
  IR-01: { title: "Security incidents are judged and contained", criteria: [CC7.3, CC7.4], owner: security-lead }
  BC-01: { title: A production backup is restored every quarter, criteria: [A1.2, A1.3], owner: engineering-manager }
systems:
  workday: { name: Workday, kind: hris }
  okta: { name: Okta, kind: identity-provider, holds: [access], logRetention: 90 days }
  github: { name: GitHub, kind: source-control, holds: [access, secrets], logRetention: 180 days }
  github-actions: { name: GitHub Actions, kind: ci-cd, holds: [secrets], logRetention: 400 days }
  aws-production: { name: AWS production account, kind: cloud, holds: [access, production-data], logRetention: 13 months }
  eks-production: { name: EKS production cluster, kind: cloud, holds: [production-data], logRetention: 13 months }
  orders-database: { name: Orders database, kind: database, holds: [customer-data], logRetention: 13 months }
  datadog: { name: Datadog, kind: siem, logRetention: 15 months }
  linear: { name: Linear, kind: ticketing }
  slack: { name: Slack, kind: chat }
  evidence-vault: { name: Evidence vault, kind: evidence-repository }
roles:
  it-operations: { title: IT Operations Engineer, holders: [dana, lee] }
  it-manager: { title: IT Manager, holders: [sam] }
  security-engineer: { title: Security Engineer, holders: [ravi, ines] }
  security-lead: { title: Security Lead, holders: [mara] }
  sre: { title: Site Reliability Engineer on call, holders: [tom, aiko] }
  software-engineer: { title: Software Engineer, holders: [bo, yuki] }
  engineering-manager: { title: Engineering Manager, holders: [noor] }
  data-owner: { title: Data Owner, holders: [rosa] }
people:
  dana: { name: Dana Fox }
  lee: { name: Lee Park }
  sam: { name: Sam Ito }
  ravi: { name: Ravi Menon }
  ines: { name: Ines Duarte }
  mara: { name: Mara Lindqvist }
  tom: { name: Tom Okafor }
  aiko: { name: Aiko Mori }
  bo: { name: Bo Larsen }
  yuki: { name: Yuki Tanaka }
  noor: { name: Noor Haddad }
  rosa: { name: Rosa Jimenez }
retention: 13 months
evidenceDefaults: { store: evidence-vault, retain: 13 months, capture: automated }
`;
