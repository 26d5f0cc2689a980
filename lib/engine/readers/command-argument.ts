import type { Slice } from '../../model.js';
import { isSecretName, type OptionKind, optionKind, shortOptions } from './command-options.js';
import { formOf, readCommandValue } from './command-value.js';

const MAX_NAME = 100;

/**
 * Reads the arguments of one command in order: an option may say what the next argument is. `read` gives the slices of one argument, or `undefined` for a
 * plain word, in which there is only text.
 */
export class CommandArguments {
  #pending: OptionKind | undefined;
  #pendingName: string | undefined;
  #program = '';
  /** Behind `set` or `config` stands the name of a setting: `aws configure set aws_secret_access_key ...`. */
  #isSetting = false;
  /** And `--secret` before it says that it is one: `pulumi config set --secret name ...`. */
  #isSecretSetting = false;

  readonly #isList: boolean;

  /** @param isList each argument is an element of a list: a long option names what is in the next one */
  constructor(isList = false) {
    this.#isList = isList;
  }

  read(text: string, start: number, end: number): readonly Slice[] | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    if (start >= end) return undefined;
    if (pending !== undefined && pending !== 'text' && !isOption(text, start, end)) {
      return readCommandValue(text, start, end, pending, this.#pendingName);
    }
    const code = text.charCodeAt(start);
    if (code === 0x2d) return this.#option(text, start, end);
    const slices = this.#word(text, start, end, code);
    // what an option without a value has behind it is named by it too: that does no harm
    return slices ?? (pending === 'text' ? readCommandValue(text, start, end, pending, this.#pendingName) : undefined);
  }

  #word(text: string, start: number, end: number, code: number): readonly Slice[] | undefined {
    this.#setProgram(text, start, end);
    const isSetting = this.#isSetting;
    this.#isSetting = isSettingWord(text, start, end);
    if (isSetting && end - start <= MAX_NAME && (this.#isSecretSetting || isSecretName(text.slice(start, end))))
      return this.#expect('secret', text.slice(start, end));
    if (code === 0x2f) return readSlashOption(text, start, end);
    return this.#assignment(text, start, end) ?? readForm(text, start, end);
  }

  #option(text: string, start: number, end: number): readonly Slice[] | undefined {
    const isLong = text.charCodeAt(start + 1) === 0x2d;
    const from = start + (isLong ? 2 : 1);
    if (!isLong) {
      const slices = this.#shortOption(text, from, end);
      if (slices !== undefined) return slices;
    }
    const nameEnd = optionNameEnd(text, from, end);
    if (nameEnd === from) return undefined;
    const name = optionName(text, from, nameEnd, isLong);
    const kind = optionKind(name);
    this.#isSecretSetting = this.#isSetting && name === 'secret' && nameEnd === end;
    if (this.#isSecretSetting) return undefined;
    if (nameEnd < end) {
      const sign = text.charCodeAt(nameEnd);
      if (sign !== 0x3d && (sign !== 0x3a || kind === 'text')) return undefined;
      return readCommandValue(text, nameEnd + 1, end, kind, name);
    }
    if (kind === 'user' && this.#program !== 'curl') return undefined;
    if (kind === 'text' && !(this.#isList && isLong)) return undefined;
    const slices = this.#expect(kind, name);
    return kind === 'text' ? undefined : slices;
  }

  /** `-psecret`, `-p secret`, `-sSu user:password`, by program; `undefined` when the program has no such option. */
  #shortOption(text: string, from: number, end: number): readonly Slice[] | undefined {
    const options = shortOptions(this.#program);
    if (options === undefined || from >= end) return undefined;
    const kind = options[text.charAt(from)];
    if (kind !== undefined) {
      const isAttached = end - from > 1 && kind !== 'command';
      return isAttached ? readCommandValue(text, from + 1, end, kind, undefined) : this.#expect(kind, undefined);
    }
    const last = end - from <= 5 ? options[text.charAt(end - 1)] : undefined;
    return last === undefined ? undefined : this.#expect(last, undefined);
  }

  #expect(kind: OptionKind, name: string | undefined): readonly Slice[] {
    this.#pending = kind;
    this.#pendingName = name;
    return [];
  }

  /** `KEY=value`, in front of a command or behind `-e`. */
  #assignment(text: string, start: number, end: number): readonly Slice[] | undefined {
    const nameEnd = optionNameEnd(text, start, end);
    if (nameEnd === start || nameEnd >= end || text.charCodeAt(nameEnd) !== 0x3d) return undefined;
    if (formOf(text, start, end) === 'connection-string') return [{ start, end, as: 'connection-string' }];
    return readCommandValue(text, nameEnd + 1, end, 'text', text.slice(start, nameEnd));
  }

  #setProgram(text: string, start: number, end: number): void {
    const program = programOf(text, start, end);
    if (program !== undefined) this.#program = program;
  }
}

/** Slices for an argument from `secret` on which only its place on the line tells what it is; those that were `read` for any other. */
export function toldByPlace(
  secret: number | undefined,
  start: number,
  end: number,
  read: readonly Slice[] | undefined,
): readonly Slice[] | undefined {
  if (secret === undefined || secret < start || read?.some(({ as }) => as === 'mask')) return read;
  const told: Slice = { start: secret, end, as: 'mask', detector: 'credential.secret' };
  return secret > start ? [{ start, end: secret, as: 'text' }, told] : [told];
}

/** The program with options of one letter that text[start, end) is the file of: `/usr/bin/mysql`. */
export function programOf(text: string, start: number, end: number): string | undefined {
  // `//server/share`
  if (text.startsWith('//', start)) return undefined;
  let from = end;
  while (from > start && end - from < 40) {
    const code = text.charCodeAt(from - 1);
    if (code === 0x2f || code === 0x5c) break;
    from--;
  }
  if (end - from >= 40) return undefined;
  const name = text.slice(from, end);
  const program = name.endsWith('.exe') ? name.slice(0, -4) : name;
  return shortOptions(program) === undefined ? undefined : program;
}

const isSettingWord = (text: string, start: number, end: number): boolean =>
  (end - start === 3 && text.startsWith('set', start)) || (end - start === 6 && text.startsWith('config', start));

/** `/password:secret` of Windows programs. */
function readSlashOption(text: string, start: number, end: number): readonly Slice[] | undefined {
  const nameEnd = optionNameEnd(text, start + 1, end);
  if (nameEnd >= end || text.charCodeAt(nameEnd) === 0x2f) return undefined;
  const name = text.slice(start + 1, nameEnd);
  if (optionKind(name) !== 'secret') return undefined;
  return readCommandValue(text, nameEnd + 1, end, 'secret', name);
}

function readForm(text: string, start: number, end: number): readonly Slice[] | undefined {
  const as = formOf(text, start, end);
  return as === 'text' ? undefined : [{ start, end, as }];
}

/** `-x`, `--word`: another option, so that the one before has no value. `--` and a password such as `-5x!` are none. */
function isOption(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 0x2d || end - start < 2) return false;
  const isLong = text.charCodeAt(start + 1) === 0x2d;
  const from = start + (isLong ? 2 : 1);
  if (!isLetter(text.charCodeAt(from))) return false;
  return isLong || end - start === 2;
}

/** Behind letters, digits and `_-.`. */
function optionNameEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + MAX_NAME);
  let at = start;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x5f && code !== 0x2d && code !== 0x2e) break;
  }
  return at;
}

/** Java's `-Dname=value` is about `name`. */
function optionName(text: string, start: number, end: number, isLong: boolean): string {
  const isProperty = !isLong && text.charCodeAt(start) === 0x44 && end - start > 1;
  return text.slice(isProperty ? start + 1 : start, end);
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
