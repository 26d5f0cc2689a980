const SDK = '@opentelemetry/sdk-node';

type Load = (name: string) => unknown;

/**
 * Loads packages that NodeSDK itself stands on, from where the application's NodeSDK is: so they are of its line and version. `undefined` where there is none, as
 * in a bundle.
 */
export function installedSdk(): Load | undefined {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { argv } = process;
  for (const from of [argv[1], `${process.cwd()}/index.js`, import.meta.url]) {
    if (from === undefined) continue;
    try {
      const load = createRequire(createRequire(from).resolve(SDK));
      return (name) => load(name);
    } catch {
      // not from there
    }
  }
  return undefined;
}
