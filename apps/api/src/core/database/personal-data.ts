/** GDPR article 6(1), in one word each; `legal_obligation` is what the register of certificates stands on. */
type LawfulBasis = 'contract' | 'legal_obligation' | 'public_task' | 'legitimate_interest' | 'consent';

export type PersonalDataTag = {
  /** What it is needed for, in words a participant understands. */
  readonly purpose: string;
  readonly basis: LawfulBasis;
  /** How long it is kept, in words, such as "until the account is erased" or "12 months". */
  readonly retention: string;
  /** Part of "export my data". */
  readonly export: boolean;
  /** What erasure does to it; `keep` needs its reason in `retention`. */
  readonly erase: 'delete' | 'anonymise' | 'keep';
};

export type ColumnTag =
  | { readonly kind: 'personal'; readonly tag: PersonalDataTag }
  | { readonly kind: 'not_personal'; readonly reason: string };

type TaggedProperty = { readonly target: object; readonly property: string; readonly tag: ColumnTag };
type TaggedClass = { readonly target: object; readonly tag: ColumnTag };

const tagged: TaggedProperty[] = [];
const taggedClasses: TaggedClass[] = [];

const register =
  (tag: ColumnTag): PropertyDecorator =>
  (prototype, property) => {
    tagged.push({ target: prototype.constructor, property: String(property), tag });
  };

/** Marks a column that holds, or points to, a person. The schema spec fails on one without a mark. */
export const PersonalData = (tag: PersonalDataTag): PropertyDecorator => register({ kind: 'personal', tag });

/** Marks all columns of an entity whose rows are records of somebody; a mark on one of its columns goes before it. */
export const PersonalRecord =
  (tag: PersonalDataTag): ClassDecorator =>
  (target) => {
    taggedClasses.push({ target, tag: { kind: 'personal', tag } });
  };

/** Marks a column whose name looks personal but which says nothing about a person, such as the name of an organisation. */
export const NotPersonal = (reason: string): PropertyDecorator => register({ kind: 'not_personal', reason });

/** The mark of an entity's property, else that of the entity; one on a shared base class counts for each entity that extends it. */
export const findColumnTag = (entity: Function, property: string): ColumnTag | undefined =>
  tagged.find((entry) => entry.property === property && isOrExtends(entity, entry.target))?.tag ??
  taggedClasses.find(({ target }) => isOrExtends(entity, target))?.tag;

const isOrExtends = (entity: Function, base: object): boolean =>
  entity === base || Object.prototype.isPrototypeOf.call(base, entity);
