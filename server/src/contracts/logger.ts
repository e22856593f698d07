/** Where faults are noted for whoever looks for them; never a stack trace, never the text of a file. */
export interface Logger {
  error(message: string): void;
  info(message: string): void;
}
