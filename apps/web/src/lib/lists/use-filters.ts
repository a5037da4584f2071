import { useSearchParams } from 'react-router';
import type { z } from 'zod';

type FiltersSchema = z.ZodType<Record<string, string | undefined>>;

export type Filters<S extends FiltersSchema> = {
  values: z.output<S>;
  /** Whether any of them narrows the list. */
  isActive: boolean;
  set: (name: keyof z.output<S> & string, value: string | null) => void;
  clear: () => void;
};

/**
 * The filters of a list stand in the address: a link leads to the same view, and "back" returns to it.
 * @param schema each field optional, with `.catch(undefined)`: an address may say anything
 */
export const useFilters = <S extends FiltersSchema>(schema: S): Filters<S> => {
  const [parameters, setParameters] = useSearchParams();
  const values = schema.parse(Object.fromEntries(parameters));
  return {
    values,
    isActive: Object.values(values).some((value) => value !== undefined),
    set: (name, value) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    clear: () => setParameters({}, { replace: true }),
  };
};
