import { type FormEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import { reportConnection } from '../api/connection.js';
import { type Problem, type Problems, problemsOfIssues, problemsOfRefusal } from './problems.js';

type FormSchema = z.ZodType<unknown, Record<string, unknown>>;

/** The fields on the page with what stands in them at first: null in one where nothing is chosen yet. */
type Initial<S extends FormSchema> = { [N in keyof z.input<S> & string]?: z.input<S>[N] | null };

type Values<S extends FormSchema, I> = {
  [N in keyof I & keyof z.input<S> & string]: Exclude<z.input<S>[N], undefined> | Extract<I[N], null>;
};

type FormOptions<S extends FormSchema, I extends Initial<S>> = {
  /** A schema of the contract, or how to load it (the first page does without the validator until something is sent). */
  schema: S | (() => Promise<S>);
  initial: I;
  /** What is sent along without being a field: a token, the id of the notice that was read. */
  constants?: Partial<z.input<S>>;
  /** Gets the parsed values. May throw an ApiError: it is shown, and everything typed stays. */
  send: (values: z.output<S>) => Promise<unknown>;
  /** Error codes that belong to one field. */
  fieldOfCode?: Readonly<Record<string, keyof NoInfer<I> & string>>;
};

export type FieldProps<N extends string, V> = {
  name: N;
  value: V;
  onChange: (value: V) => void;
  problem: Problem | undefined;
};

export type FormState = {
  ref: RefObject<HTMLFormElement | null>;
  submit: (event: FormEvent) => void;
  isSending: boolean;
  /** What went wrong and belongs to no field. */
  failure: Error | null;
};

/** What can take the focus of a field: the field itself, or the first choice of a group. */
const CONTROLS = 'input, select, textarea';

const without = (problems: Problems, name: string): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([key]) => key !== name));

const loadSchema = async <S extends FormSchema>(source: S | (() => Promise<S>)): Promise<S> => {
  if (typeof source !== 'function') return source;
  return source().catch(() => {
    reportConnection('lost');
    throw new ApiError({ code: 'connection_lost', status: 0 });
  });
};

/**
 * A form over one schema of the contract: checks before sending, puts the server's refusals beside their fields, moves the focus
 * to the first field in question, and never loses what was typed.
 */
export const useForm = <S extends FormSchema, I extends Initial<S>>(options: FormOptions<S, I>) => {
  type Shown = Values<S, I>;
  const [values, setValues] = useState(options.initial as unknown as Shown);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Error | null>(null);
  const [isSending, setSending] = useState(false);
  const ref = useRef<HTMLFormElement>(null);

  // When an attempt to send has ended, not when a problem was cleared by typing.
  const focusFirstProblem = useEffectEvent(() => {
    const invalid = ref.current?.querySelector('[aria-invalid="true"]');
    const control = invalid?.matches(CONTROLS) ? invalid : invalid?.querySelector(CONTROLS);
    if (control instanceof HTMLElement) control.focus();
  });
  useEffect(() => {
    if (!isSending) focusFirstProblem();
  }, [isSending]);

  // What checking needs is there before it is needed, but not before somebody begins to fill in.
  const prepare = useEffectEvent(() => void loadSchema(options.schema).catch(() => undefined));
  useEffect(() => {
    const form = ref.current;
    form?.addEventListener('focusin', prepare, { once: true });
    return () => form?.removeEventListener('focusin', prepare);
  }, []);

  const refuse = (found: Problems): void => {
    setProblems(found);
    setFailure('' in found ? new ApiError({ code: 'invalid_request', status: 0 }) : null);
  };

  const check = async (): Promise<z.output<S> | null> => {
    const schema = await loadSchema(options.schema);
    const result = schema.safeParse({ ...options.constants, ...values });
    if (result.success) return result.data;
    refuse(problemsOfIssues(result.error.issues, values));
    return null;
  };

  const run = async (): Promise<void> => {
    setSending(true);
    try {
      const checked = await check();
      if (checked === null) return;
      setProblems({});
      setFailure(null);
      await options.send(checked);
    } catch (error) {
      const found = error instanceof ApiError ? problemsOfRefusal(error, values, options.fieldOfCode ?? {}) : null;
      if (found) refuse(found);
      else setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setSending(false);
    }
  };

  return {
    ref,
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (!isSending) void run();
    },
    isSending,
    failure,
    values,
    /** Back to what stood there at first (after a change was saved, say). */
    reset: () => {
      setValues(options.initial as unknown as Shown);
      setProblems({});
      setFailure(null);
    },
    field: <N extends keyof Shown & string>(name: N): FieldProps<N, Shown[N]> => ({
      name,
      value: values[name],
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }));
        setProblems((before) => without(before, name));
      },
      problem: problems[name],
    }),
  };
};
