type Place = readonly [start: number, end: number];

/** How classes of people are called. */
const CLASSES = [
  'User', 'Customer', 'Patient', 'Person', 'Employee', 'Member', 'Contact', 'Recipient', 'Passenger', 'Guest', 'Student', 'Applicant', 'Subscriber', 'Beneficiary', 'Payer', 'Payee', 'Buyer', 'Driver',
  'UserDto', 'UserDTO', 'UserEntity', 'CustomerDto', 'CustomerDTO', 'CustomerEntity', 'PatientDto', 'PatientDTO', 'PersonDto', 'PersonDTO', 'EmployeeDto', 'EmployeeDTO',
]; // biome-ignore format: a table

/** What opens their members: Java, Kotlin, Scala, Python `(`; Lombok, Rust, Go, Elixir `{`; C#, JavaScript ` {`; commons-lang `[`. */
export const PERSON_MARKS = CLASSES.flatMap((name) => ['(', '{', '[', ' {', ' ['].map((bracket) => name + bracket));

const OPENED = new RegExp(`(?:${CLASSES.join('|')})(?:\\(| ?[{[])`, 'g');
/** The members of an object are looked through so far. */
const MAX_OBJECT = 1024;
/** A holder of what may be missing, in its line or with lines of its own. */
const HOLDER = '(?:(?:Some|Just|Optional)(?:[([](?:\\r?\\n[ \\t]{1,64})?| (?="))){0,2}';
/** A member of that name, with its sign; a value in quotes, or up to what ends a member, or the name of the next of Go's. */
const MEMBER = new RegExp(
  `(?<![\\w.-])["':]?(?:name|Name|_name)["']?(?:=>| => | = |=|: ?)${HOLDER}(?:"(?<double>[^"\\\\\\n]{3,80})"|'(?<single>[^'\\\\\\n]{3,80})'|(?<bare>\\p{Lu}[^\\n,;:=()[\\]{}"]{2,80}?)(?=[,;)\\]}\\n]| [A-Z]\\w{0,40}:|$))`,
  'dgu',
);

/**
 * Values of the members called `name` of objects whose class is one of people, as programs print them: `Customer(id=12, name=Jane Roe)`. Members of an object inside are its own; what stands behind
 * another person inside is left. Linear.
 */
export function printedNames(text: string): Place[] {
  const found: Place[] = [];
  const openings = [...text.matchAll(OPENED)].map(({ 0: opened, index }) => [index, index + opened.length] as const);
  openings.forEach(([, from], i) => {
    const limit = Math.min(text.length, from + MAX_OBJECT, openings[i + 1]?.[0] ?? text.length);
    const members = text.slice(from, limit);
    let depth = 0;
    let at = 0;
    for (const { index, indices } of members.matchAll(MEMBER)) {
      for (; at < index && depth >= 0; at++) depth += BRACKETS[members.charAt(at)] ?? 0;
      if (depth < 0) return;
      const groups = indices?.groups;
      const range = groups?.double ?? groups?.single ?? groups?.bare;
      if (range !== undefined && depth === 0) found.push([from + range[0], from + range[1]]);
    }
  });
  return found;
}

const BRACKETS: Readonly<Record<string, number>> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 };
