import { useSite } from '../pages/site.ts';

/** A certificate's public number, in fours for the eye, in one piece for whoever copies it. */
export function CertificateNumber({ id }: { id: string }) {
  const { say } = useSite();
  return (
    <p class="number">
      {say('fact.number')}{' '}
      <span class="fours">
        {id.match(/.{1,4}/g)?.map((four, place) => (
          <span key={place}>{four}</span>
        ))}
      </span>
    </p>
  );
}
