const LANES = 25;
const MASK = (1n << 64n) - 1n;
const rotated = (lane: bigint, by: number): bigint =>
  by === 0 ? lane : ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & MASK;

/** Round constants, from the linear feedback shift register of the specification. */
function roundConstants(): bigint[] {
  let state = 1;
  const bit = (): number => {
    const out = state & 1;
    state = state & 0x80 ? ((state << 1) ^ 0x171) & 0xff : state << 1;
    return out;
  };
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let j = 0; j <= 6; j++) if (bit()) constant |= 1n << BigInt(2 ** j - 1);
    return constant;
  });
}

function permute(lanes: bigint[]): void {
  const at = (x: number, y: number): bigint => lanes[(x % 5) + 5 * (y % 5)] ?? 0n;
  for (const constant of roundConstants()) {
    const column = [0, 1, 2, 3, 4].map((x) => at(x, 0) ^ at(x, 1) ^ at(x, 2) ^ at(x, 3) ^ at(x, 4));
    for (let i = 0; i < LANES; i++)
      lanes[i] = (lanes[i] ?? 0n) ^ (column[((i % 5) + 4) % 5] ?? 0n) ^ rotated(column[((i % 5) + 1) % 5] ?? 0n, 1);
    const moved = [...lanes];
    let [x, y] = [1, 0];
    for (let t = 0; t < 24; t++) {
      const from = at(x, y);
      [x, y] = [y, (2 * x + 3 * y) % 5];
      moved[x + 5 * y] = rotated(from, (((t + 1) * (t + 2)) / 2) % 64);
    }
    for (let i = 0; i < LANES; i++) {
      const row = i - (i % 5);
      const right = moved[row + ((i + 1) % 5)] ?? 0n;
      lanes[i] = (moved[i] ?? 0n) ^ (~right & MASK & (moved[row + ((i + 2) % 5)] ?? 0n));
    }
    lanes[0] = (lanes[0] ?? 0n) ^ constant;
  }
}

/** Keccak-256 as Ethereum and Monero use it: the padding of the original submission, not that of SHA-3. */
export function keccak256(message: Uint8Array): Uint8Array {
  const rate = 136;
  const padded = new Uint8Array(Math.ceil((message.length + 1) / rate) * rate);
  padded.set(message);
  padded[message.length] = 1;
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80;
  const lanes = Array.from({ length: LANES }, () => 0n);
  const view = new DataView(padded.buffer);
  for (let block = 0; block < padded.length; block += rate) {
    for (let i = 0; i < rate / 8; i++) lanes[i] = (lanes[i] ?? 0n) ^ view.getBigUint64(block + i * 8, true);
    permute(lanes);
  }
  const out = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 4; i++) out.setBigUint64(i * 8, lanes[i] ?? 0n, true);
  return new Uint8Array(out.buffer);
}
