// Records and inner parts that try to break masking: nothing may be thrown into the application, no canary may leave, and the neighbours arrive.

export const NEIGHBOUR = 'a clean neighbour';

/** Values whose reading fails or does not end, each with a canary in it. */
export function hostileValues(canaries) {
  const plant = (position) => canaries.plant(`hostile: ${position}`);
  const cycle = { note: plant('cycle') };
  cycle.self = cycle;
  let deep = plant('depth');
  for (let i = 0; i < 5000; i++) deep = { deep };
  const secret = plant('getter');
  return {
    cycle,
    deep,
    getter: {
      get note() {
        throw new Error(secret);
      },
    },
    proxy: new Proxy(
      { note: plant('proxy') },
      {
        ownKeys: () => {
          throw new Error(secret);
        },
      },
    ),
    toJSON: { toJSON: () => plant.name, note: plant('toJSON') },
    symbol: { note: Symbol(plant('symbol')) },
    function: Object.assign(() => undefined, { note: plant('function') }),
    map: new Map([['note', plant('map')]]),
    surrogate: `\ud800 ${plant('lone surrogate')}`,
    huge: `${plant('start of a long text')} ${'x'.repeat(300_000)} ${plant('end of a long text')}`,
    spaced: [...plant('zero-width')].join('\u200b'),
  };
}

/** Inner processors and exporters that fail in every way. */
export const BROKEN = {
  throws: () => {
    throw new Error('broken');
  },
  rejects: () => Promise.reject(new Error('broken')),
  'never calls back': () => undefined,
};
