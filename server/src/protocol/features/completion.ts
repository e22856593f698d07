import { CompletionItemTag, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { complete } from '../../features/completion/complete.ts';
import type { Suggestion } from '../../features/completion/suggestion.ts';
import type { Document } from '../../language/document.ts';
import { rangeIn } from '../convert.ts';
import { abilitiesOf } from './completion-abilities.ts';
import type { Abilities } from './completion-abilities.ts';
import { insertedText, plainText } from './completion-text.ts';
import type { Feature } from './feature.ts';

/** Where a value, an item or a key of braces begins, and where a name goes on that words of editors end at. */
const TRIGGERS = [' ', '[', '{', '-', '.', '"', "'"];

export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: TRIGGERS } },
  register({ connection, workspace, client, options, guarded }) {
    const abilities = abilitiesOf(client, options);
    connection.onCompletion(
      guarded('textDocument/completion', ({ textDocument, position, context }): CompletionItem[] | CompletionList => {
        const known = workspace.contextOf(textDocument.uri);
        if (!known) return [];
        const { document } = known;
        const { items, isIncomplete } = complete(known, document.source.offsetAt(position), {
          snippets: abilities.snippets,
          typed: context?.triggerCharacter,
        });
        const converted = items.map((suggestion) => toItem(suggestion, document, abilities));
        return isIncomplete ? { isIncomplete, items: converted } : converted;
      }),
    );
  },
};

function toItem(suggestion: Suggestion, document: Document, abilities: Abilities): CompletionItem {
  const { label, detail, documentation, filterText, rank } = suggestion;
  const inserted = insertedText(suggestion, document, abilities);
  return {
    label,
    kind: abilities.kindOf(suggestion.kind),
    filterText,
    sortText: String(rank).padStart(4, '0'),
    textEdit: { range: rangeIn(document, suggestion.range), newText: inserted.text },
    ...(inserted.mode === undefined ? {} : { insertTextMode: inserted.mode }),
    ...(detail === undefined ? {} : { detail }),
    ...(detail !== undefined && abilities.labelDetails ? { labelDetails: { description: detail } } : {}),
    ...(documentation === undefined
      ? {}
      : {
          documentation: abilities.markdown
            ? { kind: MarkupKind.Markdown, value: documentation }
            : plainText(documentation),
        }),
    ...(suggestion.isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(suggestion.isPreselected && abilities.preselect ? { preselect: true } : {}),
    ...(suggestion.isDeprecated && abilities.tags ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(suggestion.isDeprecated && !abilities.tags && abilities.deprecated ? { deprecated: true } : {}),
    ...(suggestion.leavesOpen && abilities.suggestCommand !== undefined
      ? { command: { title: 'Suggest', command: abilities.suggestCommand } }
      : {}),
  };
}
