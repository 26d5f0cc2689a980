/** What the shop in shop-server.ts and its driver tell each other. */
export type ToShop = 'measure' | 'finish';
export type FromShop = { readonly url: string } | ShopFigures;
export interface ShopFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  /** Spans that were handed to the exporter since the start. */
  readonly exported: number;
  readonly findings: number;
}
export const SPANS_A_REQUEST = 5;
export const RESOLUTION_MILLIS = 1;
