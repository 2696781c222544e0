import type { CertificateView } from '../../../domain/api.ts';
import type { Values } from '../../design/form.tsx';

/** The name of a certificate's box. */
export const boxOf = (number: string) => `certificate-${number}`;

/** The certificates whose boxes are ticked. */
export function chosenOf(
  values: Values,
  certificates: readonly CertificateView[],
): readonly CertificateView[] {
  return certificates.filter(({ id }) => values[boxOf(id)] !== undefined);
}

/** Credits of certificates together, in hundredths first: 0.1 and 0.2 are 0.3. */
export function creditsOf(certificates: readonly CertificateView[]): number {
  return certificates.reduce((sum, { ects = 0 }) => sum + Math.round(ects * 100), 0) / 100;
}
