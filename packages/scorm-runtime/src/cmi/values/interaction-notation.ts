const SIMPLE_LIST = /^\{?[^,.{}]+(?:,[^,.{}]+)*\}?$/;
const PAIR_LIST = /^\{?[^,.{}]+\.[^,.{}]+(?:,[^,.{}]+\.[^,.{}]+)*\}?$/;

const bare = (value: string): string => value.replace(/^\{|\}$/g, '');

/**
 * A response or pattern of 1.2 in the notation of 2004 (`a,b` becomes `a[,]b`, `t` becomes `true`), so that answers of both
 * are counted together; what is not in 1.2's notation stays as the SCO wrote it.
 */
export function in2004Notation(type: string, value: string): string {
  switch (type) {
    case 'true-false':
      if (/^(?:1|t|true)$/i.test(value)) return 'true';
      return /^(?:0|f|false)$/i.test(value) ? 'false' : value;
    case 'choice':
    case 'sequencing':
      return SIMPLE_LIST.test(value) ? bare(value).replaceAll(',', '[,]') : value;
    case 'matching':
      return PAIR_LIST.test(value) ? bare(value).replaceAll('.', '[.]').replaceAll(',', '[,]') : value;
    default:
      return value;
  }
}
