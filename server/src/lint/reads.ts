import type { FactName, Program } from '../contracts/program.ts';

/**
 * What the rules looked up of the program for one document. As long as the same look-ups would give the same answers,
 * its findings hold, whatever else changed in the program.
 */
export interface Reads {
  /** The program, noting what is read of it; undefined for a document without one. */
  readonly program: Program | undefined;
  /** Whether every look-up would be answered the same by this program. */
  hold(now: Program | undefined): boolean;
}

/** Stands for a fact that was read as a whole. */
const WHOLE = Symbol('whole');

type Key = string | typeof WHOLE;

export function createReads(program: Program | undefined): Reads {
  const noted = new Map<FactName, Map<Key, unknown>>();

  function note(fact: FactName, key: Key, value: unknown): void {
    const keys = noted.get(fact);
    if (keys) keys.set(key, value);
    else noted.set(fact, new Map([[key, value]]));
  }

  return {
    program: program && viewOf(program, note),
    hold(now) {
      if (now === program) return true;
      if (!now || !program) return false;
      for (const [name, keys] of noted) {
        const fact = now[name];
        for (const [key, value] of keys) {
          if ((key === WHOLE ? fact : (fact as ReadonlyMap<string, unknown>).get(key)) !== value) return false;
        }
      }
      return true;
    },
  };
}

function viewOf(program: Program, note: (fact: FactName, key: Key, value: unknown) => void): Program {
  const view: Record<string, unknown> = { file: program.file };
  for (const [name, fact] of Object.entries(program) as [FactName | 'file', unknown][]) {
    if (name === 'file') continue;
    const isMap = fact instanceof Map;
    const shown: unknown = isMap ? lookUps(fact, (key, value) => note(name, key, value)) : fact;
    Object.defineProperty(view, name, {
      enumerable: true,
      get() {
        if (!isMap) note(name, WHOLE, fact);
        return shown;
      },
    });
  }
  return view as unknown as Program;
}

/** A map that notes single look-ups by their key, and anything else as a reading of the whole. */
function lookUps<V>(map: ReadonlyMap<string, V>, note: (key: Key, value: unknown) => void): ReadonlyMap<string, V> {
  const whole = (): ReadonlyMap<string, V> => {
    note(WHOLE, map);
    return map;
  };
  return {
    get(key) {
      const value = map.get(key);
      note(key, value);
      return value;
    },
    has(key) {
      note(key, map.get(key));
      return map.has(key);
    },
    get size() {
      return whole().size;
    },
    forEach: (callback, self) => whole().forEach(callback, self),
    entries: () => whole().entries(),
    keys: () => whole().keys(),
    values: () => whole().values(),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}
