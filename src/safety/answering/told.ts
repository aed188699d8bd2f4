import { grouped } from '../../text.ts';
import type { Hazard, Question } from '../hazard.ts';
import type { Answer } from './answer.ts';

/** A hazard by what the live database says: an info where no row is concerned, worse where one is certain to be. */
export function told<Known extends Hazard>(hazard: Known, answer: Answer | null): Known {
  const { question, message } = hazard;
  if (question === null || answer === null) return hazard;
  if (answer.count === null) return { ...hazard, message: `${message}; not counted: ${answer.why}` };
  return {
    ...hazard,
    level: levelOf(hazard.level, question, answer),
    message: `${message}; ${sentence(question, answer)}`,
  };
}

function levelOf(level: Hazard['level'], { means }: Question, { count, how }: Answer): Hazard['level'] {
  if (count === 0) return how === 'exactly' ? 'info' : level;
  if (means === 'fails') return 'error';
  // That some rows lose something is worth a look where there are such rows.
  return means === 'loses' && level === 'info' ? 'warning' : level;
}

const prefixes = { exactly: '', 'at least': 'at least ', about: 'about ' } as const;

function sentence({ means, counts }: Question, { count, how }: Answer): string {
  const [noun = '', ...rest] = counts.split(' ');
  const one = count === 1;
  const number = `${prefixes[how]}${grouped(String(count))}`;
  const noun1 = one ? noun.replace(/s$/, '') : noun;
  if (means === 'fails')
    return count === 0
      ? `no ${noun.replace(/s$/, '')} violates it now`
      : `${number} ${noun1} ${one ? 'violates' : 'violate'} it now`;
  return `now ${number} ${[noun1, ...rest].join(' ')}`;
}
