import type { CertificateView } from '../../../domain/api.ts';

/**
 * LinkedIn's own form for a certification, filled in. A plain link: nothing of theirs is loaded here, and they learn
 * of it when the student follows it.
 * @param link what opens the share.
 */
export function linkedInAddress(
  { deliberatedOn, id, title }: Pick<CertificateView, 'deliberatedOn' | 'id' | 'title'>,
  organizationName: string,
  link: string,
): string {
  const [issueYear = '', issueMonth = ''] = deliberatedOn.split('-');
  const fields = {
    startTask: 'CERTIFICATION_NAME',
    name: title,
    organizationName,
    issueYear,
    issueMonth: String(Number(issueMonth)),
    certUrl: link,
    certId: id,
  };
  return `https://www.linkedin.com/profile/add?${new URLSearchParams(fields)}`;
}
