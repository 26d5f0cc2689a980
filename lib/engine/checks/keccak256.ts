/** Keccak-f[1600]: rotations of the lanes in the order in which pi visits them, and round constants by the LFSR of the Keccak reference. */
const ROTATIONS = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];
const LANES = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];
const ROUNDS = roundConstants();
const RATE = 136;
const MASK = (1n << 64n) - 1n;

/** Keccak-256 as Ethereum uses it (padding 0x01, not SHA-3's 0x06) of at most 135 bytes: 32 bytes. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(RATE);
  block.set(bytes.subarray(0, RATE - 1));
  block[Math.min(bytes.length, RATE - 1)] = 1;
  block[RATE - 1] = block[RATE - 1]! | 0x80;
  const state = new Array<bigint>(25).fill(0n);
  const view = new DataView(block.buffer);
  for (let i = 0; i < RATE / 8; i++) state[i] = view.getBigUint64(i * 8, true);
  for (const round of ROUNDS) permute(state, round);
  const digest = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 4; i++) digest.setBigUint64(i * 8, state[i]!, true);
  return new Uint8Array(digest.buffer);
}

function permute(state: bigint[], round: bigint): void {
  const columns = [0, 1, 2, 3, 4].map(
    (x) => state[x]! ^ state[x + 5]! ^ state[x + 10]! ^ state[x + 15]! ^ state[x + 20]!,
  );
  for (let i = 0; i < 25; i++) state[i] = state[i]! ^ columns[(i + 4) % 5]! ^ rotate(columns[(i + 1) % 5]!, 1);
  let moving = state[1]!;
  LANES.forEach((lane, i) => {
    const next = state[lane]!;
    state[lane] = rotate(moving, ROTATIONS[i]!);
    moving = next;
  });
  for (let y = 0; y < 25; y += 5) {
    const row = state.slice(y, y + 5);
    for (let x = 0; x < 5; x++) state[y + x] = row[x]! ^ (~row[(x + 1) % 5]! & MASK & row[(x + 2) % 5]!);
  }
  state[0] = state[0]! ^ round;
}

function rotate(lane: bigint, bits: number): bigint {
  return ((lane << BigInt(bits)) | (lane >> BigInt(64 - bits))) & MASK;
}

function roundConstants(): bigint[] {
  let lfsr = 1;
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let j = 0; j < 7; j++) {
      if (lfsr & 1) constant |= 1n << BigInt(2 ** j - 1);
      lfsr = lfsr & 0x80 ? ((lfsr << 1) ^ 0x71) & 0xff : lfsr << 1;
    }
    return constant;
  });
}
