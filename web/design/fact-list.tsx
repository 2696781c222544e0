import type { Language } from '../../domain/language.ts';
import { formatDate, formatNumber, formatPercentage, formatSchoolYear } from '../../domain/texts/format.ts';
import { useSite } from '../pages/site.ts';

/** How each fact of a certificate is written. */
const written = {
  level: (value: string) => value,
  result: formatPercentage,
  ects: formatNumber,
  periods: formatNumber,
  code: (value: string) => value,
  schoolYear: formatSchoolYear,
  deliberatedOn: formatDate,
  studentNumber: (value: string) => value,
  birthDate: formatDate,
} as const;

type FactName = keyof typeof written;

type Facts = { readonly [Name in FactName]?: Parameters<(typeof written)[Name]>[0] | undefined };

interface FactListProps {
  readonly of: Facts;
  /** Which ones, in order. What is not known is left out, and the list where nothing is. */
  readonly show: readonly FactName[];
  readonly class?: string;
}

/** Facts of a certificate, each by its name. */
export function FactList({ of, show, class: name }: FactListProps) {
  const { language, say } = useSite();
  const known = show.filter((fact) => of[fact] !== undefined);
  if (known.length === 0) return null;
  return (
    <dl class={name}>
      {known.map((fact) => (
        <div key={fact} data-fact={fact}>
          <dt>{say(`fact.${fact}`)}</dt>
          <dd>{write(fact, of, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function write(fact: FactName, of: Facts, language: Language): string {
  const format = written[fact] as (value: Facts[FactName], language: Language) => string;
  return format(of[fact], language);
}
