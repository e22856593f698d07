/**
 * An object with fields that are computed when they are first read, and once.
 * @param base the fields that are there already
 */
export function lazily<B extends object, L extends Readonly<Record<string, () => unknown>>>(
  base: B,
  fields: L,
): B & { readonly [K in keyof L]: ReturnType<L[K]> } {
  const object = { ...base };
  for (const [name, compute] of Object.entries(fields)) {
    Object.defineProperty(object, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = compute();
        Object.defineProperty(object, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return object as never;
}
