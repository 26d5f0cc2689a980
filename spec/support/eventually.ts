/** Waits until something holds, looking again and again; fails by itself never: the spec's own time runs out. */
export async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
