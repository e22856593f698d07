import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PEERS, SERVER } from '../paths.ts';
import { TODAY } from '../runbooks.ts';

/** A language server that is measured. */
export interface ServerSpec {
  readonly name: string;
  /** The arguments of Node. */
  readonly args: readonly string[];
  readonly languageId: string;
  /** The settings that the client has for it. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the server asks at its own request `custom/schema/request`: the address of the schema of a document. */
  readonly schema: string | undefined;
}

export const OURS = 'ours';
export const AZURE = 'azure-pipelines-language-server';
export const YAML = 'yaml-language-server';

export function ourServer(): ServerSpec {
  const args = [SERVER, '--stdio', '--today', TODAY];
  return { name: OURS, args, languageId: 'soc2-runbook', settings: {}, schema: undefined };
}

/** The servers to compare with, given our schema in the way each takes it. */
export function peerServers(schemaFile: string): readonly ServerSpec[] {
  const schema = pathToFileURL(schemaFile).href;
  const yaml = {
    schemas: { [schema]: '*.runbook.yaml' },
    validate: true,
    hover: true,
    completion: true,
    // Nothing is fetched: the network is not what is measured.
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  };
  return [
    {
      name: AZURE,
      args: [
        path.join(PEERS, 'node_modules/azure-pipelines-language-server/bin/azure-pipelines-language-server'),
        '--stdio',
      ],
      languageId: 'azure-pipelines',
      settings: { yaml },
      schema,
    },
    {
      name: YAML,
      args: [path.join(PEERS, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
      languageId: 'yaml',
      settings: { yaml },
      schema,
    },
  ];
}
