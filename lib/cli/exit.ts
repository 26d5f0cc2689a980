/** How a command ends. */
export const EXIT = { clean: 0, findings: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What the user can put right: an option, a file. Its message is shown, so it holds no value. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'it is there already',
};

/** Why a file cannot be used, in a few words: without what was thrown, which may hold a part of it. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return 'it cannot be read';
  return REASONS[code] ?? (code.startsWith('Z_') ? 'it is no whole gzip file' : code);
}
