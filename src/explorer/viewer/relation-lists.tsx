import type { RelationData } from '../data.ts';
import { bytesText, type Book } from './book.ts';
import { Badge, Code, Grid, Section } from './parts.tsx';

/** What belongs to a table or view beside its columns and keys. */
export function Lists({ book, relation }: { readonly book: Book; readonly relation: RelationData }) {
  const { constraints = [], triggers = [], rules = [], definition } = relation;
  return (
    <>
      {definition !== undefined && (
        <Section title="Definition">
          <pre tabIndex={0}>{definition}</pre>
        </Section>
      )}
      <Policies relation={relation} />
      <Indexes book={book} relation={relation} />
      {constraints.length > 0 && (
        <Section title="Constraints" count={constraints.length}>
          <Grid label="Constraints" head={['Name', 'Definition']}>
            {constraints.map(({ name, definition: text, notValidated, comment }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>
                  <Code text={text} /> {notValidated === true && <Badge kind="warning">not validated</Badge>}
                  {comment !== undefined && (
                    <p class="quiet" dir="auto">
                      {comment}
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </Grid>
        </Section>
      )}
      {triggers.length + rules.length > 0 && (
        <Section title="Triggers and rules" count={triggers.length + rules.length}>
          <Grid label="Triggers and rules" head={['Name', 'Definition']}>
            {[...triggers, ...rules.map((rule) => ({ ...rule, enabled: undefined }))].map((one) => (
              <tr key={one.name}>
                <td>
                  {one.name} {one.enabled !== undefined && <Badge kind="warning">{one.enabled}</Badge>}
                </td>
                <td>
                  <Code text={one.definition} />
                </td>
              </tr>
            ))}
          </Grid>
        </Section>
      )}
    </>
  );
}

function Policies({ relation }: { readonly relation: RelationData }) {
  const { policies = [], rowSecurity } = relation;
  if (policies.length === 0) return null;
  return (
    <Section title="Policies" count={policies.length}>
      {rowSecurity === undefined && (
        <p class="warning-text">Row security is off: these policies have no effect.</p>
      )}
      <ul class="policies">
        {policies.map((policy) => (
          <li key={policy.name}>
            <p>
              <b>{policy.name}</b> <Badge>{policy.command}</Badge>{' '}
              {policy.restrictive === true && <Badge kind="warning">restrictive</Badge>}{' '}
              <span class="quiet">for {policy.roles.join(', ')}</span>
            </p>
            {policy.comment !== undefined && (
              <p class="quiet" dir="auto">
                {policy.comment}
              </p>
            )}
            {policy.using !== undefined && (
              <p>
                using <Code text={policy.using} />
              </p>
            )}
            {policy.check !== undefined && (
              <p>
                with check <Code text={policy.check} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Indexes({ book, relation }: { readonly book: Book; readonly relation: RelationData }) {
  const { indexes = [] } = relation;
  const rounded = book.data.statistics === 'rounded';
  if (indexes.length === 0) return null;
  return (
    <Section title="Indexes" count={indexes.length}>
      <Grid label="Indexes" head={['Name', 'Definition', 'Size', 'Use']}>
        {indexes.map((index) => (
          <tr key={index.name}>
            <td>
              {index.name} {index.invalid === true && <Badge kind="error">invalid</Badge>}
              {index.comment !== undefined && (
                <p class="quiet" dir="auto">
                  {index.comment}
                </p>
              )}
            </td>
            <td>
              <Code text={index.definition.replace(/^CREATE (UNIQUE )?INDEX .*? USING /, '$1')} />
            </td>
            <td class="number">{bytesText(index.bytes, rounded)}</td>
            <td>
              {index.unused === true || index.scans === 0
                ? 'not used yet'
                : (index.scans?.toLocaleString('en-US') ?? '')}
            </td>
          </tr>
        ))}
      </Grid>
    </Section>
  );
}
