import type { MaskContext, Reader, Slice } from '../../lib/model.js';

/** A slice as `⟨as name!detector^encoding:text⟩`: name and detector where there are any, the encoding only where it is asked for. */
export interface RenderOptions {
  readonly encodings?: boolean;
  readonly detectors?: boolean;
  readonly names?: boolean;
}

/** The text with its slices in brackets, so that a table of examples reads like the texts themselves. Structure stays outside. */
export function renderSlices(text: string, slices: readonly Slice[] | undefined, options: RenderOptions = {}): string {
  let rendered = '';
  let at = 0;
  for (const slice of slices ?? []) {
    rendered += `${text.slice(at, slice.start)}⟨${label(slice, options)}:${text.slice(slice.start, slice.end)}⟩`;
    at = slice.end;
  }
  return rendered + text.slice(at);
}

/** What a reader makes of a text, rendered: `https://⟨mask:u⟩@host/`. */
export function renderRead(
  reader: Pick<Reader, 'read'>,
  text: string,
  context: MaskContext = {},
  options: RenderOptions = {},
): string {
  return renderSlices(text, reader.read(text, context), options);
}

function label(slice: Slice, options: RenderOptions): string {
  const name = options.names !== false && slice.name !== undefined ? ` ${slice.name}` : '';
  const detector = options.detectors === true && slice.detector !== undefined ? `!${slice.detector}` : '';
  const encoding = options.encodings === true && slice.encoding !== undefined ? `^${slice.encoding}` : '';
  return slice.as + name + detector + encoding;
}
