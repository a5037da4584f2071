/** One call of a case's SCO page, with what the standard's test suite expects of it. `error` is GetLastError after it. */
export type ConformanceCommand = {
  method: 'Initialize' | 'GetValue' | 'SetValue' | 'Commit' | 'GetLastError' | 'GetErrorString' | 'GetDiagnostic';
  /** The element (it may hold `&id&`, for which the number of that row stands), or the method's literal argument. */
  argument: string;
  /** What SetValue sets. */
  value?: string;
  expected: string;
  error: string;
  /** The type of interaction that a pattern or response is compared by. */
  interactionType?: string;
};

/** The ids of all objectives are these, in any order. */
export type ObjectiveIdsCommand = { method: 'compareObjectiveIds'; ids: string[] };

export type ConformanceVisit = {
  activity: string;
  commands: (ConformanceCommand | ObjectiveIdsCommand)[];
  /** What the person looks at, and the answers. */
  questions: string;
  answers: string;
  /** What the person does after the visit. */
  personDoes: string;
};

export type ConformanceCase = {
  title: string;
  start: string;
  mode: string;
  end: string;
  visits: ConformanceVisit[];
};

export type Tokens = ReadonlyMap<string, string>;

const METHODS: Record<string, ConformanceCommand['method']> = {
  I: 'Initialize',
  C: 'Commit',
  GET: 'GetValue',
  SET: 'SetValue',
  GLE: 'GetLastError',
  GES: 'GetErrorString',
  GeDi: 'GetDiagnostic',
};

const VISIT_KEY = /^Act(.+?)V\d+\.(?:commands\.\d+|UIQ|UIA|CUI)$/;

/** Key and value of every line; the text was read as Latin-1. A line that ends in a backslash goes on in the next one. */
function entries(text: string): [string, string][] {
  const whole: string[] = [];
  let open: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const joined: string = (open ?? '') + line;
    open = joined.endsWith('\\') ? joined.slice(0, -1) : null;
    if (open === null) whole.push(joined);
  }
  return whole
    .filter((line) => line !== '' && !line.includes('####') && line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}

/** The words behind the tokens of the command files. */
export function readTokens(text: string): Tokens {
  return new Map(entries(text).filter(([key]) => !key.startsWith('#')));
}

/** Reads a case file; visits stand in the order in which the system must deliver them. */
export function readCase(text: string, tokens: Tokens): ConformanceCase {
  const head = new Map<string, string>();
  const visits: ConformanceVisit[] = [];
  let last = '';
  for (const [key, value] of entries(text)) {
    const activity = VISIT_KEY.exec(key)?.[1];
    if (activity === undefined) {
      head.set(key, value);
      continue;
    }
    const visitKey = key.slice(0, key.indexOf('.'));
    if (visitKey !== last) visits.push({ activity, commands: [], questions: '', answers: '', personDoes: '' });
    last = visitKey;
    const visit = visits.at(-1);
    if (!visit) continue;
    if (key.endsWith('.UIQ')) visit.questions = value;
    else if (key.endsWith('.UIA')) visit.answers = value;
    else if (key.endsWith('.CUI')) visit.personDoes = value;
    else visit.commands.push(...readCommand(value, tokens));
  }
  const of = (key: string): string => head.get(key) ?? '';
  return { title: of('title'), start: of('start'), mode: of('TT'), end: of('end'), visits };
}

/** One command; none for the one damaged row of the data, which has no method. */
function readCommand(row: string, tokens: Tokens): (ConformanceCommand | ObjectiveIdsCommand)[] {
  const [name = '', argument = '', ...rest] = unescape(row).split('->');
  if (name === 'COI') return [{ method: 'compareObjectiveIds', ids: argument.split(',') }];
  const method = METHODS[name];
  if (!method) return [];
  const word = (token: string): string => tokens.get(token) ?? token;
  const error = rest.at(-1) ?? '';
  const expected = word(rest.at(-2) ?? '');
  if (method === 'SetValue') return [{ method, ...setting(argument, word), expected, error }];
  if (method === 'GetValue') return [{ method, ...getting(argument, word), expected, error }];
  return [{ method, argument, expected, error }];
}

function unescape(row: string): string {
  return row.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `{target=%s}` takes the part behind it. */
function elementName(parts: readonly string[], word: (token: string) => string): string {
  const names: string[] = [];
  for (const [place, part] of parts.entries()) {
    if (parts[place - 1] === 'tar') continue;
    names.push(part === 'tar' ? word('tar').replace('%s', parts[place + 1] ?? '') : word(part));
  }
  return names.join('.');
}

function getting(argument: string, word: (token: string) => string): { argument: string; interactionType?: string } {
  if (!argument.includes('~')) return { argument };
  const typed = argument.startsWith('c~INTR') ? /^(.*?)!(TY\.\w+)$/.exec(argument) : null;
  const argumentName = elementName((typed?.[1] ?? argument).split('~'), word);
  return typed ? { argument: argumentName, interactionType: word(typed[2] ?? '') } : { argument: argumentName };
}

function setting(argument: string, word: (token: string) => string): { argument: string; value: string } {
  const split = argument.indexOf('!');
  const [path, token] = [argument.slice(0, split), argument.slice(split + 1)];
  const name = path.includes('~') ? elementName(path.split('~'), word) : path;
  const target = /^tar~(.*)~(.*?)$/.exec(token);
  return {
    argument: name,
    value: target ? word('tar').replace('%s', target[1] ?? '') + word(target[2] ?? '') : word(token),
  };
}
