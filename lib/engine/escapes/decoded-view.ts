import { type Escape, type EscapeStyle, mayBegin, readEscape } from './escape.js';

/** Layers that are undone: `%2540` has two. */
const MAX_LAYERS = 4;

/** A text as it reads once what is written in escapes is undone, and where each of its characters comes from. */
export interface DecodedView {
  readonly text: string;
  /** [start, end) in the original of each character of `text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly styles: ReadonlySet<EscapeStyle>;
}

/** Whether anything in text[from, to) stands for something else: whether there is a view. */
export function isEscaped(text: string, from: number, to: number): boolean {
  const out = none();
  for (let at = from; at < to; at++) if (mayBegin(text.charCodeAt(at)) && beginsEscape(text, at, out)) return true;
  return false;
}

/** Whether at a place something stands for something else. @param out is written to */
export function beginsEscape(text: string, at: number, out: Escape = none()): boolean {
  readEscape(text, at, out);
  return out.length > 0 && out.isTelling;
}

/** The view of a text, all layers undone; `undefined` where it reads as it stands. Never longer than the text; linear. */
export function decodedView(text: string): DecodedView | undefined {
  let view = layerBelow(text);
  if (view === undefined) return undefined;
  for (let layer = 1; layer < MAX_LAYERS; layer++) {
    const next = layerBelow(view.text);
    if (next === undefined) break;
    view = composed(view, next);
  }
  return view;
}

function layerBelow(text: string): DecodedView | undefined {
  if (!isEscaped(text, 0, text.length)) return undefined;
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const codes = new Uint16Array(text.length);
  const styles = new Set<EscapeStyle>();
  const out = none();
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    out.length = 0;
    if (mayBegin(code)) readEscape(text, at, out);
    if (out.length === 0) {
      codes[count] = code;
      starts[count] = at;
      ends[count++] = ++at;
      continue;
    }
    const end = at + out.length;
    for (let i = 0; i < out.value.length; i++, count++) {
      codes[count] = out.value.charCodeAt(i);
      starts[count] = at;
      ends[count] = end;
    }
    if (!styles.has(out.style)) styles.add(out.style);
    at = end;
  }
  return { text: textOf(codes, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count), styles };
}

/** So many characters are put into a string at once: each is an argument. */
const CHUNK = 4096;

function textOf(codes: Uint16Array, count: number): string {
  let text = '';
  for (let from = 0; from < count; from += CHUNK)
    text += String.fromCharCode.apply(
      undefined,
      codes.subarray(from, Math.min(count, from + CHUNK)) as unknown as number[],
    );
  return text;
}

/** One view of another. */
function composed(outer: DecodedView, inner: DecodedView): DecodedView {
  const { starts, ends } = inner;
  for (let i = 0; i < starts.length; i++) {
    starts[i] = outer.starts[starts[i] as number] as number;
    ends[i] = outer.ends[(ends[i] as number) - 1] as number;
  }
  return { text: inner.text, starts, ends, styles: new Set([...outer.styles, ...inner.styles]) };
}

/** What is put among escapes, written so that what stands around it reads as before. */
export function written(text: string, styles: ReadonlySet<EscapeStyle>): string {
  let out = text;
  if (styles.has('backslash')) out = JSON.stringify(out).slice(1, -1);
  if (styles.has('quoted-printable')) out = out.replaceAll('=', '=3D');
  if (styles.has('entity')) out = out.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  if (styles.has('percent')) out = out.replace(/[%&=+#? ]/g, encodeURIComponent);
  return out;
}

const none = (): Escape => ({ length: 0, value: '', style: 'unicode', isTelling: false });
