import assert from 'node:assert/strict';
import { GetCoverage, GetRunbookIndex } from '../../src/protocol/requests.ts';
import type { RequestMethod } from '../../src/protocol/requests.ts';
import { PROGRAM, runbook } from '../cli/support/texts.ts';
import { startClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';

describe('exports over the protocol', () => {
  let folder: Folder;
  let client: Client;
  const ask = <P, R>({ method }: RequestMethod<P, R>, params: P): Promise<R> =>
    client.connection.sendRequest(method, params);

  before(async () => {
    folder = folderOf({
      'soc2.yaml': PROGRAM,
      'ops/leaver.runbook.yaml': `${runbook('leaver')}criteria: [CC6.2]\n`,
    });
    client = await startClient({ folders: [folder.uri] });
    while ((await ask(GetCoverage, {})).busy);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const indexAs = async (format: string): Promise<Buffer> => {
    const answer = await ask(GetRunbookIndex, {
      program: folder.uriOf('soc2.yaml'),
      format,
      target: folder.uriOf('docs/index'),
    });
    return 'problem' in answer ? assert.fail(answer.problem) : Buffer.from(answer.base64, 'base64');
  };

  it('give the runbook index as the bytes of a file, links relative to where it goes', async () => {
    const markdown = (await indexAs('markdown')).toString();
    assert.ok(markdown.includes('](../ops/leaver.runbook.yaml)'), markdown);
    assert.equal((await indexAs('xlsx')).subarray(0, 2).toString(), 'PK');
  });

  it('say why there is none', async () => {
    const params = { program: folder.uriOf('other.yaml'), format: 'csv', target: folder.uriOf('index.csv') };
    assert.ok('problem' in (await ask(GetRunbookIndex, params)));
  });
});
