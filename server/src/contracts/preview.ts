/** A document as a page to read, made by the server and shown by whoever asked: the panel, a file, a printer. */
export interface PreviewPage {
  readonly title: string;
  /** Said above the page where the document does not parse, or is empty. */
  readonly banner: string | undefined;
  /** In the order of the page; one whose `html` is the same as before need not be drawn again. */
  readonly sections: readonly PreviewSection[];
}

export interface PreviewSection {
  /** The id of the `<section>` element, the same as long as the document has such a section. */
  readonly id: string;
  /** For the table of contents; the header has none. */
  readonly title: string | undefined;
  /**
   * The whole `<section>`. Everything from the document in it is escaped; it has no script, no style and no event
   * attributes. What stands for something of the document has `data-start` and `data-end`, its UTF-16 offsets
   * (exclusive end); a finding has `data-rule` too.
   */
  readonly html: string;
}
