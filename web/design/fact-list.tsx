interface FactListProps {
  /** What it is called, and what it is. */
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly class?: string;
}

/** Facts of a certificate, each under its name. */
export function FactList({ facts, class: name }: FactListProps) {
  return (
    <dl class={name}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
