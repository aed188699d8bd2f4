import { columnsIn, constraintIn, plainName, relationIn, said, type Change } from './change.ts';
import { verdict, type Verdict } from './verdict.ts';

/* What inserts rely on without naming a table's column: the name of a constraint, the default of a domain. */

const keeping = new Set(['p', 'u', 'x']);

/** Constraints that `ON CONFLICT ON CONSTRAINT` may name, under another name. */
export const renamedConstraints = ({ before, after, base }: Change): readonly Verdict[] =>
  before.constraints.flatMap((was) => {
    const now = constraintIn(after, was.oid);
    const relation = relationIn(before, was.relation);
    if (!keeping.has(was.kind) || now === undefined || now.name === was.name) return [];
    if (relation === undefined || base.isNew(relation.oid) || was.parent !== 0) return [];
    return [
      verdict(
        'rename-constraint',
        relation,
        'breaks',
        `INSERT … ON CONFLICT ON CONSTRAINT ${plainName(was.name)} on ${said(relation)} fails: ` +
          `it is ${plainName(now.name)} from now on`,
      ),
    ];
  });

/** Columns that had no other default than that of their domain. */
export const domainDefaults = ({ before, after, base }: Change): readonly Verdict[] =>
  before.types
    .filter(({ oid, kind, default: own }) => {
      const now = after.types.find((one) => one.oid === oid);
      return kind === 'd' && own !== null && now !== undefined && now.default === null;
    })
    .flatMap((type) =>
      after.relations
        .filter(({ oid, kind }) => 'rp'.includes(kind) && !base.isNew(oid))
        .flatMap((relation) =>
          columnsIn(after, relation.oid)
            .filter(
              (one) =>
                one.type === type.oid && one.default === null && !base.isNewColumn(relation.oid, one.number),
            )
            .map(({ name, notNull }) =>
              verdict(
                'drop-default',
                relation,
                'breaks',
                `Inserts that leave out ${plainName(name)} of ${said(relation)} ` +
                  `${notNull ? 'fail' : 'leave a null'}: the domain ${said(type)} has no default any more`,
                { level: notNull ? 'error' : 'warning' },
              ),
            ),
        ),
    );
