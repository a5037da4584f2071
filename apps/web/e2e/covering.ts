/** What is varied, and the values it takes. */
export type Factors = Readonly<Record<string, readonly string[]>>;

export type Combination<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** Whether values may stand together; asked with some factors still open, and then about those that are given. */
type Rule<F extends Factors> = (values: Partial<Combination<F>>) => boolean;

type Values = Partial<Record<string, string>>;

const pairsIn = (values: Values): string[] => {
  const given = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return given.flatMap((one, index) => given.slice(index + 1).map((other) => `${one}&${other}`));
};

const allPairs = (factors: Factors, isPossible: (values: Values) => boolean): Map<string, Values> => {
  const names = Object.keys(factors);
  const pairs = names.flatMap((first, index) =>
    names
      .slice(index + 1)
      .flatMap((second) =>
        (factors[first] ?? []).flatMap((one) =>
          (factors[second] ?? []).map((two) => ({ [first]: one, [second]: two })),
        ),
      ),
  );
  return new Map(pairs.filter(isPossible).map((pair) => [pairsIn(pair)[0] ?? '', pair]));
};

/**
 * Few combinations in which every two possible values of two factors meet at least once. Greedy and without chance: the same
 * factors give the same set on every machine. `isPossible` must leave a way to complete whatever it allows.
 */
export const coveringSet = <F extends Factors>(factors: F, isPossible: Rule<F> = () => true): Combination<F>[] => {
  const names = Object.keys(factors);
  const isAllowed = isPossible as (values: Values) => boolean;
  const open = allPairs(factors, isAllowed);
  const uses = new Map<string, number>();
  const usesOf = (name: string, value: string) => uses.get(`${name}=${value}`) ?? 0;

  const choose = (values: Values, name: string): string => {
    const newPairs = (value: string) => pairsIn(inOrder({ ...values, [name]: value })).filter((pair) => open.has(pair));
    const [best] = (factors[name] ?? [])
      .filter((value) => isAllowed({ ...values, [name]: value }))
      .map((value) => ({ value, gain: newPairs(value).length, uses: usesOf(name, value) }))
      .toSorted((one, other) => other.gain - one.gain || one.uses - other.uses);
    if (best === undefined) throw new TypeError(`No ${name} goes with ${JSON.stringify(values)}`);
    return best.value;
  };
  const inOrder = (values: Values): Values =>
    Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));

  const combinations: Values[] = [];
  for (const start of open.values()) {
    if (!open.has(pairsIn(inOrder(start))[0] ?? '')) continue;
    const combination = inOrder(
      names.reduce((values, name) => (name in values ? values : { ...values, [name]: choose(values, name) }), start),
    );
    for (const pair of pairsIn(combination)) open.delete(pair);
    for (const [name, value] of Object.entries(combination))
      uses.set(`${name}=${value}`, usesOf(name, value ?? '') + 1);
    combinations.push(combination);
  }
  return combinations as Combination<F>[];
};

/** Every possible combination. */
export const fullProduct = <F extends Factors>(factors: F, isPossible: Rule<F> = () => true): Combination<F>[] =>
  Object.entries(factors)
    .reduce<Values[]>(
      (begun, [name, values]) => begun.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
      [{}],
    )
    .filter((values) => isPossible(values as Partial<Combination<F>>)) as Combination<F>[];
