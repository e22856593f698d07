import type { Document } from '../language/document.ts';

/** Keeps the documents that were read last, up to a size: an index of thousands of trees would not fit. */
export interface DocumentCache {
  get(uri: string): Document | undefined;
  set(uri: string, document: Document): void;
  delete(uri: string): void;
}

/** @param size in UTF-16 units of text */
export function createDocumentCache(size: number): DocumentCache {
  const documents = new Map<string, Document>();
  let used = 0;

  function remove(uri: string): void {
    used -= documents.get(uri)?.source.getText().length ?? 0;
    documents.delete(uri);
  }

  return {
    get: (uri) => documents.get(uri),
    set(uri, document) {
      remove(uri);
      documents.set(uri, document);
      used += document.source.getText().length;
      for (const oldest of documents.keys()) {
        if (used <= size) break;
        remove(oldest);
      }
    },
    delete: remove,
  };
}
