const LEAST = 2;

/**
 * A text that every match of a pattern (RE2 syntax) holds, the longest that is told without a doubt; `undefined` where none is: behind flags, beside
 * alternatives, and of less than two characters. What is in groups or classes, or may be left out, is passed over.
 */
export function requiredLiteral(pattern: string): string | undefined {
  if (/\||\(\?|\\[QE]/.test(pattern)) return undefined;
  let best = '';
  let run = '';
  let depth = 0;
  const end = () => {
    if (run.length > best.length) best = run;
    run = '';
  };
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    switch (c) {
      case '\\': {
        const next = pattern.charAt(++i);
        if (depth === 0 && /[^A-Za-z0-9]/.test(next)) run += next;
        else end();
        // \p{Greek}, \x{10FFFF}
        if (/[pPx]/.test(next) && pattern.charAt(i + 1) === '{') i = closing(pattern, i + 1, '}');
        else if (next === 'x') i += 2;
        else if (/[pP0-9]/.test(next)) i += 1;
        break;
      }
      case '[':
        end();
        i = endOfClass(pattern, i);
        break;
      case '(':
        depth++;
        end();
        break;
      case ')':
        depth--;
        end();
        break;
      case '*':
      case '?':
      case '{':
        // what was before it may be missing
        run = run.slice(0, -1);
        end();
        if (c === '{') i = closing(pattern, i, '}');
        break;
      case '+':
      case '.':
      case '^':
      case '$':
        end();
        break;
      default:
        if (depth === 0) run += c;
    }
  }
  end();
  return best.length >= LEAST ? best : undefined;
}

function closing(pattern: string, at: number, close: string): number {
  const end = pattern.indexOf(close, at);
  return end < 0 ? pattern.length : end;
}

/** Place of the bracket that closes a class; one that stands first is a member of it. */
function endOfClass(pattern: string, at: number): number {
  let i = at + 1;
  if (pattern.charAt(i) === '^') i++;
  if (pattern.charAt(i) === ']') i++;
  for (; i < pattern.length; i++) {
    if (pattern.charAt(i) === '\\') i++;
    else if (pattern.startsWith('[:', i)) i = closing(pattern, i, ']');
    else if (pattern.charAt(i) === ']') break;
  }
  return i;
}
