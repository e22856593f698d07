import type { FeatureContext } from '../../../../src/contracts/feature-context.ts';
import { uriOf, workspaceOf } from '../../../support/workspace.ts';

/** What is known of the only file of a workspace. */
export async function contextOf(name: string, text: string): Promise<FeatureContext> {
  return (await workspaceOf(new Map([[name, text]]), [])).contextOf(uriOf(name))!;
}
