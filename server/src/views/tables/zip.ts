/** A file inside an archive. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/** A ZIP archive of texts, uncompressed and without a clock: the same texts give the same bytes. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const encoder = new TextEncoder();
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const [path, content] = [encoder.encode(name), encoder.encode(text)];
    const facts = [...VERSION_AND_DATE, ...long(crc32(content)), ...long(content.length), ...long(content.length)];
    const names = [...short(path.length), ...short(0)];
    const local = [...long(0x04034b50), ...facts, ...names];
    const unused = [...short(0), ...short(0), ...short(0), ...long(0)];
    directory.push(
      Uint8Array.from([...long(0x02014b50), ...short(20), ...facts, ...names, ...unused, ...long(offset)]),
    );
    directory.push(path);
    bodies.push(Uint8Array.from(local), path, content);
    offset += local.length + path.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = short(parts.length);
  const end = [...long(0x06054b50), ...short(0), ...short(0), ...count, ...count, ...long(size), ...long(offset)];
  return joined([...bodies, ...directory, Uint8Array.from([...end, ...short(0)])]);
}

// PKWARE's APPNOTE, 4.4: version 2.0 is needed, names are UTF-8, the content is stored, and the day is the first there is.
const VERSION_AND_DATE = [...short(20), ...short(0x0800), ...short(0), ...short(0), ...short(0x0021)];

function short(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function long(value: number): readonly number[] {
  return [...short(value), ...short(value >>> 16)];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
