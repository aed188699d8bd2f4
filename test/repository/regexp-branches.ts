import { RegExpParser, type AST } from '@eslint-community/regexpp';

/*
 * What recheck takes minutes for as a whole it judges in milliseconds part by part. An expression that backtracks tries the
 * alternatives of a group one after the other, each with all that follows: its time is the sum of theirs, so that it takes
 * linear time if each does. This is so of groups that are not repeated, and where nothing refers back to a group.
 */

/** More parts than this are not made of one expression: most of them are judged in no time. */
const most = 512;

/** The elements one after the other, with one alternative of each group at a time. */
function branchesOf(elements: readonly AST.Element[]): readonly string[] {
  let branches: readonly string[] = [''];
  for (const element of elements) {
    const ways = waysOf(element);
    branches =
      branches.length * ways.length > most
        ? branches.map((branch) => branch + element.raw)
        : branches.flatMap((branch) => ways.map((way) => branch + way));
  }
  return branches;
}

function waysOf(element: AST.Element): readonly string[] {
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return [element.raw];
  if (element.type === 'Group' && element.modifiers !== null) return [element.raw];
  const ways = element.alternatives.flatMap(({ elements }) => branchesOf(elements));
  return ways.map((way) => `(?:${way})`);
}

/** A repetition of more than these is as one without an end. */
const few = 10;

/** How many repetitions without an end follow one another; Infinity where they are in one another. */
function repetitions(node: AST.Pattern | AST.Element): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return Math.max(
        ...node.alternatives.map(({ elements }) =>
          elements.reduce((sum, element) => sum + repetitions(element), 0),
        ),
      );
    case 'Quantifier': {
      const inner = repetitions(node.element);
      if (node.max > 1 && (inner > 0 || /Group$/.test(node.element.type))) return Infinity;
      return node.max > few ? 1 : inner;
    }
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind' ? Infinity : 0;
    case 'Backreference':
      return Infinity;
    default:
      return 0;
  }
}

/** Whether each alternative begins with `^`. */
const isAnchored = (alternatives: readonly AST.Alternative[]): boolean =>
  alternatives.every(({ elements: [first] }) => {
    if (first?.type === 'Assertion') return first.kind === 'start';
    return (first?.type === 'Group' || first?.type === 'CapturingGroup') && isAnchored(first.alternatives);
  });

/**
 * The parts of an expression that have to be judged. What is left out repeats nothing without an end, so that it takes the
 * same time at each place of a text; or it does so once, and is tried at the beginning of the text only.
 */
export function branchesToJudge(source: string, flags: string): readonly string[] {
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const parse = (text: string): AST.Pattern =>
    new RegExpParser().parsePattern(text, undefined, undefined, unicode);
  const isPlain = (text: string): boolean => {
    const pattern = parse(text);
    const count = repetitions(pattern);
    return count === 0 || (count === 1 && !flags.includes('m') && isAnchored(pattern.alternatives));
  };
  const whole = parse(source);
  const refersBack = /\\(?:[1-9]|k<)/.test(source);
  const branches = refersBack ? [source] : whole.alternatives.flatMap(({ elements }) => branchesOf(elements));
  return [...new Set(branches)].filter((branch) => !isPlain(branch));
}
