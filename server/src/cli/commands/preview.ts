import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOfName } from '../../language/kind.ts';
import { renderPreview } from '../../views/preview/page.ts';
import { standalonePage } from '../../views/preview/standalone.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { dayOf } from '../lint/options.ts';
import { problemsOf } from '../lint/problems.ts';
import { findFiles } from '../lint/request.ts';
import { lintFiles } from '../lint/run.ts';
import { complain } from '../say.ts';
import { createProgress } from '../terminal/progress.ts';
import { openSink } from '../terminal/sink.ts';

/** Writes a document as a page of its own. */
export const preview: Command = {
  name: 'preview',
  parameters: 'FILE',
  summary: 'Write a runbook, run, playbook or soc2.yaml as a self-contained page',
  notes: [
    'The page is HTML that loads nothing and runs nothing, and prints well. What does not parse is said at its top.',
    '  soc2-runbooks preview runbooks/leaver.runbook.yaml --output leaver.html',
  ],
  options: [
    { name: 'output', value: 'FILE', summary: 'Write the page to a file, not to standard output' },
    { name: 'today', value: 'DATE', summary: 'The day to show it for, as 2026-06-30; today if left out' },
  ],
  arguments: { least: 1, most: 1, what: 'one file' },
  async run({ arguments: [file = ''], options }, home) {
    const today = dayOf(options);
    if (typeof today !== 'string') return complain(home, today.problem);
    const request = await findFiles([file], undefined, today, home);
    if ('problem' in request) return complain(home, request.problem);
    const uri = pathToFileURL(path.resolve(home.folder, file)).href;
    const outcome = await lintFiles(request, createProgress(home.errors));
    const [problem] = problemsOf(request, outcome, home.folder);
    if (problem !== undefined) return complain(home, problem);
    const { workspace } = outcome;
    const document = await workspace.read(uri);
    if (!document)
      return complain(
        home,
        `${file} is no file of ours${kindOfName(uri) ? '' : '; it takes soc2.yaml, *.runbook.yaml, *.run.yaml or *.playbook.yaml'}`,
      );
    const result = workspace.result(uri);
    workspace.open(uri, document.source.getText(), document.kind);
    const page = renderPreview(workspace.contextOf(uri)!, result?.findings ?? []);
    const sink = await openSink(options.get('output'), home);
    if ('problem' in sink) return complain(home, sink.problem);
    await sink.write(standalonePage(page));
    const unwritten = await sink.end();
    return unwritten === undefined ? EXIT.ok : complain(home, unwritten);
  },
};
