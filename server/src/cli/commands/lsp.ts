import type { Command } from '../command.ts';
import { dayOf } from '../lint/options.ts';
import { EXIT } from '../exit-codes.ts';
import { complain } from '../say.ts';

/** Starts the language server, which is a bundle of its own beside this one. */
export const lsp: Command = {
  name: 'lsp',
  parameters: '--stdio',
  summary: 'Start the language server, for any editor that speaks LSP',
  notes: ['The server speaks over standard input and output, and ends with its editor.'],
  options: [
    { name: 'stdio', summary: 'Speak over standard input and output' },
    { name: 'today', value: 'DATE', summary: 'The day to lint for, as 2026-06-30; today if left out' },
    // Clients name their process in this way too; the server learns it from `initialize`.
    { name: 'clientProcessId', value: 'PID', summary: 'The process of the editor', hidden: true },
  ],
  arguments: { least: 0, most: 0, what: '' },
  async run({ options }, home) {
    if (!options.has('stdio')) return complain(home, 'lsp needs --stdio: standard input and output are how it speaks');
    const today = dayOf(options);
    if (typeof today !== 'string') return complain(home, today.problem);
    require('./server.cjs');
    return EXIT.ok;
  },
};
