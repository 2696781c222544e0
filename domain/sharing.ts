/** What a share may show besides what it always does: name, title, date, and whether the certificate is valid. */
export const shareFields = ['result', 'birthDate', 'photo', 'otherCertificates'] as const;

export type ShareField = (typeof shareFields)[number];

/** Whether a share shows each of them. */
export type ShareVisibility = Readonly<Record<ShareField, boolean>>;

/**
 * What a share shows: as its student chose for it, else as the student chose for all, else nothing (GDPR, article
 * 25.2: by default no more than is needed). A field that did not exist when the choice was made stays hidden.
 */
export function shareVisibility(
  forAll: Partial<ShareVisibility> = {},
  forThis: Partial<ShareVisibility> = {},
): ShareVisibility {
  const shown = (field: ShareField) => forThis[field] ?? forAll[field] ?? false;
  return Object.fromEntries(shareFields.map((field) => [field, shown(field)])) as ShareVisibility;
}
