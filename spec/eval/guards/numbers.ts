import { luhn } from '../check-digits.js';
import { type Draw, two } from '../draw.js';
import { ANYWHERE, type GuardKind } from './guard-kind.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A time in every form that logs have it in. */
function timestamp(draw: Draw): string {
  const { year, month, day } = draw.day(2019, 2027);
  const [hh, mm, ss] = [two(draw.below(24)), two(draw.below(60)), two(draw.below(60))];
  const [date, time] = [`${year}-${two(month)}-${two(day)}`, `${hh}:${mm}:${ss}`];
  const epoch = draw.between(1_560_000_000, 1_790_000_000);
  return draw.pick([
    `${date}T${time}Z`,
    `${date}T${time}.${draw.digits(3)}Z`,
    `${date}T${time}.${draw.digits(9)}+02:00`,
    `${date} ${time},${draw.digits(3)}`,
    `${year}/${two(month)}/${two(day)} ${time}`,
    `${year}${two(month)}${two(day)}T${hh}${mm}${ss}Z`,
    `${year}${two(month)}${two(day)}${hh}${mm}${ss}`,
    `${two(day)}/${MONTHS[month - 1]}/${year}:${time} +0000`,
    `${draw.pick(DAYS)}, ${two(day)} ${MONTHS[month - 1]} ${year} ${time} GMT`,
    `${MONTHS[month - 1]} ${String(day).padStart(2)} ${time}`,
    `${draw.pick(DAYS)} ${MONTHS[month - 1]} ${day} ${time} ${year}`,
    `${two(day)}.${two(month)}.${year} ${time}`,
    `${two(month)}/${two(day)}/${year} ${hh}:${mm} PM`,
    String(epoch),
    `${epoch}.${draw.digits(6)}`,
    `${epoch}${draw.digits(3)}`,
    `${epoch}${draw.digits(6)}`,
    `${epoch}${draw.digits(9)}`,
    `${year}-W${two(draw.between(1, 52))}-${draw.between(1, 7)}`,
    `P${draw.between(1, 9)}DT${draw.between(1, 23)}H${draw.between(1, 59)}M`,
    date,
  ]);
}

/** Digits that pass Luhn, as one number in ten does by chance, where a word tells of something else. */
function passesLuhn(draw: Draw, start: string, length: number): string {
  const body = start + draw.digits(length - start.length - 1);
  return body + luhn(body);
}

const NEGATIVE = ['order', 'order number', 'invoice', 'tracking number', 'shipment', 'ticket'];

export const numbers: readonly GuardKind[] = [
  {
    kind: 'timestamps',
    keys: [...ANYWHERE, 'app.created_at', 'app.time'],
    make: (d) => d.pick([timestamp(d), `started at ${timestamp(d)}`, `{"ts":"${timestamp(d)}","level":"info"}`, `${timestamp(d)} INFO ready`]),
  },
  {
    kind: 'order numbers that pass Luhn',
    keys: ANYWHERE,
    make: (d) => {
      const number = passesLuhn(d, d.pick(['4', '51', '37', '6011', '35', '1', '9', '70']), d.pick([13, 15, 16]));
      const name = d.pick(NEGATIVE);
      return d.pick([`${name} ${number} was shipped`, `${name}: ${number}`, `could not load ${name} ${number}`, `${name} #${number} is closed`]);
    },
  },
  {
    kind: 'order numbers that pass Luhn, by name',
    keys: ANYWHERE,
    make: (d) => {
      const number = passesLuhn(d, d.pick(['4', '52', '1', '8', '20']), d.pick([13, 16]));
      const name = d.pick(['order_id', 'orderNumber', 'invoice_id', 'tracking_number']);
      return d.pick([`{"${name}":"${number}","items":2}`, `level=info ${name}=${number} items=2`, `GET /v1/orders?${name}=${number}&page=2`]);
    },
  },
  {
    kind: 'EAN and ISBN',
    keys: ANYWHERE,
    make: (d) => {
      const body = d.pick(['978', '979', '400', '590']) + d.digits(9);
      const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
      const number = `${body}${(10 - (sum % 10)) % 10}`;
      return d.pick([`ean=${number}`, `{"isbn":"${number}"}`, `no stock for ean ${number}`, `{"gtin":"${number}","qty":3}`]);
    },
  },
  {
    kind: 'counts, sizes and durations',
    keys: ANYWHERE,
    make: (d) => d.pick([`read ${d.between(1000, 9_999_999_999)} bytes in ${d.between(1, 99)}.${d.digits(3)}s`, `offset=${d.digits(10)} lag=${d.between(0, 900)} partition=${d.below(64)}`, `heap ${d.digits(9)}/${d.digits(10)} B`, `duration_ns=${d.digits(9)} rows=${d.digits(6)}`, `total: ${d.between(1, 999)},${d.digits(3)},${d.digits(3)} rows, ${d.below(100)}.${d.digits(2)} %`, `pid ${d.between(1, 99999)} exited with ${d.below(255)}`]),
  },
  {
    kind: 'floats and money',
    keys: ANYWHERE,
    make: (d) => d.pick([`0.${d.digits(17)}`, `score=${d.below(10)}.${d.digits(15)}`, `-${d.digits(3)}.${d.digits(6)}e-${d.between(2, 12)}`, `amount=${d.between(1, 9999)}.${d.digits(2)} EUR`, `p99 ${d.digits(4)}.${d.digits(12)} ms`, `[${d.digits(5)}, 0.${d.digits(16)}, ${d.digits(12)}]`]),
  },
  {
    kind: 'infrastructure addresses',
    keys: ['log.body', 'exception.message', 'app.note'],
    make: (d) => d.pick([`connect ECONNREFUSED 10.${d.below(255)}.${d.below(255)}.${d.below(255)}:5432`, `listening on 0.0.0.0:${d.between(1024, 65535)}`, `dial tcp 172.16.${d.below(255)}.${d.below(255)}:6379: i/o timeout`, `route 192.168.${d.below(255)}.0/24 via 192.168.0.1`, `upstream [fd00::${d.chars('hex', 4)}]:8080 is down`]),
  },
]; // biome-ignore format: a table
