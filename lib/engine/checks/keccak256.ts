/** Keccak-f[1600]: rotations of the lanes in the order in which pi visits them, and round constants by the LFSR of the Keccak reference. */
const ROTATIONS = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];
const LANES = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];
const ROUNDS = roundConstants();
const RATE = 136;

/** A state of 25 lanes of 64 bits, each as its low and its high half: a hostile text asks for many, and big integers take twenty times as long. */
const state = new Int32Array(50);
const columns = new Int32Array(10);
const row = new Int32Array(10);

/** Keccak-256 as Ethereum uses it (padding 0x01, not SHA-3's 0x06) of at most 135 bytes: 32 bytes. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(RATE);
  block.set(bytes.subarray(0, RATE - 1));
  block[Math.min(bytes.length, RATE - 1)] = 1;
  block[RATE - 1] = block[RATE - 1]! | 0x80;
  const view = new DataView(block.buffer);
  state.fill(0);
  for (let i = 0; i < RATE / 4; i++) state[i] = view.getInt32(i * 4, true);
  for (let round = 0; round < ROUNDS.length; round += 2) permute(ROUNDS[round]!, ROUNDS[round + 1]!);
  const digest = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 8; i++) digest.setInt32(i * 4, state[i]!, true);
  return new Uint8Array(digest.buffer);
}

function permute(low: number, high: number): void {
  for (let i = 0; i < 10; i++)
    columns[i] = state[i]! ^ state[i + 10]! ^ state[i + 20]! ^ state[i + 30]! ^ state[i + 40]!;
  for (let x = 0; x < 5; x++) {
    const before = 2 * ((x + 4) % 5);
    const behind = 2 * ((x + 1) % 5);
    const lowBits = columns[before]! ^ rotated(columns[behind]!, columns[behind + 1]!, 1);
    const highBits = columns[before + 1]! ^ rotated(columns[behind + 1]!, columns[behind]!, 1);
    for (let i = 2 * x; i < 50; i += 10) {
      state[i] = state[i]! ^ lowBits;
      state[i + 1] = state[i + 1]! ^ highBits;
    }
  }
  let movingLow = state[2]!;
  let movingHigh = state[3]!;
  for (let i = 0; i < LANES.length; i++) {
    const lane = 2 * LANES[i]!;
    const bits = ROTATIONS[i]!;
    const [nextLow, nextHigh] = [state[lane]!, state[lane + 1]!];
    // by 32 bits and more the halves change places
    const isFar = bits >= 32;
    state[lane] = isFar ? rotated(movingHigh, movingLow, bits - 32) : rotated(movingLow, movingHigh, bits);
    state[lane + 1] = isFar ? rotated(movingLow, movingHigh, bits - 32) : rotated(movingHigh, movingLow, bits);
    movingLow = nextLow;
    movingHigh = nextHigh;
  }
  for (let y = 0; y < 50; y += 10) {
    for (let x = 0; x < 10; x++) row[x] = state[y + x]!;
    for (let x = 0; x < 10; x++) state[y + x] = row[x]! ^ (~row[(x + 2) % 10]! & row[(x + 4) % 10]!);
  }
  state[0] = state[0]! ^ low;
  state[1] = state[1]! ^ high;
}

/** One half of a lane that is rotated to the left by less than 32 bits: what it loses comes from the other half. */
const rotated = (half: number, other: number, bits: number): number =>
  bits === 0 ? half : (half << bits) | (other >>> (32 - bits));

/** Of each round the low and the high half. */
function roundConstants(): number[] {
  let lfsr = 1;
  return Array.from({ length: 24 }, () => {
    const constant = [0, 0];
    for (let j = 0; j < 7; j++) {
      const bit = 2 ** j - 1;
      if (lfsr & 1) constant[bit >> 5] = constant[bit >> 5]! | (1 << (bit & 31));
      lfsr = lfsr & 0x80 ? ((lfsr << 1) ^ 0x71) & 0xff : lfsr << 1;
    }
    return constant;
  }).flat();
}
