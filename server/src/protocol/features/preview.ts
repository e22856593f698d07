import type { PreviewPage } from '../../contracts/preview.ts';
import { renderPreview } from '../../views/preview/page.ts';
import { standalonePage } from '../../views/preview/standalone.ts';
import { previewCss } from '../../views/preview/style.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { answering } from '../answer.ts';
import { FindRunbook, GetPreview, GetStandalonePage } from '../requests.ts';
import type { Feature } from './feature.ts';

/** Documents as pages. */
export const preview: Feature = {
  capabilities: {},
  register(host) {
    const { workspace } = host;
    const answer = answering(host);
    answer(GetPreview, ({ uri }) => {
      const page = pageOf(workspace, uri);
      return page ? { page, css: previewCss } : null;
    });
    answer(GetStandalonePage, ({ uri }) => {
      const page = pageOf(workspace, uri);
      return page ? standalonePage(page) : null;
    });
    answer(FindRunbook, ({ uri, runbook }) => workspace.programOf(uri)?.runbooks.get(runbook)?.[0]?.file ?? null);
  },
};

function pageOf(workspace: Workspace, uri: string): PreviewPage | undefined {
  const context = workspace.contextOf(uri);
  return context && renderPreview(context, workspace.lintOpen(uri)?.findings ?? []);
}
