import { expect, it } from 'vitest';
import { linkedInAddress } from './linked-in.ts';

it('LinkedIn’s form is filled in with the certificate, the institute and the link, whatever they are called', () => {
  const certificate = { id: '7K3M9Q2X5T8V1B4N', title: 'C# & “Java” + 100 %', deliberatedOn: '2026-06-05' };
  const link = `https://attestations.example.org/verify#s.${'x'.repeat(22)}`;
  const address = new URL(linkedInAddress(certificate, 'Institut d’exemple', link));
  expect(address.origin + address.pathname).toBe('https://www.linkedin.com/profile/add');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: certificate.title,
    organizationName: 'Institut d’exemple',
    ...{ issueYear: '2026', issueMonth: '6' },
    certUrl: link,
    certId: certificate.id,
  });
});
