/** What a process ends with; scripts and continuous integration rely on these. */
export const EXIT = {
  ok: 0,
  findings: 1,
  /** Wrong use, or a file that can't be read. */
  misuse: 2,
  /** 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;
