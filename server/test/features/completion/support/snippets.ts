/** A snippet of LSP as it stands in the text before anything is filled in: the initial texts, and the first of choices. */
export function expanded(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\}/g,
    (_, escaped?: string, initial?: string, choices?: string) =>
      escaped ?? unescaped(initial ?? /^(?:\\.|[^\\,])*/.exec(choices ?? '')![0]),
  );
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
