import * as vscode from 'vscode';

/** As many files as the server may be told of: a workspace with more is not one of runbooks, and would stall the window. */
export const maxFiles = 20_000;
/** How deep folders are followed where VS Code has no search; symbolic links in a circle end here. */
const maxDepth = 20;

const skippedFolders = new Set(['node_modules', '.git']);
const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);

/** All YAML files below a folder that could be ours. */
export async function listYamlFiles(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{yaml,yml}');
  const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git}/**', maxFiles, token);
  // Some virtual file systems can be read but have no search, which looks the same as an empty folder.
  return found.length > 0 || folder.scheme === 'file' ? found : walk(folder, token);
}

async function walk(root: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  let level = [root];
  for (let depth = 0; depth < maxDepth && level.length > 0 && !token.isCancellationRequested; depth++) {
    const next: vscode.Uri[] = [];
    for (const folder of level) {
      for (const [name, type] of await readFolder(folder)) {
        const uri = vscode.Uri.joinPath(folder, name);
        if (type & vscode.FileType.Directory && !skippedFolders.has(name)) next.push(uri);
        else if (type & vscode.FileType.File && isYaml(name)) files.push(uri);
        if (files.length >= maxFiles) return files;
      }
    }
    level = next;
  }
  return files;
}

/** A folder that can't be read counts as empty: the others still have something to say. */
async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
