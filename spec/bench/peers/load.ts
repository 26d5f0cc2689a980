/** Imports a package of this folder: bare names are resolved from where the `import` stands. */
export const load = async (name: string): Promise<never> => (await import(name)) as never;
