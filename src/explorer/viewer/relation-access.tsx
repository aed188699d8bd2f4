import type { PolicyData, RelationData } from '../data.ts';
import type { Book } from './book.ts';
import { Badge, Grid, Section } from './parts.tsx';
import { href } from './route.ts';
import { answersFor, reasonText, verdictOf, type Answer } from './why.ts';

/** Who may do what with one table, each with its reasons. */
export function RelationAccess({ book, relation }: { readonly book: Book; readonly relation: RelationData }) {
  const { data } = book;
  const pattern = relation.access === undefined ? [] : (data.patterns[relation.access] ?? []);
  if (relation.access === undefined) return null;
  return (
    <Section title="Access" count={pattern.length}>
      {pattern.length === 0 && <p>No role of this database has a privilege on it.</p>}
      {pattern.length > 0 && (
        <Grid label="Access" head={['Role', 'May', 'Because']}>
          {pattern.map(({ role }) => {
            const held = answersFor(data, relation, role).filter(({ reasons }) => reasons.length > 0);
            const name = data.roles[role]?.name ?? '';
            return (
              <tr key={role}>
                <th scope="row">
                  <a href={href({ view: 'access', role: name })}>{name}</a>
                </th>
                <td>
                  {held.map((answer) => (
                    <Verdict key={answer.privilege} answer={answer} />
                  ))}
                </td>
                <td>
                  <Why answers={held} role={name} schema={relation.schema} />
                </td>
              </tr>
            );
          })}
        </Grid>
      )}
      <RawGrants relation={relation} />
    </Section>
  );
}

function Verdict({ answer }: { readonly answer: Answer }) {
  const verdict = verdictOf(answer);
  return (
    <Badge kind={`verdict ${verdict.replaceAll(' ', '-')}`}>
      {answer.privilege.toLowerCase()}
      {verdict === 'yes' ? '' : `: ${verdict}`}
    </Badge>
  );
}

const policyText = ({ name, restrictive }: PolicyData): string =>
  `${name}${restrictive === true ? ', restrictive' : ''}`;

/** Reasons of several privileges, each once. */
export function Why({
  answers,
  role,
  schema,
}: {
  readonly answers: readonly Answer[];
  readonly role: string;
  readonly schema: string;
}) {
  const reasons = [
    ...new Set(answers.flatMap(({ reasons: all }) => all.map((each) => reasonText(each, role)))),
  ];
  const rows = new Map<string, string[]>();
  for (const { privilege, rows: left } of answers) {
    const names = left.rows === 'some' ? left.policies.map(policyText).join('; ') : '';
    const policies = names === '' ? '' : ` (${names})`;
    const text = `${left.why}${policies}`;
    rows.set(text, [...(rows.get(text) ?? []), privilege.toLowerCase()]);
  }
  return (
    <ul class="why">
      {reasons.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {answers.some(({ onSchema }) => !onSchema) && (
        <li class="warning-text">but has no USAGE on schema {schema}, so that it cannot name the table</li>
      )}
      {[...rows].map(([text, privileges]) => (
        <li key={text}>
          {privileges.join(', ')}: {text}
        </li>
      ))}
    </ul>
  );
}

function RawGrants({ relation: { grants = [] } }: { readonly relation: RelationData }) {
  if (grants.length === 0) return null;
  return (
    <details>
      <summary>Grants as they stand ({grants.length})</summary>
      <ul class="plain">
        {grants.map(({ grantee, privileges, column }) => (
          <li key={`${grantee} ${column ?? ''}`}>
            <b>{grantee}</b> {privileges.join(', ')} {column !== undefined && `on column ${column}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
