import { readFileSync, readdirSync } from 'node:fs';

/** How the time of a process on a processor is read. */
export const CPU_METHOD = 'time on a processor of all threads, from /proc/PID/task/*/schedstat';

/** The time all threads of a process have spent on a processor, in milliseconds; undefined where the system does not say. */
export function cpuTime(pid: number): number | undefined {
  const folder = `/proc/${pid}/task`;
  try {
    let nanoseconds = 0;
    for (const thread of readdirSync(folder)) {
      nanoseconds += Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]);
    }
    return nanoseconds / 1_000_000;
  } catch {
    // Only Linux has this folder.
    return undefined;
  }
}

/** The most memory a process has had, in megabytes; undefined where the system does not say. */
export function peakMemory(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    // Only Linux has this folder.
    return undefined;
  }
}
