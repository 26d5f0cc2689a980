import type { Detector } from '../../model.js';
import { truncateIp } from '../checks/ip.js';

const POSTAL_SHOWN = 2;
const MAX_DEGREES = 360;

/** Less of the same: an address without its host part, a coordinate with one decimal, the region of a postal code. `undefined` where that has no meaning. */
export function truncate(value: string, { id, category }: Detector): string | undefined {
  if (category === 'network') return truncateIp(value);
  if (id === 'location.coordinates') return roundCoordinate(value);
  if (id === 'location.postal-code') return shortenPostalCode(value);
  return undefined;
}

/** One decimal: about 11 km. `undefined` where the text is no number. */
export function roundCoordinate(value: string): string | undefined {
  const number = Number(value);
  return value.trim() === '' || !(Math.abs(number) <= MAX_DEGREES) ? undefined : String(Math.round(number * 10) / 10);
}

/** `10115` -> `10***`. Postal codes name regions by their first characters. */
export function shortenPostalCode(value: string): string | undefined {
  if (value.length > 12) return undefined;
  return value.slice(0, POSTAL_SHOWN) + value.slice(POSTAL_SHOWN).replace(/[\p{L}\p{N}]/gu, '*');
}
