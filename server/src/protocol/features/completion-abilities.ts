import { CompletionItemKind, CompletionItemTag, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import type { ClientCapabilities } from 'vscode-languageserver';
import type { SuggestionKind } from '../../features/completion/suggestion.ts';
import type { InitializationOptions } from '../requests.ts';

/** What a client can do with a completion item. */
export interface Abilities {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly labelDetails: boolean;
  readonly preselect: boolean;
  readonly tags: boolean;
  readonly deprecated: boolean;
  /** The client can be told to leave the indentation as it is. */
  readonly asIs: boolean;
  /** What the client does with the indentation by itself; undefined where it does not say. */
  readonly ownMode: InsertTextMode | undefined;
  readonly suggestCommand: string | undefined;
  kindOf(kind: SuggestionKind): CompletionItemKind;
}

export function abilitiesOf(
  { textDocument }: ClientCapabilities,
  { suggestCommand }: InitializationOptions,
): Abilities {
  const item = textDocument?.completion?.completionItem;
  const kinds = new Set(textDocument?.completion?.completionItemKind?.valueSet);
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    labelDetails: item?.labelDetailsSupport === true,
    preselect: item?.preselectSupport === true,
    tags: item?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) === true,
    deprecated: item?.deprecatedSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    ownMode: textDocument?.completion?.insertTextMode,
    suggestCommand: typeof suggestCommand === 'string' ? suggestCommand : undefined,
    kindOf(kind) {
      const wanted = KINDS[kind];
      // LSP: a client that lists no kinds knows those from the first version alone.
      return wanted <= CompletionItemKind.Reference || kinds.has(wanted) ? wanted : CompletionItemKind.Value;
    },
  };
}

const KINDS: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  skeleton: CompletionItemKind.Snippet,
  enumeration: CompletionItemKind.EnumMember,
  criterion: CompletionItemKind.Constant,
  control: CompletionItemKind.Interface,
  role: CompletionItemKind.Class,
  person: CompletionItemKind.Variable,
  system: CompletionItemKind.Module,
  evidence: CompletionItemKind.File,
  step: CompletionItemKind.Function,
  trigger: CompletionItemKind.Event,
  phase: CompletionItemKind.EnumMember,
  runbook: CompletionItemKind.Reference,
  rule: CompletionItemKind.Enum,
  value: CompletionItemKind.Value,
  directive: CompletionItemKind.Keyword,
};
