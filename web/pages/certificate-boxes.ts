import type { CertificateView } from '../../domain/api.ts';
import type { Values } from '../design/form.tsx';

/** The name of a certificate's box, in a form that asks which ones. */
export const boxOf = (number: string) => `certificate-${number}`;

/** The certificates whose boxes are ticked. */
export function tickedOf(
  values: Values,
  certificates: readonly CertificateView[],
): readonly CertificateView[] {
  return certificates.filter(({ id }) => values[boxOf(id)] !== undefined);
}
