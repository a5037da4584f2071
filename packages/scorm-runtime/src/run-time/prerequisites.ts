/** Words of `cmi.core.lesson_status`; AICC scripts may shorten them to their first letter. */
const STATUS_BY_LETTER: ReadonlyMap<string, string> = new Map([
  ['p', 'passed'],
  ['c', 'completed'],
  ['b', 'browsed'],
  ['f', 'failed'],
  ['i', 'incomplete'],
  ['n', 'not attempted'],
]);
const STATUSES: ReadonlySet<string> = new Set(STATUS_BY_LETTER.values());

const TOKEN = /\s*(<>|[&|~=(){},*]|"[^"]*"|[^\s&|~=<>(){},*"]+)/y;
/** Far above real scripts; a bound for parentheses in parentheses and negations of negations. */
const MAX_DEPTH = 100;

/** The lesson status of an item; null for one that does not exist. */
export type StatusOf = (identifier: string) => string | null;

/**
 * Whether an item of SCORM 1.2 may be opened: `adlcp:prerequisites` in AICC script (CMI001, 4.3: `&`, `|`, `~`, `=`, `<>`,
 * `2*{a,b,c}`). An item alone stands for "passed or completed". A script that cannot be read, or names an item that does
 * not exist, asks nothing: it would lock the learner out for good.
 */
export function arePrerequisitesMet(script: string, statusOf: StatusOf): boolean {
  if (script.trim() === '') return true;
  const tokens = tokensOf(script);
  if (tokens === null) return true;
  const reader = new ScriptReader(tokens, statusOf);
  const result = reader.read();
  return result ?? true;
}

function tokensOf(script: string): string[] | null {
  const tokens: string[] = [];
  const end = script.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const token = TOKEN.exec(script)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

/** Descends through `|`, `&`, `~` and what they join. Every part answers null when it cannot be read. */
class ScriptReader {
  #place = 0;
  #depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly statusOf: StatusOf,
  ) {}

  read(): boolean | null {
    const result = this.#either();
    return this.#place === this.tokens.length ? result : null;
  }

  #take(token: string): boolean {
    if (this.tokens[this.#place] !== token) return false;
    this.#place += 1;
    return true;
  }

  #either(): boolean | null {
    let result = this.#both();
    while (result !== null && this.#take('|')) {
      const other = this.#both();
      result = other === null ? null : result || other;
    }
    return result;
  }

  #both(): boolean | null {
    let result = this.#negated();
    while (result !== null && this.#take('&')) {
      const other = this.#negated();
      result = other === null ? null : result && other;
    }
    return result;
  }

  #negated(): boolean | null {
    if (this.#depth > MAX_DEPTH) return null;
    this.#depth += 1;
    const isNegated = this.#take('~');
    const result = isNegated ? this.#negated() : this.#part();
    this.#depth -= 1;
    return isNegated && result !== null ? !result : result;
  }

  #part(): boolean | null {
    if (this.#take('(')) {
      const result = this.#either();
      return this.#take(')') ? result : null;
    }
    if (this.#take('{')) return this.#set(null);
    const word = this.tokens[this.#place] ?? '';
    this.#place += 1;
    if (/^\d+$/.test(word) && this.#take('*')) return this.#take('{') ? this.#set(Number(word)) : null;
    return this.#item(unquoted(word));
  }

  /** So many of the parts in braces; without a number, all of them. */
  #set(least: number | null): boolean | null {
    const results: boolean[] = [];
    do {
      const result = this.#either();
      if (result === null) return null;
      results.push(result);
    } while (this.#take(','));
    return this.#take('}') ? results.filter(Boolean).length >= (least ?? results.length) : null;
  }

  #item(identifier: string): boolean | null {
    const status = this.statusOf(identifier);
    if (status === null) return null;
    const isEqual = this.#take('=');
    if (!isEqual && !this.#take('<>')) return status === 'passed' || status === 'completed';
    const words: string[] = [];
    // "not attempted" may stand without quotes.
    while (/^[\w"]/.test(this.tokens[this.#place] ?? '')) {
      words.push(unquoted(this.tokens[this.#place] ?? ''));
      this.#place += 1;
    }
    const word = words.join(' ').toLowerCase();
    const wanted = STATUS_BY_LETTER.get(word) ?? word;
    return STATUSES.has(wanted) ? (status === wanted) === isEqual : null;
  }
}

const unquoted = (token: string): string => token.replace(/^"|"$/g, '').trim();
